using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Flow.Domain;
using TypedResponses.Analyzers.Flow.Evaluation;
using TypedResponses.Analyzers.Flow.Variables;
using TypedResponses.Analyzers.Values;

namespace TypedResponses.Analyzers.Flow;

/// <summary>How a graph is walked.</summary>
internal enum WalkMode
{
    /// <summary>Reads are recorded.</summary>
    Report,

    /// <summary>Only what the graph does to the state matters, before the final pass.</summary>
    Silent,

    /// <summary>As part of a call: reads prove nothing to the caller.</summary>
    Call,
}

/// <summary>
/// What a walk of one loop found: whether a way leads out, the state at the header's next turn, the blocks that were reached, and whether a helper
/// has thrown what the loop itself catches.
/// </summary>
internal readonly record struct LoopRound(bool IsLeft, FlowState? Back, IEnumerable<int> Reached, bool CatchesFromHelper);

/// <summary>
/// Walks a control-flow graph forward to the fixed point, then once more to record reads. Exceptions leave a
/// <c>try</c> from every call in it, and where there is none, from before and after every statement; a <c>finally</c> is walked anew for every branch
/// through it, so
/// that what holds on the normal way out is not diluted by the exceptional ones.
/// </summary>
internal sealed class GraphWalker
{
    /// <summary>How many blocks behind the one where ways met it still matters which was taken: a long body would carry them all to its end.</summary>
    private const int WaysBack = 60;

    private readonly FlowContext _context;
    private readonly ControlFlowGraph _graph;
    private readonly WalkMode _mode;
    private readonly Evaluator _evaluator;
    private readonly LastUses? _lastUses;
    private readonly bool _isWalkedOnce;
    private bool _reportsAtOnce;

    public GraphWalker(FlowContext context, ControlFlowGraph graph, IMethodSymbol? owner, WalkMode mode)
    {
        _context = context;
        _graph = graph;
        _mode = mode;
        _isWalkedOnce = FlowGraphs.IsWalkedOnce(graph);
        _lastUses = context.LastUsesIn(graph);
        _evaluator = new(context, graph, owner, mode == WalkMode.Report ? WalkMode.Silent : mode);
    }

    /// <summary>Whether the return type of the walked lambda was inferred from what it returns.</summary>
    public bool IsReturnInferred { get => _evaluator.IsReturnInferred; init => _evaluator.IsReturnInferred = value; }

    /// <summary>Called in the final pass for every return of a value, and without one for the end of the graph, with the state there.</summary>
    public Action<IOperation?, AbstractValue, FlowState>? OnReturn { get; set; }

    /// <summary>Called in the final pass for every way out that returns nothing, with the block it comes from and the state there.</summary>
    public Action<BasicBlock, FlowState>? OnLeave { get; set; }

    /// <summary>Called in the final pass for every value that an expression with several ways through it may come to.</summary>
    public Action<IFlowCaptureOperation, AbstractValue, FlowState>? OnCapture { set => _evaluator.OnCapture = value; }

    /// <summary>
    /// Walks one loop from its header: whether it can be left from a state, and the state in which its header is
    /// reached again.
    /// </summary>
    public LoopRound WalkLoop(FlowState entry, int header, HashSet<int> blocks, bool repeats)
    {
        var frontier = new Frontier(_graph) { Loop = blocks, Header = repeats ? -1 : header };
        frontier.States[header] = StateJoin.Canonical(entry);
        frontier.Start(header);
        Settle(frontier, _graph.Root);
        return new(frontier.IsLeft || _context.GaveUp, frontier.Back, frontier.Reached, frontier.CatchesFromHelper);
    }

    /// <summary>The state in which the graph is left normally; null if it never is.</summary>
    public FlowState? Walk(FlowState entry)
    {
        var frontier = new Frontier(_graph);
        frontier.Add(0, entry.Clone());
        _reportsAtOnce = _mode == WalkMode.Report && _isWalkedOnce;
        if (_reportsAtOnce) _evaluator.Mode = WalkMode.Report;
        if (_mode == WalkMode.Report) _context.LocalFunctions.AddRange(_graph.LocalFunctions);
        Settle(frontier, _graph.Root);
        if (_context.GaveUp) return null;

        if (_mode == WalkMode.Report && !_reportsAtOnce)
        {
            _evaluator.Mode = WalkMode.Report;
            var final = new Frontier(_graph);

            // Whoever hears of ways out hears of every block's.
            var isAskedForAll = OnReturn is not null || OnLeave is not null;
            foreach (var ordinal in frontier.Reached)
            {
                if (isAskedForAll || frontier.HasMoreToReport[ordinal]) Visit(_graph.Blocks[ordinal], frontier.States[ordinal]!.Clone(), final, isFinal: true);
            }

            _evaluator.Mode = WalkMode.Silent;
        }

        if (frontier.States[_graph.Blocks.Length - 1] is not { } exit) return null;
        OnReturn?.Invoke(null, AbstractValue.Unknown, exit);
        return exit.Clone();
    }

