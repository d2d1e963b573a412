using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedResponses.Generator.Tests.Compiling;

/// <summary>Everything that a user could mean by a partial type compiles without a warning.</summary>
public class DeclarationFormsTests
{
    private const string Call = "[ResponseModel] public partial record ResponsesImageGenerationCall;";

    [Theory]
    [InlineData("nested in a class", "namespace N; public partial class Outer { [ResponseModel] public partial record ResponsesImageGenerationCall; }")]
    [InlineData("in a static class", "namespace N; public static partial class Outer { [ResponseModel] public partial record ResponsesImageGenerationCall; }")]
    [InlineData("deeply nested",
        "namespace N; public partial class A { public partial class B { internal partial class C { [ResponseModel] public partial record ResponsesAnnotation; } } }")]
    [InlineData("in a struct", "namespace N; public partial struct Outer { [ResponseModel] public partial record ResponsesAnnotation; }")]
    [InlineData("in a record struct", "namespace N; public partial record struct Outer { [ResponseModel] public partial record ResponsesAnnotation; }")]
    [InlineData("in an interface", "namespace N; public partial interface IOuter { [ResponseModel] public partial record ResponsesAnnotation; }")]
    [InlineData("in a record", "namespace N; public partial record Outer(int A) { [ResponseModel] public partial record ResponsesAnnotation; }")]
    [InlineData("in a generic type", "namespace N; public partial class Outer<T, TState> { [ResponseModel] public partial record ResponsesAnnotation; }")]
    [InlineData("in two generic types",
        "namespace N; public partial class A<T> where T : class { public partial struct B<TState, TMatch> { [ResponseModel] public partial record ResponsesAnnotation; } }")]
    [InlineData("internal", "namespace N; [ResponseModel] internal partial record ResponsesAnnotation;")]
    [InlineData("without a modifier", "namespace N; [ResponseModel] partial record ResponsesAnnotation;")]
    [InlineData("private nested", "namespace N; public partial class Outer { [ResponseModel] private partial record ResponsesAnnotation; }")]
    [InlineData("protected internal", "namespace N; public partial class Outer { [ResponseModel] protected internal partial record ResponsesAnnotation; }")]
    [InlineData("protected", "namespace N; public partial class Outer { [ResponseModel] protected partial record ResponsesAnnotation; }")]
    [InlineData("private protected", "namespace N; public partial class Outer { [ResponseModel] private protected partial record ResponsesAnnotation; }")]
    [InlineData("roots that are seen from different places",
        "namespace N; [ResponseModel] public partial record ResponsesOutputItem; [ResponseModel] internal partial record ResponsesStreamChunk;")]
    [InlineData("a class", "namespace N; [ResponseModel] public partial class ResponsesImageGenerationCall { }")]
    [InlineData("a union that is a class", "namespace N; [ResponseModel] public partial class ResponsesAnnotation { }")]
    [InlineData("a class whose case is a class",
        "namespace N; [ResponseModel] public partial class ResponsesOutputItem { } [ResponseModel] public partial class ResponsesImageGenerationCall { }")]
    [InlineData("a record class", "namespace N; [ResponseModel] public partial record class ResponsesImageGenerationCall { }")]
    [InlineData("sealed", "namespace N; [ResponseModel] public sealed partial record ResponsesImageGenerationCall;")]
    [InlineData("an abstract union", "namespace N; [ResponseModel] public abstract partial record ResponsesAnnotation;")]
    [InlineData("a union that is an interface", "namespace N; [ResponseModel] public partial interface ResponsesAnnotation { }")]
    [InlineData("the global namespace", "[ResponseModel] public partial record ResponsesNonStreamingResponse;")]
    [InlineData("a block namespace", "namespace N { namespace M { [ResponseModel] public partial record ResponsesAnnotation; } }")]
    [InlineData("a case whose base the user names",
        "namespace N; [ResponseModel] public partial record ResponsesOutputItem; [ResponseModel] public partial record ResponsesImageGenerationCall : ResponsesOutputItem;")]
    [InlineData("two namespaces with one schema",
        "namespace A { [ResponseModel] public partial record ResponsesAnnotation; } namespace B { [ResponseModel] public partial record ResponsesAnnotation; }")]
    [InlineData("the case and the union apart",
        "namespace A { [ResponseModel] public partial record ResponsesImageGenerationCall; } namespace B { [ResponseModel] public partial record ResponsesOutputItem; }")]
    [InlineData("the union and the case apart",
        "namespace A { [ResponseModel] public partial record ResponsesOutputItem; } namespace B { [ResponseModel] public partial record ResponsesImageGenerationCall; }")]
    [InlineData("an internal case apart",
        "namespace A { [ResponseModel] internal partial record ResponsesImageGenerationCall; } namespace B { [ResponseModel] public partial record ResponsesOutputItem; }")]
    [InlineData("a case nested beside the union",
        "namespace A { public partial class Outer { [ResponseModel] public partial record ResponsesImageGenerationCall; } [ResponseModel] public partial record ResponsesOutputItem; }")]
    [InlineData("namespaces like keywords", "namespace @class.@event { [ResponseModel] public partial record ResponsesAnnotation; }")]
    [InlineData("a name like a keyword",
        """namespace N; [ResponseModel("ResponsesImageGenerationCall")] public partial record @class; [ResponseModel("ResponsesOutputItem")] public partial record @event;""")]
    [InlineData("a container like a keyword", "namespace N; public partial class @class<@in> { [ResponseModel] public partial record ResponsesAnnotation; }")]
    [InlineData("an own name", """namespace N; [ResponseModel("ResponsesNonStreamingResponse")] public partial record ImageResponse;""")]
    [InlineData("an own name for a case",
        """namespace N; [ResponseModel("ResponsesImageGenerationCall")] public partial record Picture; [ResponseModel] public partial record ResponsesOutputItem;""")]
    [InlineData("a schema marked twice",
        """namespace N; [ResponseModel("ResponsesImageGenerationCall")] public partial record One; [ResponseModel("ResponsesImageGenerationCall")] public partial record Two;""")]
    [InlineData("a name that another schema has", """namespace N; [ResponseModel("ResponsesNonStreamingResponse")] public partial record ResponsesUsage;""")]
    [InlineData("two names that differ in case only",
        """namespace N; [ResponseModel("ResponsesUsage")] public partial record ResponsesUsage; [ResponseModel("ResponsesUsage")] public partial record ResponsesUSAGE;""")]
    [InlineData("two namespaces that differ in case only",
        "namespace N { [ResponseModel] public partial record ResponsesUsage; } namespace n { [ResponseModel] public partial record ResponsesUsage; }")]
    [InlineData("an assembly that is CLS-compliant",
        "[assembly: System.CLSCompliant(true)] namespace N { [ResponseModel] public partial record ResponsesNonStreamingResponse; [ResponseModel] public partial record ResponsesStreamChunk; }")]
    [InlineData("a base with members that cases have",
        "namespace N; [ResponseModel] public partial record ResponsesOutputItem { public string? Id => MatchOrDefault<string?>(_ => null, imageGenerationCall: call => call.Id); public virtual ImageResult? Result => null; }")]
    [InlineData("a base of the user's with members of one name",
        "namespace N; public record Base { public string Id { get; init; } = \"\"; public string ToJson() => \"\"; } [ResponseModel] public partial record ResponsesUsage : Base; [ResponseModel] public partial record ResponsesImageGenerationCall : Base;")]
    [InlineData("a name in lower case", """
        namespace N;
        #pragma warning disable CS8981
        [ResponseModel("ResponsesUsage")] public partial record usage;
        """)]
    [InlineData("several parts",
        "namespace N; [ResponseModel] public partial record ResponsesAnnotation; public partial record ResponsesAnnotation { public int Length => Type.Length; }")]
    public void Form(string form, string code)
    {
        var generated = Project.Of("using TypedResponses;\n" + code).Generate();

        Assert.True(generated.Problems().Count == 0, $"{form}: {string.Join('\n', generated.Problems())}\n{generated.Result.Exception}");
        Assert.NotEmpty(generated.Files);
    }

