using Microsoft.CodeAnalysis.Diagnostics;
using TypedResponses.Analyzers.Tests.Flow;
using TypedResponses.Analyzers.Tests.Result.Support;

namespace TypedResponses.Analyzers.Tests.Bodies;

/// <summary>
/// A file is looked at only where a value with a contract can turn up in it. That can be without the name of the contract's type: these are the
/// ways to such a value. Each has the wrong read in a file that does not name the type, and what brings the value there in another.
/// </summary>
public sealed class ReachTests
{
    [Theory]
    [InlineData("a method of another type",
        "class Client { int Length(Service service) => service.Get().Output!.Length; }",
        "class Service { public Jobs.Job Get() => new(); }")]
    [InlineData("a method of a type that another type has",
        "class Client { int Length(Host host) => host.Service.Get().Output!.Length; }",
        "class Host { public Service Service { get; } = new(); }",
        "class Service { public Jobs.Job Get() => new(); }")]
    [InlineData("a field that a base has",
        "class Client : Middle { int Length() => _job.Output!.Length; }",
        "abstract class Middle : Root { }",
        "abstract class Root { protected readonly Jobs.Job _job = new(); }")]
    [InlineData("a private field of another part of the type",
        "partial class Client { int Length() => _job.Output!.Length; }",
        "partial class Client { private readonly Jobs.Job _job = new(); }")]
    [InlineData("a private static field of the type around",
        "partial class Client { class Inner { int Length() => s_job.Output!.Length; } }",
        "partial class Client { static readonly Jobs.Job s_job = new(); }")]
    [InlineData("an extension of any text",
        "class Client { int Length(string id) => id.ToJob().Output!.Length; }",
        "static class Extensions { public static Jobs.Job ToJob(this string id) => new(); }")]
    [InlineData("an extension of what has such values",
        "class Client { int Length(IEnumerable<int> ids) => ids.Begin().First().Output!.Length; }",
        "static class Extensions { public static IEnumerable<Jobs.Job> Begin(this IEnumerable<int> ids) => ids.Select(id => new Jobs.Job()); }")]
    [InlineData("a method that a using of this file imports",
        "using static Service; class Client { int Length() => Get().Output!.Length; }",
        "class Service { public static Jobs.Job Get() => new(); }")]
    [InlineData("a method that a using of all files imports",
        "class Client { int Length() => Get().Output!.Length; }",
        "global using static Service;",
        "class Service { public static Jobs.Job Get() => new(); }")]
    [InlineData("another name for all files",
        "class Client { int Length(Work work) => work.Output!.Length; }",
        "global using Work = Jobs.Job;")]
    [InlineData("another name in the file of a type that returns it",
        "class Client { int Length(Service service) => service.Get().Output!.Length; }",
        "using Work = Jobs.Job; class Service { public Work Get() => new(); }")]
    [InlineData("another name in a namespace",
        "class Client { int Length(Space.Service service) => service.Get().Output!.Length; }",
        "namespace Space { using Work = Jobs.Job; public class Service { public Work Get() => new(); } }")]
    [InlineData("an extension of any text that gives a type which has it",
        "class Client { int Length(string id) => id.Host().Get().Output!.Length; }",
        "static class Extensions { public static Service Host(this string id) => new(); }",
        "class Service { public Jobs.Job Get() => new(); }")]
    [InlineData("a field that several are declared with",
        "class Client { int Length(Service service) => service.Second.Output!.Length; }",
        "class Service { public Jobs.Job First = new(), Second = new(); }")]
    [InlineData("a conversion",
        "class Client { int Length(Service service) => service.AsJob().Output!.Length; }",
        "static class Conversions { public static T As<T>(this object o) => (T)o; public static Work AsJob(this Service s) => s; }",
        "class Work : Jobs.Job { } class Service { public static implicit operator Work(Service service) => new(); }")]
    [InlineData("a nested type of a base",
        "class Client : Root { int Length(Inner inner) => inner.Current.Output!.Length; }",
        "class Root { public class Inner { public Jobs.Job Current => new(); } }")]
    [InlineData("a derived type",
        "class Client { int Length(PrintJob job) => job.Output!.Length; }",
        "class PrintJob : Jobs.Job { }")]
    [InlineData("a base with the type for an argument",
        "class Client { int Length(JobStore store) => store.Get().Output!.Length; }",
        "class JobStore : Store<Jobs.Job> { }",
        "class Store<T> where T : new() { public T Get() => new(); }")]
    [InlineData("a type parameter",
        "class Client<T> : Owner<T> where T : Work { int Length(T job) => job.Output!.Length; }",
        "class Owner<T> { }",
        "class Work : Jobs.Job { }")]
    [InlineData("the parameter of a lambda",
        "class Client { void Run(Service service) => service.Each(job => Console.WriteLine(job.Output!.Length)); }",
        "class Service { public void Each(Action<Jobs.Job> action) { } }")]
    [InlineData("the parameter of a delegate of one's own",
        "class Client { void Run(Service service) => service.Each(job => Console.WriteLine(job.Output!.Length)); }",
        "class Service { public void Each(JobAction action) { } }",
        "delegate void JobAction(Jobs.Job job);")]
    [InlineData("an event",
        "class Client { void Run(Service service) => service.Ended += (sender, job) => Console.WriteLine(job.Output!.Length); }",
        "class Service { public event EventHandler<Jobs.Job>? Ended; }")]
    [InlineData("an out parameter",
        "class Client { void Run(Service service) { service.Get(out var job); Console.WriteLine(job.Output!.Length); } }",
        "class Service { public void Get(out Jobs.Job job) => job = new(); }")]
    [InlineData("a tuple, taken apart",
        "class Client { void Run(Service service) { var (job, _) = service.Get(); Console.WriteLine(job.Output!.Length); } }",
        "class Service { public (Jobs.Job Job, int Count) Get() => (new(), 1); }")]
    [InlineData("a parameter of a record",
        "class Client { int Length(Done done) => done.First.Output!.Length; }",
        "record Done(Jobs.Job First);")]
    [InlineData("an indexer",
        "class Client { int Length(Service service) => service[\"1\"].Output!.Length; }",
        "class Service { public Jobs.Job this[string id] => new(); }")]
    [InlineData("an operator",
        "class Client { int Length(Service left, Service right) => (left + right).Output!.Length; }",
        "class Service { public static Jobs.Job operator +(Service left, Service right) => new(); }")]
    [InlineData("what an interface has, got from a base",
        "class Client : Endpoint { int Length() => Jobs.Find(1).Output!.Length; }",
        "abstract class Endpoint { protected IJobs Jobs => throw new NotSupportedException(); }",
        "interface IJobs { Jobs.Job Find(int id); }")]
    [InlineData("a loop over an object of one's own",
        "class Client { void Run(Service service) { foreach (var job in service) Console.WriteLine(job.Output!.Length); } }",
        "class Service { public IEnumerator<Jobs.Job> GetEnumerator() => throw new NotSupportedException(); }")]
    [InlineData("awaiting an object of one's own",
        "class Client { async Task<int> Length(Service service) => (await service).Output!.Length; }",
        "class Service { public System.Runtime.CompilerServices.TaskAwaiter<Jobs.Job> GetAwaiter() => throw new NotSupportedException(); }")]
    public async Task A_read_is_reported_of_what_comes_from(string way, string client, params string[] others)
    {
        Assert.NotEmpty(way);
        Assert.DoesNotMatch(@"\bJob\b", client);
        Assert.Equal("TR1001", Assert.Single(await Report(client, others)));
    }

