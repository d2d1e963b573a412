using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedResponses.Analyzers.Bodies;
using TypedResponses.Analyzers.Contracts;
using TypedResponses.Analyzers.Flow;
using TypedResponses.Analyzers.Flow.Evaluation;
using TypedResponses.Analyzers.Tests.Flow;

namespace TypedResponses.Analyzers.Tests.Contracts;

/// <summary>Where contracts come from, and what a contract says.</summary>
public class ContractTests
{
    [Fact]
    public Task The_official_package_needs_no_attribute() => StatusTest.File("""
        using OpenAI.Responses;
        class Sample
        {
            void Wrong(ImageGenerationCallResponseItem item) => File.WriteAllBytes("x", item.{|TR1001:ImageResultBytes|}.ToArray());
            void ByStatus(ImageGenerationCallResponseItem item) { if (item.Status == ImageGenerationCallStatus.Completed) File.WriteAllBytes("x", item.ImageResultBytes.ToArray()); }
            void ByPresence(ImageGenerationCallResponseItem item) { if (item.ImageResultBytes is { } bytes) File.WriteAllBytes("x", bytes.ToArray()); }
            void Failed(ImageGenerationCallResponseItem item) { if (item.Status is ImageGenerationCallStatus.Failed) Show(item.{|TR1002:ImageResultBytes|}.ToArray()); }
            void Loop(IEnumerable<ResponseItem> items) { foreach (var item in items.OfType<ImageGenerationCallResponseItem>()) Show(item.{|TR1001:ImageResultBytes|}.ToArray()); }
        }
        namespace OpenAI.Responses
        {
            public enum ImageGenerationCallStatus { InProgress, Completed, Generating, Failed }
            public class ResponseItem { }
            #nullable disable
            public class ImageGenerationCallResponseItem : ResponseItem
            {
                public ImageGenerationCallStatus? Status { get; }
                public BinaryData ImageResultBytes { get; }
            }
            public class BinaryData { public byte[] ToArray() => null; }
        }
        """);

    [Fact]
    public Task The_official_packages_responses_have_a_text_when_they_are_complete() => StatusTest.File("""
        using OpenAI.Responses;
        class Sample
        {
            string Wrong(ResponseResult response) => response.{|TR1001:GetOutputText|}();
            int WrongToo(ResponseResult response) => response.{|TR1001:GetOutputText|}().Length;
            string Cut(ResponseResult response) { var text = response.GetOutputText(); return {|TR1001:text|}.Trim(); }
            string Failed(ResponseResult response) => response.Status == ResponseStatus.Failed ? response.{|TR1002:GetOutputText|}().Trim() : "";
            string ByStatus(ResponseResult response) { if (response.Status != ResponseStatus.Completed) throw new InvalidOperationException(); return response.GetOutputText(); }
            string ByPresence(ResponseResult response) => response.GetOutputText() is { } text ? text.Trim() : "";
            string ByDefault(ResponseResult response) => response.GetOutputText() ?? "";
            string? HandedOn(ResponseResult response) => response.GetOutputText();
            void Shown(ResponseResult response) => Console.WriteLine($"{response.GetOutputText()}");
            async Task Wait(ResponseResult response) { while ({|TR1005:response.Status != ResponseStatus.Completed|}) { await Task.Delay(1); response = await Again(); } }
            async Task WaitForAny(ResponseResult response) { while (response.Status is ResponseStatus.Queued or ResponseStatus.InProgress) { await Task.Delay(1); response = await Again(); } }
            Task<ResponseResult> Again() => null!;
            void Searching(WebSearchCallResponseItem search) => Log(search.{|TR1001:Action|}.ToString());
            void Searched(WebSearchCallResponseItem search) => Log(search.Action?.ToString());
        }
        namespace OpenAI.Responses
        {
            public enum ResponseStatus { InProgress, Completed, Cancelled, Queued, Incomplete, Failed }
            public enum WebSearchCallStatus { InProgress, Searching, Completed, Failed }
            #nullable disable
            public class ResponseResult { public ResponseStatus? Status { get; set; } public string GetOutputText() => null; }
            public class WebSearchCallResponseItem { public WebSearchCallStatus? Status { get; set; } public object Action { get; set; } }
        }
        """);

    [Fact]
    public Task A_payload_that_is_converted_to_a_value_is_read() => StatusTest.File("""
        [StatusContract(nameof(Phase), nameof(Data), "Done")]
        class Work { public JobState Phase { get; init; } public Bytes? Data { get; init; } }
        class Bytes { public static implicit operator ReadOnlySpan<byte>(Bytes? bytes) => default; }
        class Sample
        {
            string Wrong(Work work) => Convert.ToBase64String(work.{|TR1001:Data|});
            string Right(Work work) => work.Data is { } data ? Convert.ToBase64String(data) : "";
        }
        """);

    [Fact]
    public Task A_method_may_make_the_payload() => StatusTest.File("""
        [StatusContract(nameof(Phase), nameof(GetText), "Done")]
        class Work { public JobState Phase { get; init; } public string? GetText() => null; }
        class Sample
        {
            int Wrong(Work work) => work.{|TR1001:GetText|}()!.Length;
            int Right(Work work) => work.Phase == JobState.Done ? work.GetText()!.Length : 0;
        }
        """);