    [Theory]
    [InlineData("System", "namespace Users { public class System { } }")]
    [InlineData("System around", "namespace Users { public partial class System { [ResponseModel] public partial record ResponsesAnnotation; } }")]
    [InlineData("Result", "namespace Users { public class Result { } public class Status { } public class Id { } public class Type { } }")]
    [InlineData("ImageResult",
        "namespace Users { public class ImageResult { } public class JsonElement { } public class JsonException : global::System.Exception { } }")]
    [InlineData("TypedResponses", "namespace Users { public class TypedResponses { } }")]
    [InlineData("a namespace TypedResponses",
        "namespace Users.TypedResponses { public class Serialization { } } namespace Users.System.Text { public class Json { } }")]
    [InlineData("the generator's own words",
        "namespace Users { public class JsonNames { } public class JsonMember { } public class OptionalMembers { } public class JsonTags { } public class ModelConverter { } public class Converter { } public class Names { } public class Unrecognized { } }")]
    [InlineData("in the global namespace",
        "public class String { } public class Result { } public class Converter { } public class T { } public class Func { }")]
    [InlineData("around it",
        "namespace Users { public partial class Result { public partial class Status { [ResponseModel] public partial record ResponsesAnnotation; } } }")]
    [InlineData("a type parameter",
        "namespace Users { public partial class Outer<Result, Status, Type> { [ResponseModel] public partial record ResponsesAnnotation; } }")]
    public void A_user_type_of_the_name(string name, string code)
    {
        var marked = code.Contains("[ResponseModel]")
            ? ""
            : "namespace Users { [ResponseModel] public partial record ResponsesImageGenerationCall; [ResponseModel] public partial record ResponsesAnnotation; }";
        var problems = Project.Of($"using TypedResponses;\n{marked}\n{code}").Generate().Problems();

        Assert.True(problems.Count == 0, $"{name}: {string.Join('\n', problems)}");
    }

