namespace TypedResponses.Analyzers.Tests.Flow;

/// <summary>What a constructor has found out of what it keeps, where nothing can put another object in its place.</summary>
public class ConstructionTests
{
    /// <summary>More than a helper may have.</summary>
    private const string Long = Hundreds + Hundreds + Hundreds + Hundreds + Hundreds;

    private const string Hundreds = Tens + Tens + Tens + Tens + Tens;

    private const string Tens = "Log(id); Log(id); Log(id); Log(id); Log(id); Log(id); Log(id); Log(id); Log(id); Log(id); ";

    [Theory]
    [InlineData("readonly Call _call; public Kept(Call call) { if (!call.HasResult) throw new ArgumentException(); _call = call; } void Use() => Save(_call.Result!);")]
    [InlineData("readonly Call _call; public Kept(Call call) { _call = call; if (_call.Result is null) throw new ArgumentException(); } void Use() => Save(_call.Result!);")]
    [InlineData("Call Call1 { get; } public Kept(Call call) { Call1 = call.HasResult ? call : throw new ArgumentException(); } void Use() => Save(Call1.Result!);")]
    [InlineData("readonly Call _call; Call Of => _call; public Kept(Call call) { Need(call); _call = call; } void Use() => Save(Of.Result!); static void Need(Call call) { if (!call.HasResult) throw new ArgumentException(); }")]
    [InlineData("readonly Call _call; public Kept(Call call) { if (!call.HasResult) throw new ArgumentException(); (_call, Id) = (call, call.Id); } string Id { get; } void Use() => Save(_call.Result!);")]
    [InlineData("readonly Call _call; public Kept(Call call) { if (!call.HasResult) throw new ArgumentException(); _call = call; } public Kept(string id) : this(Get()) { } void Use() => Save(_call.Result!);")]
    [InlineData("readonly Call _call; public Kept(Call call) { if (!call.HasResult) throw new ArgumentException(); _call = call; } public Kept() => _call = new() { Result = Image(), Id = \"\", Status = Status.Completed }; void Use() => Save(_call.Result!);")]
    [InlineData("readonly IReadOnlyList<Call> _calls; public Kept(IEnumerable<Call> calls) { _calls = calls.Where(c => c.HasResult).ToList(); } void Use() { foreach (var c in _calls) Save(c.Result!); }")]
    [InlineData("readonly Call _call; public Kept(Call call) { if (!call.HasResult) throw new ArgumentException(); _call = call; } void Use(Kept other) => Save(other._call.Result!);")]
    [InlineData("static readonly Call s_call = new() { Id = \"\", Status = Status.Completed, Result = Image() }; static void Use() => Save(s_call.Result!);")]
    [InlineData("static readonly Call s_call; static Kept() { s_call = Get(); if (!s_call.HasResult) throw new InvalidOperationException(); } static void Use() => Save(s_call.Result!);")]
    [InlineData("static Call Only { get; } = Get() is { HasResult: true } call ? call : throw new InvalidOperationException(); static int Use() => Only.Result!.Name().Length;")]
    [InlineData("readonly Call _call = new() { Id = \"\", Status = Status.Completed }; public Kept() { Log(_call.Id); } void Use() => Save(_call.Result!);")]
    [InlineData("readonly Call _call = new() { Id = \"\", Status = Status.Completed }; public Kept(Call call) { if (call.HasResult) _call = call; } void Use() => Save(_call.Result!);")]
    [InlineData("static readonly Call s_call = new() { Id = \"\", Status = Status.Completed }; static Kept() { if (Find(\"\") is { HasResult: true } call) s_call = call; } static void Use() => Save(s_call.Result!);")]
    [InlineData("readonly Call? _call; public Kept(Call call) { if (call.HasResult) _call = call; } void Use() { if (_call is null) return; Save(_call.Result!); }")]
    [InlineData("readonly Call? _call; public Kept(Call call) { _call = call.HasResult ? call : null; } void Use() { if (_call is not null) Save(_call.Result!); }")]
    [InlineData("readonly Call? _call; public Kept(Call call) { try { if (!call.HasResult) throw new ArgumentException(); _call = call; } catch (ArgumentException) { } } void Use() => Save(_call!.Result!);")]
    [InlineData("readonly Call _call; public Kept(Call call) { if (!call.HasResult) throw new ArgumentException(); _call = call; } public Kept() { _call = null!; throw new NotSupportedException(); } void Use() => Save(_call.Result!);")]
    [InlineData("readonly Call? _call; public Kept(Call call) { if (!call.HasResult) throw new ArgumentException(); _call = call; } public Kept() { Log(nameof(_call)); } void Use() => Save(_call!.Result!);")]
    [InlineData("readonly Call? _call; public Kept(Call call) { if (!call.HasResult) throw new ArgumentException(); _call = call; } public Kept() { _call = null; } void Use() => Save(_call!.Result!);")]
    [InlineData("readonly IReadOnlyList<Call> _calls; public Kept() { _calls = []; } public Kept(IEnumerable<Call> calls) { _calls = calls.Where(c => c.HasResult).ToList(); } void Use() { foreach (var c in _calls) Save(c.Result!); }")]
    [InlineData("readonly IReadOnlyList<Call> _calls = Array.Empty<Call>(); public Kept(IEnumerable<Call> calls) { _calls = calls.Where(c => c.HasResult).ToList(); } void Use() { foreach (var c in _calls) Save(c.Result!); }")]
    [InlineData("readonly Call[] _calls; public Kept(IEnumerable<Call> calls) { _calls = calls.Where(c => c.HasResult).ToArray(); } void Use() { foreach (var c in _calls) Save(c.Result!); }")]
    [InlineData($"readonly Call _call; public Kept(Call call) {{ if (!call.HasResult) throw new ArgumentException(); _call = call; }} public Kept(string id) : this(Get()) {{ {Long} }} void Use() => Save(_call.Result!);")]
    [InlineData("readonly ImmutableArray<Call> _calls; public Kept(IEnumerable<Call> calls) { _calls = [.. calls.Where(c => c.HasResult)]; } void Use() { foreach (var c in _calls) Save(c.Result!); }")]
    public Task Every_constructor_has_checked(string members) => Kept(members);

