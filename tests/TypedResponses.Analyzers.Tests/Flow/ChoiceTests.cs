namespace TypedResponses.Analyzers.Tests.Flow;

/// <summary>Texts, numbers and values of an enum that stand for what a check has found.</summary>
public class ChoiceTests
{
    [Fact]
    public Task An_error_text_that_is_null_only_where_the_call_is_ready() => StatusTest.Body("""
        string? error = null;
        if (call.Status == Status.Failed) error = "failed";
        else if (call.Status != Status.Completed) error = $"still {call.StatusText}";
        if (error is not null) throw new InvalidOperationException(error);
        Save(call.Result!);
        """);

    [Fact]
    public Task An_error_text_that_says_nothing_of_a_call_in_progress() => StatusTest.Body("""
        string? error = null;
        if (call.Status == Status.Failed) error = "failed";
        if (error is not null) throw new InvalidOperationException(error);
        Save(call.{|TR1001:Result|}!);
        """);

    [Fact]
    public Task An_exception_that_is_made_first_and_thrown_later() => StatusTest.Members("""
        void Right(Call call)
        {
            Exception? error = null;
            if (call.Status == Status.Failed) error = new InvalidOperationException();
            else if (!call.HasResult) error = new TimeoutException();
            if (error != null) throw error;
            Save(call.Result!);
        }
        void Wrong(Call call)
        {
            Exception? error = null;
            if (call.Status == Status.Failed) error = new InvalidOperationException();
            if (error != null) throw error;
            Save(call.{|TR1001:Result|}!);
        }
        """);