    [Theory]
    [InlineData("ToString", "public override string ToString() => Id;")]
    [InlineData("Equals",
        "public bool Equals(ResponsesImageGenerationCall? other) => other is not null && other.Id == Id; public override int GetHashCode() => Id.GetHashCode();")]
    [InlineData("GetHashCode", "public override int GetHashCode() => Id.GetHashCode();")]
    [InlineData("parameterless constructor", "public ResponsesImageGenerationCall() { }")]
    [InlineData("another constructor", "[System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public ResponsesImageGenerationCall(string id) { Id = id; }")]
    [InlineData("HasResult", "public bool HasResult => Result is not null;")]
    [InlineData("TryGetResult", "public bool TryGetResult(out ImageResult? image) { image = Result; return image is not null; }")]
    [InlineData("an overload of TryGetResult", "public bool TryGetResult() => HasResult;")]
    [InlineData("Result as a string", "public string? Result { get; init; }")]
    [InlineData("Result as given", "public ImageResult? Result { get; init; }")]
    [InlineData("Result with set", "public ImageResult? Result { get; set; }")]
    [InlineData("Result without set", "public ImageResult? Result { get; }")]
    [InlineData("Result as JSON", "public System.Text.Json.JsonElement? Result { get; init; }")]
    [InlineData("Status as a string", "public string? Status { get; init; }")]
    [InlineData("Status as a required string", "public required string Status { get; init; }")]
    [InlineData("Status as the enum", "public required ResponseImageGenerationCallStatus Status { get; init; }")]
    [InlineData("Id by its JSON name", """[System.Text.Json.Serialization.JsonPropertyName("id")] public required string Key { get; init; }""")]
    [InlineData("Id like a keyword", """[System.Text.Json.Serialization.JsonPropertyName("id")] public required string @class { get; init; }""")]
    [InlineData("Status like a keyword",
        """[System.Text.Json.Serialization.JsonPropertyName("status")] public required ResponseImageGenerationCallStatus @class { get; init; }""")]
    [InlineData("Result like a keyword", """[System.Text.Json.Serialization.JsonPropertyName("result")] public ImageResult? @object { get; init; }""")]
    [InlineData("AdditionalProperties that may be null",
        "public System.Collections.Generic.Dictionary<string, System.Text.Json.JsonElement>? AdditionalProperties { get; init; }")]
    [InlineData("ToJson", "public string ToJson() => \"\"; public byte[] ToUtf8Json() => System.Array.Empty<byte>();")]
    [InlineData("JsonTypeInfo", "public static int JsonTypeInfo => 1;")]
    [InlineData("AdditionalProperties",
        "public System.Collections.Generic.IReadOnlyDictionary<string, System.Text.Json.JsonElement> AdditionalProperties { get; init; } = new System.Collections.Generic.Dictionary<string, System.Text.Json.JsonElement>();")]
    [InlineData("members of its own",
        "public int Count { get; set; } public static string Names => \"\"; public void Converter() { } private string Member = \"\"; public string M() => Member;")]
    [InlineData("a nested type", "public sealed record Converter; public enum Names { A }")]
    [InlineData("an interface", "public void Dispose() { }")]
    public void A_user_part_with(string member, string code)
    {
        var problems = Project.Of($"using TypedResponses; namespace N {{ [ResponseModel] public partial record ResponsesImageGenerationCall {{ {code} }} }}")
            .Generate()
            .Problems();

        Assert.True(problems.Count == 0, $"{member}: {string.Join('\n', problems)}");
    }

