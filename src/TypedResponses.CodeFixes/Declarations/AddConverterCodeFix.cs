using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TypedResponses.Analyzers.Declarations;
using TypedResponses.Generator.Declarations;

namespace TypedResponses.CodeFixes.Declarations;

/// <summary>TR0011: puts the converter that System.Text.Json's generator can see on the user's part of the model.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddConverterCodeFix)), Shared]
public sealed class AddConverterCodeFix : TextEditCodeFix
{
    private const string Attribute = "System.Text.Json.Serialization.JsonConverterAttribute";

    private const string Converter = "TypedResponses.ResponseModelJsonConverter";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("TR0011");

    private protected override string Title => "Put the JSON converter on your part of the model";

    internal override async Task<IReadOnlyList<TextEdit>> EditsAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var compilation = (await document.Project.GetCompilationAsync(cancellation).ConfigureAwait(false))!;
        if (!diagnostic.Properties.TryGetValue(JsonContextConverterAnalyzer.Model, out var id)
            || DocumentationCommentId.GetFirstSymbolForDeclarationId(id!, compilation) is not INamedTypeSymbol type
            || compilation.GetTypeByMetadataName(Attribute) is not { } attribute
            || compilation.GetTypeByMetadataName(Converter) is not { } converter
            || PartWithAttributes(type) is not { } part
            || document.Project.Solution.GetDocument(part.SyntaxTree) is not { } owner)
        {
            return [];
        }

        var model = compilation.GetSemanticModel(part.SyntaxTree);
        var position = part.GetFirstToken().SpanStart;
        var name = attribute.ToMinimalDisplayString(model, position);
        var code = $"[{name.Substring(0, name.Length - nameof(Attribute).Length)}(typeof({converter.ToMinimalDisplayString(model, position)}))]";
        var text = await owner.GetTextAsync(cancellation).ConfigureAwait(false);
        return [new TextEdit(owner.Id, new TextSpan(position, 0), code + SeparatorAt(text, position))];
    }

    private static TypeDeclarationSyntax? PartWithAttributes(INamedTypeSymbol type)
        => DeclarationReader.Parts(type).OrderByDescending(part => part.AttributeLists.Count > 0).FirstOrDefault();

    /// <summary>A new line with the declaration's indentation, where the declaration begins one.</summary>
    private static string SeparatorAt(SourceText text, int position)
    {
        var line = text.Lines.GetLineFromPosition(position);
        var indentation = text.ToString(TextSpan.FromBounds(line.Start, position));
        var newLine = text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
        return indentation.Trim().Length == 0 && newLine.Length > 0 ? newLine + indentation : " ";
    }
}
