using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Flow.Domain;
using TypedResponses.Analyzers.Flow.Functions;
using TypedResponses.Analyzers.Values;
using TypedResponses.Analyzers.Words;

namespace TypedResponses.Analyzers.Flow.Evaluation;

/// <summary>Lambdas, local functions, and helpers whose body a call is understood through.</summary>
internal sealed partial class Evaluator
{
    private const int MaxDepth = 4;

    private readonly HashSet<IMethodSymbol> _claimed = new(SymbolEqualityComparer.Default);

    /// <summary>Whether the lambda's return type was inferred from what it returns.</summary>
    public bool IsReturnInferred { get; set; }

    private AbstractValue Delegate(IDelegateCreationOperation creation)
    {
        if (creation.Target is IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction } function } && IsReporting)
        {
            context.EnterLocalFunction(function, Inherited());
        }

        return Evaluate(creation.Target);
    }

    /// <summary>A method by its name, of an object that has to be there: <c>call.Result.ToArray</c>.</summary>
    private FunctionValue Named(IMethodReferenceOperation named)
    {
        var receiver = Evaluate(named.Instance ?? ExtendedBy(named));
        if (named.Instance is not null) Demand(named.Instance, receiver);
        return new(named.Method, null, receiver as ObjectValue);
    }

    /// <summary>The object that an extension is named on, which the graph does not keep.</summary>
    private IOperation? ExtendedBy(IMethodReferenceOperation named) =>
        !named.Method.IsExtensionMethod ? null
        : graph.OriginalOperation.Descendants().FirstOrDefault(part => part is IMethodReferenceOperation
            && part.Syntax == named.Syntax) is IMethodReferenceOperation { Instance: var instance }
            ? instance
            : null;

    /// <summary>Lambdas that no operator has run are walked for themselves.</summary>
    private void RunUnclaimed(ImmutableArray<IArgumentOperation> operations, AbstractValue[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is not FunctionValue { Body: not null } lambda || _claimed.Remove(lambda.Method)) continue;
            var given = DelegateOf(operations[i].Parameter?.OriginalDefinition.Type)?.DelegateInvokeMethod?.Parameters;

            // What one in a local returns was said there.
            var taker = operations[i].Value.WithoutConversions() is ILocalReferenceOperation ? null : operations[i].Parameter;
            RunUnbound(lambda, taker, own => StateFor(given?.ElementAtOrDefault(own.Ordinal)?.Type, operations, values));
        }
    }

    private FunctionValue Function(IFlowAnonymousFunctionOperation lambda)
    {
        GiveAwayTo(lambda.Symbol);
        return new(lambda.Symbol, graph.GetAnonymousFunctionControlFlowGraph(lambda));
    }

    private void RunUnbound(FunctionValue lambda, IParameterSymbol? parameter = null, Func<IParameterSymbol, AbstractValue?>? valueOf = null)
    {
        // A helper may have wrapped what it was given.
        var isWrapper = Mode == WalkMode.Call && LeadsToHandedIn(lambda.Method);
        if (!isWrapper && !IsReporting || !IsOfThisBody(lambda.Body!)) return;
        var entry = Inherited();
        foreach (var own in lambda.Method.Parameters) Bind(entry, own, valueOf?.Invoke(own) ?? AbstractValue.Unknown);
        Walker(lambda.Body!, lambda.Method, isWrapper ? WalkMode.Call : WalkMode.Report, IsInferred(lambda.Method, parameter)).Walk(entry);
    }

    /// <summary>Whether what a lambda returns follows from what it returns, and not from what takes it.</summary>
    private static bool IsInferred(IMethodSymbol lambda, IParameterSymbol? parameter) =>
        HasNaturalType(lambda, parameter) || parameter is not null && DelegateOf(parameter.OriginalDefinition.Type)?.DelegateInvokeMethod is { } invoke
            && parameter.ContainingSymbol.OriginalDefinition is IMethodSymbol method && Mentions(invoke.ReturnType, method);

    /// <summary>
    /// Whether nobody says what a lambda returns, neither it nor what takes it: <c>app.MapGet("/", (Calls calls) =&gt; calls.Last.Result)</c>.
    /// </summary>
    private static bool HasNaturalType(IMethodSymbol lambda, IParameterSymbol? parameter)
    {
        if (lambda.DeclaringSyntaxReferences is not [var declared]
            || declared.GetSyntax() is not LambdaExpressionSyntax written
            || written is ParenthesizedLambdaExpressionSyntax { ReturnType: not null })
        {
            return false;
        }

        return parameter is not null
            ? parameter.Type.SpecialType is SpecialType.System_Delegate or SpecialType.System_MulticastDelegate or SpecialType.System_Object
            : written.Parent is EqualsValueClauseSyntax
            {
                Parent: VariableDeclaratorSyntax
                {
                    Parent: VariableDeclarationSyntax { Type: IdentifierNameSyntax { Identifier.ValueText: "var" or "Delegate" } },
                },
            };
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
        if (value is UnknownValue && ReadyParameters.IsReady(parameter)) ReadyParameters.Bind(context, state, parameter);
        else state.Set(Slots.Variable(parameter), value);
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
            var answer = function.Body is null
                ? RunLocalFunction(method, values, keepsEffects: false)
                : IsTooDeep ? null
                : RunLambda(function, body, values, isInferred || HasNaturalType(method, null));
            ForgetWrites(body);
            return Promised(method, values) ?? answer ?? Fresh(method.ReturnType);
        }

        // An extension that was named on an object takes it first.
        if (method.IsExtensionMethod && function.Receiver is { } extended) values = [extended, .. values];
        var receiver = function.Receiver ?? AbstractValue.Unknown;
        UseReadyParameters(method, values, source);
        if (BoolArgument(method, KnownNames.ReadyWhen) is { } says) return Implied(says, Proves(receiver, method.ContainingType));
        if (Promised(method, values) is { } promised) return promised;
        if (context.Options.IsGuard(method))
        {
            return Implied(true, values.Length > 0 ? Proves(values[0], method.Parameters[0].Type) : Proves(receiver, method.ContainingType));
        }

        if (method.Name == "Contains" && values is [var sought] && IsLikeThoseIn(receiver, sought, method.Parameters[0].Type) is { } isIn) return isIn;
        return Inline(method, receiver, values, keepsEffects: false) ?? Fresh(method.ReturnType);
    }

    /// <summary>What the answer of a function says of a parameter that is marked <c>[ReadyWhen]</c>; whether it keeps its word is TR1006's affair.</summary>
    private AbstractValue? Promised(IMethodSymbol method, AbstractValue[] values)
    {
        foreach (var parameter in method.Parameters)
        {
            if (BoolArgument(parameter, KnownNames.ReadyWhen) is { } when
                && Proves(values[parameter.Ordinal], parameter.Type) is { Masks.IsEmpty: false } proof)
            {
                return Implied(when, proof);
            }
        }

        return null;
    }

    /// <summary>What a method that is passed by name needs of the values it will be called with.</summary>
    private void UseReadyParameters(IMethodSymbol method, AbstractValue[] values, IOperation source)
    {
        for (var i = 0; i < values.Length; i++) UseReady(source, values[i], method.Parameters[i]);
    }

    private AbstractValue? LocalFunction(IInvocationOperation call, AbstractValue[] arguments)
    {
        if (call.TargetMethod.MethodKind == MethodKind.DelegateInvoke)
        {
            if (Evaluate(call.Instance) is not FunctionValue known) return null;
            var given = Given(known, Apply(known, arguments, call.Instance!));

            // It may be handed on after.
            _claimed.Remove(known.Method);
            return given;
        }

        if (call.TargetMethod.MethodKind != MethodKind.LocalFunction) return null;
        if (IsReporting) context.EnterLocalFunction(call.TargetMethod.OriginalDefinition, _state.Clone());
        return InOrder(call, arguments, ordered => RunLocalFunction(call.TargetMethod, ordered, keepsEffects: HasRun(call)));
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
        if (IsEndless(function)) return LeaveOut(keepsEffects);
        if (IsIterator(body) || !HelperBodies.IsSmall(body) || IsTooDeep)
        {
            ForgetWrites(body);
            return null;
        }

        var result = Call(body, function, null, arguments, WalkMode.Call, keepsEffects);
        return function.IsAsync ? TaskOf(result, hasRun: keepsEffects) : result;
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
            foreach (var operation in FlowGraphs.RootsOf(block))
            {
                foreach (var part in operation.DescendantsAndSelf())
                {
                    // What was null and gets a value is most likely asked for null again.
                    if (part.WrittenVariable() is { } written && _state.Get(Slots.Variable(written)) is not NullValue)
                    {
                        StoreVariable(written, AbstractValue.Unknown);
                    }
                }
            }
        }
    }

    private bool IsTooDeep => context.Calls.Count >= MaxDepth;

    /// <summary>Whether a function that calls itself has been followed far enough: itself, and once more for the next object on the way down.</summary>
    private bool IsEndless(IMethodSymbol method)
    {
        var times = 0;
        foreach (var active in context.Calls)
        {
            if (SymbolEqualityComparer.Default.Equals(active, method)) times++;
        }

        return times > 1;
    }

    /// <summary>A call that goes on calling itself tells nothing that those do not tell which come to an end: it is left out as if it never returned.</summary>
    private AbstractValue? LeaveOut(bool keepsEffects)
    {
        if (keepsEffects) _state.MarkUnreachable();
        return null;
    }

    private AbstractValue? Inline(IInvocationOperation call, AbstractValue instance, AbstractValue[] arguments) =>
        call.TargetMethod.DeclaringSyntaxReferences.IsEmpty
            ? null
            : InOrder(call, arguments, ordered => Inline(call.TargetMethod, instance, ordered, keepsEffects: HasRun(call)));

    private AbstractValue? Inline(IMethodSymbol method, AbstractValue instance, AbstractValue[] arguments, bool keepsEffects = true)
    {
        if (IsEndless(HelperBodies.Written(method))) return LeaveOut(keepsEffects);
        if (IsTooDeep || context.Helpers.GraphOf(method) is not { } body || !IsTelling(method, instance, arguments)) return null;
        if (IsIterator(body)) return InlineIterator(method, body, instance, arguments);
        var result = Call(body, HelperBodies.Written(method), instance, arguments, WalkMode.Call, keepsEffects);

        // Two calls give two objects, even where the same one comes out; what else depends on whether there is one holds of it, too.
        if (result is ObjectValue { Id: var made } && Instance(result, isOne: true) is ObjectValue { Id: var copy } given)
        {
            SpeakOf(copy, made, made);
            result = given;
        }

        return method.IsAsync ? TaskOf(result, hasRun: keepsEffects) : result;
    }

    /// <summary>
    /// Whether a walk of a helper's body can tell anything: it is about a status or a payload, answers by a function it is given, keeps what it finds, or
    /// leads nowhere.
    /// </summary>
    private bool IsTelling(IMethodSymbol method, AbstractValue instance, AbstractValue[] arguments)
    {
        var isAnswer = method.ReturnType.SpecialType == SpecialType.System_Boolean;
        return Array.Exists(arguments, argument => argument is FacetValue or TruthValue { IsOpen: false }
            || IsPredicate(argument, isAnswer)
            || argument is FunctionValue { Method: var lambda } && LeadsToHandedIn(lambda))
            || context.Helpers.Concerns(method, context.Contracts)
            || context.Helpers.NeverReturns(method)
            || IsFollowed(instance) || KeepsFindings(instance, method.ContainingType) || Collects(instance, method)
            || HandsBack(method)
            || instance is ObjectValue && Holds(method.ContainingType)
            || context.Calls.Count > 0 && IsFactory(method);
    }

    /// <summary>Whether a function may call one that was handed in: it is one, or a helper has wrapped it.</summary>
    private bool LeadsToHandedIn(IMethodSymbol lambda) => context.HandedIn.Count > 0 && (context.Calls.Count > 0 || context.HandedIn.ContainsKey(lambda));

    /// <summary>
    /// Whether a method is there to make an object: <c>Outcome.Failure("no result")</c>. A helper that chooses between two answers in that way.
    /// </summary>
    private bool IsFactory(IMethodSymbol method) =>
        method.IsStatic && ContractsOf(method.ReturnType).IsEmpty
        && (SymbolEqualityComparer.Default.Equals(method.ReturnType, method.ContainingType)
            || method.ContainingType.IsStatic && context.Contracts.IsPlain(method.ReturnType));

    private bool IsPredicate(AbstractValue argument, bool ofAnything) =>
        argument is FunctionValue { Method: { ReturnType.SpecialType: SpecialType.System_Boolean, Parameters: var asked } }
        && (ofAnything || asked is [{ Type: var first }, ..] && !ContractsOf(first).IsEmpty);

    /// <summary>
    /// What an iterator yields: nothing yet, and then whatever of its objects it lets through. It runs when somebody asks for them.
    /// Of messages it is known whether there is one.
    /// </summary>
    private ObjectValue? InlineIterator(IMethodSymbol method, ControlFlowGraph body, AbstractValue instance, AbstractValue[] arguments)
    {
        if (ElementType(method.ReturnType) is not { } type) return null;
        var isCounted = ContractsOf(type).IsEmpty;
        var yielded = Call(body, HelperBodies.Written(method), instance, arguments, WalkMode.Call, keepsEffects: false,
            yielded: isCounted ? new ConstantValue(0) : NoElements(type));
        if (!isCounted) return yielded is ObjectValue elements ? Collection(elements) : null;
        if (!ChoiceValue.IsOne(yielded)) return null;
        var messages = _state.NewObject();
        _state.Set(messages, CountSlot, yielded!);
        return new(messages);
    }

    /// <summary>A function that has called itself goes on with its own variables.</summary>
    private void RestoreVariables(FlowState after, IMethodSymbol function, ControlFlowGraph body)
    {
        bool IsOwn(Slot slot) => slot.Key switch
        {
            ISymbol variable => SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, function),
            Slot.CaptureKey capture => capture.Graph == body,
            Slot.WayKey way => way.Graph == body,
            _ => false,
        };
        after.RemoveRoots(IsOwn);
        foreach (var root in _state.Roots)
        {
            if (IsOwn(root.Key)) after.Set(root.Key, root.Value);
        }
    }

    /// <summary>
    /// Walks a function's body from the state here. Objects keep their numbers, so values taken before stay good.
    /// Null if the function never returns; then neither does the caller.
    /// </summary>
    private AbstractValue? Call(
        ControlFlowGraph body, IMethodSymbol method, AbstractValue? instance, AbstractValue[] arguments, WalkMode walkMode, bool keepsEffects,
            bool isInferred = false, AbstractValue? yielded = null)
    {
        var entry = _state.Clone();
        var first = entry.NextId;
        var depth = context.Calls.Count;
        _left = null;

        // Where ways meet, objects get other numbers.
        var isStraight = FlowGraphs.IsStraight(body);
        if (!isStraight) entry.Keep(id => Slots.Kept(depth, id));
        entry.Set(Slots.Result, yielded ?? AbstractValue.Unknown);
        if (instance is not null) entry.Set(Slots.This, instance);
        for (var i = 0; i < method.Parameters.Length; i++) Bind(entry, method.Parameters[i], i < arguments.Length ? arguments[i] : AbstractValue.Unknown);

        if (instance is not null && FlowGraphs.ExtendedParameter(body) is { } extended) entry.Set(Slots.Variable(extended), instance);
        context.Calls.Push(method);
        var exit = Walker(body, method, walkMode, isInferred).Walk(entry);
        context.Calls.Pop();
        if (context.GaveUp) return AbstractValue.Unknown;
        if (exit is null)
        {
            if (keepsEffects) _state.MarkUnreachable();
            return null;
        }

        var after = isStraight ? exit : Renumbered(exit, first, depth);
        var result = after.Get(Slots.Result) ?? AbstractValue.Unknown;

        // An `__arglist` is no parameter.
        for (var i = 0; i < Math.Min(arguments.Length, method.Parameters.Length); i++)
        {
            // What is said of an object that the function hands out comes with it.
            if (method.Parameters[i] is { RefKind: RefKind.Out } handed
                && after.Get(Slots.Variable(handed)) is (ObjectValue or ChoiceValue or TruthValue { IsOpen: false }) and var made)
            {
                arguments[i] = new OutputValue(made);
            }
        }

        after.Set(Slots.Result, _state.Get(Slots.Result) ?? AbstractValue.Unknown);
        foreach (var parameter in method.Parameters) after.Set(Slots.Variable(parameter), AbstractValue.Unknown);
        if (SymbolEqualityComparer.Default.Equals(method, owner) || context.Calls.Contains(method, SymbolEqualityComparer.Default))
        {
            RestoreVariables(after, method, body);
        }

        after.Set(Slots.This, _state.Get(Slots.This) ?? AbstractValue.Unknown);
        if (keepsEffects)
        {
            _state.Become(after);
            return result;
        }

        // What the function was the first to look at is what the caller will find there.
        _left = (after, first);
        _state.Import(after, first);
        foreach (var root in after.Roots)
        {
            if (root.Key.Key is ISymbol looked && !SymbolEqualityComparer.Default.Equals(looked.ContainingSymbol, method) && _state.Get(root.Key) is null)
            {
                _state.Set(root.Key, root.Value);
            }
        }

        return result;
    }

    /// <summary>The state at the end of a call, with the caller's objects under the caller's numbers.</summary>
    private FlowState Renumbered(FlowState exit, int first, int depth)
    {
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
        after.RemoveRoots(slot => slot.Key is Slot.KeptKey kept && kept.Depth == depth);
        return after;
    }
}