    [Theory]
    [InlineData("public int InputTokens { get; init; }")]
    [InlineData("public long InputTokens { get; init; }")]
    [InlineData("public double InputTokens { get; init; }")]
    [InlineData("public decimal InputTokens { get; init; }")]
    public void A_number_of_the_users_kind(string code)
        => Project.Of($"using TypedResponses; namespace N {{ [ResponseModel] public partial record ResponsesUsage {{ {code} }} }}").Generate().Compiles();

    [Theory]
    [InlineData("ToString", "public override string ToString() => Type;")]
    [InlineData("its discriminator", "public abstract string Type { get; }")]
    [InlineData("a constructor", "private protected ResponsesOutputItem() { }")]
    [InlineData("another constructor", "private protected ResponsesOutputItem(int a) { }")]
    public void A_union_with(string member, string code)
    {
        var problems = Project.Of($"using TypedResponses; namespace N {{ [ResponseModel] public partial record ResponsesOutputItem {{ {code} }} }}")
            .Generate()
            .Problems();

        Assert.True(problems.Count == 0, $"{member}: {string.Join('\n', problems)}");
    }

    [Fact]
    public void A_project_that_brings_the_marker_for_init_itself()
    {
        var project = Project.Of($"using TypedResponses; {Call} namespace System.Runtime.CompilerServices {{ internal static class IsExternalInit {{ }} }}");

        var generated = (project with { Framework = Framework.NetStandard20, Language = LanguageVersion.CSharp9 }).Generate().Compiles();

        Assert.DoesNotContain("IsExternalInit.g.cs", generated.Files);
    }

    [Fact]
    public void A_project_where_PolySharp_brings_the_marker_for_init()
    {
        var project = Project.Of($"using TypedResponses; {Call}") with
        {
            Framework = Framework.NetStandard20,
            BuildProperties = ImmutableDictionary<string, string>.Empty.Add("build_property.PolySharpIncludeGeneratedTypes", ""),
        };

        Assert.DoesNotContain("IsExternalInit.g.cs", project.Generate().Files);
        Assert.Contains("IsExternalInit.g.cs", (project with { BuildProperties = ImmutableDictionary<string, string>.Empty }).Generate().Files);
    }

