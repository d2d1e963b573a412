using TypedResponses.Analyzers.Tests.Flow;

namespace TypedResponses.Analyzers.Tests.Status;

/// <summary>TR1005.</summary>
public class EndlessWaitTests
{
    [Theory]
    [InlineData("while ({|TR1005:call.Status != Status.Completed|}) call = await GetAsync(cancellation);")]
    [InlineData("while ({|TR1005:call.Status is not Status.Completed|}) { await Task.Delay(100, cancellation); call = await GetAsync(); }")]
    [InlineData("do { call = await GetAsync(); } while ({|TR1005:call.Status != Status.Completed|});")]
    [InlineData("for (; {|TR1005:call.Status != Status.Completed|}; call = await GetAsync()) { }")]
    [InlineData("{|TR1005:while|} (true) { call = await GetAsync(); if (call.Status == Status.Completed) break; }")]
    [InlineData("{|TR1005:for|} (;;) { call = Get(); if (call.Status == Status.Completed) return; }")]
    [InlineData("again: call = await GetAsync(); if ({|TR1005:call.Status != Status.Completed|}) goto again;")]
    [InlineData("var done = false; while ({|TR1005:!done|}) { call = await GetAsync(); done = call.Status == Status.Completed; }")]
    [InlineData("while ({|TR1005:(await GetAsync()).Status != Status.Completed|}) await Task.Delay(1);")]
    [InlineData("while ({|TR1005:!call.HasResult|}) call = await GetAsync();")]
    [InlineData("{|TR1005:while|} (true) { call = await GetAsync(); switch (call.Status) { case Status.Completed: return; default: continue; } }")]
    [InlineData("while ({|TR1005:!IsDone(call)|}) call = await GetAsync();")]
    [InlineData("while ({|TR1005:call.StatusText != \"completed\"|}) call = await GetAsync();")]
    [InlineData("{|TR1005:while|} (true) { try { call = await GetAsync(); if (call.Status == Status.Completed) return; } finally { Log(\"\"); } }")]
    [InlineData("while ({|TR1005:call.Status is Status.InProgress or Status.Generating or Status.Failed or Status.Unrecognized|}) call = await GetAsync();")]
    [InlineData("foreach (var one in list) { call = one; while ({|TR1005:call.Status != Status.Completed|}) call = await GetAsync(); }")]
    [InlineData("using var scope = new MemoryStream(); while ({|TR1005:call.Status != Status.Completed|}) call = await GetAsync();")]
    [InlineData("try { while ({|TR1005:call.Status != Status.Completed|}) call = await GetAsync(); } catch (IOException e) { Log(e.Message); }")]
    [InlineData("while ({|TR1005:list.Any(c => c.Status != Status.Completed)|}) await Task.Delay(1);")]
    [InlineData("while ({|TR1005:!list.All(c => c.Status == Status.Completed)|}) await Task.Delay(1);")]
    [InlineData("while ({|TR1005:list.Count(c => c.Status != Status.Completed) > 0|}) await Task.Delay(1);")]
    [InlineData("while ({|TR1005:!list.All(IsDone)|}) await Task.Delay(1);")]
    [InlineData("using var own = new PeriodicTimer(TimeSpan.FromSeconds(1)); while ({|TR1005:await own.WaitForNextTickAsync()|}) { call = await GetAsync(); if (call.Status == Status.Completed) break; }")]
    [InlineData("var failures = 0; while ({|TR1005:call.Status != Status.Completed|}) { if (call.Status == Status.Failed) failures++; call = await GetAsync(); }")]
    [InlineData("while ({|TR1005:call.Status != Status.Completed|}) { if (call.Status == Status.Failed) Log(\"once more\"); call = await GetAsync(); }")]
    [InlineData("var source = new CancellationTokenSource(); while ({|TR1005:call.Status != Status.Completed|}) call = await GetAsync(source.Token);")]
    [InlineData("while ({|TR1005:!job.IsDone|}) await Task.Delay(1);")]
    [InlineData("while ({|TR1005:!await IsDoneAsync()|}) await Task.Delay(1); async Task<bool> IsDoneAsync() => (await GetAsync()).Status == Status.Completed;")]
    [InlineData("while ({|TR1005:!await AskAsync()|}) await Task.Delay(1);")]
    [InlineData("while ({|TR1005:!await AskAsync().ConfigureAwait(false)|}) await Task.Delay(1);")]
    [InlineData("Status[] final = [Status.Completed, Status.Unrecognized]; while ({|TR1005:!final.Contains(call.Status)|}) call = await GetAsync();")]
    [InlineData("Status[] final = [Status.Completed]; while ({|TR1005:!final.Contains(call.Status)|}) call = await GetAsync();")]
    [InlineData("{|TR1005:while|} (true) { if (await AskAsync()) break; await Task.Delay(1); }")]
    [InlineData("do { call = await GetAsync(); } while ({|TR1005:call.Status is Status.Failed or Status.InProgress or Status.Generating|});")]
    [InlineData("var known = new Dictionary<string, Call>(); while ({|TR1005:call.Status != Status.Completed|}) call = known[\"a\"];")]
    public Task Ends_only_on_completed(string loop) => Run(loop);

    [Theory]
    [InlineData("var asked = true; while ({|TR1005:asked|}) { asked = false; foreach (var id in ids) { call = await GetAsync(); if (call.Status != Status.Completed) asked = true; } await Task.Delay(1); }")]
    [InlineData("bool asked; do { asked = false; foreach (var id in ids) { call = await GetAsync(); if (call.Status != Status.Completed) { asked = true; break; } } await Task.Delay(1); } while ({|TR1005:asked|});")]
    [InlineData("bool asked; do { asked = false; foreach (var id in ids) { call = await GetAsync(); asked |= call.Status != Status.Completed; } } while ({|TR1005:asked|});")]
    [InlineData("bool all; do { all = true; foreach (var id in ids) { call = await GetAsync(); if (call.Status != Status.Completed) all = false; } } while ({|TR1005:!all|});")]
    [InlineData("bool all; do { all = true; foreach (var id in ids) { call = await GetAsync(); all &= call.Status == Status.Completed; } } while ({|TR1005:!all|});")]
    [InlineData("for (var asked = true; {|TR1005:asked|}; ) { asked = false; foreach (var id in ids) { call = await GetAsync(); if (call.Status != Status.Completed) asked = true; } await Task.Delay(1); }")]
    public Task Asks_several_calls_until_all_are_completed(string loop) => Run(loop);