    private void Settle(Frontier frontier, ControlFlowRegion region)
    {
        while (frontier.Next() is { } ordinal && _context.Spend())
        {
            if (ordinal < region.FirstBlockOrdinal || ordinal > region.LastBlockOrdinal) continue;

            // What a walk inside this one finds is found in this block, too.
            var around = _context.HasMoreToReport;
            _context.HasMoreToReport = false;
            Visit(_graph.Blocks[ordinal], _isWalkedOnce ? frontier.States[ordinal]! : frontier.States[ordinal]!.Clone(), frontier, isFinal: false);
            frontier.HasMoreToReport[ordinal] = _context.HasMoreToReport;
            _context.HasMoreToReport |= around;
        }
    }

    private void Visit(BasicBlock block, FlowState state, Frontier frontier, bool isFinal)
    {
        var canThrow = !isFinal && IsInTry(block);

        // What is called throws before it has had its effect, but after what it was given was looked at.
        var calls = canThrow && Calls(block);
        _evaluator.OnCall = calls ? Thrower(block, frontier) : null;
        canThrow &= !calls;
        var takers = canThrow ? TakersOf(block) : null!;
        if (canThrow) Throw(block, state, frontier, takers);
        foreach (var operation in block.Operations)
        {
            var (roots, objects) = canThrow ? (state.Roots, state.Objects) : default;
            if (frontier.Loop is not null) _context.Thrown.Clear();
            _evaluator.Run(operation, state);
            if (state.IsUnreachable)
            {
                LeaveByException(block, frontier);
                return;
            }

            if (canThrow && !(ReferenceEquals(roots, state.Roots) && ReferenceEquals(objects, state.Objects))) Throw(block, state, frontier, takers);
        }

        if (frontier.Loop is not null) _context.Thrown.Clear();
        var value = block.BranchValue is null ? AbstractValue.Unknown : _evaluator.Run(block.BranchValue, state);
        if (state.IsUnreachable)
        {
            LeaveByException(block, frontier);
            return;
        }

        if (GoesOnThrowing(block.FallThroughSuccessor) && (canThrow || calls)) Throw(block, state, frontier, handler => CatchClauses.MayTake(handler, block));
        else if (canThrow && block.BranchValue is not null) Throw(block, state, frontier, takers);

        var reports = isFinal || _reportsAtOnce;
        if (block.ConditionKind == ControlFlowConditionKind.None)
        {
            if (block.FallThroughSuccessor is { Semantics: ControlFlowBranchSemantics.Return })
            {
                if (block.BranchValue is not null) _evaluator.Return(block.BranchValue, value);
                if (reports && block.BranchValue is not null) OnReturn?.Invoke(block.BranchValue, value, state);
                state.Set(_context.Slots.Result, value);
            }

            if (reports) Leave(block.FallThroughSuccessor, state);
            if (!isFinal) Follow(block.FallThroughSuccessor, state, frontier);
            return;
        }

        if (isFinal && OnLeave is null) return;
        var truth = Evaluator.AsTruth(value);
        var (jump, stay) = block.ConditionKind == ControlFlowConditionKind.WhenTrue ? (truth.WhenTrue, truth.WhenFalse) : (truth.WhenFalse, truth.WhenTrue);
        var other = state.Clone();
        state.Narrow(jump);
        _evaluator.Decide(block.BranchValue!, block.ConditionKind == ControlFlowConditionKind.WhenTrue, state);
        if (reports) Leave(block.ConditionalSuccessor, state);
        if (!isFinal) Follow(block.ConditionalSuccessor, state, frontier);
        other.Narrow(stay);
        _evaluator.Decide(block.BranchValue!, block.ConditionKind != ControlFlowConditionKind.WhenTrue, other);
        if (reports) Leave(block.FallThroughSuccessor, other);
        if (!isFinal) Follow(block.FallThroughSuccessor, other, frontier);
    }

