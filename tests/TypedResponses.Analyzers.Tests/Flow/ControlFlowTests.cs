namespace TypedResponses.Analyzers.Tests.Flow;

/// <summary>Everywhere C# has control flow.</summary>
public class ControlFlowTests
{
    [Fact]
    public Task A_loop_at_the_start_of_a_handler() => StatusTest.Body("""
        try { Chance(); }
        catch (Exception)
        {
            while (Chance() && other.Status == Status.Unrecognized)
            {
                other = call;
                Save(call.{|TR1001:Result|}!);
            }
        }
        """);

    [Fact]
    public Task Switch_statements() => StatusTest.Body("""
        switch (call.Status)
        {
            case Status.Completed:
                Save(call.Result!);
                break;
            case Status.Failed:
                Save(call.{|TR1002:Result|}!);
                break;
            case Status.Generating when call.Result is not null:
                Save(call.Result);
                break;
            case Status.InProgress or Status.Generating:
                Save(call.{|TR1001:Result|}!);
                break;
            default:
                return;
        }
        """);

    [Fact]
    public Task A_switch_that_leaves_only_the_proven_way() => StatusTest.Body("""
        switch (call.Status)
        {
            case Status.Completed: break;
            case Status.Failed: throw new InvalidOperationException();
            default: return;
        }
        Save(call.Result!);
        """);

    [Fact]
    public Task Switch_expressions() => StatusTest.Members("""
        string Right(Call call) => call.Status switch { Status.Completed => call.Result!.Name(), Status.Failed => "failed", _ => "wait" };
        string Wrong(Call call) => call.Status switch { Status.Completed => "done", _ => call.{|TR1001:Result|}!.Name() };
        string Tuple(Call call) => (call.Status, call.Result) switch { (Status.Failed, _) => "", (_, { } image) => image.Name(), _ => "" };
        string When(Call call) => call switch { { Status: Status.Completed } => call.Result!.Name(), _ when call.HasResult => call.Result!.Name(), _ => "" };
        bool Value(Call call) { var ok = call.Status switch { Status.Completed => true, _ => false }; if (ok) Save(call.Result!); return ok; }
        """);

    [Fact]
    public Task Conditional_expressions() => StatusTest.Members("""
        string Right(Call call) => call.Status == Status.Completed ? call.Result!.Name() : "";
        string Wrong(Call call) => call.Status == Status.Completed ? "" : call.{|TR1001:Result|}!.Name();
        ImageResult Handed(Call call, ImageResult other) => {|TR1001:Chance() ? call.Result : other|};
        ImageResult HandedRight(Call call, ImageResult other) => call.HasResult ? call.Result : other;
        void Replaced(Call call, ImageResult other) { var image = call.Result; if (image is null) image = other; Save(image); }
        void Argument(Call call) => Save(call.HasResult ? call.Result! : ImageResult.FromText("aGk="));
        """);

    [Fact]
    public Task Loops_with_break_and_continue() => StatusTest.Body("""
        foreach (var c in List())
        {
            if (c.Status != Status.Completed) continue;
            Save(c.Result!);
        }
        foreach (var c in List()) Save(c.{|TR1001:Result|}!);
        while (true)
        {
            call = Get();
            if (call.Status is Status.Completed) break;
            if (call.Status is Status.Failed) return;
        }
        Save(call.Result!);
        """);

    [Fact]
    public Task Polling() => StatusTest.AsyncBody("""
        while (call.Status is not (Status.Completed or Status.Failed)) call = await GetAsync(cancellation);
        if (call.Status == Status.Failed) throw new InvalidOperationException();
        Save(call.Result!);
        do { other = await GetAsync(cancellation); } while (!other.HasResult && other.Status is not (Status.Completed or Status.Failed));
        if (other.Status == Status.Failed) return;
        Save(other.Result!);
        """);