    [Theory]
    [InlineData("readonly Call _call; public Kept(Call call) { _call = call; } void Use() => Save(_call.{|TR1001:Result|}!);")]
    [InlineData("readonly Call _call; public Kept(Call call) { if (call.Status == Status.Failed) throw new ArgumentException(); _call = call; } void Use() => Save(_call.{|TR1001:Result|}!);")]
    [InlineData("readonly Call _call; public Kept(Call call, Call other) { if (!other.HasResult) throw new ArgumentException(); _call = call; } void Use() => Save(_call.{|TR1001:Result|}!);")]
    [InlineData("readonly Call _call; public Kept(Call call) { if (!call.HasResult) throw new ArgumentException(); _call = call; } public Kept() { _call = Get(); } void Use() => Save(_call.{|TR1001:Result|}!);")]
    [InlineData("readonly Call _call; public Kept(Call call) { if (!call.HasResult) throw new ArgumentException(); Take(call, out _call); } static void Take(Call one, out Call call) => call = Get(); void Use() => Save(_call.{|TR1001:Result|}!);")]
    [InlineData("Call _call; public Kept(Call call) { if (!call.HasResult) throw new ArgumentException(); _call = call; } void Set() => _call = Get(); void Use() => Save(_call.{|TR1001:Result|}!);")]
    [InlineData("public Call Call1 { get; init; } public Kept(Call call) { if (!call.HasResult) throw new ArgumentException(); Call1 = call; } void Use() => Save(Call1.{|TR1001:Result|}!);")]
    [InlineData("readonly List<Call> _calls; public Kept(IEnumerable<Call> calls) { _calls = calls.ToList(); } void Use() { foreach (var c in _calls) Save(c.{|TR1001:Result|}!); }")]
    [InlineData("readonly List<Call> _calls = []; void Add(Call call) => _calls.Add(call); void Use() { foreach (var c in _calls) Save(c.{|TR1001:Result|}!); }")]
    [InlineData("readonly Kept2 _kept = new(); void Use() => Save(_kept.Of.{|TR1001:Result|}!); sealed class Kept2 { public readonly Call Of = Get(); }")]
    [InlineData("static readonly Call s_one = s_two!; static readonly Call s_two = s_one!; static void Use() => Save(s_one.{|TR1001:Result|}!);")]
    [InlineData("readonly Call? _call; public Kept(Call call) { if (!call.HasResult) throw new ArgumentException(); _call = call; } public Kept(int n) { if (n > 3) _call = Get(); } void Use() => Save(_call!.{|TR1001:Result|}!);")]
    [InlineData("readonly Call? _call; public Kept(Call call) { if (call.HasResult) _call = call; } void Use(Call other) { if (_call is null) Save(other.{|TR1001:Result|}!); }")]
    [InlineData("readonly List<Call> _calls; public Kept(IEnumerable<Call> calls) { _calls = calls.Where(c => c.HasResult).ToList(); } public void Add(Call call) => _calls.Add(call); void Use() { foreach (var c in _calls) Save(c.{|TR1001:Result|}!); }")]
    [InlineData("protected virtual Call Call1 { get; } public Kept(Call call) { if (!call.HasResult) throw new InvalidOperationException(); Call1 = call; } void Use() => Save(Call1.{|TR1001:Result|}!);")]
    [InlineData("Call Call1 => Get(); public Kept() { if (!Call1.HasResult) throw new InvalidOperationException(); } void Use() => Save(Call1.{|TR1001:Result|}!);")]
    [InlineData("Call Call1 { get => Get(); } public Kept() { if (!Call1.HasResult) throw new InvalidOperationException(); } void Use() => Save(Call1.{|TR1001:Result|}!);")]
    [InlineData("Call Call1 { get { return Get(); } } public Kept() { if (!Call1.HasResult) throw new InvalidOperationException(); } void Use() => Save(Call1.{|TR1001:Result|}!);")]
    [InlineData("Call Call1 { get; set; } public Kept(Call call) { if (!call.HasResult) throw new InvalidOperationException(); Call1 = call; } void Use() => Save(Call1.{|TR1001:Result|}!);")]
    [InlineData("readonly Ticket _ticket; public Kept(Ticket ticket) { if (ticket.State == JobState.Done) _ticket = ticket; } void Use() => Show(_ticket.{|TR1001:Value|}!);")]
    public Task Some_constructor_has_not_checked(string members) => Kept(members);

