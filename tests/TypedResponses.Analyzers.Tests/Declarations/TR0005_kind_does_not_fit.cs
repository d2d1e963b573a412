using TypedResponses.Analyzers.Declarations;

namespace TypedResponses.Analyzers.Tests.Declarations;

public sealed class TR0005_kind_does_not_fit
{
    [Theory]
    [InlineData("public abstract partial record {|TR0005:Cat|};", "remove 'abstract'")]
    [InlineData("public partial interface {|TR0005:Cat|};", "declare it as 'record'")]
    [InlineData("public static partial class {|TR0005:Cat|};", "cannot be static")]
    [InlineData("public partial record {|TR0005:Cat|}(string Name);", "primary constructor")]
    [InlineData("public partial record {|TR0005:Cat|}<T>;", "type parameters")]
    [InlineData("file partial record {|TR0005:Cat|};", "file-local")]
    [InlineData("[ResponseModel(\"Cat\", Document = \"animals.json\")] public partial record {|TR0005:Parse|};", "a member 'Parse'")]
    [InlineData("public sealed partial record {|TR0005:Animal|};", "remove 'sealed'")]
    [InlineData("public partial record {|TR0005:Mood|};", "a string enum")]
    public async Task A_declaration_that_cannot_be_the_schema_is_reported(string declaration, string advice)
    {
        var messages = await new Project()
            .Code($"""
                using TypedResponses;
                {(declaration[0] == '[' ? "" : "[ResponseModel(Document = \"animals.json\")]")} {declaration}
                """)
            .Document("/animals.json", Samples.Animals)
            .Check<ResponseModelDeclarationAnalyzer>();

        Assert.Contains(advice, Assert.Single(messages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_declaration_in_a_file_local_type_is_reported()
    {
        var messages = await new Project()
            .Code("""
                using TypedResponses;
                file partial class Zoo { [ResponseModel(Document = "animals.json")] public partial record {|TR0005:Cat|}; }
                """)
            .Document("/animals.json", Samples.Animals)
            .Check<ResponseModelDeclarationAnalyzer>();

        Assert.Contains("file-local", Assert.Single(messages), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("internal partial record {|TR0005:Animal|};", "public partial record Cat;")]
    [InlineData("public partial record Animal;", "internal partial record {|TR0005:Cat|};")]
    public async Task A_union_and_its_case_that_are_not_seen_as_far_are_reported(string union, string @case)
    {
        var messages = await new Project { MayHaveErrors = true }
            .Code($"""
                using TypedResponses;
                [ResponseModel(Document = "animals.json")] {union}
                [ResponseModel(Document = "animals.json")] {@case}
                """)
            .Document("/animals.json", Samples.Animals)
            .Check<ResponseModelDeclarationAnalyzer>();

        Assert.Contains("must be public, too", Assert.Single(messages), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public partial record Cat;")]
    [InlineData("public sealed partial record Cat;")]
    [InlineData("internal partial class Cat;")]
    [InlineData("public abstract partial record Animal;")]
    [InlineData("public partial class Animal;")]
    [InlineData("public partial interface Animal;")]
    public async Task A_declaration_that_can_be_the_schema_is_right(string declaration) => await new Project()
        .Code($"""
            using TypedResponses;
            [ResponseModel(Document = "animals.json")] {declaration}
            """)
        .Document("/animals.json", Samples.Animals)
        .Check<ResponseModelDeclarationAnalyzer>();

    [Fact]
    public async Task A_case_of_another_kind_than_its_union_is_reported()
    {
        var messages = await new Project { MayHaveErrors = true }
            .Code("""
                using TypedResponses;
                [ResponseModel(Document = "animals.json")] public partial record Animal;
                [ResponseModel(Document = "animals.json")] public partial class {|TR0005:Cat|};
                """)
            .Document("/animals.json", Samples.Animals)
            .Check<ResponseModelDeclarationAnalyzer>();

        Assert.Equal(["'Cat' does not fit the schema 'Cat': it is a case of 'Animal', which is a record; declare it as 'record'"], messages);
    }

    [Fact]
    public async Task A_case_and_its_union_of_one_kind_are_right() => await new Project()
        .Code("""
            using TypedResponses;
            [ResponseModel(Document = "animals.json")] public partial class Animal;
            [ResponseModel(Document = "animals.json")] public partial class Cat;
            """)
        .Document("/animals.json", Samples.Animals)
        .Check<ResponseModelDeclarationAnalyzer>();

    [Fact]
    public async Task A_case_with_a_base_of_its_own_is_reported() => await new Project { MayHaveErrors = true }
        .Code("""
            using TypedResponses;
            public record Thing;
            [ResponseModel(Document = "animals.json")] public partial record Animal;
            [ResponseModel(Document = "animals.json")] public partial record {|TR0005:Cat|} : Thing;
            """)
        .Document("/animals.json", Samples.Animals)
        .Check<ResponseModelDeclarationAnalyzer>();

    [Fact]
    public async Task The_second_union_of_a_case_must_be_an_interface()
    {
        var messages = await new Project { MayHaveErrors = true }
            .Code("""
                using TypedResponses;
                [ResponseModel(Document = "animals.json")] public partial record Animal;
                [ResponseModel(Document = "animals.json")] public partial record {|TR0005:Pet|};
                """)
            .Document("/animals.json", TwoUnions)
            .Check<ResponseModelDeclarationAnalyzer>();

        Assert.EndsWith("a class has one base; declare it as 'interface'", Assert.Single(messages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_union_as_an_interface_is_right() => await new Project()
        .Code("""
            using TypedResponses;
            [ResponseModel(Document = "animals.json")] public partial record Animal;
            [ResponseModel(Document = "animals.json")] public partial interface Pet;
            """)
        .Document("/animals.json", TwoUnions)
        .Check<ResponseModelDeclarationAnalyzer>();

    private static string TwoUnions { get; } = Samples.Animals.Replace(
        "\"Mood\":",
        """
        "Pet": {
          "oneOf": [{ "$ref": "#/components/schemas/Cat" }, { "$ref": "#/components/schemas/Dog" }],
          "discriminator": { "propertyName": "type" }
        },
        "Mood":
        """,
        StringComparison.Ordinal);
}