    [Fact]
    public Task Asks_calls_that_a_stream_names() => StatusTest.Members("""
        async Task Run(IAsyncEnumerable<string> names, Call call) { var asked = true; while ({|TR1005:asked|}) { asked = false; await foreach (var id in names) { call = await GetAsync(); if (call.Status != Status.Completed) asked = true; } } }
        """);

    [Fact]
    public Task Gets_the_object_anew_in_another_way() => StatusTest.Members("""
        class Store { public Job Current => throw new Exception(); public Job this[int id] => throw new Exception(); public extern Job Dequeue(); }
        static extern Job? Reload(Job job);
        static bool IsDone(string id) => Find(id)!.Status == Status.Completed;
        void OrThrows(Job job) { while ({|TR1005:job.State != JobState.Done|}) job = Reload(job) ?? throw new InvalidOperationException(); }
        void EitherWay(Job job) { while ({|TR1005:job.State != JobState.Done|}) job = Chance() ? Reload(job)! : job.Next!; }
        void ByNumber(Store store) { var job = store[1]; while ({|TR1005:job.State != JobState.Done|}) job = store[1]; }
        void Current(Store store) { var job = store.Current; while ({|TR1005:job.State != JobState.Done|}) job = store.Current; }
        void Dequeued(Store store) { var job = store.Dequeue(); while ({|TR1005:job.State != JobState.Done|}) job = store.Dequeue(); }
        void Last(List<Job> jobs) { var job = jobs.Last(); while ({|TR1005:job.State != JobState.Done|}) job = jobs.Last(); }
        void OneByOne(IEnumerable<Job> jobs) { var i = 0; var job = jobs.ElementAt(0); while (job.State != JobState.Done) job = jobs.ElementAt(++i); }
        void InAHelper(string id) { while ({|TR1005:!IsDone(id)|}) Thread.Sleep(100); }
        """);

    [Theory]
    [InlineData("List<string>", "open.Remove(\"a\");")]
    [InlineData("List<string>", "open.RemoveAt(0);")]
    [InlineData("List<string>", "open.RemoveAll(id => id.Length > 3);")]
    [InlineData("List<string>", "open.RemoveRange(0, 1);")]
    [InlineData("List<string>", "open.Clear();")]
    [InlineData("HashSet<string>", "open.RemoveWhere(id => id.Length > 3);")]
    [InlineData("HashSet<string>", "open.ExceptWith(old);")]
    [InlineData("System.Collections.Concurrent.ConcurrentDictionary<string, string>", "open.TryRemove(\"a\", out _);")]
    [InlineData("Queue<string>", "open.Dequeue();")]
    [InlineData("Queue<string>", "open.TryDequeue(out _);")]
    [InlineData("Stack<string>", "open.Pop();")]
    [InlineData("Stack<string>", "open.TryPop(out _);")]
    [InlineData("System.Collections.Concurrent.ConcurrentBag<string>", "open.TryTake(out _);")]
    [InlineData("List<string>", "open = open.Skip(1).ToList();")]
    public Task Asks_calls_of_which_none_may_be_left(string type, string removal) => StatusTest.Members($$"""
        async Task Run({{type}} open, List<string> old, Call call)
        {
            var asked = true;
            while (asked) { asked = false; foreach (var id in open) { call = await GetAsync(); if (call.Status != Status.Completed) asked = true; } {{removal}} }
        }
        """);

    [Theory]
    [InlineData("var asked = true; while (asked) { asked = false; foreach (var id in ids) { call = await GetAsync(); if (call.Status is not (Status.Completed or Status.Failed)) asked = true; } await Task.Delay(1); }")]
    [InlineData("var asked = true; while (asked) { asked = false; foreach (var id in ids) { call = await GetAsync(); if (call.Status == Status.Failed) throw new InvalidOperationException(); if (call.Status != Status.Completed) asked = true; } await Task.Delay(1); }")]
    [InlineData("var asked = true; while (asked) { asked = false; foreach (var id in ids) { call = await GetAsync(); if (call.Status == Status.InProgress) asked = true; } await Task.Delay(1); }")]
    [InlineData("var tries = 0; var asked = true; while (asked && tries++ < 5) { asked = false; foreach (var id in ids) { call = await GetAsync(); if (call.Status != Status.Completed) asked = true; } await Task.Delay(1); }")]
    [InlineData("while (true) { var asked = false; foreach (var c in list.Where(c => c.Status == Status.InProgress)) { asked = true; await Task.Delay(1); } if (!asked) break; list = [await GetAsync()]; }")]
    [InlineData("var left = ids.ToList(); while (true) { var asked = false; foreach (var id in left.ToList()) { asked = true; call = await GetAsync(); if (call.Status is Status.Completed or Status.Failed) left.Remove(id); } if (!asked) break; }")]
    [InlineData("var left = new List<string>(); while (true) { var asked = false; foreach (var id in left) { asked = true; call = await GetAsync(); if (call.Status is Status.Completed or Status.Failed) Log(id); } if (!asked) break; left.Clear(); }")]
    [InlineData("var asked = true; while (asked) { asked = false; var found = Directory.GetFiles(\".\"); foreach (var id in found) { call = await GetAsync(); if (call.Status != Status.Completed) asked = true; } }")]
    [InlineData("again: var asked = false; foreach (var id in ids) { call = await GetAsync(); if (call.Status != Status.Completed) asked = true; } await Task.Delay(1); if (asked) goto again;")]
    public Task Asks_several_calls_until_all_have_ended(string loop) => Run(loop);