    /// <summary>
    /// A call that never returns, such as a helper that throws if the call has failed, is a way out of a loop, too. A handler in the loop that
    /// catches all it may throw has been given the state before it.
    /// </summary>
    private void LeaveByException(BasicBlock block, Frontier frontier)
    {
        if (frontier.Loop is not { } loop) return;
        if (_context.Thrown.Count > 0
            && _context.Thrown.TrueForAll(thrown => thrown is not null && CatchClauses.HandlerOf(block, thrown) is { } handler && loop.Contains(handler)))
        {
            frontier.CatchesFromHelper = true;
        }
        else frontier.LeaveByException();
    }

    /// <summary>Tells of a way out that returns nothing, unless a <c>finally</c> comes after it.</summary>
    private void Leave(ControlFlowBranch? branch, FlowState state)
    {
        if (OnLeave is null || state.IsUnreachable) return;
        if (branch is { Semantics: ControlFlowBranchSemantics.Regular, FinallyRegions.IsEmpty: true, Destination.Kind: BasicBlockKind.Exit })
        {
            OnLeave(branch.Source, state);
        }
    }

    private void Follow(ControlFlowBranch? branch, FlowState state, Frontier frontier)
    {
        if (branch is null || state.IsUnreachable) return;
        if (branch.Semantics == ControlFlowBranchSemantics.StructuredExceptionHandling)
        {
            PassOn(branch.Source, state, frontier);
            frontier.End = frontier.End is null ? state : StateJoin.Join(frontier.End, state);
            return;
        }

        if (branch.Destination is not { } destination)
        {
            if (frontier.Loop is null)
            {
                _context.Thrown.Add(branch.Source.BranchValue?.WithoutConversions().Type);
                return;
            }

            if (CatchClauses.HandlerOf(branch.Source) is { } handler) frontier.Add(handler, state);
            else if (branch.Semantics == ControlFlowBranchSemantics.Rethrow) frontier.LeaveByException();
            return;
        }

        foreach (var region in branch.FinallyRegions)
        {
            // Into the shared states too: the final pass reports from those.
            frontier.Add(region.FirstBlockOrdinal, state.Clone());
            var inner = new Frontier(_graph);
            inner.Add(region.FirstBlockOrdinal, state.Clone());
            Settle(inner, region);
            if (inner.End is null) return;
            state = inner.End.Clone();
        }

        foreach (var region in branch.LeavingRegions)
        {
            foreach (var local in region.Locals) state.Set(_context.Slots.Variable(local), AbstractValue.Unknown);
            foreach (var capture in region.CaptureIds) state.Set(_context.Slots.Capture(_graph, capture), AbstractValue.Unknown);
        }

        _lastUses?.Forget(state, _context.Slots, branch.Source, destination);

        // Where two ways meet, remember which one was taken as if it were a condition.
        if (destination.Predecessors.Length >= 2 && destination.Ordinal > branch.Source.Ordinal)
        {
            if (destination.Ordinal > WaysBack) state.ForgetWays(before: destination.Ordinal - WaysBack);
            state.Set(_context.Slots.Way(_graph, destination.Ordinal), ConstantValue.Of(IsLastWay(branch.Source, destination)));
        }

        // A block with one way into it has nothing to join; a loop at the start of a handler is also reached by what is thrown.
        if (destination.Predecessors.Length == 1 && destination.Ordinal > branch.Source.Ordinal) frontier.Replace(destination.Ordinal, state);
        else frontier.Add(destination.Ordinal, state);
    }

    /// <summary>Whether of all ways to a block this is the one that stands last: of an <c>if</c>, the end of what it guards.</summary>
    private static bool IsLastWay(BasicBlock source, BasicBlock destination)
    {
        foreach (var way in destination.Predecessors)
        {
            if (way.Source.Ordinal > source.Ordinal) return false;
        }

        return true;
    }

    /// <summary>Whether a way ends in an exception: in one that is thrown there, or, at the end of a <c>finally</c>, in the one that led into it.</summary>
    private static bool GoesOnThrowing(ControlFlowBranch? branch) =>
        branch is
        {
            Semantics: ControlFlowBranchSemantics.Throw or ControlFlowBranchSemantics.Rethrow or ControlFlowBranchSemantics.StructuredExceptionHandling,
        };

