using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedResponses.CodeFixes.Status;

/// <summary>
/// Statements that can go into the block of an <c>if</c> together: a first one, all that belong with it, and all that need what they declare.
/// </summary>
internal static class StatementRange
{
    /// <summary>The range that begins with a statement; empty where the code would not compile, or would mean something else, with it in a block.</summary>
    public static IReadOnlyList<StatementSyntax> From(StatementSyntax first, Func<StatementSyntax, bool> belongs, SemanticModel model)
    {
        var siblings = (first.Parent switch
        {
            BlockSyntax block => block.Statements,
            SwitchSectionSyntax section => section.Statements,
            _ => Enumerable.Repeat(first, 1),
        }).ToList();
        var start = siblings.IndexOf(first);
        var least = siblings.FindLastIndex(statement => belongs(statement));
        for (var end = start; end < siblings.Count; end++)
        {
            var last = siblings[end];
            if (!CanMove(last)) break;
            if (end < least) continue;
            if (model.AnalyzeDataFlow(first, last) is not { Succeeded: true } data) break;
            if (data.VariablesDeclared.Any(variable => Contains(data.ReadOutside, variable) || Contains(data.WrittenOutside, variable))) continue;
            return LeavesAllAssigned(data) && LeavesAWay(first, last, model) ? [.. siblings.Skip(start).Take(end - start + 1)] : [];
        }

        return [];
    }

    /// <summary>Local functions and labels are known in all of their block; a <c>using</c> would end sooner.</summary>
    private static bool CanMove(StatementSyntax statement) =>
        statement is not (LocalFunctionStatementSyntax or LabeledStatementSyntax or LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 });

    private static bool LeavesAllAssigned(DataFlowAnalysis data) => !data.AlwaysAssigned.Any(variable =>
        !Contains(data.VariablesDeclared, variable) && !Contains(data.DefinitelyAssignedOnEntry, variable)
            && (Contains(data.ReadOutside, variable) || variable is IParameterSymbol { RefKind: RefKind.Out }));

    /// <summary>Whether what follows may be reached without the statements, too: a method that returns a value must not get to its end.</summary>
    private static bool LeavesAWay(StatementSyntax first, StatementSyntax last, SemanticModel model) =>
        model.AnalyzeControlFlow(first, last) is { Succeeded: true, EndPointIsReachable: true };

    private static bool Contains(ImmutableArray<ISymbol> symbols, ISymbol symbol) => symbols.Contains(symbol, SymbolEqualityComparer.Default);
}
