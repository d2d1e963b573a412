using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Contracts;
using TypedResponses.Analyzers.Flow.Domain;
using TypedResponses.Analyzers.Values;

namespace TypedResponses.Analyzers.Flow.Loops;

/// <summary>A loop that waits for a call and does not end if the call fails.</summary>
/// <param name="Location">The condition that ends it, or the loop's keyword.</param>
/// <param name="Status">The status it looks at, as written.</param>
/// <param name="Contract">The contract of what it waits for.</param>
internal sealed record WaitLoop(Location Location, string Status, StatusContract Contract);

/// <summary>
/// Finds wait loops that end only on a ready status. A loop is walked alone, twice: if every call has failed, no way
/// leads out of it; if every call is ready, one does. Any other way out — a count, a time, a cancellation token — is one
/// that is open in the first walk too, so such loops are not found.
/// </summary>
internal static class WaitLoops
{
    public static IEnumerable<WaitLoop> Find(FlowContext context, ControlFlowGraph graph, IMethodSymbol? owner)
    {
        foreach (var (header, blocks) in NaturalLoops.Of(graph))
        {
            if (!Polls(graph, blocks, context)) continue;
            var functions = HeldFunctions.Of(graph, blocks, context.Stable);
            if ((FindStatus(WithLambdas(graph, Operations(graph, blocks)), context.Contracts)
                ?? FindStatusAsked(graph, blocks, functions, context)) is not var (status, contract, condition))
            {
                continue;
            }

            var walker = new GraphWalker(context, graph, owner, WalkMode.Silent);
            var pending = BatchLoops.PendingOf(graph, blocks);
            var unset = UnsetLocals.Of(graph, blocks, context.Stable);
            context.Counters = LoopCounters.Of(graph, blocks, context.Stable);
            if (CanBeLeft(walker, header, blocks, Entry(CallPhase.Failed)) || !CanBeLeft(walker, header, blocks, Entry(CallPhase.Ready))) continue;
            if (pending is not null && CanBeLeft(walker, header, blocks, Entry(CallPhase.Running))) continue;
            if (TriesAgain(walker.WalkLoop(Entry(CallPhase.Running), header, blocks, repeats: false), graph)
                || StartsAnew(walker, graph, header, blocks, contract, context))
            {
                continue;
            }

            yield return new(LocationOf(graph, blocks, condition), status, contract);

            // What the loop empties has something in it when the loop begins.
            FlowState Entry(CallPhase phase)
            {
                var entry = new FlowState(new Assumption(phase, contract));
                foreach (var local in unset) entry.Set(context.Slots.Variable(local), AbstractValue.Null);
                foreach (var held in functions) entry.Set(context.Slots.Variable(held.Key), held.Value);
                foreach (var counter in context.Counters) entry.Set(context.Slots.Variable(counter.Local), UncountedValue.Instance);
                if (pending is null) return entry;
                var collection = entry.NewObject();
                entry.Set(collection, context.Slots.Left, PositiveValue.Instance);
                entry.Set(context.Slots.Variable(pending), new ObjectValue(collection));
                return entry;
            }
        }
    }

    /// <summary>
    /// Whether the loop can be left once it has gone round: what was known before the first round says nothing of the calls it polls.
    /// </summary>
    private static bool CanBeLeft(GraphWalker walker, int header, HashSet<int> blocks, FlowState entry)
    {
        // One that no way leads around does not wait; a loop in it may.
        var first = walker.WalkLoop(entry, header, blocks, repeats: false);
        if (first.Back is null) return first.IsLeft || entry.Assumption!.Phase == CallPhase.Failed;
        return walker.WalkLoop(first.Back, header, blocks, repeats: true).IsLeft;
    }

    /// <summary>
    /// Whether nothing comes round again as long as the calls run, or only what is thrown and caught then: such a loop tries again what has failed, and
    /// waits for nobody.
    /// </summary>
    private static bool TriesAgain(LoopRound running, ControlFlowGraph graph) =>
        running is { IsLeft: true, Back: null } || running.CatchesFromHelper || running.Reached.Any(block => CatchClauses.Throws(graph.Blocks[block]));

