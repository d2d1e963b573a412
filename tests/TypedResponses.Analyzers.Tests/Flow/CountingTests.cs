namespace TypedResponses.Analyzers.Tests.Flow;

/// <summary>Numbers that are reckoned from checks, and counters that come to the number of elements.</summary>
public class CountingTests
{
    [Theory]
    [InlineData("var ready = 0; if (call.HasResult) ready++; if (other.HasResult) ready++; if (ready < 2) return;")]
    [InlineData("var ready = 0; if (call.HasResult) ready += 1; if (other.HasResult) ready += 1; if (ready != 2) return;")]
    [InlineData("var open = 2; if (call.HasResult) open--; if (other.HasResult) --open; if (open > 0) return;")]
    [InlineData("var open = 2; if (call.HasResult) open -= 1; if (other.HasResult) open = open - 1; if (open != 0) return;")]
    [InlineData("var ready = (call.HasResult ? 1 : 0) + (other.HasResult ? 1 : 0); if (ready != 2) return;")]
    [InlineData("var missing = 0; if (!call.HasResult) missing += 1; if (!other.HasResult) missing += 1; if (missing > 0) return;")]
    [InlineData("var open = 2 - (call.HasResult ? 1 : 0) - (other.HasResult ? 1 : 0); if (open > 0) return;")]
    public Task As_many_as_there_are_is_all_of_them(string check) => StatusTest.Body($"{check} Save(call.Result!); Save(other.Result!);");

    [Theory]
    [InlineData("var ready = 0; if (call.HasResult) ready++; if (other.HasResult) ready++; if (ready < 1) return;")]
    [InlineData("var open = 2; if (call.HasResult) open--; if (other.HasResult) open--; if (open > 1) return;")]
    [InlineData("var ready = (call.HasResult ? 1 : 0) + (other.HasResult ? 1 : 0); if (ready == 0) return;")]
    [InlineData("var ready = (call.HasResult ? 1 : 0) - (other.HasResult ? 1 : 0); if (ready != 0) return;")]
    [InlineData("var ready = 1; if (call.HasResult) ready++; if (other.HasResult) ready++; if (ready < 2) return;")]
    public Task Fewer_may_be_the_others(string check) => StatusTest.Body($"{check} Save(call.{{|TR1001:Result|}}!); Save(other.{{|TR1001:Result|}}!);");

    [Fact]
    public Task A_number_that_is_counted_after_it_was_looked_at_is_looked_at_as_it_was() => StatusTest.Body("""
        var ready = 0;
        if (call.HasResult) ready++;
        if (ready++ == 1) Save(call.Result!);
        if (++ready == 3) Save(call.Result!);
        if (--ready == 2) Save(call.Result!);
        if (ready-- == 1) Save(call.{|TR1001:Result|}!);
        """);

    [Fact]
    public Task A_loop_that_counts_up_settles() => StatusTest.Body("""
        var tries = 0;
        while (Chance())
        {
            tries += 1;
            if (call.HasResult) tries++;
        }

        if (tries == 3) Save(call.{|TR1001:Result|}!);
        """);

    [Theory]
    [InlineData("if (ready < calls.Count) return;")]
    [InlineData("if (ready != calls.Count) throw new InvalidOperationException();")]
    [InlineData("if (!(calls.Count == ready)) return;")]
    [InlineData("var all = ready == calls.Count; Show(ready); if (!all) return;")]
    public Task A_loop_that_counts_as_many_as_there_are_has_checked_them_all(string check) => StatusTest.Members($$"""
        void Right(List<Call> calls)
        {
            int ready = 0, failed = 0;
            foreach (var call in calls)
            {
                if (call.Status == Status.Failed) failed++;
                else if (call.HasResult) ready++;
            }

            {{check}}
            foreach (var call in calls) Save(call.Result!);
            Show(failed);
        }

        void CountsOthers(List<Call> calls)
        {
            var ready = 0;
            foreach (var call in calls)
            {
                if (call.Id != "") ready++;
            }

            {{check}}
            foreach (var call in calls) Save(call.{|TR1001:Result|}!);
        }

        static void Show(int number) => Log(number.ToString());
        """);

    [Fact]
    public Task One_that_may_be_counted_twice_or_not_at_all_tells_nothing() => StatusTest.Members("""
        void ByTwoReasons(Call[] calls)
        {
            var ready = 0;
            foreach (var call in calls)
            {
                if (call.HasResult) ready++;
                if (call.Status == Status.Completed) ready++;
            }

            if (ready == calls.Length) foreach (var call in calls) Save(call.{|TR1001:Result|}!);
        }

        void ForEveryLetter(Call[] calls)
        {
            var ready = 0;
            foreach (var call in calls)
            {
                foreach (var letter in call.Id) if (call.HasResult) ready++;
            }

            if (ready == calls.Length) foreach (var call in calls) Save(call.{|TR1001:Result|}!);
        }

        void InTwoRounds(Call[] calls)
        {
            var ready = 0;
            for (var i = 0; i < 2; i++)
            {
                foreach (var call in calls) if (call.HasResult) ready++;
            }

            if (ready == calls.Length) foreach (var call in calls) Save(call.{|TR1001:Result|}!);
        }

        void InEachRoundAnew(Call[] calls)
        {
            while (Chance())
            {
                var ready = 0;
                foreach (var call in calls) if (call.HasResult) ready++;
                if (ready == calls.Length) foreach (var call in calls) Save(call.Result!);
            }
        }

        void BeforeOneMoreCame(List<Call> calls)
        {
            var ready = 0;
            foreach (var call in calls) if (call.HasResult) ready++;
            calls.Add(Get());
            if (ready == calls.Count) foreach (var call in calls) Save(call.{|TR1001:Result|}!);
        }
        """);