    [Theory]
    [InlineData("Call? done = null; while ({|TR1005:done is null|}) { call = await GetAsync(); if (call.Status == Status.Completed) done = call; await Task.Delay(1); }")]
    [InlineData("Call? done = null; while ({|TR1005:done == null|}) { await Task.Delay(1); call = await GetAsync(); done = call.Status == Status.Completed ? call : null; }")]
    [InlineData("Call? done = null; while ({|TR1005:done == null|}) { await Task.Delay(1); call = await GetAsync(); if (call.Status == Status.Completed) done = call; }")]
    [InlineData("Call? done = null; while ({|TR1005:done is null|}) { await Task.Delay(1); call = await GetAsync(); done = call.Status == Status.Completed ? call : null; }")]
    [InlineData("string? text = null; do { await Task.Delay(1); if (job.State == JobState.Done) text = job.Output; } while ({|TR1005:text is null|});")]
    [InlineData("string? text = null; while ({|TR1005:string.IsNullOrEmpty(text)|}) { await Task.Delay(1); if (job.IsDone) text = job.Output; }")]
    [InlineData("Call? done; done = null; {|TR1005:while|} (true) { if (done != null) break; call = await GetAsync(); if (call.Status == Status.Completed) done = call; }")]
    [InlineData("Call? done = default; while ({|TR1005:done is null|}) { foreach (var c in list) if (c.Status == Status.Completed) done = c; await Task.Delay(1); }")]
    public Task Ends_only_once_a_completed_one_is_kept(string loop) => Run(loop);

    [Theory]
    [InlineData("Call? done = null; while (done is null) { call = await GetAsync(); if (call.Status is Status.Completed or Status.Failed) done = call; await Task.Delay(1); }")]
    [InlineData("Call? done = null; while (done is null) { call = await GetAsync(); if (call.Status == Status.Completed) done = call; else if (call.Status == Status.Failed) return; await Task.Delay(1); }")]
    [InlineData("Call? done = null; Call? failed = null; while (done is null && failed is null) { call = await GetAsync(); if (call.Status == Status.Completed) done = call; if (call.Status == Status.Failed) failed = call; }")]
    [InlineData("Call? done = null; var tries = 0; while (done is null && tries++ < 9) { call = await GetAsync(); if (call.Status == Status.Completed) done = call; }")]
    [InlineData("Call? done = null; while (done is null) { call = await GetAsync(); if (call.Status != Status.InProgress) done = call; }")]
    [InlineData("string? error = null; while (error is null) { call = await GetAsync(); if (call.Status == Status.Completed) return; if (call.Status == Status.Failed) error = \"failed\"; }")]
    [InlineData("Call? done = null; if (list.Count > 0) done = list[0]; while (done is null) { call = await GetAsync(); if (call.Status == Status.Completed) done = call; }")]
    public Task Ends_once_one_that_has_ended_is_kept(string loop) => Run(loop);

    [Fact]
    public Task Waits_for_the_second_of_two_statuses() => StatusTest.Members("""
        enum Upload { No, Yes, Broken }
        [StatusContract(nameof(State), nameof(Output), nameof(JobState.Done), Never = new[] { nameof(JobState.Broken) })]
        [StatusContract(nameof(Uploaded), nameof(Link), nameof(Upload.Yes), Never = new[] { nameof(Upload.Broken) })]
        sealed class Render { public JobState State; public string? Output; public Upload Uploaded; public string? Link; }
        static Task<Render> Again() => throw new InvalidOperationException();
        async Task First(Render r) { while ({|TR1005:r.State != JobState.Done|}) r = await Again(); }
        async Task Second(Render r) { while ({|TR1005:r.Uploaded != Upload.Yes|}) r = await Again(); }
        async Task Both(Render r) { while (r.State is not (JobState.Done or JobState.Broken) || r.Uploaded == Upload.No) r = await Again(); }
        async Task OneByOne(Render r) { while (r.State != JobState.Done || r.Uploaded != Upload.Yes) { if (r.State == JobState.Broken) return; if (r.Uploaded == Upload.Broken) return; r = await Again(); } }
        """);

