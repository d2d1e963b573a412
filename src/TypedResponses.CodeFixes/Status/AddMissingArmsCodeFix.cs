using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
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
        if (value is null || TypeOfStatus(value, diagnostic, scope.Model) is not { } type) return null;
        var labels = new List<PatternSyntax>();
        foreach (var name in missing.Split('|'))
        {
            if (StatusSyntax.Value(type, name, scope.Model, value.SpanStart) is not { } status) return null;
            labels.Add(Label(status, value, diagnostic));
        }

        return MissingArms.To(node, labels);
    }

    private static ITypeSymbol? TypeOfStatus(ExpressionSyntax value, Diagnostic diagnostic, SemanticModel model)
    {
        var part = diagnostic.Properties[IncompleteSwitchAnalyzer.Part];
        return diagnostic.Properties[IncompleteSwitchAnalyzer.Form] switch
        {
            nameof(SwitchForm.Tuple) =>
                TupleOf(value) is { } tuple ? model.GetTypeInfo(tuple.Arguments[int.Parse(part!, CultureInfo.InvariantCulture)].Expression).Type : null,
            nameof(SwitchForm.Object) =>
                MemberOf(model.GetTypeInfo(value).Type, part!) switch
                {
                    IPropertySymbol property => property.Type,
                    IFieldSymbol field => field.Type,
                    _ => null,
                },
            _ => model.GetTypeInfo(value).Type,
        };
    }

    private static ISymbol? MemberOf(ITypeSymbol? type, string name)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.GetMembers(name) is [var member, ..]) return member;
        }

        return null;
    }

    private static TupleExpressionSyntax? TupleOf(ExpressionSyntax value) => value switch
    {
        TupleExpressionSyntax tuple => tuple,
        ParenthesizedExpressionSyntax parenthesized => TupleOf(parenthesized.Expression),
        _ => null,
    };

    /// <summary>The status among what is switched on, whatever the rest: <c>(Status.Failed, _)</c>, or <c>{ Status: Status.Failed }</c>.</summary>
    private static PatternSyntax Label(ExpressionSyntax status, ExpressionSyntax value, Diagnostic diagnostic)
    {
        var part = diagnostic.Properties[IncompleteSwitchAnalyzer.Part];
        var text = diagnostic.Properties[IncompleteSwitchAnalyzer.Form] switch
        {
            nameof(SwitchForm.Tuple) =>
                "(" + string.Join(", ", Enumerable.Range(0, TupleOf(value)!.Arguments.Count).Select(i => $"{i}" == part ? status.ToString() : "_")) + ")",
            nameof(SwitchForm.Object) => $"{{ {part}: {status} }}",
            _ => null,
        };
        return text is null ? SyntaxFactory.ConstantPattern(status) : ((IsPatternExpressionSyntax)SyntaxFactory.ParseExpression("_ is " + text)).Pattern;
    }
}