    private static bool Calls(BasicBlock block)
    {
        if (block.BranchValue is { } value && value.DescendantsAndSelf().Any(IsCall)) return true;
        foreach (var operation in block.Operations)
        {
            if (operation.DescendantsAndSelf().Any(IsCall)) return true;
        }

        return false;
    }

    private static bool IsCall(IOperation operation) =>
        operation is IInvocationOperation or IAwaitOperation || operation is IObjectCreationOperation { Type: var type } && !CatchClauses.IsException(type);

    /// <summary>
    /// Which handlers take what a block without calls may throw: the runtime's own errors, unless it asks for a property that may be anything.
    /// </summary>
    private Func<ControlFlowRegion, bool> TakersOf(BasicBlock block)
    {
        foreach (var operation in FlowGraphs.RootsOf(block))
        {
            if (operation.DescendantsAndSelf().Any(part => part is IPropertyReferenceOperation { Property.ContainingType: var type }
                && _context.Contracts.ContractsOf(type).IsEmpty))
            {
                return static _ => true;
            }
        }

        return CatchClauses.TakesRuntimeErrors;
    }

    private static bool IsInTry(BasicBlock block)
    {
        for (var region = block.EnclosingRegion; region.Kind != ControlFlowRegionKind.Root; region = region.EnclosingRegion!)
        {
            if (region.Kind == ControlFlowRegionKind.Try) return true;
        }

        return false;
    }

    /// <summary>Throws from the calls of a block: from those between which nothing has changed, once.</summary>
    private Action<FlowState> Thrower(BasicBlock block, Frontier frontier)
    {
        var (roots, objects) = (default(object), default(object));
        return state =>
        {
            if (ReferenceEquals(roots, state.Roots) && ReferenceEquals(objects, state.Objects)) return;
            (roots, objects) = (state.Roots, state.Objects);
            Throw(block, state, frontier, _ => true);
        };
    }

    /// <summary>Hands the state to the handlers around a block that may take what is thrown there.</summary>
    private void Throw(BasicBlock block, FlowState state, Frontier frontier, Func<ControlFlowRegion, bool> mayTake)
    {
        // The root of a lambda's graph stands in a region of the graph around it, whose blocks are others.
        for (var region = block.EnclosingRegion; region.Kind != ControlFlowRegionKind.Root; region = region.EnclosingRegion!)
        {
            if (region.Kind != ControlFlowRegionKind.Try) continue;
            foreach (var handler in region.EnclosingRegion!.NestedRegions)
            {
                if (handler.Kind == ControlFlowRegionKind.Try || frontier.IsBeyondLoop(handler) || !mayTake(handler)) continue;
                Hand(block, state, handler, frontier);

                // What its filter lets through goes on to the next.
                if (CatchClauses.FiltersAll(handler)) break;
            }
        }
    }

    private void Hand(BasicBlock block, FlowState state, ControlFlowRegion handler, Frontier frontier)
    {
        var thrown = state.Clone();
        _lastUses?.Forget(thrown, _context.Slots, block, _graph.Blocks[handler.FirstBlockOrdinal]);
        frontier.Add(handler.FirstBlockOrdinal, thrown);
    }

    /// <summary>What the filter of a handler for everything lets through comes to the handlers after it.</summary>
    private void PassOn(BasicBlock filter, FlowState state, Frontier frontier)
    {
        var region = filter.EnclosingRegion;
        while (region.Kind is not (ControlFlowRegionKind.FilterAndHandler or ControlFlowRegionKind.Root)) region = region.EnclosingRegion!;
        if (!CatchClauses.FiltersAll(region)) return;
        foreach (var handler in region.EnclosingRegion!.NestedRegions)
        {
            if (handler.FirstBlockOrdinal <= region.FirstBlockOrdinal || frontier.IsBeyondLoop(handler)) continue;
            Hand(filter, state, handler, frontier);
            if (CatchClauses.FiltersAll(handler)) break;
        }
    }

    /// <summary>The states at the starts of blocks, and the blocks that have to be visited again.</summary>
    private sealed class Frontier(ControlFlowGraph graph)
    {
        /// <summary>Rounds of a loop in which its state has settled, if it does so by itself.</summary>
        private const int MaxRounds = 8;