    [Fact]
    public void A_project_that_sees_the_internals_of_another_one_with_models()
    {
        var first = Project.Of($"using TypedResponses; [assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Second\")] namespace N {{ {Call} }}")
            with
        { Framework = Framework.NetStandard20, AssemblyName = "First" };
        var second = Project.Of($"using TypedResponses; namespace M {{ {Call} }}")
            with
        { Framework = Framework.NetStandard20, AssemblyName = "Second", References = [first.Generate().Compiles().Reference()] };

        second.Generate().Compiles();
    }

    [Theory]
    [InlineData("public")]
    [InlineData("internal")]
    public void A_project_that_sees_types_of_the_same_names_in_another_one(string access)
    {
        var code = $"using TypedResponses; namespace N {{ [ResponseModel] {access} partial record ResponsesNonStreamingResponse; }}";
        var first = Project.Of("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Second\")]\n" + code.Replace("using TypedResponses;", "")
            .Replace("[ResponseModel]", "[TypedResponses.ResponseModel]")) with
        { AssemblyName = "First" };
        var second = Project.Of(code) with { AssemblyName = "Second", References = [first.Generate().Compiles().Reference()] };

        second.Generate().Compiles();
    }

    [Fact]
    public void A_project_with_polyfills_for_required_members()
    {
        const string Polyfills = """
            namespace System.Runtime.CompilerServices
            {
                internal sealed class RequiredMemberAttribute : Attribute { }
                internal sealed class CompilerFeatureRequiredAttribute : Attribute { public CompilerFeatureRequiredAttribute(string feature) { } }
            }
            namespace System.Diagnostics.CodeAnalysis
            {
                [AttributeUsage(AttributeTargets.Constructor)] internal sealed class SetsRequiredMembersAttribute : Attribute { }
            }
            """;
        var generated = (Project.Of($"using TypedResponses; {Call}\n{Polyfills}") with { Framework = Framework.NetStandard20 }).Generate().Compiles();

        Assert.Contains("public required string Id", generated["ResponsesImageGenerationCall"]);
    }

    [Fact]
    public void A_web_project_tells_minimal_APIs_how_to_bind()
    {
        const string Web = """
            namespace Microsoft.AspNetCore.Http
            {
                public class HttpRequest { public long? ContentLength => null; }
                public class HttpContext { public HttpRequest Request => null!; public System.Threading.CancellationToken RequestAborted => default; }
                public class BadHttpRequestException : System.Exception
                {
                    public BadHttpRequestException(string message, int status) { }
                    public BadHttpRequestException(string message, int status, System.Exception inner) { }
                }
                public static class HttpRequestJsonExtensions
                {
                    public static bool HasJsonContentType(this HttpRequest request) => true;
                    public static System.Threading.Tasks.ValueTask<T?> ReadFromJsonAsync<T>(
                        this HttpRequest request, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> info, System.Threading.CancellationToken token = default) => default;
                }
            }
            """;
        var generated = Project.Of($"using TypedResponses; {Call} [ResponseModel] public partial record ResponsesOutputItem;\n{Web}").Generate().Compiles();

        Assert.Contains("BindAsync", generated["ResponsesOutputItem"]);
    }

    [Fact]
    public void A_deeply_generic_place_runs() => Project.Of("""
        using System;
        using System.Text.Json;
        using TypedResponses;

        public partial class Outer<T> { public partial class Inner<TState> { [ResponseModel] public partial record ResponsesOutputItem; } }

        public static class Program
        {
            public static void Run()
            {
                var json = "{\"id\":\"a\",\"type\":\"image_generation_call\",\"status\":\"completed\",\"result\":null}";
                var item = JsonSerializer.Deserialize<Outer<int>.Inner<string>.ResponsesOutputItem>(json)!;
                if (item is not Outer<int>.Inner<string>.ResponsesImageGenerationCall { Id: "a" }) throw new Exception(item.ToString());
                if (JsonSerializer.Serialize(item).Length != json.Length) throw new Exception(JsonSerializer.Serialize(item));
            }
        }
        """).Generate().Runs();
}