    /// <summary>
    /// Whether something new is assigned where a call has failed, and only there, or its status is set back: the loop starts another one, and does not
    /// wait for the failed.
    /// </summary>
    private static bool StartsAnew(GraphWalker walker, ControlFlowGraph graph, int header, HashSet<int> blocks, StatusContract contract, FlowContext context)
    {
        var onlyIfFailed = new HashSet<int>(Walk(CallPhase.Failed));
        onlyIfFailed.ExceptWith(Walk(CallPhase.Running));
        foreach (var operation in Operations(graph, onlyIfFailed))
        {
            var value = operation switch
            {
                ISimpleAssignmentOperation { Syntax: AssignmentExpressionSyntax, Target.Type: { IsReferenceType: true } } assignment => assignment.Value,
                IFlowCaptureOperation capture when !context.Contracts.ContractsOf(capture.Value.Type).IsEmpty => capture.Value,
                _ => null,
            };
            if (value.DescendantsAndSelf().Any(part => part is IInvocationOperation or IObjectCreationOperation)) return true;
            if (SetsStatus(operation, contract, context.Contracts)) return true;
            if (operation is IInvocationOperation { TargetMethod: var helper }
                && context.Helpers.GraphOf(helper) is { } body
                && Operations(body, AllOf(body)).Any(part => SetsStatus(part, contract, context.Contracts)))
            {
                return true;
            }
        }

        return false;

        IEnumerable<int> Walk(CallPhase phase) => walker.WalkLoop(new FlowState(new Assumption(phase, contract)), header, blocks, repeats: true).Reached;
    }

