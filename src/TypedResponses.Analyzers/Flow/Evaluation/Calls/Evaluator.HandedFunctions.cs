using System.Collections.Immutable;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Flow.Domain;

namespace TypedResponses.Analyzers.Flow.Evaluation;

/// <summary>
/// Lambdas that a helper is given which does nothing but call them: <c>IfReady(call, c =&gt; Save(c.Result))</c>. What they read is reported for the calls.
/// </summary>
internal sealed partial class Evaluator
{
    private void HandIn(ImmutableArray<IArgumentOperation> operations, AbstractValue[] values)
    {
        if (Mode == WalkMode.Call) return;
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is FunctionValue { Body: { } body } lambda
                && IsOfThisBody(body)
                && operations[i].Parameter is { } parameter
                && context.Helpers.IsOnlyCalled(parameter)
                && IsReporting)
            {
                context.HandedIn[lambda.Method] = new(IsInferred(lambda.Method, parameter));
            }
        }
    }

    private void TakeBack(AbstractValue[] values)
    {
        if (Mode != WalkMode.Report || context.HandedIn.Count == 0) return;
        foreach (var value in values)
        {
            if (value is not FunctionValue { Method: var lambda } || !context.HandedIn.TryGetValue(lambda, out var handed)) continue;
            context.HandedIn.Remove(lambda);
            if (handed.HasRun) _claimed.Add(lambda);
        }
    }

    private AbstractValue? RunLambda(FunctionValue lambda, ControlFlowGraph body, AbstractValue[] values, bool isInferred)
    {
        var walkMode = IsOfThisBody(body) ? Mode : WalkMode.Call;
        if (context.HandedIn.TryGetValue(lambda.Method, out var handed))
        {
            (walkMode, isInferred) = (WalkMode.Report, handed.IsInferred);
            handed.HasRun = true;
        }

        var value = Call(body, lambda.Method, null, values, walkMode, keepsEffects: false, isInferred);

        // What it has found out of a payload that it gives back, or has read without a check, comes with it.
        if (value is not FacetValue { Facet: Facet.Payload } payload
            || _left is not var (left, _)
            || left.Possible(payload.Id, payload.Contract) is var found && found == _state.Possible(payload.Id, payload.Contract))
        {
            return value;
        }

        var given = _state.NewObject(_state[payload.Id]);
        _state.SetPossible(given, payload.Contract, found);
        return payload with { Id = given, Source = ObjectValue.NoObject };
    }
}
