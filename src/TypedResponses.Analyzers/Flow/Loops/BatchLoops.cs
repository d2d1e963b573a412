using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Values;

namespace TypedResponses.Analyzers.Flow.Loops;

/// <summary>Loops that wait for several calls, and drop those that are ready until none is left, or put the others back.</summary>
internal static class BatchLoops
{
    /// <summary>
    /// The collection of what a loop still waits for: a variable that a way out of the loop asks for its elements, that the loop itself drops
    /// some of, and that no function sees which may run at any time. Null where there is none.
    /// </summary>
    public static ISymbol? PendingOf(ControlFlowGraph graph, HashSet<int> blocks)
    {
        foreach (var ordinal in blocks.OrderBy(ordinal => ordinal))
        {
            var block = graph.Blocks[ordinal];
            if (block.BranchValue is not { } condition
                || !NaturalLoops.Leaves(block.ConditionalSuccessor, blocks) && !NaturalLoops.Leaves(block.FallThroughSuccessor, blocks))
            {
                continue;
            }

            foreach (var part in condition.DescendantsAndSelf())
            {
                if (Asked(part) is { } reference && VariableOf(reference) is { } variable && Drops(graph, blocks, variable) && !IsShared(reference, variable))
                {
                    return variable;
                }
            }
        }

        return null;
    }

    /// <summary>The collection whose elements somebody counts.</summary>
    private static IOperation? Asked(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Property: { Name: "Count" or "Length", Type.SpecialType: SpecialType.System_Int32 }, Instance: { } counted } => counted,
        IPropertyReferenceOperation { Property: { Name: "IsEmpty", Type.SpecialType: SpecialType.System_Boolean }, Instance: { } asked } => asked,
        IInvocationOperation { TargetMethod: { Name: "Any", Parameters.Length: 1 }, Arguments: [{ Value: var asked }] } => asked,
        IInvocationOperation { TargetMethod.Name: "TryDequeue" or "TryPop" or "TryTake", Instance: { } emptied } => emptied,
        _ => null,
    };

    /// <summary>The local or parameter that is spoken of.</summary>
    public static ISymbol? VariableOf(IOperation? operation) => operation?.WithoutConversions() switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation { Parameter.RefKind: RefKind.None } parameter => parameter.Parameter,
        _ => null,
    };

    /// <summary>Whether a loop takes something out of a variable's collection, or gives the variable another.</summary>
    public static bool Drops(ControlFlowGraph graph, HashSet<int> blocks, ISymbol variable)
    {
        foreach (var ordinal in blocks)
        {
            foreach (var operation in FlowGraphs.RootsOf(graph.Blocks[ordinal]))
            {
                foreach (var part in operation.DescendantsAndSelf())
                {
                    var dropped = part switch
                    {
                        IInvocationOperation
                        {
                            TargetMethod.Name: "Remove" or "RemoveAll" or "RemoveWhere" or "RemoveAt" or "TryRemove" or "Dequeue" or "TryDequeue"
                                or "Pop" or "TryPop" or "TryTake",
                            Instance: { } instance,
                        } => instance,
                        ISimpleAssignmentOperation { Target: var target } => target,
                        _ => null,
                    };
                    if (SymbolEqualityComparer.Default.Equals(VariableOf(dropped), variable)) return true;
                }
            }
        }

        return false;
    }

    private static bool IsShared(IOperation reference, ISymbol variable) =>
        (reference.Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>(member => member is not GlobalStatementSyntax)
            ?? reference.Syntax.SyntaxTree.GetRoot()).DescendantNodes(node => node is not BaseTypeDeclarationSyntax)
            .Where(node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax && !node.Span.Contains(reference.Syntax.Span))
            .Any(function => function.DescendantNodes().Any(node => node is IdentifierNameSyntax name && name.Identifier.ValueText == variable.Name));
}