    [Fact]
    public Task A_primary_constructor_checks_in_the_initializer() => StatusTest.File("""
        sealed class Right(Call call)
        {
            private readonly Call _call = call.HasResult ? call : throw new ArgumentException();
            public string Name() => _call.Result!.Name();
        }

        sealed class Wrong(Call call)
        {
            private readonly Call _call = call;
            public string Name() => _call.{|TR1001:Result|}!.Name();
        }
        """);

    [Fact]
    public Task Members_of_a_base_and_of_another_type_are_seen_through() => StatusTest.File("""
        abstract class Base
        {
            protected readonly Call Call;
            protected Base(Call call) { if (!call.HasResult) throw new ArgumentException(); Call = call; }
        }

        sealed class Derived(Call call) : Base(call) { public string Name() => Call.Result!.Name(); }

        sealed class Ready { public Call Call { get; } public Ready(Call call) { if (!call.HasResult) throw new ArgumentException(); Call = call; } }

        static class Uses { public static string Name(Ready ready) => ready.Call.Result!.Name(); }
        """);

    [Fact]
    public Task A_struct_made_without_its_constructor_has_no_object_at_all() => StatusTest.File("""
        readonly struct Slot
        {
            private readonly Call _call;
            public Slot(Call call) { if (!call.HasResult) throw new ArgumentException(); _call = call; }
            public string Name() => _call.Result!.Name();
        }
        """);

    [Fact]
    public Task A_struct_is_changed_by_its_own_methods() => StatusTest.File("""
        struct Slot
        {
            private Call _call;
            public void Checked(Call call) { _call = call; if (call.HasResult) Save(_call.Result!); }
            public void Replaced(Call call) { if (!_call.HasResult) return; _call = call; Save(_call.{|TR1001:Result|}!); }
        }
        """);

