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

    [Fact]
    public Task A_generic_helper_chooses_by_its_body() => StatusTest.File("""
        enum Phase { Open, Ready, Broken }
        [StatusContract("Phase", "Payload", "Ready", Never = new[] { "Broken" })]
        interface IPart { Phase Phase { get; } string? Payload { get; } }
        class Part : IPart { public Phase Phase { get; set; } public string? Payload { get; set; } }
        static class Extensions
        {
            public static IEnumerable<T> Fine<T>(this IEnumerable<T> calls) where T : class, IPart => calls.Where(c => c.Payload is not null);
            public static IEnumerable<T> Found<T>(this IEnumerable<T> calls) where T : class, IPart { foreach (var c in calls) if (c.Payload is not null) yield return c; }
            public static IEnumerable<T> Open<T>(this IEnumerable<T> calls) where T : class, IPart => calls.Where(c => c.Phase != Phase.Broken);
            public static T? FirstFine<T>(this IEnumerable<T> calls) where T : class, IPart => calls.FirstOrDefault(c => c.Payload is not null);
            public static T? FirstOpen<T>(this IEnumerable<T> calls) where T : class, IPart => calls.FirstOrDefault(c => c.Payload is null);
            public static List<T> Sorted<T>(this IEnumerable<T> calls) where T : class, IPart { var list = calls.ToList(); list.Sort((a, b) => a.Phase.CompareTo(b.Phase)); return list; }
        }
        class Sample
        {
            void Right(List<Part> calls) { foreach (var call in calls.Fine()) Log(call.Payload!); }
            void RightYielded(List<Part> calls) { foreach (var call in calls.Found()) Log(call.Payload!); }
            void RightOne(List<Part> calls) { if (calls.FirstFine() is { } call) Log(call.Payload!); }
            void RightBefore(List<Part> calls) { foreach (var call in calls.Where(c => c.Payload is not null).Sorted()) Log(call.Payload!); }
            void Wrong(List<Part> calls) { foreach (var call in calls.Open()) Log(call.{|TR1001:Payload|}!); }
            void WrongOne(List<Part> calls) { if (calls.FirstOpen() is { } call) Log(call.{|TR1001:Payload|}!); }
            void WrongBefore(List<Part> calls) { foreach (var call in calls.Sorted()) Log(call.{|TR1001:Payload|}!); }
        }
        """);
}