    [Theory]
    [InlineData("an image", "service.Current.Text", "class Service { public TypedResponses.ImageResult Current => throw new NotSupportedException(); }")]
    [InlineData("a text that is marked", "service.Current",
        "class Service { [TypedResponses.Base64Content] public string Current => throw new NotSupportedException(); }")]
    public async Task A_text_is_reported_of(string what, string text, string other)
    {
        Assert.NotEmpty(what);
        var client = $"class Client {{ System.Uri Address(Service service) => new({text}); }}";
        var compilation = TestCompilation.Of(TestCompilation.Parse(client, "Client.cs"), "using System; " + other);
        Assert.Equal("TR2001", Assert.Single(await compilation.WithAnalyzers(RulesOfResults.All).GetAnalyzerDiagnosticsAsync()).Id);
    }

    [Fact]
    public async Task Code_that_cannot_get_one_is_not_looked_at()
    {
        Assert.Empty(await Report(
            "class Client { int Length(Other other) => other.Output!.Length; }",
            "class Other { public string? Output => null; private readonly Jobs.Job _job = new(); }"));
    }

    private static async Task<string[]> Report(string client, params string[] others) =>
        [.. (await StatusTest.ReportBesides(client, [.. others, JobSource.Text])).Select(diagnostic => diagnostic.Id)];
}