    [Theory]
    [InlineData("while (call.Status is Status.InProgress or Status.Generating) call = await GetAsync(cancellation);")]
    [InlineData("while (call.Status != Status.Completed && call.Status != Status.Failed) call = await GetAsync();")]
    [InlineData("while (call.Status is not (Status.Completed or Status.Failed)) call = await GetAsync();")]
    [InlineData("while (call.Status != Status.Completed) { call = await GetAsync(); if (call.Status == Status.Failed) throw new InvalidOperationException(); }")]
    [InlineData("while (call.Status != Status.Completed) { if (call.Status == Status.Failed) break; call = await GetAsync(); }")]
    [InlineData("for (var i = 0; i < 10 && call.Status != Status.Completed; i++) call = await GetAsync();")]
    [InlineData("var attempts = 0; while (call.Status != Status.Completed) { call = await GetAsync(); if (++attempts > 10) throw new TimeoutException(); }")]
    [InlineData("while (call.Status != Status.Completed && !cancellation.IsCancellationRequested) call = await GetAsync();")]
    [InlineData("while (call.Status != Status.Completed) { cancellation.ThrowIfCancellationRequested(); call = await GetAsync(); }")]
    [InlineData("var watch = Stopwatch.StartNew(); while (call.Status != Status.Completed) { if (watch.Elapsed.TotalSeconds > 60) return; call = await GetAsync(); }")]
    [InlineData("while (true) { call = await GetAsync(); switch (call.Status) { case Status.Completed: return; case Status.Failed: throw new InvalidOperationException(); default: continue; } }")]
    [InlineData("while (!IsFinal(call)) call = await GetAsync();")]
    [InlineData("while (true) { call = await GetAsync(); Log(call.Status.ToString()); }")]
    [InlineData("foreach (var c in List()) { if (c.Status == Status.Completed) break; await Task.Delay(1); }")]
    [InlineData("await foreach (var c in Stream()) if (c.Status == Status.Completed) break;")]
    [InlineData("for (var i = 0; i < 10; i++) { call = await GetAsync(); if (call.Status == Status.Completed) break; }")]
    [InlineData("while (await timer.WaitForNextTickAsync()) { call = await GetAsync(); if (call.Status == Status.Completed) break; }")]
    [InlineData("var i = 0; while (list[i].Status != Status.Completed) i++;")]
    [InlineData("var i = 0; while (call.Status != Status.Completed) call = list[++i];")]
    [InlineData("var i = 0; while (!call.HasResult) call = list.ToArray()[i++];")]
    [InlineData("var queue = new Queue<Call>(list); while (!call.HasResult) call = queue.Dequeue();")]
    [InlineData("var stack = new Stack<Call>(list); do { call = stack.Pop(); } while (call.Result is null);")]
    [InlineData("var all = list.GetEnumerator(); do { all.MoveNext(); call = all.Current; } while (call.Result is null);")]
    [InlineData("var chain = new Job(); while (chain.Output is null) chain = chain.Next ?? throw new InvalidOperationException();")]
    [InlineData("do { call = await GetAsync(); } while (call.Status == Status.Failed);")]
    [InlineData("while (call.Status == Status.Failed) { await Task.Delay(1); call = await GetAsync(); }")]
    [InlineData("while (!await IsOverAsync()) await Task.Delay(1);")]
    [InlineData("Status[] final = [Status.Completed, Status.Failed]; while (!final.Contains(call.Status)) call = await GetAsync();")]
    [InlineData("while (!await IsOver()) await Task.Delay(1); async Task<bool> IsOver() => (await GetAsync()).Status is Status.Completed or Status.Failed;")]
    [InlineData("var chain = new Job(); while (chain.Output is null) { if (chain.Next is null) return; chain = chain.Next; }")]
    [InlineData("var chain = new Job(); while (chain.State != JobState.Done) chain = chain.Next!;")]
    [InlineData("while (call.Status != Status.Completed) { try { call = await GetAsync(); } catch (IOException) { return; } }")]
    [InlineData("while (call.Status != Status.Completed) { ThrowIfFailed(call); call = await GetAsync(); }")]
    [InlineData("while (call.Status != Status.Completed) { if (call.Status == Status.Failed) call = await GetAsync(); await Task.Delay(1); call = await GetAsync(); }")]
    [InlineData("while (call.Status != Status.Completed) call = call.Status == Status.Failed ? Get() : await GetAsync();")]
    [InlineData("try { while (call.Status != Status.Completed) call = await GetAsync(cancellation); } catch (OperationCanceledException) { }")]
    [InlineData("using var limited = new CancellationTokenSource(1000); while (call.Status != Status.Completed) call = await GetAsync(limited.Token);")]
    [InlineData("using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation); limited.CancelAfter(1000); var token = limited.Token; while (call.Status != Status.Completed) call = await GetAsync(token);")]
    [InlineData("while (list.Any(c => c.Status is Status.InProgress or Status.Generating)) await Task.Delay(1);")]
    [InlineData("while (list.Count(c => c.Status is Status.InProgress or Status.Generating) > 0) await Task.Delay(1);")]
    [InlineData("while (!list.All(IsFinal)) await Task.Delay(1);")]
    [InlineData("while (!job.IsFinal) await Task.Delay(1);")]
    public Task Has_another_way_out(string loop) => Run(loop);

    [Theory]
    [InlineData("while ({|TR1005:call.Status != Status.Completed|}) Thread.Sleep(10);")]
    [InlineData("while ({|TR1005:call.Status != Status.Completed|}) Thread.Yield();")]
    [InlineData("while ({|TR1005:call.Status != Status.Completed|}) Thread.SpinWait(100);")]
    [InlineData("var spin = new SpinWait(); while ({|TR1005:call.Status != Status.Completed|}) spin.SpinOnce();")]
    [InlineData("var spin = new SpinWait(); while (call.Status != Status.Completed && !spin.NextSpinWillYield) spin.SpinOnce();")]
    [InlineData("while (call.Status is not (Status.Completed or Status.Failed)) Thread.Yield();")]
    [InlineData("while ({|TR1005:call.Status != Status.Completed|}) Fill(out call);")]
    [InlineData("while ({|TR1005:call is { Status: not Status.Completed }|}) call = await GetAsync();")]
    [InlineData("while ({|TR1005:!job.GetsDone()|}) await Task.Delay(1);")]
    [InlineData("while ({|TR1005:field.State != JobState.Done|}) await Task.Delay(1);")]
    [InlineData("var source = new CancellationTokenSource(); var limited = new CancellationTokenSource(1000); while ({|TR1005:call.Status != Status.Completed|}) call = await GetAsync(source.Token); Show(limited);")]
    [InlineData("var source = new CancellationTokenSource(); var limited = new CancellationTokenSource(); limited.CancelAfter(1000); while ({|TR1005:call.Status != Status.Completed|}) call = await GetAsync(source.Token);")]
    [InlineData("var source = new CancellationTokenSource(); source.Dispose(); while ({|TR1005:call.Status != Status.Completed|}) call = await GetAsync(source.Token);")]
    [InlineData("using var own = new PeriodicTimer(TimeSpan.FromSeconds(1)); while ({|TR1005:await own.WaitForNextTickAsync()|}) { call = await GetAsync(); if (call.Status == Status.Completed) return; }")]
    [InlineData("using var own = new PeriodicTimer(TimeSpan.FromSeconds(1)); while ({|TR1005:await own.WaitForNextTickAsync(cancellation)|}) { call = await GetAsync(); if (call.Status == Status.Completed) return; }")]
    public Task Polls_in_other_words(string loop) => Run(loop);

