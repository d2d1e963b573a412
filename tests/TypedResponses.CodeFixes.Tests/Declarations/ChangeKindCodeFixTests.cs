using Microsoft.CodeAnalysis.CSharp;
using TypedResponses.Analyzers.Declarations;
using TypedResponses.CodeFixes.Declarations;

namespace TypedResponses.CodeFixes.Tests.Declarations;

public sealed class ChangeKindCodeFixTests
{
    private const string Document = """
        { "openapi": "3.1.0", "components": { "schemas": {
          "Animal": {
            "oneOf": [{ "$ref": "#/components/schemas/Cat" }, { "$ref": "#/components/schemas/Dog" }],
            "discriminator": { "propertyName": "type" }
          },
          "Pet": {
            "oneOf": [{ "$ref": "#/components/schemas/Cat" }, { "$ref": "#/components/schemas/Dog" }],
            "discriminator": { "propertyName": "type" }
          },
          "Cat": { "type": "object", "required": ["type"], "properties": { "type": { "type": "string", "enum": ["cat"] } } },
          "Dog": { "type": "object", "required": ["type"], "properties": { "type": { "type": "string", "enum": ["dog"] } } }
        } } }
        """;

    [Theory]
    [InlineData("public abstract partial record Cat;", "public partial record Cat;")]
    [InlineData("public sealed partial class Animal;", "public partial class Animal;")]
    [InlineData("sealed partial record Animal { }", "partial record Animal { }")]
    [InlineData("public partial interface Cat { }", "public partial record Cat { }")]
    public async Task The_declaration_alone(string declaration, string expected)
    {
        var texts = await Project().Code(Code(declaration)).Document("a.json", Document).FixFirst();
        Assert.Equal(Code(expected), Assert.Single(texts));
    }

    [Fact]
    public async Task Every_part_of_the_type_changes()
    {
        var texts = await Project()
            .Code(Code("public partial record Animal;"))
            .Code(Code("public partial class Cat { public int Whiskers() => 24; }"))
            .Code("partial class Cat { }")
            .Document("a.json", Document)
            .FixFirst();

        Assert.Equal(Code("public partial record Cat { public int Whiskers() => 24; }"), texts[1]);
        Assert.Equal("partial record Cat { }", texts[2]);
    }

    [Fact]
    public async Task A_case_becomes_a_class_like_its_union_and_gets_braces_where_the_language_asks_for_them()
    {
        var texts = await Project(LanguageVersion.CSharp9)
            .Code(Code("public partial class Animal { }"))
            .Code(Code("public partial record class Cat;").Replace("record class", "record", StringComparison.Ordinal))
            .Document("a.json", Document)
            .FixFirst();

        Assert.Equal(Code("public partial class Cat { }"), texts[1]);
    }

    [Fact]
    public async Task The_second_union_becomes_an_interface()
    {
        var texts = await Project()
            .Code(Code("public partial record Animal;"))
            .Code(Code("public abstract partial record class Pet;"))
            .Document("a.json", Document)
            .FixFirst();

        Assert.Equal(Code("public partial interface Pet;"), texts[1]);
    }

    [Fact]
    public async Task All_of_a_project_are_fixed()
    {
        var texts = await Project()
            .Code(Code("public abstract partial record Cat;"))
            .Code(Code("public abstract partial record Dog;"))
            .Document("a.json", Document)
            .FixAll();

        Assert.Equal([Code("public partial record Cat;"), Code("public partial record Dog;")], texts);
    }

    [Theory]
    [InlineData("public abstract partial record Cat { public abstract void Meow(); }", "")]
    [InlineData("public partial interface Cat { void Meow(); }", "")]
    [InlineData("public partial interface Cat { }", "public class Tom : Cat { }")]
    [InlineData("public static partial class Cat { }", "")]
    public async Task There_is_no_fix_that_would_not_compile(string declaration, string other)
        => await Project().Code(Code(declaration) + other).Document("a.json", Document).HasNoFix();

    [Fact]
    public async Task There_is_no_fix_to_a_class_for_a_record_that_is_copied_with_another_value() => await Project()
        .Code(Code("public partial class Animal;"))
        .Code(Code("public partial record Cat { public int Lives { get; init; } }"))
        .Code("class Uses { Cat Again(Cat cat) => cat with { Lives = 9 }; }")
        .Document("a.json", Document)
        .HasNoFix();

    private static FixedProject<ResponseModelDeclarationAnalyzer, ChangeKindCodeFix> Project(LanguageVersion language = LanguageVersion.Latest) =>
        new(language);

    private static string Code(string declaration) => $"using TypedResponses;\n[ResponseModel(Document = \"a.json\")] {declaration}\n";
}
