using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedResponses.Analyzers.Unions;
using TypedResponses.CodeFixes.Replacements;

namespace TypedResponses.CodeFixes.Unions;

/// <summary>TR3001: adds an arm for every case that has none.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class IncompleteSwitchCodeFix : ReplacingCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(IncompleteSwitchAnalyzer.Rule.Id);

    private protected override string Title => "Add the missing cases";

    private protected override Replacement? Find(FixScope scope, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(IncompleteSwitchAnalyzer.MissingProperty, out var ids) || ids is null) return null;
        var node = scope.Root.FindToken(diagnostic.Location.SourceSpan.Start).Parent;
        var labels = new List<PatternSyntax>();
        foreach (var id in ids.Split('|'))
        {
            if (DocumentationCommentId.GetFirstSymbolForDeclarationId(id, scope.Model.Compilation) is not INamedTypeSymbol type) return null;
            labels.Add(SyntaxFactory.ConstantPattern(SyntaxFactory.ParseExpression(type.ToMinimalDisplayString(scope.Model, node!.SpanStart))));
        }

        return MissingArms.To(node, labels);
    }
}