    [Theory]
    [InlineData("while (call.Status != Status.Completed) Show(call);")]
    [InlineData("while (call is { Status: not (Status.Completed or Status.Failed) }) call = await GetAsync();")]
    [InlineData("while (field.State != JobState.Done && field.State != JobState.Broken) await Task.Delay(1);")]
    [InlineData("while (call.Status != Status.Completed) { if (call.Status == Status.Failed) call = Get(); else await Task.Delay(1); }")]
    [InlineData("using var own = new PeriodicTimer(TimeSpan.FromSeconds(1)); while (await own.WaitForNextTickAsync(cancellation)) { call = await GetAsync(); if (call.Status == Status.Completed || call.Status == Status.Failed) return; }")]
    [InlineData("using var own = new PeriodicTimer(TimeSpan.FromSeconds(1)); while (await own.WaitForNextTickAsync(cancellation)) { cancellation.ThrowIfCancellationRequested(); call = await GetAsync(); if (call.Status == Status.Completed) return; }")]
    [InlineData("using var own = new PeriodicTimer(TimeSpan.FromSeconds(1)); try { while (await own.WaitForNextTickAsync(cancellation)) { call = await GetAsync(); if (call.Status == Status.Completed) return; } } catch (OperationCanceledException) { }")]
    [InlineData("using var own = new PeriodicTimer(TimeSpan.FromSeconds(1)); using var limited = new CancellationTokenSource(1000); while (await own.WaitForNextTickAsync(limited.Token)) { call = await GetAsync(); if (call.Status == Status.Completed) return; }")]
    [InlineData("object limited = new CancellationTokenSource(1000); var source = (CancellationTokenSource)limited; source.CancelAfter(1); while (call.Status != Status.Completed) call = await GetAsync(source.Token);")]
    [InlineData("try { while (call.Status != Status.Completed) { call = await GetAsync(); } } catch (TimeoutException) { }")]
    [InlineData("try { while (call.Status != Status.Completed) { call = await GetAsync(); } } catch (TaskCanceledException) { }")]
    public Task Is_no_such_loop(string loop) => Run(loop);

    [Theory]
    [InlineData("while ({|TR1005:list.Count > 0|}) { for (var i = 0; i < list.Count; i++) list[i] = await GetAsync(); list.RemoveAll(c => c.Status == Status.Completed); }")]
    [InlineData("while ({|TR1005:list.Any()|}) { await Task.Delay(1); list.RemoveAll(c => c.HasResult); }")]
    [InlineData("while ({|TR1005:open.Count != 0|}) { foreach (var id in open.ToArray()) { var one = await GetAsync(); if (one.Status == Status.Completed) open.Remove(id); } }")]
    [InlineData("do { await Task.Delay(1); list = list.Where(c => c.Status != Status.Completed).ToList(); } while ({|TR1005:list.Count > 0|});")]
    [InlineData("while ({|TR1005:list.Count > 0|}) { await Task.Delay(1); list = list.OrderBy(c => c.Id).Where(c => c.Status != Status.Completed).ToList(); }")]
    [InlineData("while ({|TR1005:list.Count > 0|}) { await Task.Delay(1); list = list.OrderByDescending(c => c.Id).AsEnumerable().Reverse().Where(c => !c.HasResult).Select(c => c).ToList(); }")]
    [InlineData("{|TR1005:while|} (true) { await Task.Delay(1); list.RemoveAll(c => c.Status == Status.Completed); if (list.Count == 0) break; }")]
    [InlineData("while ({|TR1005:open.Count > 0|}) { var done = new List<string>(); foreach (var id in open) { if ((await GetAsync()).Status is Status.Completed) done.Add(id); else Log(id); } foreach (var id in list) if (id.Status == Status.Completed) open.Remove(id.Id); }")]
    public Task Drops_only_what_is_completed(string loop) => Run(loop);

    [Theory]
    [InlineData("while (list.Count > 0) { await Task.Delay(1); list.RemoveAll(c => c.Status is Status.Completed or Status.Failed); }")]
    [InlineData("while (list.Count > 0) { await Task.Delay(1); list.RemoveAll(c => c.Status == Status.Completed); list.RemoveAll(c => c.Status == Status.Failed); }")]
    [InlineData("while (open.Count > 0) { foreach (var id in open.ToArray()) { var one = await GetAsync(); if (one.Status == Status.Completed) Log(id); if (one.Status is not (Status.InProgress or Status.Generating)) open.Remove(id); } }")]
    [InlineData("while (open.Count > 0) { foreach (var id in open.ToArray()) { var one = await GetAsync(); if (one.Status == Status.Failed) throw new InvalidOperationException(); if (one.Status == Status.Completed) open.Remove(id); } }")]
    [InlineData("while (list.Count > 0) { await Task.Delay(1); list = list.Where(c => c.Status is Status.InProgress or Status.Generating).ToList(); }")]
    [InlineData("while (list.Count > 0) { await Refresh(list); list.RemoveAll(c => c.Status == Status.Completed); }")]
    [InlineData("var queue = new Queue<string>(open); while (queue.Count > 0) { var id = queue.Dequeue(); if ((await GetAsync()).Status != Status.Completed) Log(id); }")]
    [InlineData("var attempts = 0; while (list.Count > 0 && attempts++ < 10) { await Task.Delay(1); list.RemoveAll(c => c.Status == Status.Completed); }")]
    [InlineData("Action drop = () => list.Clear(); while (list.Count > 0) { await Task.Delay(1); drop(); list.RemoveAll(c => c.Status == Status.Completed); }")]
    [InlineData("var isOpen = (Func<Call, bool>)Delegate.CreateDelegate(typeof(Func<Call, bool>), typeof(string), \"x\"); while (list.Count > 0) { await Task.Delay(1); foreach (var it in list.Where(c => c.Status != Status.Completed)) Log(it.Id); list = list.Where(isOpen).ToList(); }")]
    public Task Drops_what_has_failed_too(string loop) => Run(loop);

    [Theory]
    [InlineData("list.Add(await GetAsync());")]
    [InlineData("list.AddRange([await GetAsync()]);")]
    [InlineData("list.Insert(0, await GetAsync());")]
    [InlineData("await Task.Delay(1); Show(list.Contains(call));")]
    [InlineData("await Task.Delay(1); Show(list.IndexOf(call));")]
    [InlineData("await Task.Delay(1); Offer(list.Find(c => c.Id == \"\"));")]
    [InlineData("await Task.Delay(1); Show(list.FindIndex(c => c.Id == \"\"));")]
    [InlineData("await Task.Delay(1); Show(list.FindAll(c => c.Id == \"\"));")]
    [InlineData("await Task.Delay(1); Show(list.Exists(c => c.Id == \"\"));")]
    [InlineData("await Task.Delay(1); Show(list.TrueForAll(c => c.Id == \"\"));")]
    [InlineData("await Task.Delay(1); Show(list.ConvertAll(c => c.Id));")]
    [InlineData("await Task.Delay(1); Show(list.ToArray());")]
    [InlineData("await Task.Delay(1); list.ForEach(c => Log(c.Id));")]
    [InlineData("await Task.Delay(1); list.Sort((one, other) => 0);")]
    [InlineData("await Task.Delay(1); list.Reverse();")]
    [InlineData("await Task.Delay(1); foreach (var one in list.AsReadOnly()) Log(one.Id);")]
    public Task What_is_done_with_the_rest_drops_nothing(string statements) =>
        Run($$"""while ({|TR1005:list.Count > 0|}) { {{statements}} list.RemoveAll(c => c.Status == Status.Completed); }""");

