using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using TypedResponses.Analyzers.Contracts;
using TypedResponses.Analyzers.Flow.Domain;
using TypedResponses.Analyzers.Flow.Evaluation;
using TypedResponses.Analyzers.Values;

namespace TypedResponses.Analyzers.Flow.Functions;

/// <summary>A way out of a guard on which what it promises has not been checked.</summary>
/// <param name="Location">The returned expression, or the arm of it; the <c>return</c> of none; at the end of the body, the guard's name.</param>
/// <param name="Subject">The parameter, or <c>this</c>.</param>
/// <param name="Contract">The contract of the object.</param>
/// <param name="Possible">What may be true of it there.</param>
/// <param name="When">The returned value that promises; null where returning at all does.</param>
internal sealed record BrokenPromise(Location Location, string Subject, StatusContract Contract, ulong Possible, bool? When);

/// <summary>What a guard promises of one object.</summary>
/// <param name="Subject">The parameter, or <c>this</c>.</param>
/// <param name="Id">The object's number at the start of the body.</param>
/// <param name="Type">Its type.</param>
/// <param name="When">The returned value that promises; null where returning at all does.</param>
/// <param name="HandedOut">The variable of an <c>out</c> or <c>ref</c> parameter: what is promised is of the object that is in it in the end.</param>
internal sealed record Promise(string Subject, int Id, ITypeSymbol Type, bool? When, Slot? HandedOut)
{
    /// <summary>The depth of the slots that keep the objects of promises in view.</summary>
    public const int OutsideAnyCall = -1;
}

/// <summary>The ways out of a guard, and what is broken on each.</summary>
internal sealed class GuardExits(FlowContext context, IMethodSymbol guard, List<Promise> promises)
{
    private readonly List<(CaptureId Value, SyntaxNode Arm, List<BrokenPromise> Broken)> _arms = [];
    private readonly List<(IOperation Value, List<BrokenPromise> Broken)> _returns = [];
    private readonly List<BrokenPromise> _ways = [];
    private List<BrokenPromise> _end = [];

    /// <summary>A value is returned, or without one the end of the body is reached.</summary>
    public void Return(IOperation? operation, AbstractValue value, FlowState state)
    {
        if (operation is not null) _returns.Add((operation, Check(operation.Syntax.GetLocation(), value, state)));

        // The end of a method that returns values is where its returns lead.
        else if (ReturnsNothing) _end = Check(guard.Locations[0], value, state);
    }

    /// <summary>A way leads out that returns nothing.</summary>
    public void Leave(BasicBlock block, FlowState state)
    {
        if (ReturnsNothing) _ways.AddRange(Check(ReturnStatements.After(block)?.GetLocation() ?? guard.Locations[0], AbstractValue.Unknown, state));
    }

    /// <summary>An expression with several ways through it has come to a value.</summary>
    public void Capture(IFlowCaptureOperation capture, AbstractValue value, FlowState state)
    {
        if (ArmAround(capture.Value.Syntax) is { } arm) _arms.Add((capture.Id, arm, Check(arm.GetLocation(), value, state)));
    }

    /// <summary>What is broken where: each promise once at each place.</summary>
    public List<BrokenPromise> Broken()
    {
        var broken = new List<BrokenPromise>();
        foreach (var (value, whole) in _returns)
        {
            var arms = value.WithoutConversions() is IFlowCaptureReferenceOperation { Id: var id } ? _arms.FindAll(arm => arm.Value.Equals(id)) : [];
            broken.AddRange(arms.Count > 0 ? arms.SelectMany(arm => arm.Broken) : whole);
        }

        // What a `finally` comes after is seen at the end alone.
        if (_end.Count > 0) broken.AddRange(_ways.Count > 0 ? _ways : _end);
        return [.. broken.GroupBy(promise => (promise.Location, promise.Subject, promise.Contract, promise.When)).Select(same => same.First())];
    }

    private bool ReturnsNothing => guard.ReturnsVoid || (guard.IsAsync && guard.ReturnType is INamedTypeSymbol { IsGenericType: false });

    /// <summary>The arm of a conditional or <c>switch</c> expression that an expression stands in.</summary>
    private static ExpressionSyntax? ArmAround(SyntaxNode syntax)
    {
        for (var node = syntax as ExpressionSyntax; node is not null; node = node.Parent as ExpressionSyntax)
        {
            if (node.Parent is SwitchExpressionArmSyntax || (node.Parent is ConditionalExpressionSyntax choice && choice.Condition != node)) return node;
        }

        return null;
    }

    private List<BrokenPromise> Check(Location location, AbstractValue value, FlowState state)
    {
        var broken = new List<BrokenPromise>();
        foreach (var promise in promises)
        {
            if (Break(promise, value, state) is var (contract, possible)) broken.Add(new(location, promise.Subject, contract, possible, promise.When));
        }

        return broken;
    }

    private (StatusContract Contract, ulong Possible)? Break(Promise promise, AbstractValue value, FlowState state)
    {
        var there = state.Clone();
        if (promise.When is { } answer) there.Narrow(answer ? Evaluator.AsTruth(value).WhenTrue : Evaluator.AsTruth(value).WhenFalse);
        if (there.IsUnreachable) return null;
        var promised = there.Get(promise.HandedOut ?? context.Slots.Kept(Promise.OutsideAnyCall, promise.Id));
        if (promised is NullValue && !context.Contracts.ContractsOf(promise.Type).IsEmpty)
        {
            return (context.Contracts.ContractsOf(promise.Type)[0], Possibilities.NoObject);
        }

        if (promised is not ObjectValue found) return null;
        foreach (var contract in context.Contracts.ContractsOf(promise.Type))
        {
            var possible = there.Possible(found.Id, contract);

            // A null is nobody's result: a guard that says it is ready has not looked.
            if (!contract.IsProven(possible) || (possible & Possibilities.NoObject) != 0) return (contract, possible);
        }

        return null;
    }
}