    private static bool SetsStatus(IOperation operation, StatusContract contract, ContractIndex contracts) =>
        operation is ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Member: var written, Instance: { } owner } }
        && written.Name == contract.Status
        && contracts.ContractsOf(owner.Type).Contains(contract);

    /// <summary>
    /// Whether a round waits or gets the object anew, itself or in a helper that gives nothing, and does not look at a cancellation token itself.
    /// </summary>
    private static bool Polls(ControlFlowGraph graph, HashSet<int> blocks, FlowContext context, bool isHelper = false)
    {
        var polls = false;
        var contracts = context.Contracts;
        foreach (var operation in Operations(graph, blocks))
        {
            switch (operation)
            {
                case IInvocationOperation { TargetMethod: { ReturnsVoid: true } helper }
                    when !isHelper && BodyOf(helper, graph, context) is { } body && !MayThrow(body, context):
                    polls |= Polls(body, AllOf(body), context, isHelper: true);
                    break;
                case IInvocationOperation { TargetMethod.Name: "ThrowIfCancellationRequested" }:
                    return false;
                case IArgumentOperation { Parameter.Type.Name: "CancellationToken" } token when TimeLimits.Of(token.Value):
                    return false;
                case IAwaitOperation:
                case IInvocationOperation
                {
                    TargetMethod: { Name: "Sleep" or "Wait" or "SpinWait" or "SpinOnce" } or { Name: "Yield", ContainingType.Name: "Thread" },
                }:
                    polls = true;
                    break;
                case ISimpleAssignmentOperation { Target.Type: { } type, Value: var value }
                    when !contracts.ContractsOf(type).IsEmpty && !IsThereAlready(graph, value, contracts):
                    polls = true;
                    break;
                case IArgumentOperation { Parameter: { RefKind: RefKind.Ref or RefKind.Out, ContainingType: var filler }, Value.Type: { } type }
                    when !contracts.ContractsOf(type).IsEmpty && !IsOfCollections(filler):
                    polls = true;
                    break;
            }
        }

        return polls;
    }

    /// <summary>Whether a helper may end the waiting with an exception, itself or in another one.</summary>
    private static bool MayThrow(ControlFlowGraph body, FlowContext context) =>
        body.Blocks.Any(CatchClauses.Throws)
        || Operations(body, AllOf(body)).Any(part => part is IInvocationOperation { TargetMethod: var inner } && BodyOf(inner, body, context) is not null);

    /// <summary>
    /// Whether an object is one that is there already, of another object as in <c>job = job.Parent</c>, or of a collection: a loop that goes along
    /// such objects does not wait for them.
    /// </summary>
    private static bool IsThereAlready(ControlFlowGraph graph, IOperation value, ContractIndex contracts) => value.WithoutConversions() switch
    {
        IFlowCaptureReferenceOperation { Id: var id } => CapturedAs(graph, id) is { } captured && IsThereAlready(graph, captured, contracts),
        IArrayElementReferenceOperation => true,
        IPropertyReferenceOperation { Property: { Parameters: [{ Type.SpecialType: SpecialType.System_Int32 }], ContainingType: var owner } } =>
            IsOfCollections(owner),
        IPropertyReferenceOperation { Property: { Name: "Current", ContainingType: var owner } } when IsOfCollections(owner) => true,
        IInvocationOperation { TargetMethod: { Name: "Dequeue" or "Pop" or "Peek" or "ElementAt", ContainingType: var owner } } => IsOfCollections(owner),
        IMemberReferenceOperation { Instance: { } owner } => !contracts.ContractsOf(owner.Type).IsEmpty,
        _ => false,
    };

    private static bool IsOfCollections(INamedTypeSymbol type) => type.ContainingNamespace.ToDisplayString() is "System.Collections.Generic" or "System.Linq";

    /// <summary>What an expression was captured as, where it is captured once.</summary>
    private static IOperation? CapturedAs(ControlFlowGraph graph, CaptureId id)
    {
        IOperation? only = null;
        foreach (var block in graph.Blocks)
        {
            foreach (var operation in block.Operations)
            {
                if (operation is not IFlowCaptureOperation capture || !capture.Id.Equals(id)) continue;
                if (only is not null) return null;
                only = capture.Value;
            }
        }

        return only;
    }

    /// <summary>The first look at a status or a payload in the loop.</summary>
    private static (string Status, StatusContract Contract, SyntaxNode Condition)? FindStatus(IEnumerable<IOperation> operations, ContractIndex contracts)
    {
        foreach (var operation in operations)
        {
            var (instance, name) = operation switch
            {
                IPropertyReferenceOperation { Instance: { } owner, Property.Type.SpecialType: SpecialType.System_Boolean } => (owner, null),
                IInvocationOperation { Instance: { } owner, TargetMethod.ReturnType.SpecialType: SpecialType.System_Boolean } => (owner, null),
                IPropertyReferenceOperation { Instance: { } owner, Property.Name: var property } => (owner, property),
                IFieldReferenceOperation { Instance: { } owner, Field.Name: var field } => (owner, field),
                IInvocationOperation { Instance: { } owner, TargetMethod.Name: var method } => (owner, method),
                _ => (null, ""),
            };
            if (instance is not null)
            {
                // Of several, the one that is asked for by name, and that has a status in which one can wait for its payload.
                foreach (var contract in contracts.ContractsOf(instance.Type)
                    .OrderByDescending(contract => name == contract.Status)
                    .ThenByDescending(HasOpenStatus))
                {
                    if (contract.Never != 0 && (name is null || contracts.IsKnownMember(name)))
                    {
                        return ($"{(Written(instance) is { } written ? written + "." : "")}{contract.Status}", contract, operation.Syntax);
                    }
                }
            }

            // A helper that is given the call, by its name too.
            if (operation is IMethodReferenceOperation { Method.Parameters: [{ Type: var taken }] }
                && contracts.ContractsOf(taken) is [{ Never: not 0 } asked, ..])
            {
                return (asked.Status, asked, operation.Syntax);
            }

            if (operation is IArgumentOperation { Value.Type: { } type } argument && contracts.ContractsOf(type) is [{ Never: not 0 } own, ..])
            {
                return ($"{argument.Value.Syntax}.{own.Status}", own, operation.Syntax);
            }
        }

        return null;
    }

    private static bool HasOpenStatus(StatusContract contract) =>
        contract.DeclaredValues.Any(value => ((contract.Ready | contract.Never) & (1UL << contract.IndexOfName(value.Name))) == 0);

    /// <summary>A look at a status in a helper that gets the call itself: <c>while (!await IsDoneAsync(id))</c>.</summary>
    private static (string Status, StatusContract Contract, SyntaxNode Condition)? FindStatusAsked(ControlFlowGraph graph, HashSet<int> blocks,
        IReadOnlyDictionary<ILocalSymbol, FunctionValue> functions, FlowContext context)
    {
        foreach (var operation in Operations(graph, blocks))
        {
            if (operation is not IInvocationOperation { TargetMethod: var asked } || !Answers(asked)) continue;
            var held = operation is IInvocationOperation { Instance: ILocalReferenceOperation { Local: var local } }
                && functions.TryGetValue(local, out var function)
                ? function
                : null;
            if ((held?.Body ?? BodyOf(held?.Method ?? asked, graph, context)) is not { } body) continue;
            if (FindStatus(WithLambdas(body, Operations(body, AllOf(body))), context.Contracts) is var (_, contract, _))
            {
                return (contract.Status, contract, operation.Syntax);
            }
        }

        return null;
    }

    private static ControlFlowGraph? BodyOf(IMethodSymbol helper, ControlFlowGraph graph, FlowContext context) =>
        helper.MethodKind == MethodKind.LocalFunction
            ? FlowGraphs.OfFunction(FlowGraphs.RootOf(graph), helper.OriginalDefinition)
            : context.Helpers.GraphOf(helper);

    /// <summary>Whether a method answers yes or no, now or later.</summary>
    public static bool Answers(IMethodSymbol method) =>
        method.ReturnType is { SpecialType: SpecialType.System_Boolean }
            or INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [{ SpecialType: SpecialType.System_Boolean }] };

    private static HashSet<int> AllOf(ControlFlowGraph graph) => [.. graph.Blocks.Select(block => block.Ordinal)];

    /// <summary>An object as written; in a pattern, what the pattern looks at. Null where it is written nowhere.</summary>
    private static SyntaxNode? Written(IOperation instance) => instance switch
    {
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.PatternInput } matched => Patterns.OwnerOf(matched)?.Syntax,
        { IsImplicit: true } => null,
        _ => instance.Syntax,
    };

    /// <summary>With what lambdas among the operations do, as in <c>calls.Any(call => call.Status != …)</c>.</summary>
    private static IEnumerable<IOperation> WithLambdas(ControlFlowGraph graph, IEnumerable<IOperation> operations)
    {
        foreach (var operation in operations)
        {
            yield return operation;
            if (operation is not IFlowAnonymousFunctionOperation lambda) continue;
            var body = graph.GetAnonymousFunctionControlFlowGraph(lambda);
            foreach (var inner in WithLambdas(body, Operations(body, AllOf(body)))) yield return inner;
        }
    }

    private static IEnumerable<IOperation> Operations(ControlFlowGraph graph, HashSet<int> blocks) =>
        blocks.OrderBy(ordinal => ordinal).SelectMany(ordinal => FlowGraphs.RootsOf(graph.Blocks[ordinal])).SelectMany(root => root.DescendantsAndSelf());

    private static Location LocationOf(ControlFlowGraph graph, HashSet<int> blocks, SyntaxNode status)
    {
        var written = Operations(graph, blocks).Select(operation => operation.Syntax.Span).ToList();
        foreach (var node in status.Ancestors())
        {
            if (!IsLoop(node) || !written.TrueForAll(node.Span.Contains)) continue;
            var condition = ConditionOf(node);
            if (condition is null or LiteralExpressionSyntax) return node.GetFirstToken().GetLocation();

            // Else it is a loop of `goto` in this one.
            if (written.Exists(condition.Span.Contains)) return condition.GetLocation();
        }

        return (status.FirstAncestorOrSelf<IfStatementSyntax>()?.Condition ?? status).GetLocation();
    }

    private static bool IsLoop(SyntaxNode node) => node.Kind() is SyntaxKind.WhileStatement or SyntaxKind.DoStatement or SyntaxKind.ForStatement;

    private static ExpressionSyntax? ConditionOf(SyntaxNode loop) => loop switch
    {
        WhileStatementSyntax { Condition: var condition } => condition,
        DoStatementSyntax { Condition: var condition } => condition,
        _ => ((ForStatementSyntax)loop).Condition,
    };
}