        private readonly bool[] _waiting = new bool[graph.Blocks.Length];
        private readonly int[] _joins = new int[graph.Blocks.Length];
        private int _first = graph.Blocks.Length;

        /// <summary>By block the state at its start; null where no way has led to it yet.</summary>
        public FlowState?[] States { get; } = new FlowState?[graph.Blocks.Length];

        /// <summary>By block whether it has reads to record, as of its last visit.</summary>
        public bool[] HasMoreToReport { get; } = new bool[graph.Blocks.Length];

        /// <summary>The blocks that some way leads to.</summary>
        public IEnumerable<int> Reached => Enumerable.Range(0, States.Length).Where(ordinal => States[ordinal] is not null);

        /// <summary>The state at the end of a <c>finally</c>.</summary>
        public FlowState? End { get; set; }

        /// <summary>The blocks of the loop that is walked alone, if one is.</summary>
        public HashSet<int>? Loop { get; init; }

        /// <summary>Where the walk of a loop ends its round.</summary>
        public int Header { get; init; } = -1;

        /// <summary>Whether a way leads out of the loop.</summary>
        public bool IsLeft { get; private set; }

        /// <summary>The state in which the header is reached again.</summary>
        public FlowState? Back { get; private set; }

        public void Start(int ordinal)
        {
            _waiting[ordinal] = true;
            _first = Math.Min(_first, ordinal);
        }

        /// <summary>The first of the blocks that wait.</summary>
        public int? Next()
        {
            while (_first < _waiting.Length && !_waiting[_first]) _first++;
            if (_first == _waiting.Length) return null;
            _waiting[_first] = false;
            return _first;
        }

        /// <summary>Whether a handler in the loop that is walked alone has caught what a helper has thrown.</summary>
        public bool CatchesFromHelper { get; set; }

        /// <summary>What is thrown leads out of the loop that is walked alone.</summary>
        public void LeaveByException() => IsLeft |= Loop is not null;

        /// <summary>
        /// Whether what is thrown in a loop that is walked alone runs into a handler of a <c>try</c> around it: no way out that anybody planned,
        /// unless the handler is there for the end of waiting.
        /// </summary>
        public bool IsBeyondLoop(ControlFlowRegion handler) =>
            Loop is not null && handler.EnclosingRegion is { } whole && whole.FirstBlockOrdinal <= Loop.Min()
            && handler.ExceptionType?.Name is not ("OperationCanceledException" or "TaskCanceledException" or "TimeoutException");

        /// <summary>A way to a block that no other way leads to. The state belongs to the block from now on.</summary>
        public void Replace(int ordinal, FlowState state)
        {
            if (EndsRound(ordinal, state) || States[ordinal] is { } known && state.SameAs(known)) return;
            States[ordinal] = state;
            Start(ordinal);
        }

        /// <summary>One of several ways to a block. The state belongs to the block from now on.</summary>
        public void Add(int ordinal, FlowState state)
        {
            if (EndsRound(ordinal, state)) return;
            if (States[ordinal] is { } known)
            {
                var joined = StateJoin.Join(known, state, isWidening: IsUnsettled(ordinal));
                if (joined.SameAs(known)) return;
                States[ordinal] = joined;
            }
            else
            {
                // Where the program comes back to, the next round is compared with this one.
                States[ordinal] = FlowGraphs.IsComeBackTo(graph.Blocks[ordinal]) ? StateJoin.Canonical(state) : state;
            }

            Start(ordinal);
        }

        /// <summary>Whether the program has come back to a block many times, and always with something new.</summary>
        private bool IsUnsettled(int ordinal) =>
            FlowGraphs.IsComeBackTo(graph.Blocks[ordinal]) && ++_joins[ordinal] > MaxRounds * graph.Blocks[ordinal].Predecessors.Length;

        /// <summary>Whether a way leaves the loop that is walked alone, or comes to its header again.</summary>
        private bool EndsRound(int ordinal, FlowState state)
        {
            if (Loop is not null && !Loop.Contains(ordinal))
            {
                IsLeft = true;
                return true;
            }

            if (ordinal != Header) return false;
            Back = Back is null ? StateJoin.Canonical(state) : StateJoin.Join(Back, state);
            return true;
        }
    }
}