    [Fact]
    public Task A_number_that_stands_for_the_check() => StatusTest.Members("""
        void Flag(Call call) { var flag = 0; if (call.Status == Status.Completed) flag = 1; if (flag == 1) Save(call.Result!); if (flag > 0) Save(call.Result!); }
        void Wrong(Call call) { var flag = 0; if (call.Status != Status.Failed) flag = 1; if (flag != 0) Save(call.{|TR1001:Result|}!); }
        void Code(Call call) { var code = call.HasResult ? 200 : call.Status == Status.Failed ? 500 : 202; if (code == 200) Save(call.Result!); }
        void Switched(Call call)
        {
            int code;
            switch (call.Status) { case Status.Completed: code = 0; break; case Status.Failed: code = 1; break; default: code = 2; break; }
            if (code != 0) return;
            Save(call.Result!);
        }
        void Counted(Call call) { var flag = 0; if (call.Status == Status.Completed) flag++; flag++; if (flag > 0) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_word_that_stands_for_the_status() => StatusTest.Members("""
        void Right(Call call) { var word = call.Status switch { Status.Completed => "ok", Status.Failed => "bad", _ => "wait" }; if (word == "ok") Save(call.Result!); }
        void Wrong(Call call) { var word = call.Status switch { Status.Completed => "ok", Status.Failed => "bad", _ => "wait" }; if (word != "bad") Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task The_object_of_the_choice_is_another_one_now() => StatusTest.Members("""
        void Wrong(Call call) { var flag = 0; if (call.Status == Status.Completed) flag = 1; call = Get(); if (flag == 1) Save(call.{|TR1001:Result|}!); }
        void Other(Call call, Call other) { var flag = 0; if (call.Status == Status.Completed) flag = 1; if (flag == 1) Save(other.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_helper_that_answers_with_an_error_text() => StatusTest.Members("""
        static string? Check(Call call)
        {
            if (call.Status == Status.Failed) return "failed";
            if (call.Status != Status.Completed) return "not yet: " + call.StatusText;
            return null;
        }
        static string? CheckFailed(Call call) => call.Status == Status.Failed ? "failed" : null;
        void Pattern(Call call) { if (Check(call) is { } error) { Log(error); return; } Save(call.Result!); }
        void Typed(Call call) { if (Check(call) is string error) throw new Exception(error); Save(call.Result!); }
        void Compared(Call call) { var error = Check(call); if (error != null) return; Save(call.Result!); }
        void Empty(Call call) { if (!string.IsNullOrEmpty(Check(call))) return; Save(call.Result!); }
        void Wrong(Call call) { if (Check(call) is null) return; Save(call.{|TR1001:Result|}!); }
        void NotEnough(Call call) { if (CheckFailed(call) is { } error) { Log(error); return; } Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_helper_that_answers_with_a_flag_and_a_text() => StatusTest.Members("""
        static (bool Ok, string? Error) Check(Call call)
        {
            if (call.Status == Status.Failed) return (false, "failed");
            if (call.Result is null) return (false, "nothing yet");
            return (true, null);
        }
        void Parts(Call call) { var (ok, error) = Check(call); if (!ok) { Log(error!); return; } Save(call.Result!); }
        void Whole(Call call) { var answer = Check(call); if (answer.Ok) Save(call.Result!); }
        void Pattern(Call call) { if (Check(call) is (true, _)) Save(call.Result!); }
        void Text(Call call) { var (_, error) = Check(call); if (error is null) Save(call.Result!); }
        void Wrong(Call call) { var (ok, _) = Check(call); if (!ok) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_helper_that_answers_with_an_enum_of_its_own() => StatusTest.File("""
        enum Verdict { Wait, Show, Give }

        class Sample
        {
            static Verdict Judge(Call call) => call.Status switch { Status.Completed => Verdict.Show, Status.Failed => Verdict.Give, _ => Verdict.Wait };
            void Right(Call call) { if (Judge(call) == Verdict.Show) Save(call.Result!); }
            void Switched(Call call) { switch (Judge(call)) { case Verdict.Show: Save(call.Result!); break; case Verdict.Give: break; } }
            void Wrong(Call call) { if (Judge(call) != Verdict.Give) Save(call.{|TR1001:Result|}!); }
        }
        """);

    [Fact]
    public Task A_constant_that_stands_for_nothing() => StatusTest.Members("""
        void Bytes(Call call) { if ((call.Result?.ByteCount ?? 0) > 0) Save(call.Result!); }
        void Kept(Call call) { var count = call.Result?.ByteCount ?? -1; if (count < 0) return; Save(call.Result!); }
        void Switched(Call call) { switch (call.Result?.ByteCount ?? 0) { case 0: return; default: Save(call.Result!); break; } }
        void Text(Call call) { var text = call.Result?.Text ?? ""; if (text != "") Save(call.Result!); if (text.Length > 0) Save(call.Result!); if (text is { Length: > 0 }) Save(call.Result!); }
        IEnumerable<ImageResult> Filtered(IEnumerable<Call> calls) => calls.Where(call => (call.Result?.ByteCount ?? 0) > 0).Select(call => call.Result!);
        void Wrong(Call call) { var count = call.Result?.ByteCount ?? 0; if (count >= 0) Save(call.{|TR1001:Result|}!); }
        void Some(Call call) { var count = call.Result?.ByteCount ?? 1; if (count > 0) Save(call.{|TR1001:Result|}!); }
        void Named(Call call) { var text = call.Result?.Text ?? "none"; if (text.Length > 0) Save(call.{|TR1001:Result|}!); }
        void Another(Call call) { var count = call.Result?.ByteCount ?? 0; call = Get(); if (count > 0) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_length_that_is_zero_where_there_is_nothing() => StatusTest.Members("""
        void Right(Download d) { if ((d.Bytes?.Length ?? 0) == 0) return; Show(d.Bytes!); }
        void Wrong(Download d) { if ((d.Bytes?.Length ?? 0) == 0) Show(d.{|TR1001:Bytes|}!); }
        """);

    [Fact]
    public Task A_number_that_may_be_null() => StatusTest.Members("""
        void Right(Call call) { int? size = call.Status == Status.Completed ? 1 : null; if (size.HasValue) Save(call.Result!); if (size is { } known) Save(call.Result!); if (size > 0) Save(call.Result!); }
        void Wrong(Call call) { int? size = call.Status != Status.Failed ? 1 : null; if (size.HasValue) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_check_of_something_else_comes_first() => StatusTest.Members("""
        static string? Check(Call call)
        {
            if (call.Id == "") return "no id";
            if (call.Id == "x") return "bad id";
            if (!call.HasResult) return "none";
            return null;
        }
        void Helper(Call call) { if (Check(call) is { } error) { Log(error); return; } Save(call.Result!); }
        void Text(Call call) { string? error = null; if (call.Id == "") error = "no id"; if (!call.HasResult) error = "none"; if (error is not null) return; Save(call.Result!); }
        void List(Call call) { var errors = new List<string>(); if (call.Id == "") errors.Add("no id"); if (!call.HasResult) errors.Add("none"); if (errors.Count > 0) return; Save(call.Result!); }
        void Count(Call call) { var missing = 0; if (call.Id == "") missing++; if (!call.HasResult) missing++; if (missing > 0) return; Save(call.Result!); }
        void Code(Call call) { var code = call.Id switch { "1" => 1, "2" => 2, _ => 0 }; if (!call.HasResult) code = 5; if (code == 5) return; Save(call.Result!); }
        void WrongText(Call call) { string? error = null; if (call.Id == "") error = "no id"; if (call.Status == Status.Failed) error = "failed"; if (error is not null) return; Save(call.{|TR1001:Result|}!); }
        void WrongCount(Call call) { var missing = 0; if (call.Id == "") missing++; if (!call.HasResult) missing++; if (missing > 1) return; Save(call.{|TR1001:Result|}!); }
        void WrongCode(Call call) { var code = call.Id switch { "1" => 1, "2" => 2, _ => 0 }; if (!call.HasResult) code = 2; if (code == 0) return; Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Two_words_of_one_length() => StatusTest.Members("""
        void Right(Call call) { var word = call.Status switch { Status.Completed => "okay", Status.Failed => "no", _ => "in" }; var size = word.Length; if (Chance()) Log(""); if (size == 4) Save(call.Result!); }
        void Wrong(Call call) { var word = call.Status switch { Status.Completed => "ok", Status.Failed => "no", _ => "wait" }; if (word.Length == 2) Save(call.{|TR1001:Result|}!); }
        void Kept(Call call) { var word = call.Status switch { Status.Completed => "ok", Status.Failed => "no", _ => "wait" }; var size = word.Length; if (Chance()) Log(""); if (size == 2) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Many_words() => StatusTest.Members("""
        void Eight(Call call) { var word = call.HasResult ? "ok" : call.Id switch { "1" => "a", "2" => "b", "3" => "c", "4" => "d", "5" => "e", "6" => "f", _ => "g" }; if (word == "ok") Save(call.Result!); }
        void ErrorOrNone(Call call)
        {
            var error = call.Id switch { "1" => "a", "2" => "b", "3" => "c", "4" => "d", "5" => "e", "6" => "f", "7" => "g", "8" => "h", "9" => "i", _ => null };
            if (!call.HasResult) error = "none";
            if (error is null) Save(call.Result!); else Save(call.{|TR1001:Result|}!);
        }
        """);

    [Fact]
    public Task The_status_is_written_after_the_check() => StatusTest.Members("""
        void Wrong(Job job) { var flag = 0; if (job.State == JobState.Done) flag = 1; job.State = JobState.Queued; if (flag == 1) Show(job.{|TR1001:Output|}!); }
        void Right(Job job) { var flag = 0; if (job.State == JobState.Done) flag = 1; Show(job); if (flag == 1) Show(job.Output!); }
        """);

    [Theory]
    [InlineData("List<string> errors = []; if (call.Result is null) errors.Add(\"none\"); if (errors.Count > 0) return; Save(call.Result!);")]
    [InlineData("var errors = new List<string>(); if (call.Status == Status.Failed) errors.Add(\"failed\"); if (call.Result is null) errors.Add(\"none\"); if (errors.Any()) throw new Exception(string.Join(\",\", errors)); Save(call.Result!);")]
    [InlineData("var errors = new List<string>(); if (call.Result is null) errors.Add(\"none\"); if (errors.Count == 0) Save(call.Result!);")]
    [InlineData("var errors = new List<string>(); if (call.Result is null) errors.Add(\"none\"); if (errors is []) Save(call.Result!);")]
    [InlineData("var errors = new List<string>(); if (call.Result is null) errors.Add(\"none\"); if (errors is { Count: > 0 }) return; Save(call.Result!);")]
    [InlineData("var errors = new Dictionary<string, string>(); if (call.Result is null) errors[\"result\"] = \"none\"; if (errors.Count > 0) return; Save(call.Result!);")]
    [InlineData("var errors = new List<string>(); Check(call, errors); if (errors.Count > 0) return; Save(call.Result!);")]
    [InlineData("var text = new System.Text.StringBuilder(); if (call.Result is null) text.AppendLine(\"none\"); if (text.Length > 0) throw new Exception(text.ToString()); Save(call.Result!);")]
    [InlineData("var missing = 0; if (call.Result is null) missing++; if (other.Result is null) missing++; if (missing > 0) return; Save(call.Result!); Save(other.Result!);")]
    [InlineData("var found = 0; if (call.HasResult) found += 1; if (found == 0) return; Save(call.Result!);")]
    [InlineData("var found = 0; if (call.HasResult) found++; if (found >= 1) Save(call.Result!);")]
    [InlineData("var missing = 0; if (call.Result is null) missing++; if (missing < 1) Save(call.Result!);")]
    [InlineData("var missing = 0; if (call.Result is null) missing++; if (missing <= 0) Save(call.Result!);")]
    public Task A_list_of_errors_or_a_count_stands_for_the_check(string statements) => Counted(statements);

    [Theory]
    [InlineData("List<string> errors = []; if (call.Status == Status.Failed) errors.Add(\"failed\"); if (errors.Count > 0) return; Save(call.{|TR1001:Result|}!);")]
    [InlineData("List<string> errors = []; if (call.Result is null) errors.Add(\"none\"); if (errors.Count > 0) Log(errors[0]); Save(call.{|TR1001:Result|}!);")]
    [InlineData("List<string> errors = []; if (call.Result is null) errors.Add(\"none\"); errors.Clear(); if (errors.Count > 0) return; Save(call.{|TR1001:Result|}!);")]
    [InlineData("List<string> errors = []; Fill(errors); if (errors.Count == 0) return; Save(call.{|TR1001:Result|}!);")]
    [InlineData("List<string> errors = []; Array.ForEach(new[] { 1 }, i => errors.Add(\"\")); if (errors.Count == 0) return; Save(call.{|TR1001:Result|}!);")]
    [InlineData("List<string> errors = []; Array.ForEach(new[] { 1 }, i => errors.Add(\"\")); if (errors is []) return; Save(call.{|TR1001:Result|}!);")]
    [InlineData("List<string> errors = []; using var keeper = new Keeper(errors); if (errors.Count == 0) return; Save(call.{|TR1001:Result|}!);")]
    [InlineData("var text = new System.Text.StringBuilder(); if (call.Status == Status.Failed) text.Append(\"failed\"); if (text.Length > 0) return; Save(call.{|TR1001:Result|}!);")]
    [InlineData("var missing = 0; if (call.Result is null) missing++; if (missing > 0) return; Save(call.Result!); Save(other.{|TR1001:Result|}!);")]
    [InlineData("var missing = 0; if (call.Result is null) missing++; missing--; if (missing > 0) return; Save(call.{|TR1001:Result|}!);")]
    [InlineData("var missing = 0; if (call.Result is null) missing++; if (missing > 1) return; Save(call.{|TR1001:Result|}!);")]
    [InlineData("var missing = 0; Array.ForEach(new[] { 1 }, i => missing++); if (call.Result is null) missing++; missing = Math.Abs(missing); if (missing > 0) return; Save(call.{|TR1001:Result|}!);")]
    [InlineData("var missing = 0; if (call.Result is null) missing++; if (missing >= 2) return; Save(call.{|TR1001:Result|}!);")]
    [InlineData("var missing = 0; if (call.Result is null) missing++; if (missing < 2) Save(call.{|TR1001:Result|}!);")]
    [InlineData("var missing = 0; if (call.Result is null) missing++; if (missing <= 1) Save(call.{|TR1001:Result|}!);")]
    [InlineData("var missing = 0; if (call.Result is null) missing -= 1; if (missing > 0) return; Save(call.{|TR1001:Result|}!);")]
    [InlineData("var missing = 0; if (call.Result is null) missing += other.Id.Length; if (missing > 0) return; Save(call.{|TR1001:Result|}!);")]
    [InlineData("var missing = -1; if (call.Result is null) missing++; if (missing > 0) return; Save(call.{|TR1001:Result|}!);")]
    [InlineData("var missing = 0; if (call.Result is null) missing++; Task.Run(() => missing = 0).Wait(); if (missing > 0) return; Save(call.{|TR1001:Result|}!);")]
    [InlineData("var missing = 0; Action later = () => missing = 0; if (call.Result is null) missing++; later(); if (missing > 0) return; Save(call.{|TR1001:Result|}!);")]
    public Task A_list_or_a_count_that_says_less(string statements) => Counted(statements);

    private static Task Counted(string statements) => StatusTest.Members($$"""
        static void Check(Call call, List<string> errors) { if (call.Result is null) errors.Add("none"); }
        static void Fill(List<string> errors) { }
        sealed class Keeper(List<string> errors) : IDisposable { public void Dispose() => errors.Clear(); }
        void Run(Call call, Call other) { {{statements}} }
        """);

    [Fact]
    public Task A_value_that_is_null_where_nothing_is_there() => StatusTest.Members("""
        static extern int? Size();
        static extern int Count();
        static extern string? Name();
        static extern string Path(Call call);
        static extern bool? Answer();
        void Number(Call call) { int? size = call.HasResult ? Size() : null; if (size != null) Save(call.Result!); }
        void NumberNotNull(Call call) { int? count = call.HasResult ? Count() : null; if (count.HasValue) Save(call.Result!); }
        void NumberMatched(Call call) { int? size = call.HasResult ? Size() : null; if (size is { } there) { Save(call.Result!); Show(there); } }
        void NumberCompared(Call call) { int? size = call.HasResult ? Size() : null; if (size > 0) Save(call.Result!); }
        void NumberOfAParameter(Call call, int? given) { int? size = call.HasResult ? given : null; if (size != null) Save(call.Result!); }
        void Text(Call call) { string? name = call.HasResult ? Name() : null; if (name is not null) Save(call.Result!); }
        void TextOfAMember(Call call) { string? id = call.HasResult ? call.Id : null; if (id != null) Save(call.Result!); }
        void TextMatched(Call call) { string? name = call.HasResult ? Name() : null; if (!string.IsNullOrEmpty(name)) Save(call.Result!); }
        void Message(Call call) { string? error = call.HasResult ? null : Path(call); if (error == null) Save(call.Result!); }
        void Bool(Call call) { bool? answer = call.HasResult ? Answer() : false; if (answer == true) Save(call.Result!); }
        """);

    [Fact]
    public Task A_value_that_may_be_null_in_either_case() => StatusTest.Members("""
        static extern int? Size();
        static extern int Count();
        void Number(Call call) { int? size = call.HasResult ? null : Size(); if (size == null) Save(call.{|TR1001:Result|}!); }
        void NumberNotNull(Call call) { int? count = call.HasResult ? null : Count(); if (count == null) Save(call.Result!); }
        void Boxed(Call call, object box) { int? size = call.HasResult ? null : (int?)box; if (size == null) Save(call.{|TR1001:Result|}!); }
        void Text(Call call) { string? error = call.HasResult ? null : call.StatusText; if (error == null) Save(call.{|TR1001:Result|}!); }
        void Cast(Call call, JobState? given) { int? number = call.HasResult ? null : (int?)given; if (number == null) Save(call.{|TR1001:Result|}!); }
        void There(Call call) { int? size = call.Status == Status.Failed ? null : Size(); if (size != null) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Flags_that_stand_for_a_check() => StatusTest.File("""
        [Flags] enum Flaw { None = 0, NoName = 1, NoResult = 2 }
        class Sample
        {
            static Flaw FlawsOf(Call call) { var flaws = Flaw.None; if (call.Id == "") flaws |= Flaw.NoName; if (call.Result is null) flaws |= Flaw.NoResult; return flaws; }
            void None(Call call) { if (FlawsOf(call) != Flaw.None) return; Save(call.Result!); }
            void One(Call call) { if (FlawsOf(call).HasFlag(Flaw.NoResult)) return; Save(call.Result!); }
            void Masked(Call call) { if ((FlawsOf(call) & Flaw.NoResult) != 0) return; Save(call.Result!); }
            void Other(Call call) { if (FlawsOf(call).HasFlag(Flaw.NoName)) return; Save(call.{|TR1001:Result|}!); }
            void OtherMasked(Call call) { if ((FlawsOf(call) & Flaw.NoName) != 0) return; Save(call.{|TR1001:Result|}!); }
            void Numbers(Call call) { var code = 0; if (call.Id == "") code |= 1; if (call.Result is null) code |= 2; if (code != 0) return; Save(call.Result!); }
            void NumbersSome(Call call) { var code = 0; if (call.Id == "") code |= 1; if (call.Result is null) code |= 2; if (code == 2) return; Save(call.{|TR1001:Result|}!); }
            void Unknown(Call call, int more) { var code = 0; if (call.Result is null) code |= more; if (code != 0) return; Save(call.{|TR1001:Result|}!); }
        }
        """);

    [Fact]
    public Task A_text_that_grows_stands_for_a_check() => StatusTest.Members("""
        void Right(Call call) { var why = ""; if (call.Id == "") why += "no name;"; if (call.Result is null) why += "no result;"; if (why.Length > 0) return; Save(call.Result!); }
        void Equal(Call call) { var why = string.Empty; if (call.Result is null) why += "no result"; if (why != "") throw new InvalidOperationException(why); Save(call.Result!); }
        void Wrong(Call call) { var why = ""; if (call.Id == "") why += "no name;"; if (why.Length > 0) return; Save(call.{|TR1001:Result|}!); }
        void Nothing(Call call) { var why = ""; if (call.Result is null) why += ""; if (why.Length > 0) return; Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Objects_that_stand_for_a_check() => StatusTest.Members("""
        record Problem(string Text);
        static Problem? Find(Call call) => call switch { { Id: "" } => new("no name"), { Result: null } => new("no result"), _ => null };
        static Problem? FindName(Call call) => call.Id == "" ? new("no name") : null;
        void Right(Call call) { if (Find(call) is { } problem) throw new InvalidOperationException(problem.Text); Save(call.Result!); }
        void Held(Call call) { var problem = Find(call); if (problem is not null) { Log(problem.Text); return; } Save(call.Result!); }
        void Other(Call call) { if (FindName(call) is { } problem) throw new InvalidOperationException(problem.Text); Save(call.{|TR1001:Result|}!); }
        void Mixed(Call call) { if (Find(call) is null) return; Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Messages_however_they_are_looked_at() => StatusTest.Members("""
        static IEnumerable<string> Errors(Call call) { if (call.Id == "") yield return "no name"; if (call.Result is null) yield return "no result"; }
        static List<string> Listed(Call call) { var errors = new List<string>(); if (call.Id == "") errors.Add("no name"); if (call.Result is null) errors.Add("no result"); return errors; }
        void NotEmpty(Call call) { if (Errors(call).ToList() is not []) return; Save(call.Result!); }
        void Some(Call call) { if (Listed(call) is [_, ..]) return; Save(call.Result!); }
        void Named(Call call) { if (Listed(call) is [var first, ..]) throw new InvalidOperationException(first); Save(call.Result!); }
        void First(Call call) { if (Errors(call).FirstOrDefault() is { } first) throw new InvalidOperationException(first); Save(call.Result!); }
        void Each(Call call) { foreach (var error in Errors(call)) throw new InvalidOperationException(error); Save(call.Result!); }
        void EachShown(Call call) { foreach (var error in Errors(call)) Log(error); Save(call.{|TR1001:Result|}!); }
        void Two(Call call) { if (Listed(call) is [_, _, ..]) return; Save(call.{|TR1001:Result|}!); }
        void One(Call call) { if (Listed(call) is ["no name", ..]) return; Save(call.{|TR1001:Result|}!); }
        void Empty(Call call) { if (Listed(call) is []) return; Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_message_that_a_helper_hands_out() => StatusTest.Members("""
        static bool IsValid(Call call, out string? error) { error = call.HasResult ? null : "no result"; return error is null; }
        void Right(Call call) { IsValid(call, out var error); if (error is not null) throw new InvalidOperationException(error); Save(call.Result!); }
        void Wrong(Call call) { IsValid(call, out var error); if (error is null) return; Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_message_that_is_only_set_where_there_is_none() => StatusTest.Members("""
        string? Given(Call call, string? error = null) { if (!call.HasResult) error ??= "no result"; if (error is not null) return error; Save(call.Result!); return null; }
        string? OfSomethingElse(Call call, string? error = null) { if (call.Id == "") error ??= "no name"; if (error is not null) return error; Save(call.{|TR1001:Result|}!); return null; }
        string? Lost(Call call, string? error = null) { if (!call.HasResult) error ??= "no result"; if (error is null) return error; Save(call.{|TR1001:Result|}!); return null; }
        void Local(Call call) { var error = Environment.GetEnvironmentVariable("error"); if (call.Result is null) error ??= "no result"; if (error != null) throw new InvalidOperationException(error); Save(call.Result!); }
        """);
}
