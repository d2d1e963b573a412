namespace TypedResponses.Analyzers.Tests.Flow;

/// <summary>Whether a collection that the code fills itself is still empty: the errors that a check collects say whether it held.</summary>
public class EmptinessTests
{
    [Theory]
    [InlineData("if (errors.Count > 0) return;")]
    [InlineData("if (errors.Count != 0) throw new InvalidOperationException(string.Join(\", \", errors));")]
    [InlineData("if (errors.Any()) return;")]
    [InlineData("if (errors is { Count: > 0 }) return;")]
    [InlineData("if (!(errors.Count == 0)) return;")]
    [InlineData("if (errors.Count >= 1) return;")]
    [InlineData("var count = errors.Count; if (count > 0) return;")]
    public Task A_list_that_is_filled_where_the_check_fails(string leaves) => StatusTest.Members($$"""
        void Right(Call call) { var errors = new List<string>(); if (call.Status != Status.Completed) errors.Add("open"); {{leaves}} Save(call.Result!); }
        void Expression(Call call) { List<string> errors = []; if (!call.HasResult) errors.Add("open"); if (call.Id == "") errors.Add("id"); {{leaves}} Save(call.Result!); }
        void Two(Call call, Call other) { var errors = new HashSet<string>(); if (!call.HasResult) errors.Add("a"); if (!other.HasResult) errors.Add("b"); {{leaves}} Save(call.Result!); Save(other.Result!); }
        void Keyed(Call call) { var errors = new Dictionary<string, string>(); if (!call.HasResult) errors["call"] = "open"; {{leaves}} Save(call.Result!); }
        void ByHelper(Call call) { var errors = new List<string>(); Check(call, errors); {{leaves}} Save(call.Result!); }
        static void Check(Call call, List<string> errors) { if (!call.HasResult) errors.Add("open"); }
        void Other(Call call) { var errors = new List<string>(); if (call.Id == "") errors.Add("id"); {{leaves}} Save(call.{|TR1001:Result|}!); }
        void Cleared(Call call) { var errors = new List<string>(); if (!call.HasResult) errors.Add("open"); errors.Clear(); {{leaves}} Save(call.{|TR1001:Result|}!); }
        void Removed(Call call) { var errors = new List<string>(); if (!call.HasResult) errors.Add("open"); errors.Remove("open"); {{leaves}} Save(call.{|TR1001:Result|}!); }
        void Filled(Call call, ICollection<string> more) { var errors = new List<string>(more); if (!call.HasResult) errors.RemoveAt(0); {{leaves}} Save(call.{|TR1001:Result|}!); }
        """);

