using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TypedResponses.Analyzers.Values;

/// <summary>Statements after which the next one is not reached.</summary>
internal static class Exits
{
    public static bool Always(IOperation? statement) => statement switch
    {
        IReturnOperation { Kind: OperationKind.Return or OperationKind.YieldBreak } => true,
        IBranchOperation => true,
        IThrowOperation => true,
        IExpressionStatementOperation { Operation: IThrowOperation } => true,
        IExpressionStatementOperation { Operation: IInvocationOperation call } => Has(call.TargetMethod, "DoesNotReturnAttribute"),
        IBlockOperation block => block.Operations.Any(Always),
        IConditionalOperation conditional => conditional.WhenFalse is not null && Always(conditional.WhenTrue) && Always(conditional.WhenFalse),
        IUsingOperation @using => Always(@using.Body),
        _ => false,
    };

    /// <summary>For a call such as <c>Debug.Assert</c>: the condition that holds when it returns.</summary>
    public static (IOperation Condition, bool Holds)? Asserted(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is null) continue;
            foreach (var attribute in argument.Parameter.GetAttributes())
            {
                if (attribute is { AttributeClass.Name: "DoesNotReturnIfAttribute", ConstructorArguments: [{ Value: bool value }] })
                {
                    return (argument.Value, !value);
                }
            }
        }

        return null;
    }

    private static bool Has(IMethodSymbol method, string attribute)
    {
        foreach (var candidate in method.GetAttributes())
        {
            if (candidate.AttributeClass?.Name == attribute) return true;
        }

        return false;
    }
}
