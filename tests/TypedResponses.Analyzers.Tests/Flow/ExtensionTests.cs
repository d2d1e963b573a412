namespace TypedResponses.Analyzers.Tests.Flow;

/// <summary>Helpers that extend the type they ask: extension methods, and the members of extension blocks.</summary>
public class ExtensionTests
{
    [Fact]
    public Task Helpers_in_extension_blocks() => StatusTest.File("""
        static class Extensions
        {
            extension(Call call)
            {
                public bool IsDone() => call.Status == Status.Completed;
                public bool Done => call.Status == Status.Completed;
            }
        }
        class Sample
        {
            void Method(Call call) { if (call.IsDone()) Save(call.Result!); }
            void Property(Call call) { if (call.Done) Save(call.Result!); }
        }
        """);

    [Fact]
    public Task An_extension_that_asks_another() => StatusTest.File("""
        static class Extensions
        {
            extension(Call call)
            {
                public bool IsFine => call.HasResult;
                public bool IsOpen => call.Status != Status.Failed;
            }

            extension(IEnumerable<Call> calls)
            {
                public IEnumerable<Call> Fine => calls.Where(c => c.IsFine);
                public IEnumerable<Call> Open => calls.Where(c => c.IsOpen);
            }
        }
        class Sample
        {
            void Right(List<Call> calls) { foreach (var call in calls.Fine) Save(call.Result!); }
            void Wrong(List<Call> calls) { foreach (var call in calls.Open) Save(call.{|TR1001:Result|}!); }
        }
        """);

    [Fact]
    public Task An_extension_that_is_named_on_a_result() => StatusTest.Members("""
        void Checked(Call call) { if (!call.HasResult) return; Func<string> name = call.Result.Name; Log(name()); }
        void Two(Call a, Call b) { if (!a.HasResult || !b.HasResult) return; Func<string> first = a.Result.Name, second = b.Result.Name; Log(first() + second()); }
        void Unchecked(Call call) { Func<string> name = call.{|TR1001:Result|}!.Name; Log(name()); }
        """);
}
