using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace TypedResponses.Analyzers.Flow.Functions;

/// <summary>A <c>return</c> of nothing has no operation in a graph: the way out leads from what stands before it.</summary>
internal static class ReturnStatements
{
    /// <summary>The <c>return;</c> that a block's way out takes; null where it leads to the end of the body.</summary>
    public static ReturnStatementSyntax? After(BasicBlock block)
    {
        var last = block.BranchValue ?? (block.Operations.Length > 0 ? block.Operations[block.Operations.Length - 1] : null);
        for (var node = last?.Syntax; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case SwitchLabelSyntax { Parent: SwitchSectionSyntax section }:
                    return First(section.Statements[0]);
                case IfStatementSyntax choice:
                    return First(choice.Statement) ?? First(choice.Else?.Statement) ?? First(Next(choice));
                case StatementSyntax statement and not BlockSyntax:
                    return First(Next(statement));
            }
        }

        return null;
    }

    /// <summary>The statement after one, in its block or in one around it.</summary>
    private static StatementSyntax? Next(StatementSyntax statement)
    {
        var siblings = statement.Parent switch
        {
            BlockSyntax block => block.Statements,
            SwitchSectionSyntax section => section.Statements,
            _ => default,
        };
        var place = siblings.IndexOf(statement);
        if (place >= 0 && place + 1 < siblings.Count) return siblings[place + 1];
        return statement.Parent is ElseClauseSyntax { Parent: StatementSyntax choice }
            ? Next(choice)
            : statement.Parent is BlockSyntax or IfStatementSyntax ? Next((StatementSyntax)statement.Parent)
            : null;
    }

    private static ReturnStatementSyntax? First(StatementSyntax? statement)
    {
        while (statement is BlockSyntax { Statements: [var first, ..] }) statement = first;
        return statement as ReturnStatementSyntax;
    }
}
