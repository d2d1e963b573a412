using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TypedResponses.Analyzers.Values;

/// <summary>What an <c>await</c> makes of a task whose making can be seen: a helper of the same file, <c>Task.Run</c>, <c>Task.FromResult</c>.</summary>
internal static class AwaitedValues
{
    public static Origins Of(IOperation awaited, int depth)
    {
        var task = Carriers.Resolve(awaited, depth + 1).WithoutConversions();
        while (task is IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "AsTask" or "WaitAsync", Instance: { } instance })
            task = Carriers.Resolve(instance, depth + 1).WithoutConversions();
        return task switch
        {
            IInvocationOperation { TargetMethod: { Name: "FromResult", ContainingType.Name: "Task" or "ValueTask" }, Arguments: [{ Value: var value }] } =>
                Origins.Any(value),
            IInvocationOperation { TargetMethod: { Name: "Run", ContainingType.Name: "Task" }, Arguments: [{ Value: var work }, ..] }
                when work.AsLambda() is { } lambda => ReturnedValues.Of(lambda),
            IInvocationOperation { TargetMethod.IsAsync: true } helper => ReturnedValues.OfHelper(helper),
            IObjectCreationOperation { Type.Name: "ValueTask", Arguments: [{ Value: var value }] } when !IsTask(value.Type) => Origins.Any(value),
            _ => default,
        };
    }

    private static bool IsTask(ITypeSymbol? type) => type is { Name: "Task" or "ValueTask" or "IValueTaskSource" };
}