    [Fact]
    public Task A_loop_that_may_end_otherwise() => StatusTest.AsyncBody("""
        for (var i = 0; i < 10 && call.Status != Status.Completed; i++) call = await GetAsync(cancellation);
        Save(call.{|TR1001:Result|}!);
        """);

    [Fact]
    public Task The_search_loop() => StatusTest.Body("""
        Call? found = null;
        foreach (var c in List())
        {
            if (c.Status == Status.Completed) { found = c; break; }
        }
        if (found is not null) Save(found.Result!);
        if (found == null) return;
        Save(found.Result!);
        """);

    [Fact]
    public Task The_search_loop_without_a_check() => StatusTest.Body("""
        Call? found = null;
        foreach (var c in List())
        {
            if (c.Id == "x") { found = c; break; }
        }
        if (found is not null) Save(found.{|TR1001:Result|}!);
        """);

    [Fact]
    public Task A_result_that_is_collected_first() => StatusTest.Body("""
        ImageResult? image = null;
        if (call.HasResult) image = call.Result;
        else if (other.Status == Status.Completed) image = other.Result;
        if (image is not null) Save(image);
        """);

    [Fact]
    public Task Goto() => StatusTest.Body("""
        again:
        call = Get();
        if (call.Status == Status.Failed) return;
        if (call.Status != Status.Completed) goto again;
        Save(call.Result!);
        """);

    [Fact]
    public Task Try_catch_and_finally() => StatusTest.Body("""
        try
        {
            if (call.Status != Status.Completed) return;
        }
        finally
        {
            Log(call.Id);
        }
        Save(call.Result!);
        """);

    [Fact]
    public Task A_catch_knows_only_what_held_everywhere_in_the_try() => StatusTest.Body("""
        try
        {
            Log("before");
            if (call.Status != Status.Completed) return;
            Save(call.Result!);
        }
        catch (IOException)
        {
            Save(call.{|TR1001:Result|}!);
        }
        """);

    [Fact]
    public Task A_catch_after_a_check_outside() => StatusTest.Body("""
        if (call.Status != Status.Completed) return;
        try { Save(call.Result!); }
        catch (IOException) when (call.Id != "") { Save(call.Result!); }
        finally { Save(call.Result!); }
        """);

    [Fact]
    public Task A_catch_that_forgets() => StatusTest.Body("""
        if (call.Status != Status.Completed) return;
        try { call = Get(); } catch (IOException) { }
        Save(call.{|TR1001:Result|}!);
        """);