    [Theory]
    [InlineData("readonly List<Call> _calls = []; void Add(Call call) { if (call.HasResult) _calls.Add(call); } void Use() { foreach (var c in _calls) Save(c.Result!); }")]
    [InlineData("readonly List<Call> _calls = new(); void Add(Call call) { if (!call.HasResult) throw new ArgumentException(); _calls.Add(call); } void Use() => Save(_calls[0].Result!);")]
    [InlineData("readonly Queue<Call> _calls = new(); void Add(Call call) { if (call.HasResult) _calls.Enqueue(call); } void Use() { if (_calls.Count > 0) Save(_calls.Dequeue().Result!); }")]
    [InlineData("readonly List<Call> _calls = []; void Add(Call call) { if (call.HasResult) _calls.Add(call); } void More(List<Call> calls) => _calls.AddRange(calls.Where(c => c.HasResult)); void Use() { foreach (var c in _calls) Save(c.Result!); }")]
    [InlineData("readonly Dictionary<string, Call> _calls = []; void Add(Call call) { if (call.HasResult) _calls[call.Id] = call; } void Use(string id) { if (_calls.TryGetValue(id, out var c)) Save(c.Result!); }")]
    [InlineData("readonly List<Call> _calls = []; bool Add(Call call) { if (!call.HasResult) return false; this._calls.Add(call); return true; } void Use() { lock (_calls) { foreach (var c in _calls) Save(c.Result!); } }")]
    [InlineData("static readonly List<Call> s_calls = []; static void Add(Call call) { if (call.HasResult) s_calls.Add(call); } void Use() { foreach (var c in s_calls) Save(c.Result!); }")]
    [InlineData("readonly List<Call> _calls = []; public Kept(Call call) { if (call.HasResult) _calls.Add(call); } public virtual async Task AddAsync() { var call = await GetAsync(); if (call.HasResult) _calls.Add(call); } void Clear() => _calls.Clear(); int Count => _calls.Count; IEnumerable<Call> All => _calls.Where(c => c.Id != \"\"); Call[] Copy() => [.. _calls]; void Use() { foreach (var c in _calls) Save(c.Result!); }")]
    [InlineData("readonly List<Call> _calls = []; public IReadOnlyList<Call> All => _calls; public IEnumerable<Call> Each() => _calls; public IReadOnlyCollection<Call> Got { get => _calls; } void Add(Call call) { if (call.HasResult) _calls.Add(call); } void Use() { foreach (var c in _calls) Save(c.Result!); }")]
    [InlineData("readonly List<Call> _calls = []; void Add(Call call) { if (call.HasResult) _calls.Add(call); } int Count(List<string> ids) => (from c in _calls join id in ids on c.Id equals id join again in _calls on id equals again.Id select c).Count(); void Use() { foreach (var c in _calls) Save(c.Result!); }")]
    [InlineData("readonly List<Call> _calls = []; void Add(Call call) { if (call.HasResult) _calls.Insert(0, call); } void Use() { foreach (var c in _calls) Save(c.Result!); }")]
    [InlineData("readonly Stack<Call> _calls = new(); void Add(Call call) { if (call.HasResult) _calls.Push(call); } void Use() { if (_calls.TryPeek(out var top)) Save(top.Result!); while (_calls.TryPop(out var c)) Save(c.Result!); }")]
    [InlineData("readonly Queue<Call> _calls = new(); void Add(Call call) { if (call.HasResult) _calls.Enqueue(call); } void Use() { while (_calls.TryDequeue(out var c)) Save(c.Result!); }")]
    [InlineData("readonly LinkedList<Call> _calls = new(); void Add(Call call) { if (call.HasResult) _calls.AddFirst(call); else return; _calls.AddLast(call); } void Use() { foreach (var c in _calls) Save(c.Result!); }")]
    [InlineData("readonly HashSet<Call> _calls = []; void Add(Call[] calls) => _calls.UnionWith(calls.Where(c => c.HasResult)); void Use() { foreach (var c in _calls) Save(c.Result!); }")]
    [InlineData("readonly System.Collections.Concurrent.ConcurrentDictionary<string, Call> _calls = new(); void Add(Call call) { if (call.HasResult) _calls.TryAdd(call.Id, call); } void Use(string id) { if (_calls.TryRemove(id, out var c)) Save(c.Result!); }")]
    [InlineData("readonly System.Collections.Concurrent.ConcurrentBag<Call> _calls = new(); void Add(Call call) { if (call.HasResult) _calls.Add(call); } void Use() { while (_calls.TryTake(out var c)) Save(c.Result!); }")]
    [InlineData("private List<Call> Calls { get; } = []; void Add(Call call) { if (call.HasResult) Calls.Add(call); } void Use() { foreach (var c in Calls) Save(c.Result!); }")]
    [InlineData("readonly List<Call> _calls; public Kept(IEnumerable<Call> all) => _calls = all.Where(c => c.HasResult).ToList(); public Kept() => _calls = []; void Use() { foreach (var c in _calls) Save(c.Result!); }")]
    [InlineData("readonly List<Call> _calls = []; void Add(Call call) { if (call.HasResult) _calls.Add(call); } Call First { get { Call first; first = _calls[0]; return first; } } void Use() { foreach (var c in _calls) Save(c.Result!); }")]
    public Task A_list_is_only_filled_with_what_was_checked(string members) => Kept(members);

