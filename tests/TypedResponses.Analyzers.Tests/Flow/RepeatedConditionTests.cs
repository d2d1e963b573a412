namespace TypedResponses.Analyzers.Tests.Flow;

/// <summary>Conditions on other things than the call, which decide both whether it was checked and whether it is read.</summary>
public class RepeatedConditionTests
{
    [Fact]
    public Task The_same_comparison_goes_the_same_way() => StatusTest.Members("""
        void Enum(Call call, DayOfWeek day) { if (day == DayOfWeek.Monday && !call.HasResult) return; Log(""); if (day == DayOfWeek.Monday) Save(call.Result!); }
        void Number(Call call, int count) { if (count > 0 && call.Result is null) return; if (count > 0) Save(call.Result!); }
        void OtherWay(Call call, int count) { if (count > 0 && call.Result is null) return; if (count <= 0) Save(call.{|TR1001:Result|}!); }
        void Search(Call[] calls) { var i = 0; while (i < calls.Length && !calls[i].HasResult) i++; if (i < calls.Length) Save(calls[i].Result!); }
        void Beyond(Call[] calls) { var i = 0; while (i < calls.Length && !calls[i].HasResult) i++; Save(calls[i].{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_switch_asks_for_the_same_again_after_a_when() => StatusTest.Members("""
        int Label(Call call, DayOfWeek day) { switch (day) { case DayOfWeek.Monday when !call.HasResult: return 0; case DayOfWeek.Monday: return call.Result!.ByteCount; default: return 0; } }
        int OtherLabel(Call call, DayOfWeek day) { switch (day) { case DayOfWeek.Monday when !call.HasResult: return 0; case DayOfWeek.Monday or DayOfWeek.Friday: return call.{|TR1001:Result|}!.ByteCount; default: return 0; } }
        int Arm(Call call, DayOfWeek day) => day switch { DayOfWeek.Monday when !call.HasResult => 0, DayOfWeek.Monday => call.Result!.ByteCount, _ => 0 };
        int OtherArm(Call call, DayOfWeek day) => day switch { DayOfWeek.Monday when call.HasResult => 0, DayOfWeek.Monday => call.{|TR1001:Result|}!.ByteCount, _ => 0 };
        int Answer(Call call, Func<DayOfWeek> ask) => ask() switch { DayOfWeek.Monday when !call.HasResult => 0, DayOfWeek.Monday => call.Result!.ByteCount, _ => 0 };
        int OtherAnswer(Call call, Func<DayOfWeek> ask) => ask() switch { DayOfWeek.Monday when !call.HasResult => 0, DayOfWeek.Friday => call.{|TR1001:Result|}!.ByteCount, _ => 0 };
        int Relation(Call call, int count) => count switch { > 3 when !call.HasResult => 0, > 3 => call.Result!.ByteCount, _ => 0 };
        int OtherRelation(Call call, int count) => count switch { > 3 when !call.HasResult => 0, > 1 => call.{|TR1001:Result|}!.ByteCount, _ => 0 };
        int Places(Call call, DayOfWeek day, int count) => (day, count) switch { (DayOfWeek.Monday, _) when !call.HasResult => 0, (DayOfWeek.Monday, > 3) => call.Result!.ByteCount, _ => 0 };
        int OtherPlaces(Call call, DayOfWeek day, int count) => (day, count) switch { (DayOfWeek.Monday, 3) when !call.HasResult => 0, (DayOfWeek.Monday, > 3) => call.{|TR1001:Result|}!.ByteCount, _ => 0 };
        """);

    [Fact]
    public Task What_a_switch_asked_in_one_round_says_nothing_of_the_next() => StatusTest.Members("""
        void Each(List<Call> calls, Func<DayOfWeek> ask)
        {
            foreach (var call in calls)
            {
                switch (ask()) { case DayOfWeek.Monday when !call.HasResult: break; case DayOfWeek.Monday: Save(call.Result!); break; default: break; }
            }
        }
        void Another(Call call, Func<DayOfWeek> ask)
        {
            for (var i = 0; i < 3; i++)
            {
                switch (ask()) { case DayOfWeek.Monday when !call.HasResult: return; case DayOfWeek.Monday: Save(call.Result!); call = Get(); break; case DayOfWeek.Friday: Save(call.{|TR1001:Result|}!); break; default: break; }
            }
        }
        """);

    [Fact]
    public Task A_setting_stays_what_it_was() => StatusTest.File("""
        class Options { public bool Save { get; set; } }

        class Sample(Options options)
        {
            void Right(Call call) { if (options.Save && !call.HasResult) throw new Exception(); if (options.Save) Save(call.Result!); }
            void Wrong(Call call) { if (options.Save && !call.HasResult) throw new Exception(); if (!options.Save) Save(call.{|TR1001:Result|}!); }
            void Changed(Call call) { if (options.Save && !call.HasResult) throw new Exception(); options.Save = true; if (options.Save) Save(call.{|TR1001:Result|}!); }
        }
        """);

    [Fact]
    public Task A_property_that_works_something_out_may_change_its_mind() => StatusTest.File("""
        class Options { public bool Save => Chance(); }

        class Sample(Options options)
        {
            void Wrong(Call call) { if (options.Save && !call.HasResult) throw new Exception(); if (options.Save) Save(call.{|TR1001:Result|}!); }
            void Token(Call call, CancellationToken token) { if (token.IsCancellationRequested && !call.HasResult) return; if (token.IsCancellationRequested) Save(call.{|TR1001:Result|}!); }
        }
        """);

    [Fact]
    public Task What_is_compared_may_change() => StatusTest.Members("""
        void Wrong(Call call, int count) { if (count > 0 && call.Result is null) return; count++; if (count > 0) Save(call.{|TR1001:Result|}!); }
        void InALambda(Call call)
        {
            var count = 0;
            Action raise = () => count++;
            if (count > 0 && call.Result is null) return;
            raise();
            if (count > 0) Save(call.{|TR1001:Result|}!);
        }
        void Grown(List<Call> calls, int i) { if (i < calls.Count && !calls[0].HasResult) return; calls.Add(Get()); if (i < calls.Count) Save(calls[0].{|TR1001:Result|}!); }
        """);

    [Fact]
    public async Task A_comparison_may_follow_from_another()
    {
        // What each operator says of less, equal and greater: the second follows if it allows nothing that the first does not.
        (string Operator, string Orders)[] operators = [("==", "="), ("!=", "<>"), ("<", "<"), ("<=", "<="), (">", ">"), (">=", "=>")];
        var members = new List<string>();
        foreach (var first in operators)
        {
            foreach (var second in operators)
            {
                var read = second.Orders.All(first.Orders.Contains) ? "Result" : "{|TR1001:Result|}";
                members.Add(
                    $"void M{members.Count}(Call call, int one, int other) {{ if (one {first.Operator} other && !call.HasResult) return; if (one {second.Operator} other) Save(call.{read}!); }}");
            }
        }

        await StatusTest.Members(string.Join('\n', members));
    }

    [Fact]
    public Task Texts_patterns_and_fields_are_compared_like_numbers() => StatusTest.Members("""
        bool _save;
        int _mode;
        void Text(Call call, string format) { if (format == "json" && !call.HasResult) return; if (format == "json") Save(call.Result!); }
        void OtherText(Call call, string format) { if (format == "json" && !call.HasResult) return; if (format == "xml") Save(call.{|TR1001:Result|}!); }
        void Pattern(Call call, DayOfWeek day) { if (day is DayOfWeek.Monday && !call.HasResult) return; if (day is DayOfWeek.Monday) Save(call.Result!); }
        void Mixed(Call call, DayOfWeek day) { if (day is DayOfWeek.Monday && !call.HasResult) return; if (day == DayOfWeek.Monday) Save(call.Result!); }
        void OtherPattern(Call call, DayOfWeek day) { if (day is DayOfWeek.Monday && !call.HasResult) return; if (day is DayOfWeek.Friday) Save(call.{|TR1001:Result|}!); }
        void Field(Call call) { if (_save && !call.HasResult) return; if (_save) Save(call.Result!); }
        void OtherField(Call call) { if (_mode == 1 && !call.HasResult) return; if (_save) Save(call.{|TR1001:Result|}!); }
        void NewField(Call call) { if (_save && !call.HasResult) return; _save = true; if (_save) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task What_is_not_a_number_is_neither_more_nor_less() => StatusTest.Members("""
        void Wrong(Call call, double rate) { if (rate >= 1 && !call.HasResult) return; if (!(rate < 1)) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_property_that_holds_a_value() => StatusTest.File("""
        class Options<T> { public T? Value { get; set; } public bool Save { get; set; } }
        class Wrapped { private bool _save = Chance(); public bool Save => _save; public void Turn() => _save = !_save; }
        class Mixed { public bool Stored { get; set; } public bool Save => Chance(); }
        class Sample
        {
            void Generic(Call call, Options<int> options) { if (options.Save && !call.HasResult) return; if (options.Save) Save(call.Result!); }
            void OfAField(Call call, Wrapped options) { if (options.Save && !call.HasResult) return; if (options.Save) Save(call.Result!); }
            void WorkedOut(Call call, Mixed options) { if (options.Save && !call.HasResult) return; if (options.Save) Save(call.{|TR1001:Result|}!); }
            void Number(Call call, List<int> list) { if (list.Count > 0 && !call.HasResult) return; if (list.Count > 0) Save(call.Result!); }
        }
        """);

    [Fact]
    public Task A_list_has_as_many_elements_as_before_until_it_changes() => StatusTest.Members("""
        void Written(Call call, List<int> list, System.Text.StringBuilder text) { if (list.Count > 0 && !call.HasResult) return; text.Append("x"); text.Insert(0, "x"); if (list.Count > 0) Save(call.Result!); }
        void Streamed(Call call, List<int> list, TextWriter writer) { if (list.Count > 0 && !call.HasResult) return; writer.Write("x"); if (list.Count > 0) Save(call.Result!); }
        void Added(Call call, List<int> list) { if (list.Count > 0 && !call.HasResult) return; list.Add(1); if (list.Count > 0) Save(call.{|TR1001:Result|}!); }
        void AddedMany(Call call, List<int> list, int[] more) { if (list.Count > 0 && !call.HasResult) return; list.AddRange(more); if (list.Count > 0) Save(call.{|TR1001:Result|}!); }
        void Removed(Call call, List<int> list) { if (list.Count == 0 && !call.HasResult) return; list.RemoveAt(0); if (list.Count == 0) Save(call.{|TR1001:Result|}!); }
        void Queued(Call call, IList<int> list) { if (list.Count > 0 && !call.HasResult) return; list.Add(1); if (list.Count > 0) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task The_opposite_of_what_was_asked() => StatusTest.Members("""
        enum Mode { Show, Save }
        void Unequal(Call call, Mode mode) { if (mode == Mode.Save) { if (!call.HasResult) return; } if (mode != Mode.Save) return; Save(call.Result!); }
        void Equal(Call call, Mode mode) { if (mode == Mode.Save) { if (!call.HasResult) return; } if (mode != Mode.Save) Save(call.{|TR1001:Result|}!); }
        void Matched(Call call, Mode? mode) { if (mode is Mode.Save) { if (!call.HasResult) return; } if (mode is Mode.Save) Save(call.Result!); }
        """);

    [Fact]
    public Task Where_a_loop_stops() => StatusTest.Members("""
        void AtTheBound(List<Call> calls, int n) { int i; for (i = 0; (i < n); i++) { if (calls[i].HasResult) break; } if (i == n) return; Save(calls[i].Result!); }
        void Beyond(List<Call> calls, int n) { int i; for (i = 0; i <= n; i++) { if (calls[i].HasResult) break; } if (i == n) return; Save(calls[i].{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_condition_that_was_decided_stays_so() => StatusTest.Members("""
        void Replaced(Call call, Call other) { var ok = call.HasResult; if (call.Result is not null) return; call = Get(); if (Chance()) Log("x"); if (ok) Save(other.Result!); }
        void Text(Call call, Call other) { var error = call.HasResult ? null : "x"; string? copy = null; if (call.Result is null) copy = error; else if (!other.HasResult) return; if (copy is null) Save(other.Result!); }
        void OfThree(Call? call, Call other) { bool? ready = call?.HasResult; if (call is { Result: not null }) return; if (ready is null) Save(other.{|TR1001:Result|}!); }
        void Equal(Call call, Call other, int n) { if (call.Status != other.Status) return; n = 3; if (call.Status == Status.Completed) Save(other.Result!); Log(n.ToString()); }
        """);

    [Fact]
    public Task A_switch_goes_by_the_same_comparison() => StatusTest.Members("""
        enum Mode { Show, Save, Both }
        void Switch(Call call, Mode mode)
        {
            if (mode != Mode.Show && !call.HasResult) return;
            switch (mode)
            {
                case Mode.Show: Log(call.Id); break;
                case Mode.Save: Save(call.Result!); break;
                default: Save(call.Result!); break;
            }
        }
        void Wrong(Call call, Mode mode)
        {
            if (mode != Mode.Show && !call.HasResult) return;
            switch (mode)
            {
                case Mode.Show: Save(call.{|TR1001:Result|}!); break;
                case Mode.Save: Save(call.Result!); break;
            }
        }
        void SaveFirst(Call call, Mode mode) { if (mode != Mode.Show && !call.HasResult) return; switch (mode) { case Mode.Save: case Mode.Both: Save(call.Result!); break; case Mode.Show: break; } }
        void OneOfTwo(Call call, Mode mode) { if (mode == Mode.Save && !call.HasResult) return; switch (mode) { case Mode.Save: case Mode.Both: Save(call.{|TR1001:Result|}!); break; case Mode.Show: break; } }
        object? Expression(Call call, Mode mode) { if (mode != Mode.Show && !call.HasResult) return null; return mode switch { Mode.Save => call.Result!.Name(), Mode.Show => call.Id, _ => call.Result!.Name() }; }
        object? WrongArm(Call call, Mode mode) { if (mode != Mode.Show && !call.HasResult) return null; return mode switch { Mode.Save => call.Result!.Name(), Mode.Show => call.{|TR1001:Result|}!.Name(), _ => call.Id }; }
        object? Either(Call call, Mode mode) { if (mode != Mode.Show && !call.HasResult) return null; return mode switch { Mode.Save or Mode.Both => call.Result!.Name(), _ => call.Id }; }
        object? WrongEither(Call call, Mode mode) { if (mode != Mode.Show && !call.HasResult) return null; return mode switch { Mode.Save or Mode.Show => call.{|TR1001:Result|}!.Name(), _ => call.Id }; }
        void Another(Call call, Mode mode) { if (mode != Mode.Show && !call.HasResult) return; if (mode == Mode.Save) Save(call.Result!); }
        void Changed(Call call, Mode mode) { if (mode != Mode.Show && !call.HasResult) return; mode = Mode.Save; if (mode == Mode.Save) Save(call.{|TR1001:Result|}!); }
        void OtherVariable(Call call, Mode mode, Mode other) { if (mode != Mode.Show && !call.HasResult) return; switch (other) { case Mode.Save: Save(call.{|TR1001:Result|}!); break; } }
        void Number(Call call, int count) { if (count != 0 && !call.HasResult) return; switch (count) { case 0: break; case 1: Save(call.Result!); break; default: Save(call.Result!); break; } }
        void Text(Call call, string format) { if (format != "none" && !call.HasResult) return; switch (format) { case "json": Save(call.Result!); break; case "none": break; } }
        void Bool(Call call, bool save) { if (save && !call.HasResult) return; switch (save) { case true: Save(call.Result!); break; case false: break; } }
        void WrongBool(Call call, bool save) { if (save && !call.HasResult) return; switch (save) { case false: Save(call.{|TR1001:Result|}!); break; case true: break; } }
        void Pattern(Call call, Mode mode) { if (mode is not Mode.Show && !call.HasResult) return; if (mode is Mode.Save) Save(call.Result!); }
        void TwoPatterns(Call call, Mode mode) { if (mode is Mode.Save or Mode.Both && !call.HasResult) return; if (mode is Mode.Save) Save(call.Result!); if (mode == Mode.Both) Save(call.Result!); }
        void WrongOfTwo(Call call, Mode mode) { if (mode is Mode.Save or Mode.Both && !call.HasResult) return; if (mode is Mode.Show) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Whether_there_is_something_else() => StatusTest.Members("""
        void Text(Call call, string? path) { if (path is not null && !call.HasResult) throw new InvalidOperationException(); if (path != null) Save(call.Result!); }
        void TextReturns(Call call, string? path) { if (path != null && !call.HasResult) throw new InvalidOperationException(); if (path == null) return; Save(call.Result!); }
        void Empty(Call call, string? path) { if (!string.IsNullOrEmpty(path) && !call.HasResult) throw new InvalidOperationException(); if (!string.IsNullOrEmpty(path)) Save(call.Result!); }
        void Number(Call call, int? count) { if (count.HasValue && !call.HasResult) throw new InvalidOperationException(); if (!count.HasValue) return; Save(call.Result!); }
        void NumberIsThere(Call call, int? count) { if (count != null && !call.HasResult) throw new InvalidOperationException(); if (count is null) return; Save(call.Result!); }
        void Other(Call call, string? path) { if (path != null && !call.HasResult) throw new InvalidOperationException(); if (path == null) Save(call.{|TR1001:Result|}!); }
        void Changed(Call call, string? path) { if (path != null && !call.HasResult) throw new InvalidOperationException(); path = Console.ReadLine(); if (path != null) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Two_statuses_are_equal() => StatusTest.Members("""
        void Failed(Call call, Call other) { if (other.Status != Status.Failed) return; if (call.Status == other.Status) Save(call.{|TR1002:Result|}!); }
        void FailedTheOther(Call call, Call other) { if (call.Status != Status.Failed) return; if (call.Status == other.Status) Save(other.{|TR1002:Result|}!); }
        void OrNone(Call call, Call? other) { if (other?.Status != Status.Completed) return; if (call.Status == other.Status) Save(call.Result!); }
        void NeverBoth(Call call, Call other) { const bool never = false; if (never & call.HasResult) Save(other.Result!); }
        """);

    [Fact]
    public Task A_value_that_was_found_to_be_none_but_one() => StatusTest.Members("""
        void Completed(Status wanted, Call call) { if (wanted is not Status.Completed) return; if (call.Status == wanted) Save(call.Result!); }
        void Generating(Status wanted, Call call) { if (wanted is not Status.Generating) return; if (call.Status == wanted) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_number_that_is_known_compares_with_every_other() => StatusTest.Members("""
        void More(int n, Call call) { if (n > 5 && !call.HasResult) return; if (n == 7) Save(call.Result!); if (n == 3) Save(call.{|TR1001:Result|}!); }
        void Less(int n, Call call) { if (n < 5 && !call.HasResult) return; if (n == 3) Save(call.Result!); if (n == 7) Save(call.{|TR1001:Result|}!); }
        void AtMost(int n, Call call) { if (n <= 3L && !call.HasResult) return; if (n == 3) Save(call.Result!); }
        void AtLeast(int n, Call call) { if (n >= 3L && !call.HasResult) return; if (n == 3) Save(call.Result!); }
        """);

    [Fact]
    public Task A_text_is_switched_on_twice() => StatusTest.Members("""
        void Checked(string mode, Call call) { switch (mode) { case "save": if (!call.HasResult) return; break; case "show": break; } switch (mode) { case "save": Save(call.Result!); break; } }
        void Other(string mode, Call call) { switch (mode) { case "save": if (!call.HasResult) return; break; case "show": break; } switch (mode) { case "show": Save(call.{|TR1001:Result|}!); break; } }
        """);

    [Fact]
    public Task A_pattern_of_several_constants_is_asked_for_twice() => StatusTest.Members("""
        void Either(int n, Call call) { if (n is 1 or 2 && !call.HasResult) return; if (n is 1 or 2) Save(call.Result!); }
        void Between(int n, Call call) { if (n is > 1 and < 5 && !call.HasResult) return; if (n is > 1 and < 5) Save(call.Result!); }
        void Neither(int n, Call call) { if (n is not (1 or 2) && !call.HasResult) return; if (n is not (1 or 2)) Save(call.Result!); }
        void AnotherPattern(int n, Call call) { if (n is 1 or 2 && !call.HasResult) return; if (n is 1 or 3) Save(call.{|TR1001:Result|}!); }
        void AnotherValue(int n, int m, Call call) { if (n is 1 or 2 && !call.HasResult) return; if (m is 1 or 2) Save(call.{|TR1001:Result|}!); }
        void Opposite(int n, Call call) { if (n is 1 or 2 && !call.HasResult) return; if (n is not (1 or 2)) Save(call.{|TR1001:Result|}!); }
        void Assigned(int n, Call call) { if (n is 1 or 2 && !call.HasResult) return; n = Count(); if (n is 1 or 2) Save(call.{|TR1001:Result|}!); }
        static int Count() => 2;
        """);

    [Fact]
    public Task What_a_number_was_found_to_be_and_what_it_was_not() => StatusTest.Members("""
        void NotOne(Call call, int n) { if (n is not 1) { if (n == 2) Save(call.{|TR1001:Result|}!); } }
        void NoNumber(Call call, double x, double y) { if (x >= y) return; if (x < y) return; Save(call.{|TR1001:Result|}!); }
        void OneOfTwo(Call call, int n) { if (n is not 1 and not 2) return; Save(call.{|TR1001:Result|}!); }
        void TheOther(Call call, int n) { if (n == 1) return; if (n is 1 or 2) Save(call.{|TR1001:Result|}!); }
        void Chosen(Call call, Call other) { switch (Chance() ? call.Status : other.Status) { case Status.Completed: Save(other.{|TR1001:Result|}!); break; } }
        void AnotherOne(Call a, Call b) { var same = a.Status == b.Status; a = Get(); if (b.Status != Status.Completed) return; if (same) Save(a.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task An_answer_that_is_another_one_by_now() => StatusTest.Members("""
        void Replaced(Call a, Call b) { var same = a.Status == b.Status; same = Chance(); if (b.Status != Status.Completed) return; if (same) Save(a.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_choice_that_is_written_twice() => StatusTest.Members("""
        sealed class Batch { public Call? Next => Find(""); public Call? First { get; init; } }
        void Coalesced(Call? a, Call b) { if ((a ?? b).HasResult) Save((a ?? b).Result!); }
        void Member(Batch batch, Call b) { if ((batch.First ?? b).HasResult) Save((batch.First ?? b).Result!); }
        void OnTwoWays(Call? a, Call b) { if (Chance()) { if (!(a ?? b).HasResult) return; } else if ((a ?? b).Status != Status.Completed) return; Save((a ?? b).Result!); }
        void Conditional(bool first, Call a, Call b) { if (!(first ? a : b).HasResult) return; Save((first ? a : b).Result!); }
        void Pattern(Call? a, Call b) { if ((a ?? b) is not { HasResult: true }) return; Save((a ?? b).Result!); }
        void Kept(Call? a, Call b) { var c = a ?? b; if (c.HasResult) Save((a ?? b).Result!); }
        void Each(Call? a, List<Call> calls) { foreach (var c in calls) { if (!(a ?? c).HasResult) continue; Save((a ?? c).Result!); } }
        void LookedBefore(Call? a, Call b) { if (Chance()) Log((a ?? b).Id); if (a?.HasResult != false && b.HasResult) Save((a ?? b).Result!); }
        void LookedAtAndAsked(Call? a, Call b) { Log((a ?? b).Id); if (a?.HasResult != false && b.HasResult) Save((a ?? b).Result!); }
        void LookedAtAndAskedForOne(Call? a, Call b) { Log((a ?? b).Id); if (a?.HasResult != false) Save((a ?? b).{|TR1001:Result|}!); }
        event Action? Fired; void Fire() => Fired?.Invoke();
        void MovedOnLater(Call? a, Call b) { Fired += () => b = Get(); if ((a ?? b).HasResult) { Fire(); Save((a ?? b).{|TR1001:Result|}!); } }
        void OnlyOne(Call? a, Call b) { if (b.HasResult) Save((a ?? b).{|TR1001:Result|}!); }
        void Assigned(Call? a, Call b) { if ((a ?? b).HasResult) { b = Get(); Save((a ?? b).{|TR1001:Result|}!); } }
        void Flipped(bool first, Call a, Call b) { if ((first ? a : b).HasResult) { first = !first; Save((first ? a : b).{|TR1001:Result|}!); } }
        void TheOther(bool first, Call a, Call b) { if ((first ? a : b).HasResult) Save((first ? b : a).{|TR1001:Result|}!); }
        void OnlyOneTheSame(bool first, Call a, Call b, Call c) { if ((first ? a : c).HasResult) Save((first ? b : c).{|TR1001:Result|}!); }
        void WorkedOut(Batch batch, Call b) { if ((batch.Next ?? b).HasResult) Save((batch.Next ?? b).{|TR1001:Result|}!); }
        void MovedOn(Call? a, Call b) { Action next = () => b = Get(); if ((a ?? b).HasResult) { next(); Save((a ?? b).{|TR1001:Result|}!); } }
        void OneOfThem(bool first, Call a, Call b) { if ((first ? a : b).HasResult) Save(a.{|TR1001:Result|}!); }
        void NextRound(Call? a, List<Call> calls) { foreach (var c in calls) { if ((a ?? c).Id == "x" && !(a ?? c).HasResult) continue; Save((a ?? c).{|TR1001:Result|}!); } }
        void Emptied(bool first, Job a, Job b) { if ((first ? a : b).Output != null) { a.Output = null; Log((first ? a : b).{|TR1001:Output|}!); } }
        """);

    [Fact]
    public Task A_narrower_question_after_a_wider_one() => StatusTest.Members("""
        int Arm(Call call, int n) => n switch { > 0 when !call.HasResult => 0, > 10 => call.Result!.ByteCount, _ => 1 };
        int NextNumber(Call call, int n) => n switch { >= 1 when !call.HasResult => 0, > 0 => call.Result!.ByteCount, _ => 1 };
        int OneOfThem(Call call, int n) => n switch { > 0 when !call.HasResult => 0, 5 => call.Result!.ByteCount, _ => 1 };
        void Asked(Call call, int n) { if (n > 0 && !call.HasResult) return; if (n > 10) Save(call.Result!); }
        void AskedForLess(Call call, int n) { if (n <= 3 && !call.HasResult) return; if (n < 3) Save(call.Result!); }
        void NotMore(Call call, int n) { if (n < 10 && !call.HasResult) return; if (n >= 10 || n > 5) return; Save(call.Result!); }
        int Wider(Call call, int n) => n switch { > 10 when !call.HasResult => 0, > 0 => call.{|TR1001:Result|}!.ByteCount, _ => 1 };
        int OtherWay(Call call, int n) => n switch { > 0 when !call.HasResult => 0, < 10 => call.{|TR1001:Result|}!.ByteCount, _ => 1 };
        void AskedForMore(Call call, int n) { if (n > 10 && !call.HasResult) return; if (n > 0) Save(call.{|TR1001:Result|}!); }
        void Parts(Call call, double n) { if (n >= 1 && !call.HasResult) return; if (n > 0) Save(call.{|TR1001:Result|}!); }
        void Counted(Call call, int n) { if (n > 0 && !call.HasResult) return; n++; if (n > 10) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_tuple_is_asked_for_the_same_again_after_a_when() => StatusTest.Members("""
        enum Mode { Print, Save, None }
        int Arm(Call call, Mode mode, bool now) => (mode, now) switch { (Mode.Print, true) when !call.HasResult => 0, (Mode.Print, true) => call.Result!.ByteCount, _ => 1 };
        int Label(Call call, Mode mode, bool now) { switch (mode, now) { case (Mode.Print, true) when !call.HasResult: return 0; case (Mode.Print, true): return call.Result!.ByteCount; default: return 1; } }
        void Asked(Call call, Mode mode, bool now) { if ((mode, now) is (Mode.Print, true) && !call.HasResult) return; if ((mode, now) is (Mode.Print, true)) Save(call.Result!); }
        int OtherArm(Call call, Mode mode, bool now) => (mode, now) switch { (Mode.Print, true) when !call.HasResult => 0, (Mode.Print, false) => call.{|TR1001:Result|}!.ByteCount, _ => 1 };
        int Wider(Call call, Mode mode, bool now) => (mode, now) switch { (Mode.Print, true) when !call.HasResult => 0, (Mode.Print, _) => call.{|TR1001:Result|}!.ByteCount, _ => 1 };
        void Assigned(Call call, Mode mode, bool now) { if ((mode, now) is (Mode.Print, true) && !call.HasResult) return; now = Chance(); if ((mode, now) is (Mode.Print, true)) Save(call.{|TR1001:Result|}!); }
        """);
}