    [Theory]
    [InlineData("list = list.FindAll(c => c.Status != Status.Completed);")]
    [InlineData("list = [.. list.Where(c => c.Status != Status.Completed)];")]
    [InlineData("list = list.Where(c => c.Status != Status.Completed).OrderBy(c => c.Id).ToList();")]
    [InlineData("list = list.Where(c => c.Status != Status.Completed).OrderByDescending(c => c.Id).ToList();")]
    [InlineData("list = list.Where(c => c.Status != Status.Completed).Reverse().ToList();")]
    [InlineData("list = list.AsEnumerable().Where(c => c.Status != Status.Completed).ToList();")]
    [InlineData("list = list.Select(c => Get()).Where(c => c.Status != Status.Completed).ToList();")]
    [InlineData("list = new List<Call>(list.Where(c => c.Status != Status.Completed).ToArray());")]
    [InlineData("var rest = list.Where(c => c.Status != Status.Completed).ToHashSet(); list = [.. rest];")]
    public Task The_rest_is_made_anew(string statement) =>
        Run($$"""while ({|TR1005:list.Count > 0|}) { await Task.Delay(1); {{statement}} }""");

    [Theory]
    [InlineData("var set = new HashSet<Call>(list); while ({|TR1005:set.Count > 0|}) { await Task.Delay(1); set.RemoveWhere(c => c.Status == Status.Completed); }")]
    [InlineData("var map = list.ToDictionary(c => c.Id); while ({|TR1005:map.Count > 0|}) { await Task.Delay(1); foreach (var id in open) if (map.ContainsKey(id) && map[id].Status == Status.Completed) map.Remove(id); }")]
    [InlineData("var map = list.ToDictionary(c => c.Id); while ({|TR1005:map.Count > 0|}) { await Task.Delay(1); foreach (var id in open) if (map.TryGetValue(id, out var one) && one.Status == Status.Completed) map.Remove(id); }")]
    [InlineData("var queue = new Queue<Call>(list); while ({|TR1005:queue.Count > 0|}) { queue.Enqueue(await GetAsync()); if (call.Status == Status.Completed) queue = new(); }")]
    [InlineData("var stack = new Stack<Call>(list); while ({|TR1005:stack.Count > 0|}) { stack.Push(await GetAsync()); if (call.Status == Status.Completed) stack = new(); }")]
    [InlineData("var seen = new List<Call>(); do { if (seen.Count > 5) seen.RemoveAt(0); await Task.Delay(1); list.RemoveAll(c => c.Status == Status.Completed); } while ({|TR1005:list.Count > 0|});")]
    [InlineData("{|TR1005:while|} (true) { call = await GetAsync(); list.RemoveAll(c => c.Status == Status.Completed); if (call.Status == Status.Completed) return; if (list.Count == 0) break; }")]
    [InlineData("{|TR1005:while|} (true) { call = await GetAsync(); list.RemoveAll(c => c.Status == Status.Completed); if (IsDone(call)) return; if (list.Count == 0) break; }")]
    [InlineData("Func<Task> later = async () => { while ({|TR1005:list.Count > 0|}) { await Task.Delay(1); list.RemoveAll(c => c.Status == Status.Completed); } }; await later();")]
    public Task Other_collections_and_places_to_wait_for_the_rest(string loop) => Run(loop);

    [Theory]
    [InlineData("while (list.Count > 0) { await Task.Delay(1); list.RemoveAt(0); list.RemoveAll(c => c.Status == Status.Completed); }")]
    [InlineData("while (list.Count > 0) { await Task.Delay(1); list = list.Where(c => c.Status != Status.Completed).Take(3).Skip(1).ToList(); }")]
    [InlineData("while (list.Count > 0) { await Task.Delay(1); list = [.. list.Where(c => c.Status is Status.InProgress or Status.Generating)]; }")]
    [InlineData("while (list.Count > 0) { await Task.Delay(1); if (list.Contains(call) && call.Status == Status.Completed) return; }")]
    [InlineData("while (list.Count > 0) { await Task.Delay(1); lock (list) list.RemoveAll(c => c.Status == Status.Completed); }")]
    [InlineData("void Clear(object? state) => list.Clear(); using var clock = new Timer(Clear); while (list.Count > 0) { await Task.Delay(1); list.RemoveAll(c => c.Status == Status.Completed); }")]
    [InlineData("int Count() => list.Count; var seen = Count(); while (list.Count > 0) { await Task.Delay(1); if (call.Status == Status.Completed) seen = Count(); }")]
    public Task The_rest_may_go_in_another_way(string loop) => Run(loop);

    [Fact]
    public Task A_collection_that_others_see() => StatusTest.File("""
        using Own.Linq;

        class Sample
        {
            void Handed(ref List<Call> list) { while (list.Count > 0) { Thread.Sleep(1); list.RemoveAll(c => c.Status == Status.Completed); } }
            void Pruned(List<Call> list, IPruner pruner) { while (list.Count > 0) { Thread.Sleep(1); pruner.Prune(list); list.RemoveAll(c => c.Status == Status.Completed); } }
            void Alone(List<Call> list) { while ({|TR1005:list.Count > 0|}) { Thread.Sleep(1); list.RemoveAll(c => c.Status == Status.Completed); } }
            Action Another(List<Call> list) => () => list.Clear();
        }

        namespace Own.Linq
        {
            interface IPruner { void Prune(List<Call> list); }
        }
        """);

