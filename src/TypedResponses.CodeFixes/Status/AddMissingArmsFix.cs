using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using TypedResponses.Analyzers.Status;

namespace TypedResponses.CodeFixes.Status;

/// <summary>
/// TR1003: adds an arm for every missing value, in the order of the enum. What happens stays the same: a statement does
/// nothing for them, an expression throws.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class AddMissingArmsFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(IncompleteSwitchAnalyzer.Rule.Id);

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null) return;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (!diagnostic.Properties.TryGetValue(IncompleteSwitchAnalyzer.Missing, out var missing) || missing is null) continue;
            var node = root.FindNode(diagnostic.Location.SourceSpan);
            SyntaxNode? completed = node switch
            {
                SwitchStatementSyntax statement => Complete(statement, missing.Split('|'), model),
                SwitchExpressionSyntax expression => Complete(expression, missing.Split('|'), model),
                _ => null,
            };
            if (completed is null) continue;
            var changed = root.ReplaceNode(node, completed.WithAdditionalAnnotations(Formatter.Annotation));
            context.RegisterCodeFix(CodeAction.Create("Add the missing arms", _ => Task.FromResult(context.Document.WithSyntaxRoot(changed)), nameof(AddMissingArmsFix)), diagnostic);
        }
    }

    private static SwitchStatementSyntax? Complete(SwitchStatementSyntax statement, string[] missing, SemanticModel model)
    {
        var type = model.GetTypeInfo(statement.Expression).Type;
        var labels = new List<SwitchLabelSyntax>();
        foreach (var name in missing)
        {
            if (StatusSyntax.Value(type, name, model, statement.SpanStart) is not { } value) return null;
            labels.Add(SyntaxFactory.CaseSwitchLabel(value));
        }

        var section = SyntaxFactory.SwitchSection(SyntaxFactory.List(labels), SyntaxFactory.SingletonList<StatementSyntax>(SyntaxFactory.BreakStatement()));
        return statement.AddSections(section);
    }

    private static SwitchExpressionSyntax? Complete(SwitchExpressionSyntax expression, string[] missing, SemanticModel model)
    {
        var type = model.GetTypeInfo(expression.GoverningExpression).Type;
        var arms = expression.Arms;
        foreach (var name in missing)
        {
            if (StatusSyntax.Value(type, name, model, expression.SpanStart) is not { } value) return null;
            var exception = SyntaxFactory.ParseTypeName("global::System.NotImplementedException").WithAdditionalAnnotations(Simplifier.Annotation);
            var throws = SyntaxFactory.ThrowExpression(SyntaxFactory.ObjectCreationExpression(exception).WithArgumentList(SyntaxFactory.ArgumentList()));
            arms = arms.Add(SyntaxFactory.SwitchExpressionArm(SyntaxFactory.ConstantPattern(value), throws));
        }

        return expression.WithArms(arms);
    }
}