    [Fact]
    public async Task A_referenced_assembly_may_state_contracts_of_types_it_does_not_own()
    {
        var library = StatusTest.Emit("""
            using TypedResponses;
            [assembly: StatusContract(typeof(Foreign), "Phase", "Data", "Ready")]
            public enum Phase { New, Ready }
            public class Foreign { public Phase Phase; public string Data; }
            """);
        const string Source = "class C { void M(Foreign f) { Log(f.Data); if (f.Phase == Phase.Ready) Log(f.Data); } }";
        var found = Assert.Single(await StatusTest.Report(Source, [], library), diagnostic => diagnostic.Id == "TR1001");
        Assert.Equal("'f.Data' is read although 'f.Phase' may still be New here", found.GetMessage());
    }

    [Fact]
    public Task Fields_and_generic_types_have_contracts_too() => StatusTest.File("""
        [StatusContract(nameof(Phase), nameof(Value), "Done")]
        class Box<T> where T : class { public JobState Phase; public T? Value; }
        class Sample
        {
            void Wrong(Box<string> box) => Log(box.{|TR1001:Value|}!);
            void Right(Box<string> box) { if (box.Phase == JobState.Done) Log(box.Value!); }
        }
        """);

    [Fact]
    public Task A_status_that_is_no_enum() => StatusTest.File("""
        readonly struct Phase { public static readonly Phase Done = new(); public static readonly Phase Open = new(); public static bool operator ==(Phase a, Phase b) => true; public static bool operator !=(Phase a, Phase b) => false; public override bool Equals(object? o) => true; public override int GetHashCode() => 0; }
        [StatusContract(nameof(Phase), nameof(Value), "Done")]
        class Work { public Phase Phase { get; init; } public string? Value { get; init; } }
        class Sample
        {
            void Wrong(Work work) => Log(work.{|TR1001:Value|}!);
            void Right(Work work) { if (work.Phase == Phase.Done) Log(work.Value!); }
            void Other(Work work) { if (work.Phase == Phase.Open) Log(work.{|TR1001:Value|}!); }
        }
        """);

    [Fact]
    public Task A_contract_that_names_what_does_not_exist_is_ignored() => StatusTest.File("""
        [StatusContract("Missing", nameof(Value), "Done")]
        [StatusContract(nameof(Phase), "Nothing", "Done")]
        [StatusContract(nameof(Phase), nameof(Value), "Finished")]
        class Work { public JobState Phase { get; init; } public string? Value { get; init; } }
        class Sample { void Run(Work work) => Log(work.Value!); }
        """);

    [Fact]
    public void A_compilation_without_contracts_has_nothing_to_analyze()
    {
        var compilation = StatusTest.Compile("class C { }");
        var bare = compilation.RemoveAllReferences().AddReferences(Basic.Reference.Assemblies.Net100.References.SystemRuntime).RemoveAllSyntaxTrees();
        Assert.Null(StatusFlow.Of(bare));
        Assert.NotNull(StatusFlow.Of(compilation));
    }

    [Fact]
    public void What_a_helper_is_about_does_not_depend_on_the_body_that_is_analyzed_first()
    {
        var compilation = StatusTest.Compile("""
            [StatusContract("State", "Film", "Cut")] sealed class Take { public TakeState State; public string? Film; public bool IsUsable => Film is not null; }
            enum TakeState { Rolling, Cut }
            static class Takes
            {
                static bool AreUsable(IEnumerable<Take> takes) => takes.All(take => take.IsUsable);
                static void OfAnother(Call call, List<Take> takes) { if (AreUsable(takes) && call.HasResult) Save(call.Result!); }
                static int Size(List<Take> takes) => AreUsable(takes) ? takes.Sum(take => take.Film!.Length) : 0;
            }
            """);
        var model = compilation.GetSemanticModel(compilation.SyntaxTrees[0]);
        var flow = StatusFlow.Of(compilation)!;
        foreach (var method in compilation.SyntaxTrees[0].GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Skip(1))
        {
            var body = new CodeBody(model.GetOperation(method)!, model.GetDeclaredSymbol(method)!);
            Assert.True(Assert.Single(flow.Analyze(body, new AnalyzerOptions([]), CancellationToken.None).Reads).IsProven, method.Identifier.ValueText);
        }
    }

    [Fact]
    public void Contracts_are_found_once_and_equal_by_content()
    {
        var one = Read("ResponsesImageGenerationCall");
        Assert.Equal(one, Read("ResponsesImageGenerationCall"));
        Assert.Equal(["Unrecognized", "InProgress", "Completed", "Generating", "Failed"], one.DeclaredValues.Select(value => value.Name));
        Assert.Equal(1UL << 2, one.Ready);
        Assert.Equal(1UL << 4, one.Never);
        Assert.NotEqual(one, Read("Prediction"));
    }

    [Theory]
    [InlineData("InProgress", "in_progress")]
    [InlineData("Completed", "completed")]
    [InlineData("HTTPError", "http_error")]
    public void Wire_texts_have_underscores_between_words(string name, string text) => Assert.Equal(text, WireNames.Of(name));

    private static StatusContract Read(string type)
    {
        var compilation = StatusTest.Compile("");
        var index = ContractIndex.Of(compilation)!;
        Assert.Same(index, ContractIndex.Of(compilation));
        return Assert.Single(index.ContractsOf(compilation.GetTypeByMetadataName(type)));
    }
}
