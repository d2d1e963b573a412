using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedResponses.Analyzers.Status;
using TypedResponses.CodeFixes.Replacements;

namespace TypedResponses.CodeFixes.Status;

/// <summary>
/// TR1003: adds an arm for every missing value, in the order of the enum. What happens stays the same: a statement does
/// nothing for them, an expression throws.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AddMissingArmsCodeFix : ReplacingCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(IncompleteSwitchAnalyzer.Rule.Id);

    private protected override string Title => "Add the missing arms";

    private protected override Replacement? Find(FixScope scope, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(IncompleteSwitchAnalyzer.Missing, out var missing) || missing is null) return null;
        var node = scope.Root.FindToken(diagnostic.Location.SourceSpan.Start).Parent;
        var value = node switch
        {
            SwitchStatementSyntax statement => statement.Expression,
            SwitchExpressionSyntax expression => expression.GoverningExpression,
            _ => null,
        };
        if (value is null) return null;
        var type = scope.Model.GetTypeInfo(value).Type;
        var labels = new List<ExpressionSyntax>();
        foreach (var name in missing.Split('|'))
        {
            if (StatusSyntax.Value(type, name, scope.Model, value.SpanStart) is not { } label) return null;
            labels.Add(label);
        }

        return MissingArms.AddTo(node, labels) is { } completed ? new Replacement(node!, completed) : null;
    }
}