    [Fact]
    public Task A_finally_sees_the_early_ways_out() => StatusTest.Body("""
        try { if (!call.HasResult) return; Log("x"); }
        finally { Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Using_lock_and_await() => StatusTest.AsyncBody("""
        using (var file = File.OpenRead("x")) { if (call.Status != Status.Completed) return; }
        lock (this) { Save(call.Result!); }
        await Task.Delay(1);
        using var second = File.OpenRead("y");
        Save(call.Result!);
        """);

    [Fact]
    public Task Await_foreach() => StatusTest.AsyncBody("""
        await foreach (var c in Stream())
        {
            if (c.HasResult) Save(c.Result!); else Save(c.{|TR1001:Result|}!);
        }
        await foreach (var c in Stream().WithCancellation(cancellation).ConfigureAwait(false)) if (c.Status == Status.Completed) Save(c.Result!);
        """);

    [Fact]
    public Task Throw_expressions() => StatusTest.Body("""
        var image = call.Status == Status.Completed ? call.Result! : throw new InvalidOperationException();
        Save(call.Result!);
        _ = other.HasResult ? 0 : throw new InvalidOperationException();
        Save(other.Result!);
        """);

    [Fact]
    public Task Constructors_operators_initializers_and_getters() => StatusTest.File("""
        class Holder
        {
            private static readonly Call s_call = Get();
            private readonly string _name = s_call.{|TR1001:Result|}!.Name();
            private readonly string _checked = s_call.HasResult ? s_call.Result!.Name() : "";
            string Property { get; } = s_call.{|TR1001:Result|}!.Name();
            string Getter { get { return s_call.{|TR1001:Result|}!.Name(); } }
            public Holder(Call call) { _name = call.{|TR1001:Result|}!.Name(); if (call.HasResult) _checked = call.Result!.Name(); }
            public Holder() : this(new Call { Id = s_call.{|TR1001:Result|}!.Name(), Status = Status.Failed }) { }
            public static Holder operator +(Holder holder, Call call) { Save(call.{|TR1001:Result|}!); return holder; }
            public static explicit operator string(Holder holder) => s_call.{|TR1001:Result|}!.Name();
        }

        class Primary(Call call)
        {
            public void Wrong() => Save(call.{|TR1001:Result|}!);
            public void Right() { if (call.HasResult) Save(call.Result!); }
        }
        """);

    [Fact]
    public Task Top_level_statements() => StatusTest.File("""
        var call = Get();
        Save(call.{|TR1001:Result|}!);
        var other = await GetAsync();
        if (other.Status == Status.Completed) Save(other.Result!);
        """);

    [Fact]
    public Task Deconstruction() => StatusTest.Members("""
        void Right(Call call) { var (status, image) = (call.Status, call.Result); if (status == Status.Completed) Save(image!); if (image is not null) Save(call.Result!); }
        void Wrong(Call call) { var (status, image) = (call.Status, call.Result); Save({|TR1001:image|}!); }
        """);

    [Fact]
    public Task Code_with_errors_is_left_alone() => ErrorTest("class C { void M(Call call) { Save(call.Result!); Missing(); } }");

    private static async Task ErrorTest(string source) => Assert.Empty(await StatusTest.Analyze(StatusTest.Compile(source), []));

    [Fact]
    public Task Arguments_for_the_base_of_a_primary_constructor() => StatusTest.File("""
        class Shape(ImageResult image) { public ImageResult Image => image; }
        class Wrong(Call call) : Shape(call.{|TR1001:Result|}!);
        class Right(Call call) : Shape(call.Status == Status.Completed ? call.Result! : throw new Exception());
        """);

    [Fact]
    public Task What_is_thrown_after_a_read_comes_after_it() => StatusTest.Members("""
        void Catch(Call call) { try { Save(call.{|TR1001:Result|}!); } catch (IOException) { Save(call.Result!); } }
        void Finally(Call call) { try { Save(call.{|TR1001:Result|}!); } finally { Save(call.Result!); } }
        void Before(Call call) { try { Log(""); Save(call.{|TR1001:Result|}!); } catch (IOException) { Save(call.{|TR1001:Result|}!); } }
        void Thrown(Call call) { try { if (!call.HasResult) throw new IOException(); } catch (IOException) { Save(call.{|TR1001:Result|}!); } }
        void Cast(Call call, object other) { try { call = (Call)other; } catch (InvalidCastException) { } Save(call.{|TR1001:Result|}!); }
        void Helper(Call call) { try { Ensure(call); } catch (IOException) { Save(call.{|TR1001:Result|}!); } }
        static void Ensure(Call call) { if (!call.HasResult) throw new IOException(); }
        """);

    [Fact]
    public Task A_call_that_throws_has_assigned_nothing() => StatusTest.Members("""
        void Right(Call call) { if (!call.HasResult) return; try { call = Get(); } catch (IOException) { Save(call.Result!); } }
        void Wrong(Call call) { if (!call.HasResult) return; try { call = Get(); Log(""); } catch (IOException) { Save(call.{|TR1001:Result|}!); } }
        void InFinally(Call call, Call other)
        {
            if (!call.HasResult) return;
            try { try { Log(""); } finally { call = Get(); } }
            finally { Save(call.{|TR1001:Result|}!); }
        }
        """);
}