    [Fact]
    public Task A_collection_of_a_program_without_a_class() => StatusTest.File("""
        var list = List().ToList();
        while ({|TR1005:list.Count > 0|}) { await Task.Delay(1); list.RemoveAll(c => c.Status == Status.Completed); }

        class Other { Action Clear(List<Call> list) => () => list.Clear(); }
        """);

    [Fact]
    public Task A_collection_of_a_program_without_a_class_that_a_function_clears() => StatusTest.File("""
        var list = List().ToList();
        using var clock = new Timer(_ => list.Clear());
        while (list.Count > 0) { await Task.Delay(1); list.RemoveAll(c => c.Status == Status.Completed); }
        """);

    /// <summary>A loop in a method that is given a call, and objects of other contracts.</summary>
    internal static Task Run(string loop) => StatusTest.Members($$"""
        static bool IsDone(Call call) => call.Status == Status.Completed;
        static async Task<bool> AskAsync() => (await GetAsync()).Status == Status.Completed;
        static async Task<bool> IsOverAsync() => (await GetAsync()).Status is Status.Completed or Status.Failed;
        static bool IsFinal(Call call) => call.Status is Status.Completed or Status.Failed;
        static void ThrowIfFailed(Call call) { if (call.Status == Status.Failed) throw new InvalidOperationException(); }
        static void ThrowEither(Call call) { if (call.Status != Status.Failed) return; if (call.Id == "") throw new IOException(); throw new InvalidOperationException(); }
        static void ThrowUnlessReady(Call call) { if (!call.HasResult) throw new InvalidOperationException(); }
        static void Fill(out Call call) => call = Get();
        static Task Refresh(List<Call> list) { list.Clear(); return Task.CompletedTask; }
        async Task Run(Call call, Work job, Plain field, List<Call> list, HashSet<string> open, PeriodicTimer timer, string[] ids, CancellationToken cancellation)
        {
            {{loop}}
        }

        [StatusContract("State", "Output", "Done", Never = new[] { "Broken" })]
        sealed class Work
        {
            public JobState State { get; set; }
            public string? Output { get; set; }
            public bool IsDone => State == JobState.Done;
            public bool IsFinal => State is JobState.Done or JobState.Broken;
            public bool GetsDone() => State == JobState.Done;
        }

        [StatusContract("State", "Output", "Done", Never = new[] { "Broken" })]
        sealed class Plain
        {
            public JobState State = JobState.Queued;
            public string? Output = null;
        }
        """);

    [Theory]
    [InlineData("while (call is not { HasResult: true }) call = Get();", "call.Status")]
    [InlineData("while (Get() is not { Status: Status.Completed }) Thread.Sleep(1);", "Get().Status")]
    public async Task The_message_names_what_a_pattern_looks_at(string loop, string name) => Assert.Equal(
        [$"This loop ends only when '{name}' is Completed: if it becomes Failed, it never ends"],
        await StatusTest.Messages($"class C {{ void M(Call call) {{ {loop} }} }}"));

    [Fact]
    public Task An_answer_that_is_kept_in_a_field() => StatusTest.Members("""
        bool _isDone;
        async Task Wrong(Call call) { while ({|TR1005:!_isDone|}) { call = await GetAsync(); _isDone = call.Status == Status.Completed; } }
        async Task Right(Call call) { while (!_isDone) { call = await GetAsync(); _isDone = call.Status is Status.Completed or Status.Failed; } }
        """);

    [Fact]
    public Task A_call_that_cannot_fail() => StatusTest.Members("""
        [StatusContract("State", "Output", "Done")]
        sealed class Slow { public JobState State { get; set; } public string? Output { get; set; } public bool IsDone => State == JobState.Done; }
        static bool IsDone(Slow slow) => slow.State == JobState.Done;
        async Task Property(Slow slow) { while (slow.State != JobState.Done) await Task.Delay(1); }
        async Task Own(Slow slow) { while (!slow.IsDone) await Task.Delay(1); }
        async Task Helper(Slow slow) { while (!IsDone(slow)) await Task.Delay(1); }
        async Task Named(List<Slow> list) { while (!list.All(IsDone)) await Task.Delay(1); }
        async Task Each(List<Slow> list) { while (!list.All(slow => IsDone(slow))) await Task.Delay(1); }
        async Task Pattern(Slow slow) { while (slow is { State: not JobState.Done }) await Task.Delay(1); }
        """);

    [Fact]
    public Task A_loop_in_a_loop_is_reported_once() => StatusTest.Members("""
        async Task Inner() { var call = Get(); while (true) { while ({|TR1005:call.Status != Status.Completed|}) { await Task.Delay(1); call = await GetAsync(); } if (call.HasResult) return; } }
        async Task Several() { while (Chance()) { var call = Get(); while ({|TR1005:call.Status != Status.Completed|}) { await Task.Delay(1); call = await GetAsync(); } } }
        void NeverEnds(Call call) { while (true) { while (call.Status == Status.Completed) Thread.Sleep(1); call = Get(); } }
        void GotoInFor(Call call) { for (var i = 0; i < 3; i++) { again: if ({|TR1005:call.Status != Status.Completed|}) { call = Get(); Thread.Sleep(1); goto again; } } }
        void GotoInWhile(Call call) { while (Chance()) { again: Thread.Sleep(1); call = Get(); if ({|TR1005:call.Status != Status.Completed|}) goto again; } }
        """);

    [Fact]
    public Task A_goto_into_the_middle_of_the_loop() => StatusTest.Members("""
        void Plain(Call call) { goto Ask; Wait: if (Chance()) Log("x"); Thread.Sleep(1); call = Get(); Ask: if ({|TR1005:call.Status != Status.Completed|}) goto Wait; }
        void Branches(Call call) { goto Ask; Wait: if (Chance()) { if (Chance()) Log("x"); else Log("y"); } Thread.Sleep(1); call = Get(); Ask: if ({|TR1005:call.Status != Status.Completed|}) goto Wait; Log("after"); }
        void Kept(Call call) { again: var done = {|TR1005:call.Status|} == Status.Completed; call = Get(); Thread.Sleep(1); if (!done) goto again; }
        """);

