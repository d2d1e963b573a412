using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedResponses.Generator.Tests.Compiling;

/// <summary>The whole catalog compiles without a warning with every language version and framework that the package promises.</summary>
public class CompileMatrixTests
{
    private const string Roots = """
        using TypedResponses;
        namespace Users.App
        {
            [ResponseModel] public partial record ResponsesImageGenerationCall;
            [ResponseModel] public partial record ResponsesOutputItem;
            [ResponseModel] public partial record ResponsesNonStreamingResponse;
            [ResponseModel] public partial record ResponsesStreamChunk;
        }
        """;

    /// <summary>Every language version and every framework, each language feature that the generator asks about on each framework.</summary>
    public static TheoryData<string, LanguageVersion, NullableContextOptions> Matrix() => new()
    {
        { "net10.0", LanguageVersion.CSharp9, NullableContextOptions.Disable },
        { "net10.0", LanguageVersion.CSharp10, NullableContextOptions.Enable },
        { "net10.0", LanguageVersion.CSharp12, NullableContextOptions.Disable },
        { "net10.0", LanguageVersion.CSharp13, NullableContextOptions.Enable },
        { "net10.0", LanguageVersion.Latest, NullableContextOptions.Enable },
        { "net10.0", LanguageVersion.Preview, NullableContextOptions.Disable },
        { "net8.0", LanguageVersion.CSharp11, NullableContextOptions.Enable },
        { "netstandard2.0", LanguageVersion.CSharp9, NullableContextOptions.Enable },
        { "netstandard2.0", LanguageVersion.Latest, NullableContextOptions.Enable },
    };

    [Theory]
    [MemberData(nameof(Matrix))]
    public void The_whole_catalog(string framework, LanguageVersion language, NullableContextOptions nullable)
    {
        var project = Project.Of(Roots) with { Framework = Framework.Named(framework), Language = language, Nullable = nullable };

        var generated = project.Generate().Compiles();

        Assert.InRange(generated.Files.Count, 60, 200);
    }

    [Fact]
    public void Too_old_a_language_gets_nothing()
        => Assert.Empty((Project.Of(Roots) with { Language = LanguageVersion.CSharp8 }).Generate().Files);
}
