using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Words;

namespace TypedResponses.Analyzers.Flow;

/// <summary>Lambdas, local functions, and helpers whose body a call is understood through.</summary>
internal sealed partial class Evaluator
{
    private const int MaxDepth = 4;

    private readonly HashSet<IMethodSymbol> _claimed = new(SymbolEqualityComparer.Default);

    /// <summary>Whether the lambda's return type was inferred from what it returns.</summary>
    public bool IsReturnInferred { get; set; }

    private AbstractValue Delegate(IDelegateCreationOperation creation)
    {
        if (creation.Target is IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction } function } && Mode == WalkMode.Report)
        {
            context.EnterLocalFunction(function, Inherited());
        }

        return Evaluate(creation.Target);
    }

    /// <summary>Lambdas that no operator has run are walked for themselves.</summary>
    private void RunUnclaimed(ImmutableArray<IArgumentOperation> operations, AbstractValue[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is FunctionValue { Body: not null } lambda && !_claimed.Contains(lambda.Method)
                && !(operations[i].Value is ILocalReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation or IParameterReferenceOperation))
            {
                RunUnbound(lambda, operations[i].Parameter);
            }
        }
    }

    private FunctionValue Function(IFlowAnonymousFunctionOperation lambda) => new(lambda.Symbol, graph.GetAnonymousFunctionControlFlowGraph(lambda));

    private void RunUnbound(FunctionValue lambda, IParameterSymbol? parameter = null)
    {
        if (Mode != WalkMode.Report || !IsOfThisBody(lambda.Body!)) return;
        var isInferred = parameter is not null && DelegateOf(parameter.OriginalDefinition.Type)?.DelegateInvokeMethod is { } invoke
            && parameter.ContainingSymbol.OriginalDefinition is IMethodSymbol method && Mentions(invoke.ReturnType, method);
        var entry = Inherited();
        foreach (var own in lambda.Method.Parameters) Bind(entry, own, AbstractValue.Unknown);
        Walker(lambda.Body!, lambda.Method, WalkMode.Report, isInferred).Walk(entry);
    }

    /// <summary>Whether a lambda stands in the body that is walked; what one reads that a helper has made or a field holds is reported there.</summary>
    private bool IsOfThisBody(ControlFlowGraph lambda) => FlowGraphs.RootOf(lambda) == FlowGraphs.RootOf(graph);

    /// <summary>What a function that runs later may rely on: nothing of variables that get another value.</summary>
    private FlowState Inherited()
    {
        var state = _state.Clone();
        state.RemoveRoots(slot => slot.Key is ILocalSymbol or IParameterSymbol && !context.Stable.IsStable((ISymbol)slot.Key));
        return state;
    }

    private GraphWalker Walker(ControlFlowGraph body, IMethodSymbol method, WalkMode walkMode, bool isInferred = false) =>
        new(context, body, method, walkMode) { IsReturnInferred = isInferred };

    /// <summary>Binds what the caller passes; of a parameter that is marked <c>[Ready]</c> and of no known value, it is known that it is.</summary>
    private void Bind(FlowState state, IParameterSymbol parameter, AbstractValue value)
    {
        if (value is UnknownValue && HasAttribute(parameter, KnownNames.Ready))
        {
            var found = new ObjectValue(state.NewObject());
            foreach (var contract in ContractsOf(parameter.Type)) state.SetPossible(found.Id, contract, contract.Proven());
            value = found;
        }

        state.Set(Slots.Variable(parameter), value);
    }

    /// <summary>Applies a lambda or a named method to values.</summary>
    private AbstractValue Apply(FunctionValue function, AbstractValue[] values, IOperation source, bool isInferred = false)
    {
        var method = function.Method;
        if ((function.Body ?? FindLocalFunction(method.OriginalDefinition)) is { } body)
        {
            // Nobody knows whether it is run at all.
            if (function.Body is not null) _claimed.Add(method);
            else UseReadyParameters(method, values, source);
            var answer = function.Body is null ? RunLocalFunction(method, values, keepsEffects: false)
                : IsTooDeep(method) ? null
                : Call(body, method, null, values, IsOfThisBody(body) ? Mode : WalkMode.Call, keepsEffects: false, isInferred);
            ForgetWrites(body);
            return answer ?? Fresh(method.ReturnType);
        }

        UseReadyParameters(method, values, source);
        foreach (var parameter in method.Parameters)
        {
            if (BoolArgument(parameter, KnownNames.ReadyWhen) is { } when) return Implied(when, Proves(values[parameter.Ordinal], parameter.Type));
        }

        if (context.Options.IsGuard(method) && values.Length > 0) return Implied(true, Proves(values[0], method.Parameters[0].Type));
        return Inline(method, AbstractValue.Unknown, values, keepsEffects: false) ?? Fresh(method.ReturnType);
    }

    /// <summary>What a method that is passed by name needs of the values it will be called with.</summary>
    private void UseReadyParameters(IMethodSymbol method, AbstractValue[] values, IOperation source)
    {
        for (var i = 0; i < values.Length; i++) UseReady(source, values[i], method.Parameters[i]);
    }

    private AbstractValue? LocalFunction(IInvocationOperation call, AbstractValue[] arguments)
    {
        if (call.TargetMethod.MethodKind == MethodKind.DelegateInvoke) return Evaluate(call.Instance) is FunctionValue known ? Apply(known, arguments, call.Instance!) : null;
        if (call.TargetMethod.MethodKind != MethodKind.LocalFunction) return null;
        if (Mode == WalkMode.Report) context.EnterLocalFunction(call.TargetMethod.OriginalDefinition, _state.Clone());
        return InOrder(call, arguments, ordered => RunLocalFunction(call.TargetMethod, ordered, keepsEffects: !IsDropped(call)));
    }

    /// <summary>Arguments are evaluated as they are written, and bound in the order of the parameters.</summary>
    private static AbstractValue? InOrder(IInvocationOperation call, AbstractValue[] arguments, Func<AbstractValue[], AbstractValue?> run)
    {
        var ordered = new AbstractValue[arguments.Length];
        for (var i = 0; i < ordered.Length; i++) ordered[call.Arguments[i].Parameter?.Ordinal ?? i] = arguments[i];
        var result = run(ordered);
        for (var i = 0; i < ordered.Length; i++) arguments[i] = ordered[call.Arguments[i].Parameter?.Ordinal ?? i];
        return result;
    }

    private AbstractValue? RunLocalFunction(IMethodSymbol function, AbstractValue[] arguments, bool keepsEffects)
    {
        function = function.OriginalDefinition;
        if (FindLocalFunction(function) is not { } body) return null;
        if (IsIterator(body) || !HelperBodies.IsSmall(body) || IsTooDeep(function))
        {
            ForgetWrites(body);
            return null;
        }

        var result = Call(body, function, null, arguments, WalkMode.Call, keepsEffects);
        return function.IsAsync ? TaskOf(result) : result;
    }

    /// <summary>In a member of an extension block, the block's parameter: it is declared by the block, and stands for the receiver.</summary>
    private static IParameterSymbol? ExtendedParameter(ControlFlowGraph body)
    {
        foreach (var block in body.Blocks)
        {
            foreach (var operation in block.BranchValue is { } value ? block.Operations.Add(value) : block.Operations)
            {
                foreach (var part in operation.DescendantsAndSelf())
                {
                    if (part is IParameterReferenceOperation { Parameter: { ContainingSymbol: INamedTypeSymbol } parameter }) return parameter;
                }
            }
        }

        return null;
    }

    private static bool IsIterator(ControlFlowGraph body)
    {
        foreach (var block in body.Blocks)
        {
            foreach (var operation in block.Operations)
            {
                if (operation.Kind == OperationKind.YieldReturn) return true;
            }
        }

        return false;
    }

    private ControlFlowGraph? FindLocalFunction(IMethodSymbol function)
    {
        for (var current = graph; current is not null; current = current.Parent)
        {
            if (current.LocalFunctions.Contains(function)) return current.GetLocalFunctionControlFlowGraph(function);
        }

        return null;
    }

    private void ForgetWrites(ControlFlowGraph body)
    {
        foreach (var block in body.Blocks)
        {
            foreach (var operation in block.Operations)
            {
                foreach (var part in operation.DescendantsAndSelf())
                {
                    var target = part switch
                    {
                        IAssignmentOperation assignment => assignment.Target,
                        IIncrementOrDecrementOperation increment => increment.Target,
                        IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref } argument => argument.Value,
                        _ => null,
                    };
                    ISymbol? written = target switch
                    {
                        ILocalReferenceOperation local => local.Local,
                        IParameterReferenceOperation parameter => parameter.Parameter,
                        _ => null,
                    };

                    // What was null and gets a value is most likely asked for null again.
                    if (written is not null && _state.Get(Slots.Variable(written)) is not NullValue) StoreVariable(written, AbstractValue.Unknown);
                }
            }
        }
    }

    private bool IsTooDeep(IMethodSymbol method)
    {
        if (context.Calls.Count >= MaxDepth) return true;
        foreach (var active in context.Calls)
        {
            if (SymbolEqualityComparer.Default.Equals(active, method)) return true;
        }

        return false;
    }

    /// <summary>The task that an async helper returns.</summary>
    private AbstractValue? TaskOf(AbstractValue? result)
    {
        if (result is null or TruthValue) return result;
        var task = _state.NewObject();
        _state.Set(task, Slots.Awaited, result);
        return new ObjectValue(task);
    }

    /// <summary>What an async helper does has been done only where it was awaited.</summary>
    private static bool IsAwaited(IInvocationOperation call) =>
        call.Parent is IAwaitOperation or IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "WaitAsync" or "AsTask", Parent: IAwaitOperation };

    /// <summary>Whether nobody can ever wait for what an async function does.</summary>
    private static bool IsDropped(IInvocationOperation call) =>
        call.TargetMethod.IsAsync && call.Parent is IExpressionStatementOperation or ISimpleAssignmentOperation { Target: IDiscardOperation };

    private AbstractValue? Inline(IMethodSymbol method, AbstractValue instance, AbstractValue[] arguments, bool keepsEffects = true)
    {
        if (method.MethodKind is not (MethodKind.Ordinary or MethodKind.PropertyGet or MethodKind.UserDefinedOperator or MethodKind.Conversion) || IsTooDeep(method)) return null;

        // One that nobody awaits, and that gives nothing, tells nothing.
        if (method is { IsAsync: true, ReturnType: INamedTypeSymbol { IsGenericType: false } } && !keepsEffects) return null;
        if (context.Helpers.GraphOf(method) is not { } body || !IsTelling(method, arguments)) return null;
        if (IsIterator(body)) return InlineIterator(method, body, instance, arguments);
        var result = Call(body, HelperBodies.Written(method), instance, arguments, WalkMode.Call, keepsEffects);

        // Two calls give two objects, even where the same one comes out.
        if (result is ObjectValue) result = Instance(result);
        return method.IsAsync ? TaskOf(result) : result;
    }

    /// <summary>Whether a walk of a helper's body can tell anything: it is about a status or a payload, or leads nowhere.</summary>
    private bool IsTelling(IMethodSymbol method, AbstractValue[] arguments) =>
        Array.Exists(arguments, argument => argument is FacetValue or TruthValue { IsOpen: false } || IsPredicate(argument))
        || context.Helpers.Concerns(method, context.Contracts)
        || context.Helpers.NeverReturns(method);

    private bool IsPredicate(AbstractValue argument) =>
        argument is FunctionValue { Method: { ReturnType.SpecialType: SpecialType.System_Boolean, Parameters: [{ Type: var asked }, ..] } } && !ContractsOf(asked).IsEmpty;

    /// <summary>
    /// What an iterator yields: nothing yet, and then whatever of its objects it lets through. It runs when somebody asks for them.
    /// Of messages it is known whether there is one.
    /// </summary>
    private ObjectValue? InlineIterator(IMethodSymbol method, ControlFlowGraph body, AbstractValue instance, AbstractValue[] arguments)
    {
        if (ElementType(method.ReturnType) is not { } type) return null;
        var isCounted = ContractsOf(type).IsEmpty;
        var yielded = Call(body, HelperBodies.Written(method), instance, arguments, WalkMode.Call, keepsEffects: false, yielded: isCounted ? new ConstantValue(0) : NoElements(type));
        if (!isCounted) return yielded is ObjectValue elements ? Collection(elements) : null;
        if (!ChoiceValue.IsOne(yielded)) return null;
        var messages = _state.NewObject();
        _state.Set(messages, CountSlot, yielded!);
        return new(messages);
    }

    /// <summary>
    /// Walks a function's body from the state here. Objects keep their numbers, so values taken before stay good.
    /// Null if the function never returns; then neither does the caller.
    /// </summary>
    private AbstractValue? Call(
        ControlFlowGraph body, IMethodSymbol method, AbstractValue? instance, AbstractValue[] arguments, WalkMode walkMode, bool keepsEffects, bool isInferred = false, AbstractValue? yielded = null)
    {
        var entry = _state.Clone();
        var first = entry.NextId;
        var depth = context.Calls.Count;
        entry.Keep(id => Slots.Kept(depth, id));
        entry.Set(Slots.Result, yielded ?? AbstractValue.Unknown);
        if (instance is not null) entry.Set(Slots.This, instance);
        for (var i = 0; i < method.Parameters.Length; i++) Bind(entry, method.Parameters[i], i < arguments.Length ? arguments[i] : AbstractValue.Unknown);

        if (instance is not null && ExtendedParameter(body) is { } extended) entry.Set(Slots.Variable(extended), instance);
        context.Calls.Push(method);
        var exit = Walker(body, method, walkMode, isInferred).Walk(entry);
        context.Calls.Pop();
        if (context.GaveUp) return AbstractValue.Unknown;
        if (exit is null)
        {
            if (keepsEffects) _state.MarkUnreachable();
            return null;
        }

        var numbers = new Dictionary<int, int> { [ObjectValue.NoObject] = ObjectValue.NoObject };
        for (var id = 1; id < first; id++)
        {
            if (exit.Get(Slots.Kept(depth, id)) is ObjectValue kept) numbers[kept.Id] = id;
        }

        var next = first;
        for (var id = 1; id < exit.NextId; id++)
        {
            if (!numbers.ContainsKey(id)) numbers.Add(id, next++);
        }

        var after = exit.Renumber(numbers, next);
        var result = after.Get(Slots.Result) ?? AbstractValue.Unknown;
        for (var i = 0; i < arguments.Length; i++)
        {
            // What is said of an object that the function hands out comes with it.
            if (method.Parameters[i] is { RefKind: RefKind.Out } handed && after.Get(Slots.Variable(handed)) is ObjectValue made) arguments[i] = new OutputValue(made);
        }

        after.RemoveRoots(slot => slot.Key is Slot.KeptKey kept && kept.Depth == depth);
        after.Set(Slots.Result, _state.Get(Slots.Result) ?? AbstractValue.Unknown);
        foreach (var parameter in method.Parameters) after.Set(Slots.Variable(parameter), AbstractValue.Unknown);
        after.Set(Slots.This, _state.Get(Slots.This) ?? AbstractValue.Unknown);
        if (keepsEffects)
        {
            _state.Become(after);
            return result;
        }

        // What the function was the first to look at is what the caller will find there.
        _state.Import(after, first);
        foreach (var root in after.Roots)
        {
            if (root.Key.Key is ISymbol looked && !SymbolEqualityComparer.Default.Equals(looked.ContainingSymbol, method) && _state.Get(root.Key) is null) _state.Set(root.Key, root.Value);
        }

        return result;
    }
}