    [Fact]
    public Task A_loop_in_a_handler_is_reported_once() => StatusTest.Members("""
        async Task Catch(Call call) { try { call = await GetAsync(); } catch (IOException) { while ({|TR1005:call.Status != Status.Completed|}) call = await GetAsync(); } }
        async Task Finally(Call call) { try { Log("x"); } finally { while ({|TR1005:call.Status != Status.Completed|}) call = await GetAsync(); } }
        async Task AfterAnIf(Call call) { try { call = await GetAsync(); } catch (IOException) { if (Chance()) Log("x"); while ({|TR1005:call.Status != Status.Completed|}) call = await GetAsync(); } }
        async Task AfterATry(Call call) { try { call = await GetAsync(); } catch (IOException) { try { Log("x"); } catch { Log("y"); } while ({|TR1005:call.Status != Status.Completed|}) call = await GetAsync(); } }
        async Task Filtered(Call call) { try { call = await GetAsync(); } catch (IOException e) when (e.Message != "") { if (Chance()) Log("x"); while ({|TR1005:call.Status != Status.Completed|}) call = await GetAsync(); } }
        async Task Several(Call call) { try { call = await GetAsync(); } catch (IOException) { Log("a"); } catch (InvalidOperationException) { if (Chance()) Log("x"); while ({|TR1005:call.Status != Status.Completed|}) call = await GetAsync(); } finally { if (Chance()) Log("x"); } }
        """);

    [Theory]
    [InlineData("if (call.Status == Status.Failed) call = new() { Id = \"\", Status = Status.InProgress };")]
    [InlineData("if (call.Status == Status.Failed) call = Start();")]
    [InlineData("if (call.Status == Status.Failed) id = StartId();")]
    [InlineData("call = call.Status == Status.Failed ? Start() : call;")]
    public Task What_has_failed_is_started_anew(string again) => StatusTest.Members($$"""
        static Call Start() => Get();
        static string StartId() => "";
        async Task Run(Call call, string id) { while (call.Status != Status.Completed) { {{again}} await Task.Delay(1); } }
        """);

    [Theory]
    [InlineData("if (call.Status == Status.Failed) Log(\"failed\");")]
    [InlineData("if (call.Status == Status.Failed) error = \"failed\";")]
    [InlineData("if (call.Status == Status.Failed) failures = Count(call);")]
    [InlineData("if (call.Status == Status.Failed) { var name = call.Status.ToString(); Log(name); }")]
    [InlineData("var name = call.Status == Status.Failed ? call.Status.ToString() : \"\"; Log(name);")]
    [InlineData("if (call.Status == Status.Failed) call = other;")]
    public Task What_has_failed_is_only_looked_at(string look) => StatusTest.Members($$"""
        static int Count(Call call) => 3;
        async Task Run(Call call, Call other, string error, int failures) { while ({|TR1005:call.Status != Status.Completed|}) { {{look}} await Task.Delay(1); } }
        """);

    [Fact]
    public Task What_a_round_does_to_the_call() => StatusTest.Members("""
        sealed class Node { public Call Call { get; set; } = Get(); public Node Next = null!; }
        static void Count(ref int n) { }
        static void Refresh(ref Call call) => call = Get();
        static void Look(in Call call) { }
        void Along(Node node) { while (node.Call.Status != Status.Completed) node = node.Next; }
        void AskedAgain(Node node) { var call = node.Call; while ({|TR1005:call.Status != Status.Completed|}) call = node.Call; }
        void Counted(Call call, int n) { while (call.Status != Status.Completed) Count(ref n); }
        void Refreshed(Call call) { while ({|TR1005:call.Status != Status.Completed|}) Refresh(ref call); }
        void Looked(Call call) { while (call.Status != Status.Completed) Look(call); }
        """);

    [Fact]
    public Task The_only_thing_that_speaks_of_the_call() => StatusTest.Members("""
        static bool IsDone(Call call) => call.Status == Status.Completed;
        static Call s_call = Get();
        async Task Local() { var call = Get(); while ({|TR1005:!IsDone(call)|}) await Task.Delay(1); }
        async Task Static() { while ({|TR1005:!IsDone(s_call)|}) await Task.Delay(1); }
        async Task Awaited() { while ({|TR1005:!IsDone(await GetAsync())|}) await Task.Delay(1); }
        """);

    [Fact]
    public Task A_token_that_is_no_limit() => StatusTest.Members("""
        sealed class Limits(int n) { public CancellationToken Stop => default; public int Token => n; public static Task Wait(int n) => Task.CompletedTask; }
        async Task Named() { var call = Get(); var limits = new Limits(5); while ({|TR1005:call.Status != Status.Completed|}) call = await GetAsync(limits.Stop); }
        async Task Number() { var call = Get(); var limits = new Limits(3); while ({|TR1005:call.Status != Status.Completed|}) { await Limits.Wait(limits.Token); call = await GetAsync(); } }
        """);

    [Fact]
    public Task A_result_that_a_method_makes() => StatusTest.File("""
        [StatusContract(nameof(State), "GetText", "Done", Never = new[] { "Broken" })]
        sealed class Reply { public JobState State { get; set; } public string? GetText() => null; }
        class Sample { void Wait(Reply reply) { while ({|TR1005:reply.GetText() is null|}) Thread.Sleep(1); } }
        """);

    [Fact]
    public async Task The_message_names_the_call_whose_status_is_asked() => Assert.Equal(
        ["This loop ends only when 'call.Status' is Completed: if it becomes Failed, it never ends",
            "This loop ends only when 'State' is Done: if it becomes Broken, it never ends"],
        await StatusTest.Messages("""
        [StatusContract("State", "Output", "Done", Never = new[] { "Broken" })]
        sealed class Work
        {
            public JobState State { get; set; }
            public string? Output { get; set; }
            void Call(Call call, Call other) { while (true) { Log(other.Id); Log(other.ToString()); if (call.Status == Status.Completed) break; call = Get(); } }
            async Task Own() { while (State != JobState.Done) await Task.Delay(1); }
        }
        """));
}
