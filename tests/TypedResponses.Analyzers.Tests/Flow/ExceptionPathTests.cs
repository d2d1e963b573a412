namespace TypedResponses.Analyzers.Tests.Flow;

/// <summary>What is known in a handler, in a <c>finally</c>, and after them.</summary>
public class ExceptionPathTests
{
    [Fact]
    public Task What_a_finally_does_is_done_on_every_way_out() => StatusTest.Members("""
        [DoesNotReturn] static void Fail() => throw new InvalidOperationException();
        void Checks(Call call) { try { Log(""); } finally { if (!call.HasResult) throw new InvalidOperationException(); } Save(call.Result!); }
        void Replaces(Call call) { if (!call.HasResult) return; try { Log(""); } finally { call = Get(); } Save(call.{|TR1001:Result|}!); }
        void MayReplace(Call call) { if (!call.HasResult) return; try { Log(""); } finally { if (Chance()) call = Get(); } Save(call.{|TR1001:Result|}!); }
        void NeverEnds(Call call) { try { Log(""); } finally { Fail(); } Save(call.Result!); }
        void Loop(Call call) { if (!call.HasResult) return; while (Chance()) { try { if (Chance()) break; } finally { call = Get(); } } Save(call.{|TR1001:Result|}!); }
        void Two(Call call) { if (!call.HasResult) return; while (true) { try { try { if (Chance()) break; } finally { Log(""); } } finally { call = Get(); } } Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task The_normal_way_through_a_finally_knows_what_the_try_has_checked() => StatusTest.Members("""
        void Checked(Call call) { try { if (!call.HasResult) return; } finally { Log(""); } Save(call.Result!); }
        void Using(Call call, Stream stream) { using (stream) { if (!call.HasResult) return; } Save(call.Result!); }
        void Inside(Call call, Call other) { if (!call.HasResult) return; try { try { Log(""); } finally { Log(""); } Save(call.Result!); } finally { call = other; } }
        """);

    [Fact]
    public Task A_read_in_a_finally() => StatusTest.Members("""
        void Before(Call call) { if (!call.HasResult) return; try { Log(""); } finally { Save(call.Result!); } }
        void Inside(Call call) { try { Log(""); if (!call.HasResult) return; Log(""); } finally { Save(call.{|TR1001:Result|}!); } }
        void OnReturn(Call call) { try { if (call.Status == Status.Failed) return; } finally { if (call.Status == Status.Failed) Save(call.{|TR1002:Result|}!); } }
        """);

    [Fact]
    public Task What_is_called_throws_before_its_value_is_assigned() => StatusTest.Members("""
        void Method(Call call) { if (!call.HasResult) return; try { call = Get(); } catch (IOException) { Save(call.Result!); } }
        void Constructor(Call call) { if (!call.HasResult) return; try { call = new Call { Id = "", Status = Status.Failed }; } catch (IOException) { Save(call.Result!); } }
        async Task Await(Call call, Task<Call> pending) { if (!call.HasResult) return; try { call = await pending; } catch (IOException) { Save(call.Result!); } }
        void Condition(Call call, int n) { if (!call.HasResult) return; try { if ((call = Get()).Id.Length > n) { } } catch (IOException) { Save(call.Result!); } }
        void NextCall(Call call) { if (!call.HasResult) return; try { call = Get(); Log(""); } catch (IOException) { Save(call.{|TR1001:Result|}!); } }
        void Thrown(Call call, Exception error) { if (!call.HasResult) return; try { call = Get(); throw error; } catch (IOException) { Save(call.{|TR1001:Result|}!); } }
        """);

    [Fact]
    public Task Where_nothing_is_called_every_statement_may_throw() => StatusTest.Members("""
        void Before(Call call, Call other, int[] n) { if (!other.HasResult) return; try { call = other; n[0] = 1; } catch (Exception) { Save(call.{|TR1001:Result|}!); } }
        void After(Call call, Call other, int[] n) { if (!call.HasResult) return; try { call = other; n[0] = 1; } catch (Exception) { Save(call.{|TR1001:Result|}!); } }
        void Member(Job job, int[] n) { if (job.Output == null) return; try { job.Output = null; n[0] = 1; } catch (Exception) { Show(job.{|TR1001:Output|}!); } }
        void Condition(Call call, Call other, int[] n) { if (!call.HasResult) return; try { if ((call = other).Id.Length > n[0]) n = []; } catch (Exception) { Save(call.{|TR1001:Result|}!); } }
        void Flag(Call call, int[] n) { var ok = false; try { n[0] = 1; if (!call.HasResult) return; ok = true; } catch (Exception) { } if (ok) Save(call.Result!); else Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_handler_is_not_the_start_of_the_try() => StatusTest.Members("""
        void Once(Call call) { if (!call.HasResult) return; try { Save(call.Result!); call = Get(); Log(""); } catch (IOException) { Log(""); } }
        """);

    [Fact]
    public Task A_constructor_that_throws() => StatusTest.Members("""
        void Run(Call call, Call other) { if (!call.HasResult) return; var current = call; try { current = other; _ = new MemoryStream(); current = call; } catch { Save(current.{|TR1001:Result|}!); } }
        """);

    [Fact]
    public Task A_task_that_fails_where_it_is_awaited() => StatusTest.Members("""
        async Task Wrong(Call call, Task task) { try { await task; } catch (InvalidOperationException) { Save(call.{|TR1001:Result|}!); } }
        async Task Right(Call call, Task task) { if (!call.HasResult) return; try { await task; } catch (InvalidOperationException) { Save(call.Result!); } }
        """);

    [Fact]
    public Task An_exception_that_was_caught_is_kept_for_later() => StatusTest.Members("""
        void Thrown(Call call) { Exception? error = null; try { if (!call.HasResult) throw new IOException(); } catch (IOException e) { error = e; } if (error != null) throw error; Save(call.Result!); }
        void Made(Call call) { Exception? error = null; try { if (!call.HasResult) throw new IOException(); } catch (IOException e) { error = e; } if (call.Id == "") error = new IOException(); if (error is null) Save(call.Result!); }
        void Captured(Call call) { System.Runtime.ExceptionServices.ExceptionDispatchInfo? info = null; try { if (!call.HasResult) throw new IOException(); } catch (IOException e) { info = System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(e); } info?.Throw(); Save(call.Result!); }
        void OfSomethingElse(Call call) { Exception? error = null; try { Log(call.Id); } catch (IOException e) { error = e; } if (error != null) throw error; Save(call.{|TR1001:Result|}!); }
        void Forgotten(Call call) { Exception? error = null; try { if (!call.HasResult) throw new IOException(); } catch (IOException e) { error = e; } if (error == null) Log(""); Save(call.{|TR1001:Result|}!); }
        class Refusal(Call call) : Exception { public Call Call { get; } = call; }
        void Holds() { try { Log(""); } catch (Refusal refusal) { if (refusal.Call.HasResult) Save(refusal.Call.Result!); Save(refusal.Call.{|TR1001:Result|}!); } }
        """);

    [Fact]
    public Task What_a_filter_lets_through_comes_to_the_next_handler() => StatusTest.Members("""
        void NotThere(Call call) { try { Log(""); } catch (Exception e) when (!call.HasResult) { Log(e.Message); } catch (Exception) { Save(call.Result!); } }
        void NotReady(Call call) { try { Log(""); } catch (Exception) when (call.Status != Status.Completed) { throw; } catch (InvalidOperationException) { Save(call.Result!); } catch { Save(call.Result!); } }
        void Any(Call call) { try { Log(""); } catch when (!call.HasResult) { return; } catch { Save(call.Result!); } }
        void Two(Call call) { try { Log(""); } catch when (Chance()) { return; } catch when (!call.HasResult) { return; } catch { Save(call.Result!); } }
        void OfAType(Call call) { try { Log(""); } catch (InvalidOperationException) when (!call.HasResult) { return; } catch (Exception) { Save(call.{|TR1001:Result|}!); } }
        void Turned(Call call) { try { Log(""); } catch (Exception) when (call.HasResult) { Save(call.Result!); } catch (Exception) { Save(call.{|TR1001:Result|}!); } }
        void AsWell(Call call) { try { Log(""); } catch (Exception) when (Chance()) { return; } catch (Exception) { Save(call.{|TR1001:Result|}!); } }
        """);

    [Fact]
    public Task A_handler_of_another_exception_does_not_take_what_a_check_throws() => StatusTest.Members("""
        void Other(Call call) { try { if (!call.HasResult) throw new InvalidOperationException(); } catch (IOException) { Log(""); } Save(call.Result!); }
        void OtherThanRead(Call call) { try { if (call.Result is null) throw new InvalidOperationException(call.Id); File.Delete("a"); } catch (IOException) { Log(""); } Save(call.Result!); }
        void Same(Call call) { try { if (!call.HasResult) throw new InvalidOperationException(); } catch (InvalidOperationException) { Log(""); } Save(call.{|TR1001:Result|}!); }
        void Base(Call call) { try { if (!call.HasResult) throw new InvalidOperationException(); } catch (SystemException) { Log(""); } Save(call.{|TR1001:Result|}!); }
        void Derived(Call call, Exception error) { try { if (!call.HasResult) throw error; } catch (IOException) { Log(""); } Save(call.{|TR1001:Result|}!); }
        void CalledBefore(Call call) { try { File.Delete("a"); if (!call.HasResult) throw new InvalidOperationException(); } catch (IOException) { Log(""); } Save(call.{|TR1001:Result|}!); }
        void Property(Call call, Lazy<string> text) { try { Log(text.Value); if (!call.HasResult) throw new InvalidOperationException(); } catch (IOException) { Log(""); } Save(call.{|TR1001:Result|}!); }
        void InTheHandler(Call call) { try { if (!call.HasResult) throw new InvalidOperationException(); File.Delete("a"); } catch (IOException) { Save(call.Result!); } }
        """);

    [Fact]
    public Task What_is_added_to_a_list_does_not_throw() => StatusTest.Members("""
        void Before(Call call, List<string> log) { var isBad = false; try { log.Add("start"); isBad = !call.HasResult; } catch (FormatException) { } if (!isBad) Save(call.Result!); }
        void OfOnesOwn(Call call, Journal log) { var isBad = false; try { log.Add("start"); isBad = !call.HasResult; } catch (FormatException) { } if (!isBad) Save(call.{|TR1001:Result|}!); }
        void Removed(Call call, List<string> log) { var isBad = false; try { log.RemoveAt(0); isBad = !call.HasResult; } catch (ArgumentException) { } if (!isBad) Save(call.{|TR1001:Result|}!); }
        class Journal { public extern void Add(string text); }
        """);

    [Fact]
    public Task What_is_caught_that_no_call_has_thrown() => StatusTest.Members("""
        private int _number;
        void Divided(Call call, int a, int b) { try { _number = a / b; } catch (DivideByZeroException) { Save(call.{|TR1001:Result|}!); } }
        void SetBeforeTheFinally(Call call) { if (!call.HasResult) return; try { call = Get(); } finally { Save(call.{|TR1001:Result|}!); } }
        void PastTwoHandlers(Call call, bool isKnown) { try { Log(call.Id); } catch (Exception) when (isKnown) { return; } catch (IOException) { return; } catch (Exception) { Save(call.{|TR1001:Result|}!); } }
        """);

    [Fact]
    public Task What_stands_after_a_call_that_never_returns_hands_nothing_to_a_handler() => StatusTest.Members("""
        Call Fail(Call call) => throw new InvalidOperationException(call.Id);
        string Now() => Guid.NewGuid().ToString();
        void Pair(Call call, string text) { }
        void Kept(Call call, Call other) { if (!call.HasResult) return; try { Pair(call = Fail(other), Now()); } catch (InvalidOperationException) { Save(call.Result!); } }
        void Replaced(Call call, Call other) { if (!call.HasResult) return; try { Pair(call = other, Now()); } catch (InvalidOperationException) { Save(call.{|TR1001:Result|}!); } }
        """);
}