    [Theory]
    [InlineData("Show(errors.Contains(\"x\"));")]
    [InlineData("Show(errors.IndexOf(\"x\"));")]
    [InlineData("Show(errors.ToArray());")]
    [InlineData("Log(errors.ToString()!);")]
    [InlineData("errors.CopyTo(new string[9]);")]
    [InlineData("Log(string.Join(\", \", errors));")]
    [InlineData("foreach (var error in errors) Log(error);")]
    [InlineData("errors.ForEach(Log);")]
    [InlineData("errors.Sort();")]
    [InlineData("errors.Reverse();")]
    [InlineData("Offer(errors.Find(error => error == \"\"));")]
    [InlineData("Show(errors.FindIndex(error => error == \"\"));")]
    [InlineData("Show(errors.FindAll(error => error == \"\").Count);")]
    [InlineData("Show(errors.Exists(error => error == \"\"));")]
    [InlineData("Show(errors.TrueForAll(error => error == \"\"));")]
    [InlineData("Show(errors.ConvertAll(error => error.Length).Count);")]
    [InlineData("foreach (var error in errors.AsReadOnly()) Log(error);")]
    public Task Looking_at_the_list_changes_nothing(string looks) => StatusTest.Members($$"""
        void Right(Call call) { var errors = new List<string>(); if (!call.HasResult) errors.Add("open"); {{looks}} if (errors.Count > 0) return; Save(call.Result!); }
        void Wrong(Call call) { var errors = new List<string>(); if (call.Id == "") errors.Add("id"); {{looks}} if (errors.Count > 0) return; Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Looking_at_other_collections_changes_nothing() => StatusTest.Members("""
        void Keys(Call call) { var errors = new Dictionary<string, string>(); if (!call.HasResult) errors.Add("result", "none"); Show(errors.ContainsKey("x")); if (errors.Count > 0) return; Save(call.Result!); }
        void Values(Call call) { var errors = new Dictionary<string, string>(); if (!call.HasResult) errors.Add("result", "none"); Show(errors.TryGetValue("x", out _)); if (errors.Count > 0) return; Save(call.Result!); }
        void Text(Call call) { var text = new System.Text.StringBuilder(); if (!call.HasResult) text.Append("none"); Log(text.ToString()); if (text.Length > 0) return; Save(call.Result!); }
        void Cleared(Call call) { var text = new System.Text.StringBuilder(); if (!call.HasResult) text.Append("none"); text.Clear(); if (text.Length > 0) return; Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_list_of_something_else_than_texts() => StatusTest.Members("""
        void Pairs(Call call) { var errors = new List<(string Field, string Text)>(); if (call.Result is null) errors.Add(("result", "none")); if (errors.Count > 0) return; Save(call.Result!); }
        void Calls(Call call, Call other) { var open = new List<Call>(); if (!call.HasResult) open.Add(call); if (!other.HasResult) open.Add(other); if (open.Count > 0) return; Save(call.Result!); Save(other.Result!); }
        void WrongPairs(Call call) { var errors = new List<(string Field, string Text)>(); if (call.Id == "") errors.Add(("id", "none")); if (errors.Count > 0) return; Save(call.{|TR1001:Result|}!); }
        void Others(Call call, Call other) { var open = new List<Call>(); if (!call.HasResult) open.Add(call); if (open.Count > 0) return; Save(other.{|TR1001:Result|}!); }
        void OthersInATuple(Call call, Call other) { var open = new List<(Call Call, string Why)>(); if (!call.HasResult) open.Add((call, "none")); if (open.Count > 0) return; Save(other.{|TR1001:Result|}!); }
        void WrongCalls(Call call, Call other) { var open = new List<Call>(); if (!call.HasResult) open.Add(call); if (open.Count > 0) return; Save(call.Result!); Save(other.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task What_does_not_begin_empty() => StatusTest.Members("""
        interface IFiller { void Fill(IList<string> errors); void Write(System.Text.StringBuilder text); }
        interface ILedger { int Count { get; } int Length { get; } void Add(string text); void Append(string text); }
        sealed class Meter<T> { public int Count => 3; }
        sealed class Letters : IEnumerable<string> { public IEnumerator<string> GetEnumerator() { yield return "a"; } System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator(); }
        void List(Call call, IFiller filler) { var errors = new List<string>(); filler.Fill(errors); if (errors.Count == 0) return; Save(call.{|TR1001:Result|}!); }
        void Text(Call call, IFiller filler) { var text = new System.Text.StringBuilder(); filler.Write(text); if (text.Length == 0) return; Save(call.{|TR1001:Result|}!); }
        void NoCollection(Call call) { var meter = new Meter<string>(); if (meter.Count == 0) return; Save(call.{|TR1001:Result|}!); }
        void NoCount(Call call) { var letters = new Letters(); if (!letters.Any()) return; Save(call.{|TR1001:Result|}!); }
        void Adds(Call call, ILedger ledger) { ledger.Add("x"); if (ledger.Count > 0) return; Save(call.{|TR1001:Result|}!); }
        void Appends(Call call, ILedger ledger) { ledger.Append("x"); if (ledger.Length > 0) return; Save(call.{|TR1001:Result|}!); }
        void FilledByAFunction(Call call) { var errors = new List<string>(); void Add() => errors.Add(""); Task.Run(Add).Wait(); if (errors.Count == 0) return; Save(call.{|TR1001:Result|}!); }
        void Captured(Call call) { List<string> errors = []; Array.ForEach(new[] { 1 }, i => errors.Add("")); if (!errors.Any()) return; Save(call.{|TR1001:Result|}!); }
        """);

    [Theory]
    [InlineData("Fill(errors);")]
    [InlineData("fill(errors);")]
    [InlineData("call.Id.ToList().ForEach(c => errors.Add(\"\"));")]
    [InlineData("_errors = errors; Validate();")]
    [InlineData("var validator = new Validator(errors); validator.Run();")]
    [InlineData("var all = new List<List<string>> { errors }; all[0].Add(\"\");")]
    [InlineData("var same = errors; same.Add(\"\");")]
    [InlineData("foreach (var letter in call.Id) errors.Add(\"\");")]
    [InlineData("void Local() => errors.Add(\"\"); Local();")]
    public Task A_list_that_something_else_may_fill(string fills) => StatusTest.Members($$"""
        List<string> _errors = [];
        void Validate() => _errors.Add("");
        static void Fill(List<string> errors) => errors.Add("");
        sealed class Validator(List<string> errors) { public void Run() => errors.Add(""); }
        void Run(Call call, Action<List<string>> fill)
        {
            var errors = new List<string>();
            {{fills}}
            if (errors.Count > 0) Save(call.{|TR1001:Result|}!);
        }
        """);

    [Fact]
    public Task An_array_holds_what_was_put_into_it() => StatusTest.Members("""
        void Right(List<Call> calls) { var done = new Call[3]; var n = 0; foreach (var call in calls) if (call.HasResult && n < 3) done[n++] = call; for (var i = 0; i < n; i++) Save(done[i].Result!); }
        static void Look(Call[] done) { foreach (var call in done) if (call is { HasResult: true }) Log(call.Id); }
        void Seen(List<Call> calls) { var done = new Call[3]; Look(done); var n = 0; foreach (var call in calls) if (call.HasResult && n < 3) done[n++] = call; for (var i = 0; i < n; i++) Save(done[i].Result!); }
        void Wrong(List<Call> calls) { var done = new Call[3]; var n = 0; foreach (var call in calls) if (n < 3) done[n++] = call; for (var i = 0; i < n; i++) Save(done[i].{|TR1001:Result|}!); }
        """);

    [Theory]
    [InlineData("Fill(done);")]
    [InlineData("calls.CopyTo(done);")]
    [InlineData("Array.Copy(calls.ToArray(), done, 3);")]
    [InlineData("Array.Fill(done, Get());")]
    [InlineData("calls.ToArray().AsSpan().CopyTo(done);")]
    [InlineData("Parallel.For(0, 3, i => done[i] = Get());")]
    [InlineData("(done[0], done[1]) = (Get(), Get());")]
    [InlineData("_done = done; Refresh();")]
    public Task An_array_that_is_filled_in_another_way(string fills) => StatusTest.Members($$"""
        Call[] _done = new Call[1];
        void Refresh() => _done[0] = Get();
        static void Fill(Call[] done) { for (var i = 0; i < done.Length; i++) done[i] = Get(); }
        void Run(List<Call> calls)
        {
            var done = new Call[3];
            {{fills}}
            foreach (var call in done) Save(call.{|TR1001:Result|}!);
        }
        """);

    [Fact]
    public Task A_list_that_is_made_with_a_capacity_or_a_comparer() => StatusTest.Members("""
        void Capacity(Call call) { var errors = new List<string>(4); if (!call.HasResult) errors.Add("none"); if (errors.Count > 0) return; Save(call.Result!); }
        void Comparer(Call call) { var errors = new Dictionary<string, string>(StringComparer.Ordinal); if (!call.HasResult) errors["x"] = "none"; if (errors.Count > 0) return; Save(call.Result!); }
        void Kept(List<Call> calls) { var byId = new Dictionary<string, Call>(StringComparer.Ordinal); foreach (var call in calls) if (call.HasResult) byId[call.Id] = call; Save(byId["x"].Result!); }
        void Text(Call call) { var text = new System.Text.StringBuilder("x"); if (text.Length == 0) return; Save(call.{|TR1001:Result|}!); }
        void Others(Call call, List<string> others) { var errors = new List<string>(others); if (errors.Count == 0) return; Save(call.{|TR1001:Result|}!); }
        void Begun(Call call) { List<string> errors = ["a"]; if (errors.Count == 0) return; Save(call.{|TR1001:Result|}!); }
        void EmptyText(Call call) { var error = string.Empty; if (!call.HasResult) error = "none"; if (error.Length > 0) return; Save(call.Result!); }
        """);

    [Fact]
    public Task A_list_that_is_handed_on_before_it_is_filled() => StatusTest.Members("""
        interface IFiller { void Fill(ICollection<Call> calls); void Print(IReadOnlyList<Call> calls); void Count(List<Call> calls); }
        List<Call> _done = [];
        void Filled(IFiller filler) { var list = new List<Call>(); filler.Fill(list); foreach (var call in list) Save(call.{|TR1001:Result|}!); }
        void Printed(IFiller filler, List<Call> calls) { var done = new List<Call>(); filler.Print(done); foreach (var call in calls) if (call.HasResult) done.Add(call); foreach (var call in done) Save(call.Result!); }
        void Counted(IFiller filler, List<Call> calls) { if (!calls.All(call => call.HasResult)) return; filler.Count(calls); foreach (var call in calls) Save(call.Result!); }
        void Joined(List<Call> calls) { var done = new List<Call>(); Log(string.Join(", ", done)); foreach (var call in calls) if (call.HasResult) done.Add(call); foreach (var call in done) Save(call.Result!); }
        void Kept(List<Call> calls) { var done = new List<Call>(); _done = done; foreach (var call in calls) if (call.HasResult) done.Add(call); foreach (var call in done) Save(call.Result!); }
        """);

    [Fact]
    public Task Errors_that_a_helper_returns() => StatusTest.Members("""
        static IEnumerable<string> Check(Call c) { if (!c.HasResult) yield return "no image"; }
        static List<string> CheckList(Call c) { var e = new List<string>(); if (!c.HasResult) e.Add("no image"); return e; }
        static string[] CheckArray(Call c) => c.HasResult ? [] : ["no image"];
        static IEnumerable<string> Names(Call c) { if (c.Id == "") yield return "no id"; }
        static List<string> NamesList(Call c) { var e = new List<string>(); if (c.Id == "") e.Add("no id"); return e; }
        void Iterator(Call call) { var errors = new List<string>(); errors.AddRange(Check(call)); if (errors.Count > 0) return; Save(call.Result!); }
        void Added(Call call) { var errors = new List<string>(); errors.AddRange(CheckList(call)); if (errors.Count > 0) return; Save(call.Result!); }
        void Array(Call call) { var errors = new List<string>(); errors.AddRange(CheckArray(call)); if (errors.Any()) return; Save(call.Result!); }
        void Itself(Call call) { var errors = CheckList(call); if (errors.Count > 0) return; Save(call.Result!); }
        void Listed(Call call) { var errors = Check(call).ToList(); if (errors.Count > 0) return; Save(call.Result!); }
        void Asked(Call call) { if (Check(call).Any()) return; Save(call.Result!); }
        void Length(Call call) { var errors = CheckArray(call); if (errors.Length > 0) return; Save(call.Result!); }
        void Several(Call call) { var errors = new List<string>(); if (!call.HasResult) errors.AddRange(["none", "x"]); if (errors.Count > 0) return; Save(call.Result!); }
        void Spread(Call call) { List<string> errors = [.. CheckList(call), .. NamesList(call)]; if (errors.Count > 0) return; Save(call.Result!); }
        void OtherIterator(Call call) { var errors = new List<string>(); errors.AddRange(Names(call)); if (errors.Count > 0) return; Save(call.{|TR1001:Result|}!); }
        void OtherList(Call call) { var errors = new List<string>(); errors.AddRange(NamesList(call)); if (errors.Count > 0) return; Save(call.{|TR1001:Result|}!); }
        void Negated(Call call) { var errors = new List<string>(); errors.AddRange(CheckList(call)); if (errors.Count == 0) return; Save(call.{|TR1001:Result|}!); }
        void OfAnother(Call call, Call d) { var errors = new List<string>(); errors.AddRange(CheckList(d)); if (errors.Count > 0) return; Save(call.{|TR1001:Result|}!); }
        void NotAsked(Call call, Call d) { if (Names(d).Any()) return; Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task An_array_or_text_that_is_filled_where_the_result_is_there() => StatusTest.Members("""
        void Expression(Call call) { byte[] bytes = []; if (call.TryGetResult(out var i)) bytes = i.ToArray(); if (bytes.Length > 0) Save(call.Result!); }
        void Empty(Call call) { var bytes = Array.Empty<byte>(); if (call.HasResult) bytes = call.Result.ToArray(); if (bytes.Length != 0) Save(call.Result!); }
        void Null(Call call) { byte[]? bytes = null; if (call.TryGetResult(out var i)) bytes = i.ToArray(); if (bytes != null) Save(call.Result!); }
        void Conditional(Call call) { var bytes = call.TryGetResult(out var i) ? i.ToArray() : []; if (bytes.Length > 0) Save(call.Result!); }
        void Returned(Call call) { var bytes = call.HasResult ? call.Result.ToArray() : Array.Empty<byte>(); if (bytes.Length == 0) return; Save(call.Result!); }
        void Pattern(Call call) { var bytes = call.HasResult ? call.Result.ToArray() : new byte[0]; if (bytes is []) return; Save(call.Result!); }
        void Stream(Call call) { Stream? s = null; if (call.TryGetResult(out var i)) s = new MemoryStream(i.ToArray()); if (s is null) return; Save(call.Result!); }
        void Text(Call call) { var path = ""; if (call.TryGetResult(out var i)) { path = call.Id + i.FileExtension; } if (path != "") Save(call.Result!); }
        void TextLength(Call call) { string path = string.Empty; if (call.TryGetResult(out var i)) { path = call.Id + i.FileExtension; } if (path.Length > 0) Save(call.Result!); }
        void Coalesced(Call call) { var bytes = call.Result?.ToArray() ?? []; if (bytes.Length > 0) Save(call.Result!); }
        void Number(Call call) { var n = 0; if (call.TryGetResult(out var i)) n = i.ByteCount; if (n > 0) Save(call.Result!); }
        void Foreign(Call call, byte[] o) { byte[] bytes = []; if (o.Length > 3) bytes = o; if (bytes.Length > 0) Save(call.{|TR1001:Result|}!); }
        void Negated(Call call) { byte[] bytes = []; if (call.TryGetResult(out var i)) bytes = i.ToArray(); if (bytes.Length == 0) Save(call.{|TR1001:Result|}!); }
        void NeverEmpty(Call call) { byte[] bytes = [1]; if (call.TryGetResult(out var i)) bytes = i.ToArray(); if (bytes.Length > 0) Save(call.{|TR1001:Result|}!); }
        void ElseForeign(Call call, byte[] o) { byte[] bytes = []; if (call.TryGetResult(out var i)) bytes = i.ToArray(); else bytes = o; if (bytes.Length > 0) Save(call.{|TR1001:Result|}!); }
        void OfAnother(Call call, Call d) { byte[] bytes = []; if (call.TryGetResult(out var i)) bytes = i.ToArray(); if (bytes.Length > 0) Save(d.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task An_index_is_less_than_a_number_that_stands_for_a_check() => StatusTest.Members("""
        void Once(Call c) { for (int i = 0, n = c.HasResult ? 1 : 0; i < n; i++) Save(c.Result!); }
        void Several(Call c) { var n = c.HasResult ? 3 : 0; for (var i = 0; i < n; i++) Save(c.Result!); }
        void Other(Call c, bool b) { for (int i = 0, n = b ? 1 : 0; i < n; i++) Save(c.{|TR1001:Result|}!); }
        void Negated(Call c) { var n = c.HasResult ? 0 : 1; for (var i = 0; i < n; i++) Save(c.{|TR1001:Result|}!); }
        void Down(Call call) { var n = call.HasResult ? 1 : 0; for (var i = -1; i < n; i++) Save(call.{|TR1001:Result|}!); }
        void After(Call call) { var n = call.HasResult ? 1 : 0; var i = 0; while (i < n) i++; Save(call.{|TR1001:Result|}!); }
        void Greater(Call call) { var n = call.HasResult ? 1 : 0; for (var i = 0; n > i; i++) Save(call.Result!); }
        void CountedDown(Call call) { var n = call.HasResult ? 1 : 0; var i = 0; i--; if (i < n) Save(call.{|TR1001:Result|}!); }
        void Lowered(Call call) { var n = call.HasResult ? 1 : 0; var i = 0; i -= 2; if (i < n) Save(call.{|TR1001:Result|}!); }
        """);

    [Theory]
    [InlineData("if (errors is not []) return;")]
    [InlineData("if (errors is [_, ..]) return;")]
    [InlineData("if (errors is [var first, ..]) throw new InvalidOperationException(first);")]
    [InlineData("if (errors is [string first, ..]) throw new InvalidOperationException(first);")]
    [InlineData("if (errors is [_, .. var others]) { Show(others); return; }")]
    [InlineData("if (errors is { Length: > 0 }) return;")]
    [InlineData("if (errors.Any()) return;")]
    [InlineData("if (errors.Count() > 0) return;")]
    [InlineData("if (errors.LongCount() != 0) return;")]
    [InlineData("long count = errors.Length; if (count != 0) return;")]
    [InlineData("var list = new List<string>(errors); if (list.Count > 0) return;")]
    [InlineData("var list = new List<string>(); list.AddRange(errors); if (list.ToArray().Length > 0) return;")]
    [InlineData("var list = errors.Select(error => error.Trim()).ToList(); if (list.Count > 0) return;")]
    [InlineData("string[] list = [.. errors, .. errors]; if (list.Length > 0) return;")]
    public Task An_array_that_is_empty_where_the_check_holds(string leaves) => StatusTest.Members($$"""
        string[] Check(Call call) => call.HasResult ? [] : ["missing"];
        string[] Names(Call call) => call.Id == "" ? ["no id"] : [];
        void Right(Call call) { var errors = Check(call); {{leaves}} Save(call.Result!); }
        void Written(Call call) { var errors = call.HasResult ? Array.Empty<string>() : new[] { "missing" }; {{leaves}} Save(call.Result!); }
        void Wrong(Call call) { var errors = Names(call); {{leaves}} Save(call.{|TR1001:Result|}!); }
        void OfAnother(Call call, Call other) { var errors = Check(other); {{leaves}} Save(call.{|TR1001:Result|}!); }
        """);

    [Theory]
    [InlineData("errors is [\"unusual\", ..]")]
    [InlineData("errors is [_, _, ..]")]
    [InlineData("errors is [_, .. [\"more\"]]")]
    [InlineData("errors.Count(error => error != \"missing\") > 0")]
    [InlineData("errors.Where(error => error.Length > 9).ToList().Count > 0")]
    public Task A_question_that_an_array_of_errors_may_pass(string asked) => StatusTest.Members($$"""
        void Wrong(Call call) { var errors = call.HasResult ? Array.Empty<string>() : new[] { "missing" }; if ({{asked}}) return; Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task An_array_that_is_null_where_the_check_fails() => StatusTest.Members("""
        void Only(Call call) { var parts = call.HasResult ? new[] { call.Id } : null; if (parts is [var first]) { Log(first); Save(call.Result!); } }
        void Any(Call call) { var parts = call.HasResult ? new[] { call.Id } : null; if (parts is [..]) Save(call.Result!); else Save(call.{|TR1001:Result|}!); }
        void Empty(Call call) { var parts = call.HasResult ? new string[0] : null; if (parts is []) Save(call.Result!); }
        void Either(Call call) { var parts = call.HasResult ? new[] { call.Id } : new string[0]; if (parts is [..]) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task What_only_looks_like_a_count() => StatusTest.File("""
        static class Own { public static int Count(this List<string> list) => 3; }
        sealed class Pool { public string[] Empty() => ["x"]; public static string[] Empty(int n) => ["x"]; }
        [StatusContract("State", "Parts", "Done")] sealed class Upload { public JobState State { get; set; } public List<string>? Parts { get; set; } }
        class Sample
        {
            void Counted(Call call) { var errors = new List<string>(); if (!call.HasResult) errors.Add("x"); if (errors.Count() == 0) Save(call.{|TR1001:Result|}!); }
            void Pooled(Call call, Pool pool) { var parts = pool.Empty(); if (parts.Length == 0) return; Save(call.{|TR1001:Result|}!); }
            void PooledStatic(Call call) { var parts = Pool.Empty(3); if (parts.Length == 0) return; Save(call.{|TR1001:Result|}!); }
            void Copied(Upload upload, Call call) { if (upload.Parts is null) return; var parts = new List<string>(upload.Parts); if (parts.Count == 0) return; Save(call.{|TR1001:Result|}!); }
            void One(Call call) { var parts = new[] { "a" }; if (parts is []) Save(call.Result!); if (parts is { Length: 0 }) Save(call.Result!); if (parts is null) Save(call.Result!); Save(call.{|TR1001:Result|}!); }
        }
        """);

    [Fact]
    public Task An_array_of_what_was_collected() => StatusTest.Members("""
        void Asked(Call call) { var errors = new List<string>(); if (!call.HasResult) errors.Add("none"); var all = errors.ToArray(); if (all.Any()) return; Save(call.Result!); }
        void AskedOther(Call call, Call other) { var errors = new List<string>(); if (!call.HasResult) errors.Add("none"); var all = errors.ToArray(); if (all.Any()) return; Save(other.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_collection_of_ones_own_fills_itself() => StatusTest.Members("""
        sealed class Inbox : IEnumerable<string>
        {
            private readonly List<string> _all = [];
            public Inbox() => _all.Add("welcome");
            public IEnumerator<string> GetEnumerator() => _all.GetEnumerator();
            System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
        }
        void Full(Call call) { var inbox = new Inbox(); if (inbox.Any()) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task As_many_as_there_are() => StatusTest.Members("""
        void AtLeast(List<Call> calls) { var ready = calls.Count(c => c.HasResult); if (ready >= calls.Count) foreach (var c in calls) Save(c.Result!); }
        void Counted(List<Call> calls) { var ready = calls.Count(c => c.HasResult); if (calls.Count() == ready) foreach (var c in calls) Save(c.Result!); }
        void Capacity(List<Call> calls) { var ready = calls.Count(c => c.HasResult); if (ready == calls.Capacity) foreach (var c in calls) Save(c.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task The_index_of_a_loop_counts_nothing() => StatusTest.Members("""
        void Tries(Call call) { var n = 0; for (; n < 2; n++) { if (!call.HasResult) break; } if (n > 0) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task The_first_of_several() => StatusTest.Members("""
        void Some(Call call) { var errors = new List<string>(); if (!call.HasResult) errors.Add("none"); var error = errors.FirstOrDefault(e => e.Length > 5); if (error is null) Save(call.{|TR1001:Result|}!); }
        void Number(Call call) { var codes = new List<int>(); if (call.HasResult) codes.Add(7); if (codes.FirstOrDefault() == 0) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_list_that_a_task_fills() => StatusTest.Members("""
        static async Task FillAsync(Call c, List<Call> list) { await Task.Yield(); if (!c.HasResult) list.Add(c); }
        async Task Filled(Call call) { var list = new List<Call>(); var task = FillAsync(call, list); await task; foreach (var c in list) Save(c.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task What_does_not_tell_how_many_there_are() => StatusTest.Members("""
        class Names : IEnumerable<string> { public IEnumerator<string> GetEnumerator() => throw new Exception(); System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator(); }
        static extern void Later(Action act);
        static int Limit(List<Call> calls) => calls.Capacity;
        void OfOnesOwn(Call call) { var names = new Names(); if (names.Any()) Save(call.{|TR1001:Result|}!); }
        void Peeked(Call call) { var errors = new Queue<string>(); if (!call.HasResult) errors.Enqueue("x"); errors.TryPeek(out _); if (errors.Count == 0) Save(call.Result!); }
        void PeekedAt(Call call) { var errors = new Queue<string>(); if (!call.HasResult) errors.Enqueue("x"); if (Chance()) Log(errors.Peek()); if (errors.Count == 0) Save(call.Result!); }
        void Captured(Call call) { var errors = new List<string>(); Later(() => errors.Clear()); if (!call.HasResult) errors.Add("x"); if (!errors.Any()) Save(call.{|TR1001:Result|}!); }
        void AndOthers(Call call, List<string> more) { var names = new List<string>(); if (call.HasResult) names.Add("x"); names.AddRange(more); if (names.Count > 0) Save(call.{|TR1001:Result|}!); }
        void AsManyAsAllowed(List<Call> calls) { var ready = calls.Count(c => c.HasResult); if (ready == Limit(calls)) foreach (var c in calls) Save(c.{|TR1001:Result|}!); }
        """);
}