    [Theory]
    [InlineData("readonly List<Call> _calls = []; void Add(Call call) { if (call.HasResult) _calls.Add(call); } void Other(Call call) { _calls.Add(call); } void Use() { foreach (var c in _calls) Save(c.{|TR1001:Result|}!); }")]
    [InlineData("readonly List<Call> _calls = []; void Add(Call call) { if (call.Status != Status.Failed) _calls.Add(call); } void Use() { foreach (var c in _calls) Save(c.{|TR1001:Result|}!); }")]
    [InlineData("readonly List<Call> _calls = []; void Add(Call call) { if (call.HasResult) _calls.Add(call); } public List<Call> All() => _calls; void Use() { foreach (var c in _calls) Save(c.{|TR1001:Result|}!); }")]
    [InlineData("readonly List<Call> _calls = []; void Add(Call call) { if (call.HasResult) _calls.Add(call); } void Fill() => Filler.Fill(_calls); void Use() { foreach (var c in _calls) Save(c.{|TR1001:Result|}!); }")]
    [InlineData("internal readonly List<Call> _calls = []; void Add(Call call) { if (call.HasResult) _calls.Add(call); } void Use() { foreach (var c in _calls) Save(c.{|TR1001:Result|}!); }")]
    [InlineData("List<Call> _calls = []; void Add(Call call) { if (call.HasResult) _calls.Add(call); } void Set(List<Call> calls) => _calls = calls; void Use() { foreach (var c in _calls) Save(c.{|TR1001:Result|}!); }")]
    [InlineData("readonly List<Call> _calls = []; void Add(Call call) { if (call.HasResult) _calls.Add(call); } void More(List<Call> calls) => calls.ForEach(c => _calls.Add(c)); void Use() { foreach (var c in _calls) Save(c.{|TR1001:Result|}!); }")]
    [InlineData("readonly List<Call> _calls = []; void Add(Call call) { if (call.HasResult) _calls.Add(call); } void Put(Call call) => _calls[0] = call; void Use() { foreach (var c in _calls) Save(c.{|TR1001:Result|}!); }")]
    [InlineData("readonly List<Call> _calls; public Kept(List<Call> calls) => _calls = calls; void Add(Call call) { if (call.HasResult) _calls.Add(call); } void Use() { foreach (var c in _calls) Save(c.{|TR1001:Result|}!); }")]
    [InlineData("readonly List<Call> _calls = []; void Add(Call call) { if (call.HasResult) _calls.Add(call); } class Nested { void Fill(Kept kept) => kept._calls.Add(Get()); } void Use() { foreach (var c in _calls) Save(c.{|TR1001:Result|}!); }")]
    [InlineData("readonly List<Call> _calls = []; public Kept(Call call) => _calls.Add(call); void Add(Call call) { if (call.HasResult) _calls.Add(call); } void Use() { foreach (var c in _calls) Save(c.{|TR1001:Result|}!); }")]
    [InlineData("readonly List<Call> _calls = []; void Add(Call call) { _calls.Add(call); if (!call.HasResult) throw new Exception(); } void Use() { foreach (var c in _calls) Save(c.{|TR1001:Result|}!); }")]
    [InlineData("readonly LinkedList<Call> _calls = []; void Add(Call call) { if (call.HasResult) _calls.AddLast(call); } void Before(Call call) => _calls.AddBefore(_calls.First!, call); void Use() { foreach (var c in _calls) Save(c.{|TR1001:Result|}!); }")]
    [InlineData("readonly List<Call> _calls = []; public IList<Call> All => _calls; void Add(Call call) { if (call.HasResult) _calls.Add(call); } void Use() { foreach (var c in _calls) Save(c.{|TR1001:Result|}!); }")]
    [InlineData("readonly List<Call> _calls = []; void Add(Call call) { if (call.HasResult) _calls.Add(call); } void Use(List<Call> calls) { var one = (from c in calls let all = _calls select all).First(); one.Add(calls[0]); foreach (var c in _calls) Save(c.{|TR1001:Result|}!); }")]
    [InlineData("internal List<Call> Calls { get; } = []; void Add(Call call) { if (call.HasResult) Calls.Add(call); } void Use() { foreach (var c in Calls) Save(c.{|TR1001:Result|}!); }")]
    [InlineData("readonly List<Call> _calls = []; event EventHandler<Call>? Came; public Kept() => Came += (_, c) => _calls.Add(c); void Add(Call call) { if (call.HasResult) _calls.Add(call); } void Use() { foreach (var c in _calls) Save(c.{|TR1001:Result|}!); }")]
    [InlineData("readonly List<Call> _calls = []; void Add(Call call) { if (call.HasResult) _calls.Add(call); } void First(Call call) => _calls[0] ??= call; void Use() { foreach (var c in _calls) Save(c.{|TR1001:Result|}!); }")]
    [InlineData("readonly HashSet<Call> _calls = []; void Add(Call call) { if (call.HasResult) _calls.Add(call); } void Flip(Call[] calls) => _calls.SymmetricExceptWith(calls); void Use() { foreach (var c in _calls) Save(c.{|TR1001:Result|}!); }")]
    [InlineData("readonly System.Collections.Concurrent.ConcurrentDictionary<string, Call> _calls = new(); void Add(Call call) { if (call.HasResult) _calls.TryAdd(call.Id, call); } Call Of(string id) => _calls.GetOrAdd(id, Get()); void Use() { foreach (var c in _calls.Values) Save(c.{|TR1001:Result|}!); }")]
    [InlineData("readonly List<Call> _calls; public Kept() => _calls = []; public Kept(int capacity) => _calls = new(capacity); void Use() { foreach (var c in _calls) Save(c.{|TR1001:Result|}!); }")]
    [InlineData("readonly List<Call> _calls; public Kept(IEnumerable<Call> all) => _calls = all.Where(c => c.HasResult).ToList(); public Kept(Call call) : this([]) => _calls.Add(call); void Use() { foreach (var c in _calls) Save(c.{|TR1001:Result|}!); }")]
    [InlineData("readonly List<Call>? _calls = null; void Use() { foreach (var c in _calls!) Save(c.{|TR1001:Result|}!); }")]
    [InlineData("readonly List<Call> _calls = []; event EventHandler<Call>? Came; public Kept() { Came += Later; void Later(object? sender, Call c) => _calls.Add(c); } void Add(Call call) { if (call.HasResult) _calls.Add(call); } void Use() { foreach (var c in _calls) Save(c.{|TR1001:Result|}!); }")]
    public Task A_list_is_filled_by_others_too(string members) => Kept(members);

