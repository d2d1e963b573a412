using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Flow.Domain;

namespace TypedResponses.Analyzers.Flow.Evaluation;

/// <summary>The tasks of helpers: what one gives, and what holds once somebody has waited for it.</summary>
internal sealed partial class Evaluator
{
    /// <summary>How the last function that was walked has left the objects that were there before it, those up to a number.</summary>
    private (FlowState State, int First)? _left;

    /// <summary>The task that an async helper returns; of one that has not run to its end yet, what it ensures is a promise.</summary>
    private AbstractValue? TaskOf(AbstractValue? result, bool hasRun)
    {
        if (result is null or TruthValue) return result;
        var task = hasRun ? new(_state.NewObject()) : Promising(Postponed());
        _state.Set(task.Id, Slots.Awaited, result);
        return task;
    }

    /// <summary>Whether a function has done all it does when its call is over: an async one only where it is awaited at once.</summary>
    private static bool HasRun(IInvocationOperation call)
    {
        if (!call.TargetMethod.IsAsync) return true;
        IOperation task = call;
        while (task.Parent is IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "WaitAsync" or "AsTask" or "WhenAll" } or IArgumentOperation
            or IArrayInitializerOperation or IConversionOperation or { Type: IArrayTypeSymbol or { Name: "ReadOnlySpan" } })
        {
            task = task.Parent;
        }

        return task.Parent is IAwaitOperation;
    }

    /// <summary>Whether a task is put into a variable, or nowhere: what it ensures holds only once somebody has waited for it.</summary>
    private static bool IsLeftRunning(IInvocationOperation call) =>
        call.Type is { Name: "Task" or "ValueTask" }
        && call.Parent is IExpressionStatementOperation or ISimpleAssignmentOperation { Target: ILocalReferenceOperation or IDiscardOperation };

    private ObjectValue Promising(Constraint ensured)
    {
        var task = _state.NewObject();
        if (!ensured.Masks.IsEmpty) _state.Set(task, Slots.Promise, new TruthValue(ensured, Constraint.None));
        return new(task);
    }

    /// <summary>Whoever takes up a task again waits for it, in one way or another.</summary>
    private AbstractValue Ended(AbstractValue task)
    {
        if (PromiseOf(task) is { } promise) _state.Narrow(promise);
        return task;
    }

    /// <summary>What holds once a task has ended; null where nothing is known.</summary>
    private Constraint? PromiseOf(AbstractValue task) =>
        task is ObjectValue { Id: var id } && _state.Get(id, Slots.Promise) is TruthValue promise ? promise.WhenTrue : null;

    /// <summary>What holds once all tasks of a collection have ended; null where nothing is known.</summary>
    private Constraint? PromisesOf(AbstractValue tasks) =>
        tasks is ObjectValue { Id: var id } && _state.Get(id, Slots.Promises) is TruthValue promises ? promises.WhenTrue : null;

    /// <summary>A collection has got one more task, or the tasks of another collection.</summary>
    private void AddPromise(int tasks, Constraint? promised)
    {
        if (promised is not null && !promised.Masks.IsEmpty)
        {
            _state.Set(tasks, Slots.Promises, new TruthValue(PromisesOf(new ObjectValue(tasks))?.And(promised) ?? promised, Constraint.None));
        }
    }

    /// <summary>Operators that leave nothing out pass on what the tasks of a sequence promise.</summary>
    private void KeepPromises(IInvocationOperation call, AbstractValue source, AbstractValue result, Constraint selected)
    {
        if (result is ObjectValue { Id: var made } && KeepsNumber(call.TargetMethod))
        {
            AddPromise(made, call.TargetMethod.Name == "Select" ? selected : PromisesOf(source));
        }
    }

    /// <summary><c>Task.WhenAll(tasks)</c>: what each gives, and what holds once all have ended. Null where nothing is known.</summary>
    private ObjectValue? WhenAll(ObjectValue tasks)
    {
        var given = ElementsOf(tasks, null) is ObjectValue { Id: var each } ? _state.Get(each, Slots.Awaited) as ObjectValue : null;
        var promised = PromisesOf(tasks);
        if (given is null && promised is null) return null;
        var all = Promising(promised ?? Constraint.None);
        if (given is not null) _state.Set(all.Id, Slots.Awaited, Collection(given));
        return all;
    }

    /// <summary>What an async helper will have found out, of what it was the first to look at, too: of that nothing is known before.</summary>
    private Constraint Postponed()
    {
        var ensured = Ensured();
        if (_left is not var (left, first)) return ensured;
        foreach (var known in left.Objects)
        {
            if (known.Key >= first) break;
            foreach (var member in known.Value.Members) Postpone(member.Value);
        }

        foreach (var root in left.Roots)
        {
            if (root.Key.Key is ISymbol) Postpone(root.Value);
        }

        return ensured;

        void Postpone(AbstractValue value)
        {
            if (value is not ObjectValue { Id: var id } || id < first) return;
            foreach (var fact in left[id].Facts)
            {
                ensured = ensured.With(new(id, fact.Key), fact.Value);
                _state.SetPossible(id, fact.Key, _state.Unknown(fact.Key));
            }
        }
    }

    /// <summary>What the function that was walked last has found out of the objects that were there before it.</summary>
    private Constraint Ensured()
    {
        var ensured = Constraint.None;
        if (_left is not var (left, first)) return ensured;
        foreach (var known in left.Objects)
        {
            if (known.Key >= first) break;
            foreach (var fact in known.Value.Facts)
            {
                // What it has changed is another matter.
                var before = _state.Possible(known.Key, fact.Key);
                if (fact.Value != before && fact.Value != 0 && (fact.Value & ~before) == 0) ensured = ensured.With(new(known.Key, fact.Key), fact.Value);
            }
        }

        return ensured;
    }
}
