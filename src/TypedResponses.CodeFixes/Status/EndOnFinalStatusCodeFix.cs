using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedResponses.Analyzers.Status;
using TypedResponses.CodeFixes.Replacements;

namespace TypedResponses.CodeFixes.Status;

/// <summary>
/// TR1005: lets a loop's condition end it on every final status: <c>call.Status is not (Completed or Failed)</c>, in the lambda or the flag that it
/// goes by, too, or <c>!IsDone(call) &amp;&amp; call.Status != Failed</c>. In a loop whose condition does not ask for it, throws where the call has failed.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class EndOnFinalStatusCodeFix : ReplacingCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(EndlessWaitAnalyzer.Rule.Id);

    private protected override string Title => "End on every final status";

    private protected override Replacement? Find(FixScope scope, Diagnostic diagnostic)
    {
        if (scope.Root.SyntaxTree.Options is not CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp9 }) return null;
        if (FailedStatus.Of(diagnostic, scope.Model) is not { } failed) return null;
        var condition = new FinalCondition(scope, failed);
        var asked = scope.ExpressionAt(diagnostic.Location) is { } place && scope.Model.GetTypeInfo(place).Type?.SpecialType == SpecialType.System_Boolean
            ? place
            : null;
        if (asked is not null && condition.Widen(asked) is { } widened) return widened;
        if (scope.Root.FindToken(diagnostic.Location.SourceSpan.Start).Parent?.FirstAncestorOrSelf<StatementSyntax>() is not { } loop) return null;
        return asked is null
            ? FailureThrow.In(loop, failed, scope.Model) ?? condition.WidenRemoval(loop)
            : condition.WidenRemoval(loop) ?? FailureThrow.In(loop, failed, scope.Model);
    }
}
