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
}
