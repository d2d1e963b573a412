using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedResponses.CodeFixes.Status;

/// <summary>Finds where the payload of one object is read.</summary>
internal static class PayloadReads
{
    /// <summary>The reads of an object's payload among some nodes, each with the <c>!</c> behind it; not what is written to, or only named.</summary>
    public static IEnumerable<ExpressionSyntax> Of(ExpressionSyntax owner, string payload, IEnumerable<SyntaxNode> nodes)
    {
        foreach (var access in nodes.SelectMany(node => node.DescendantNodesAndSelf()).OfType<MemberAccessExpressionSyntax>())
        {
            if (access.Name.Identifier.ValueText != payload || !SyntaxFactory.AreEquivalent(access.Expression, owner)) continue;
            if (access.Parent is AssignmentExpressionSyntax assignment && assignment.Left == access || IsNamed(access)) continue;
            yield return access.Parent is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed
                ? suppressed
                : access;
        }
    }

    private static bool IsNamed(ExpressionSyntax access) =>
        access.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } };
}
