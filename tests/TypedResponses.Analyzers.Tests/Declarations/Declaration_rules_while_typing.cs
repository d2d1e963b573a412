using Microsoft.CodeAnalysis.Diagnostics;
using TypedResponses.Analyzers.Declarations;

namespace TypedResponses.Analyzers.Tests.Declarations;

public sealed class Declaration_rules_while_typing
{
    [Fact]
    public async Task All_but_those_of_a_document_show_in_the_file_before_a_build() => await new Project { MayHaveErrors = true }
        .Code("""
            using TypedResponses;
            [ResponseModel] public record {|TR0001:ResponsesUsage|};
            [ResponseModel] public partial record {|TR0002:ResponseUsages|};
            [ResponseModel(Document = {|TR0003:"none.json"|})] public partial record Nothing;
            [ResponseModel(Document = "animals.json")] public sealed partial record {|TR0005:Animal|};
            [ResponseModel(Document = "animals.json")] public partial record Cat { public int {|TR0006:Name|} { get; init; } }
            """)
        .Code("class Elsewhere { }")
        .Document("animals.json", Samples.Animals)
        .CheckWhileTyping<ResponseModelDeclarationAnalyzer>("Code0.cs");

    [Fact]
    public async Task A_file_without_marked_types_shows_nothing() => await new Project { MayHaveErrors = true }
        .Code("[TypedResponses.ResponseModel] public record ResponsesUsage;")
        .Code("class Elsewhere { }")
        .CheckWhileTyping<ResponseModelDeclarationAnalyzer>("Code1.cs");

    [Fact]
    public async Task A_project_without_the_library_registers_nothing()
    {
        var project = new Project { HasLibrary = false }.Code("class Elsewhere { }");

        Assert.Equal(0, await project.CountActions<ResponseModelDeclarationAnalyzer>());
        Assert.Equal(0, await project.CountActions<StatusContractNamesAnalyzer>());
        Assert.Equal(0, await project.CountActions<JsonContextConverterAnalyzer>());
    }

    [Theory]
    [InlineData(typeof(ResponseModelDeclarationAnalyzer))]
    [InlineData(typeof(StatusContractNamesAnalyzer))]
    [InlineData(typeof(JsonContextConverterAnalyzer))]
    public void Every_rule_is_a_warning_or_information_and_on_by_default(Type analyzer)
    {
        foreach (var rule in ((DiagnosticAnalyzer)Activator.CreateInstance(analyzer)!).SupportedDiagnostics)
        {
            Assert.Equal(rule.Id == "TR0007" ? Microsoft.CodeAnalysis.DiagnosticSeverity.Info : Microsoft.CodeAnalysis.DiagnosticSeverity.Warning,
                rule.DefaultSeverity);
            Assert.True(rule.IsEnabledByDefault);
        }
    }
}
