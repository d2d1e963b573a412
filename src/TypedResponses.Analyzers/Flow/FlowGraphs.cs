using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TypedResponses.Analyzers.Flow;

/// <summary>Makes the control-flow graph of a body, or none where the code has errors.</summary>
internal static class FlowGraphs
{
    public static ControlFlowGraph? Create(IOperation body)
    {
        if (HasErrors(body)) return null;
        return body switch
        {
            IBlockOperation { Parent: null } block => ControlFlowGraph.Create(block),
            IMethodBodyOperation method => ControlFlowGraph.Create(method),
            IConstructorBodyOperation constructor => ControlFlowGraph.Create(constructor),
            IFieldInitializerOperation initializer => ControlFlowGraph.Create(initializer),
            IPropertyInitializerOperation initializer => ControlFlowGraph.Create(initializer),
            IParameterInitializerOperation initializer => ControlFlowGraph.Create(initializer),
            _ => null,
        };
    }

    public static bool HasErrors(IOperation body)
    {
        if (body.Syntax.ContainsDiagnostics) return true;
        foreach (var operation in body.DescendantsAndSelf())
        {
            if (operation.Kind == OperationKind.Invalid) return true;
        }

        return false;
    }
}