    private static Task Kept(string members) => StatusTest.File($$"""
        class Kept
        {
            {{members}}
            static ImageResult Image() => throw new NotImplementedException();
        }
        static class Filler { public static void Fill(List<Call> calls) => calls.Add(Get()); }
        """);

    [Fact]
    public Task A_constructor_whose_caller_has_checked() => StatusTest.File("""
        sealed class Frame([Ready] Call call)
        {
            private readonly Call _call = call;
            public int Size { get; } = call.Result!.Name().Length;
            public string Name() => call.Result!.Name() + _call.Result!.Name();
        }

        sealed class Replaced([Ready] Call call)
        {
            public void Replace(Call other) => call = other;
            public string Name() => call.{|TR1001:Result|}!.Name();
        }

        sealed class Unmarked(Call call)
        {
            public string Name() => call.{|TR1001:Result|}!.Name();
        }

        sealed class Made
        {
            private readonly Call _call;
            private Made([Ready] Call call) => _call = call;
            public static Made? Of(Call call) => call.HasResult ? new(call) : null;
            public static Made Wrong(Call call) => new({|TR1001:call|});
            public static Frame Wrong2(Call call) => new({|TR1001:call|});
            public string Name() => _call.Result!.Name();
        }
        """);

    [Fact]
    public Task A_member_that_only_types_under_it_assign() => StatusTest.File("""
        abstract class Open { protected abstract Call Call1 { get; } protected Open() { if (!Call1.HasResult) throw new InvalidOperationException(); } void Use() => Save(Call1.{|TR1001:Result|}!); }
        class Closed : Open { protected override Call Call1 { get; } public Closed(Call call) { if (!call.HasResult) throw new InvalidOperationException(); Call1 = call; } void Use() => Save(Call1.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_constructor_that_is_too_long_to_look_into() =>
        Kept(
            $"readonly Call _call; public Kept(Call call) {{ if (!call.HasResult) throw new ArgumentException(); _call = call; }} public Kept(string id) {{ _call = Find(id)!; {Long} }} void Use() => Save(_call.{{|TR1001:Result|}}!);");

    [Fact]
    public Task A_call_that_is_the_payload_of_another() => StatusTest.File("""
        [StatusContract("State", "Inner", "Done")]
        sealed class Outer { public JobState State { get; set; } public Call? Inner { get; set; } }
        sealed class Kept
        {
            private readonly Call _call;
            public Kept(Call call) { if (!call.HasResult) throw new ArgumentException(); _call = call; }
            public Kept(Outer outer) { if (outer.Inner is null) throw new ArgumentException(); _call = outer.Inner; }
            void Use() => Save(_call.{|TR1001:Result|}!);
        }
        """);

    [Fact]
    public Task A_job_that_was_done_when_it_was_kept_and_runs_again() => StatusTest.File("""
        sealed class Kept
        {
            private readonly Job _job;
            public Kept(Job job) { if (job.State != JobState.Done) throw new ArgumentException(); _job = job; }
            async Task Again() { Restart(_job); while ({|TR1005:_job.State != JobState.Done|}) await Task.Delay(1); }
            static void Restart(Job job) => job.State = JobState.Queued;
        }
        """);

    [Fact]
    public Task Members_that_are_made_of_each_other() => StatusTest.File("""
        static class Kept
        {
            private static readonly Call s_first = s_second.HasResult ? s_second : throw new InvalidOperationException();
            private static readonly Call s_second = s_third;
            private static readonly Call s_third = s_fourth;
            private static readonly Call s_fourth = new() { Id = "", Status = Status.Completed };
            static void First() => Save(s_first.Result!);
            static void Fourth() => Save(s_fourth.Result!);
            static void Third() => Save(s_third.Result!);
            static void Second() => Save(s_second.Result!);
        }
        """);

    [Fact]
    public Task A_list_that_is_filled_behind_an_interface() => StatusTest.File("""
        interface ICollect { void Add(Call call); }
        class Ready : ICollect { readonly List<Call> _calls = []; void ICollect.Add(Call call) { if (call.HasResult) _calls.Add(call); } void Use() { foreach (var c in _calls) Save(c.Result!); } }
        class Any : ICollect { readonly List<Call> _calls = []; void ICollect.Add(Call call) => _calls.Add(call); void Use() { foreach (var c in _calls) Save(c.{|TR1001:Result|}!); } }
        """);

    [Fact]
    public Task A_list_that_others_see() => StatusTest.File("""
        sealed class Kept
        {
            public IReadOnlyList<Call> Calls { get; }
            public List<Call> Open { get; }
            public Kept(IEnumerable<Call> all) { Calls = all.Where(c => c.HasResult).ToList(); Open = all.Where(c => c.HasResult).ToList(); }
        }
        class Other
        {
            void Reads(Kept kept) { foreach (var c in kept.Calls) Save(c.Result!); }
            void ReadsWhatMayBeFilled(Kept kept) { foreach (var c in kept.Open) Save(c.{|TR1001:Result|}!); }
        }
        """);

    [Fact]
    public Task What_is_kept_ready_says_nothing_of_others() => StatusTest.File("""
        sealed class Kept
        {
            private readonly Call _call;
            public Call Next { get; private set; }
            public Kept(Call call, Call next) { if (!call.HasResult || !next.HasResult) throw new ArgumentException(); _call = call; Next = next; }
            public void Move(Call next) => Next = next;
            void Use(Call other) { if (_call.HasResult) Save(other.{|TR1001:Result|}!); }
            void Use() => Save(Next.{|TR1001:Result|}!);
        }
        """);

    [Fact]
    public Task A_field_of_another_assembly() => StatusTest.FileAgainst("""
        class Sample { void Use(Board board) => Show(board.Picture.{|TR1001:Image|}!); }
        """, StatusTest.Emit("""
        [TypedResponses.StatusContract("State", "Image", "Done")] public sealed class Picture { public PictureState State { get; set; } public string? Image { get; set; } }
        public enum PictureState { Open, Done }
        public sealed class Board { public readonly Picture Picture = new(); }
        """));

    [Fact]
    public Task A_member_that_goes_by_the_name_of_the_parameter_it_is_made_of() => StatusTest.File("""
        #nullable enable
        class Right(Call call) { private readonly Call call = call.HasResult ? call : throw new ArgumentException("no result"); public int Size => call.Result!.ByteCount; }
        class Wrong(Call call) { private readonly Call call = call ?? throw new ArgumentNullException("call"); public int Size => call.{|TR1001:Result|}!.ByteCount; }
        """);

    [Fact]
    public Task What_else_a_constructor_checks() => StatusTest.Members("""
        record Validation { public bool IsValid { get; } public Validation(Call call) { IsValid = call.HasResult; } }
        [StatusContract("State", "Text", "Done")] class Work { public JobState State { get; } public string? Text { get; } public Work(Call call) { if (!call.HasResult) throw new Exception(); State = JobState.Done; } }
        class Chain { public Chain(Call call) { if (!call.HasResult) throw new Exception(); } public Chain(Call call, int n) : this(call) { Log($"{n}"); } }
        class Generic<T>(Call call, T more) { public bool IsValid => call.HasResult && more is not null; }
        class Kept { private readonly Call call; public Kept(Call call) { this.call = Get(); if (!this.call.HasResult) return; Save(call.{|TR1001:Result|}!); } }
        void OfARecord(Call call) { var validation = new Validation(call); if (validation.IsValid) Save(call.Result!); }
        void OfAContract(Call call) { var work = new Work(call); Save(call.Result!); Log(work.Text!); }
        void OfAnotherConstructor(Call call) { var chain = new Chain(call, 3); Save(call.Result!); }
        void OfAGeneric(Call call) { var made = new Generic<int>(call, 3); if (made.IsValid) Save(call.Result!); }
        """);

    [Fact]
    public Task The_default_of_a_struct_is_an_answer() => StatusTest.Members("""
        readonly struct Outcome(bool ok, string? why) { public bool Ok { get; } = ok; public string? Why { get; } = why; }
        readonly record struct Verdict(bool Ok, string? Why);
        struct Answer { public bool Fine; public int Code; }
        struct Found { public Call? Call; }

        static Outcome Check(Call call) => call.HasResult ? new Outcome(true, null) : default;
        static Outcome CheckName(Call call) => call.Id != "" ? new Outcome(true, null) : default;
        static Verdict Judge(Call call) { if (call.HasResult) return new Verdict(true, "there"); return default; }
        static Verdict Blame(Call call) { if (call.HasResult) return default; return new Verdict(false, "no result"); }
        static Answer Ask(Call call) { Answer answer = default; if (call.HasResult) answer.Fine = true; return answer; }
        static Answer Number(Call call) { if (!call.HasResult) return default; return new Answer { Code = 1 }; }
        static Found Find(Call call) { if (!call.HasResult) return default; return new Found { Call = call }; }

        void ByAPrimaryConstructor(Call call) { if (Check(call).Ok) Save(call.Result!); }
        void TheOtherWay(Call call) { if (!Check(call).Ok) Save(call.{|TR1001:Result|}!); }
        void OfSomethingElse(Call call) { if (CheckName(call).Ok) Save(call.{|TR1001:Result|}!); }
        void OfARecord(Call call) { if (Judge(call).Ok) Save(call.Result!); }
        void NothingToBlame(Call call) { if (Blame(call).Why is null) Save(call.Result!); }
        void SomethingToBlame(Call call) { if (Blame(call).Why is not null) Save(call.{|TR1001:Result|}!); }
        void ByAField(Call call) { var answer = Ask(call); if (answer.Fine) Save(call.Result!); }
        void ByANumber(Call call) { if (Number(call).Code == 1) Save(call.Result!); }
        void ByAnObject(Call call) { if (Find(call).Call is { } found) Save(found.Result!); }
        """);

    [Fact]
    public Task A_parameter_that_an_initializer_has_checked() => StatusTest.File("""
        class Kept(Call call)
        {
            readonly byte[] _bytes = call.HasResult ? call.Result.ToArray() : throw new ArgumentException();
            public ImageResult Image() => call.Result!;
            public int Size => call.Result!.ByteCount + _bytes.Length;
            public Action Later() => () => Save(call.Result!);
        }
        class Shown(Call call) { public byte[] Bytes { get; } = call.Result?.ToArray() ?? throw new ArgumentException(); public void Run() => Save(call.Result!); }
        class Renamed(Call call) { readonly Call _call = call.HasResult ? call : throw new ArgumentException(); public void Run() { Save(call.Result!); Save(_call.Result!); } }
        class Two(Call call, Call other)
        {
            readonly Call _call = call.HasResult ? call : throw new ArgumentException();
            readonly string _id = other.Id;
            public Two(Call call) : this(call, call) { }
            public void Run() { Save(call.Result!); Save(other.{|TR1001:Result|}!); Log(_call.Id + _id); }
        }
        class Chosen(Call call) { readonly byte[] _bytes = call.HasResult ? call.Result.ToArray() : []; public void Run() => Save(call.{|TR1001:Result|}!); }
        class Assigned(Call call) { readonly byte[] _bytes = call.HasResult ? call.Result.ToArray() : throw new ArgumentException(); public void Set(Call next) => call = next; public void Run() => Save(call.{|TR1001:Result|}!); }
        class Before(Call call) { readonly ImageResult _image = call.{|TR1001:Result|}!; readonly byte[] _bytes = call.HasResult ? call.Result.ToArray() : throw new ArgumentException(); }
        struct Value(Call call) { readonly byte[] _bytes = call.HasResult ? call.Result.ToArray() : throw new ArgumentException(); public void Run() => Save(call.{|TR1001:Result|}!); }
        class Shared(Call call) { static readonly byte[] s_bytes = Chance() ? [] : throw new ArgumentException(); public void Run() => Save(call.{|TR1001:Result|}!); }
        """);
}
