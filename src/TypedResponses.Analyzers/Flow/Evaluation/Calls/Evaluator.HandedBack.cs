using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Flow.Domain;

namespace TypedResponses.Analyzers.Flow.Evaluation;

/// <summary>
/// Methods that run a function they are given and hand back what it gives: <c>Retry(() => Fetch(id))</c>, <c>Task.Run</c>, a policy's
/// <c>ExecuteAsync</c>, or that wait for a task they are given.
/// </summary>
internal sealed partial class Evaluator
{
    /// <summary>Whether a helper takes such objects as it gives back, or what gives or holds some: then its body says which come out.</summary>
    private bool HandsBack(IMethodSymbol method) =>
        Inmost(method.ReturnType) is var given
        && !ContractsOf(given).IsEmpty
        && method.Parameters.Any(parameter => SymbolEqualityComparer.Default.Equals(Inmost(parameter.Type), given));

    /// <summary>What a task, a collection or a function is of in the end.</summary>
    private ITypeSymbol? Inmost(ITypeSymbol? type)
    {
        for (var nesting = 0; nesting < MaxNesting && ContractsOf(type).IsEmpty && ElementType(type) is { } inner; nesting++) type = inner;
        return type;
    }

    /// <summary>
    /// What a method that cannot be looked into hands back: what the one function gives that can make a value of the type, if nothing else can be where it
    /// comes from.
    /// </summary>
    private AbstractValue? HandedBack(IInvocationOperation call, AbstractValue[] arguments)
    {
        var method = call.TargetMethod.OriginalDefinition;
        if (Promised(method.ReturnType) is not ITypeParameterSymbol made
            || Promised(call.Type) is not { SpecialType: SpecialType.System_Boolean } && ContractsOf(Promised(call.Type)).IsEmpty)
        {
            return null;
        }

        FunctionValue? maker = null;
        for (var i = 0; i < arguments.Length; i++)
        {
            if (call.Arguments[i].Parameter?.OriginalDefinition.Type is not { } type || !Mentions(type, method)) continue;
            if (maker is not null || arguments[i] is not FunctionValue function || DelegateOf(type)?.DelegateInvokeMethod is not { } invoke) return null;
            if (!SymbolEqualityComparer.Default.Equals(Promised(invoke.ReturnType), made)
                || invoke.Parameters.Any(parameter => Mentions(parameter.Type, method)))
            {
                return null;
            }

            maker = function;
        }

        // The function itself is walked for its reads where it stands.
        if (maker is null) return null;
        var value = Promised(WithoutReports(maker, call));
        return IsOfTasks(call.TargetMethod.ReturnType) ? TaskOf(value, hasRun: false) : value;
    }

    private AbstractValue WithoutReports(FunctionValue function, IOperation source)
    {
        var mode = Mode;
        Mode = WalkMode.Call;
        var value = Apply(function, [.. function.Method.Parameters.Select(parameter => Fresh(parameter.Type))], source);
        Mode = mode;
        _claimed.Remove(function.Method);
        return Given(function, value);
    }

    /// <summary>What a function gives that was walked: an async lambda, a task.</summary>
    private AbstractValue Given(FunctionValue function, AbstractValue value) =>
        function is { Body: not null, Method: { IsAsync: true, ReturnsVoid: false } } ? TaskOf(value, hasRun: false)! : value;

    private AbstractValue Promised(AbstractValue value) => value is ObjectValue { Id: var id } ? _state.Get(id, Slots.Awaited) ?? value : value;

    private static ITypeSymbol? Promised(ITypeSymbol? type) => type is INamedTypeSymbol { TypeArguments: [{ } result] } && IsOfTasks(type) ? result : type;
}