    [Fact]
    public Task A_number_of_open_ones_that_is_counted_down() => StatusTest.Members("""
        void Left(List<Call> calls) { var open = calls.Count; foreach (var c in calls) { if (c.HasResult) open--; } if (open > 0) return; foreach (var c in calls) Save(c.Result!); }
        void Entered(Call[] calls) { int open = calls.Length; foreach (var c in calls) { if (!c.HasResult) continue; open--; } if (open == 0) foreach (var c in calls) Save(c.Result!); }
        void Thrown(List<Call> calls) { var open = calls.Count; foreach (var c in calls) if (c.HasResult) --open; if (open != 0) throw new InvalidOperationException(); Save(calls[0].Result!); }
        void NotAsked(List<Call> calls) { var open = calls.Count; foreach (var c in calls) { if (c.Id != "") open--; } if (open > 0) return; foreach (var c in calls) Save(c.{|TR1001:Result|}!); }
        void SomeOpen(List<Call> calls) { var open = calls.Count; foreach (var c in calls) { if (c.HasResult) open--; } if (open == 0) return; foreach (var c in calls) Save(c.{|TR1001:Result|}!); }
        void OneOpen(List<Call> calls) { var open = calls.Count; foreach (var c in calls) { if (c.HasResult) open--; } if (open > 1) return; foreach (var c in calls) Save(c.{|TR1001:Result|}!); }
        void Others(List<Call> calls, List<Call> others) { var open = calls.Count; foreach (var c in others) { if (c.HasResult) open--; } if (open > 0) return; foreach (var c in calls) Save(c.{|TR1001:Result|}!); }
        void Twice(List<Call> calls) { var open = calls.Count; foreach (var c in calls) { if (c.HasResult) open--; open--; } if (open > 0) return; foreach (var c in calls) Save(c.{|TR1001:Result|}!); }
        void Again(List<Call> calls) { var open = calls.Count; foreach (var c in calls) if (c.HasResult) open--; foreach (var c in calls) if (c.HasResult) open--; if (open > 0) return; foreach (var c in calls) Save(c.{|TR1001:Result|}!); }
        void Grown(List<Call> calls, Call more) { var open = calls.Count; foreach (var c in calls) { if (c.HasResult) open--; } calls.Add(more); if (open > 0) return; foreach (var c in calls) Save(c.{|TR1001:Result|}!); }
        void Outside(List<Call> calls, Call call) { var open = calls.Count; if (call.HasResult) open--; if (open > 0) return; foreach (var c in calls) Save(c.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task One_more_by_adding_one() => StatusTest.Members("""
        void Up(List<Call> calls) { var ready = 0; foreach (var c in calls) if (c.HasResult) ready += 1; if (ready == calls.Count) foreach (var c in calls) Save(c.Result!); }
        void Down(List<Call> calls) { var open = calls.Count; foreach (var c in calls) if (c.HasResult) open -= 1; if (open > 0) return; foreach (var c in calls) Save(c.Result!); }
        void Index(List<Call> calls) { for (var i = 0; i < calls.Count; i += 1) if (!calls[i].HasResult) return; foreach (var c in calls) Save(c.Result!); }
        void UpByTwo(List<Call> calls) { var ready = 0; foreach (var c in calls) if (c.HasResult) ready += 2; if (ready == calls.Count) foreach (var c in calls) Save(c.{|TR1001:Result|}!); }
        void DownByTwo(List<Call> calls) { var open = calls.Count; foreach (var c in calls) if (c.HasResult) open -= 2; if (open > 0) return; foreach (var c in calls) Save(c.{|TR1001:Result|}!); }
        void IndexByTwo(List<Call> calls) { for (var i = 0; i < calls.Count; i += 2) if (!calls[i].HasResult) return; foreach (var c in calls) Save(c.{|TR1001:Result|}!); }
        void Twice(List<Call> calls) { var ready = 0; foreach (var c in calls) { if (c.HasResult) ready += 1; if (c.Status == Status.Completed) ready += 1; } if (ready == calls.Count) foreach (var c in calls) Save(c.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task As_many_as_a_copy_of_the_number_says() => StatusTest.Members("""
        void Left(List<Call> calls) { int ready = calls.Count(c => c.HasResult), total = calls.Count; if (ready == 0 || ready != total) return; foreach (var c in calls) Save(c.Result!); }
        void Before(Call[] calls) { var total = calls.Length; if (calls.Count(c => c.HasResult) == total) Save(calls[0].Result!); }
        void Less(List<Call> calls) { int ready = calls.Count(c => c.HasResult), total = calls.Count; if (ready == total) return; foreach (var c in calls) Save(c.{|TR1001:Result|}!); }
        void OfOthers(List<Call> calls, List<Call> others) { int ready = calls.Count(c => c.HasResult), total = others.Count; if (ready != total) return; foreach (var c in calls) Save(c.{|TR1001:Result|}!); }
        void Changed(List<Call> calls) { int ready = calls.Count(c => c.HasResult), total = calls.Count; total--; if (ready != total) return; foreach (var c in calls) Save(c.{|TR1001:Result|}!); }
        """);
}
