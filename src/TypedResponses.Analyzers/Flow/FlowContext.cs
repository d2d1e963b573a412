using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Bodies;
using TypedResponses.Analyzers.Contracts;
using TypedResponses.Analyzers.Flow.Domain;
using TypedResponses.Analyzers.Flow.Functions;
using TypedResponses.Analyzers.Flow.Loops;
using TypedResponses.Analyzers.Flow.Variables;

namespace TypedResponses.Analyzers.Flow;

/// <summary>What the parts of one analysis of one body share: contracts, options, slots, and what was found.</summary>
internal sealed class FlowContext(
    ContractIndex contracts, FlowOptions options, HelperBodies helpers, IOperation body, CancellationToken cancellation)
{
    /// <summary>Blocks of a body in which carrying a local to the end costs less than finding out where it is used last.</summary>
    private const int ShortBody = 16;

    /// <summary>Visits of blocks after which the analysis gives up and says nothing: in a long body, so many of each block.</summary>
    private readonly int _budget = Budget(1500, body);

    /// <summary>
    /// The same for visits of the blocks of helpers alone. Written code takes a tenth of it; what takes more are helpers that call each other up and down,
    /// in a class that does little else.
    /// </summary>
    private readonly int _helperBudget = Budget(600, body);

    private int _spent;
    private int _spentInHelpers;
    private LastUses? _lastUses;
    private Dictionary<ITypeSymbol, StatusContract>? _typesAsked;
    private List<ITypeSymbol>? _contractTypesAsked;
    private Dictionary<ILocalSymbol, bool>? _called;

    public ContractIndex Contracts { get; } = contracts;

    public FlowOptions Options { get; } = options;

    public HelperBodies Helpers { get; } = helpers;

    public StableVariables Stable => field ??= new(body);

    public Slot.Table Slots { get; } = new();

    /// <summary>Reads of payloads, by the syntax they are reported at.</summary>
    public Dictionary<SyntaxNode, PayloadRead> Reads { get; } = [];

    /// <summary>What is known where a local function is entered: the join over its calls.</summary>
    public Dictionary<IMethodSymbol, FlowState> LocalFunctionEntries { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>The local functions that the walked bodies declare.</summary>
    public List<IMethodSymbol> LocalFunctions { get; } = [];

    /// <summary>The local functions whose entry has changed since they were last walked.</summary>
    public HashSet<IMethodSymbol> ChangedLocalFunctions { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>The types that the body asks for more than once: whether an object is one of them matters later.</summary>
    public Dictionary<ITypeSymbol, StatusContract> TypesAsked => _typesAsked ??= FindTypesAsked(body);

    /// <summary>The types with a contract that the body asks for: an object that is found to be of another class is none of them.</summary>
    public List<ITypeSymbol> ContractTypesAsked =>
        _contractTypesAsked ??= TypeTests(body)
            .Where(asked => !Contracts.ContractsOf(asked).IsEmpty)
            .Distinct<ITypeSymbol>(SymbolEqualityComparer.Default)
            .ToList();

    /// <summary>The helpers being walked as part of a call, to stop at recursion.</summary>
    public Stack<IMethodSymbol> Calls { get; } = new();

    /// <summary>The read-only members whose constructors are being walked, to stop where one is made of another.</summary>
    public ImmutableList<ISymbol> Constructing { get; private init; } = ImmutableList<ISymbol>.Empty;

    /// <summary>What the helpers throw that the operation being looked at calls; null for an exception whose type is not known.</summary>
    public List<ITypeSymbol?> Thrown { get; } = [];

    /// <summary>The lambdas that helpers have been given which do nothing but call them: what they read is reported where they run.</summary>
    public Dictionary<IMethodSymbol, HandedLambda> HandedIn { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>What the loop counts that is walked alone.</summary>
    public List<LoopCounter> Counters { get; set; } = [];

    /// <summary>Whether the block being walked has reads that will be recorded once its state is settled.</summary>
    public bool HasMoreToReport { get; set; }

    public bool GaveUp { get; private set; }

    /// <summary>A context of its own for a walk of what a member is made by.</summary>
    public FlowContext ForConstruction(ISymbol member, IOperation body) =>
        new(Contracts, Options, Helpers, body, cancellation) { Constructing = Constructing.Add(member) };

    /// <summary>Counts one visit of a block; false when the analysis has to end.</summary>
    public bool Spend()
    {
        cancellation.ThrowIfCancellationRequested();
        if (++_spent > _budget || Calls.Count > 0 && ++_spentInHelpers > _helperBudget) GaveUp = true;
        return !GaveUp;
    }

    /// <summary>
    /// Where the locals of the body itself are used last; null for another body, such as a helper's or a lambda's, and for one that ends soon anyway.
    /// </summary>
    public LastUses? LastUsesIn(ControlFlowGraph graph) =>
        graph.Blocks.Length > ShortBody && ReferenceEquals(graph.OriginalOperation, body) ? _lastUses ??= new(graph, Stable) : null;

    /// <summary>Whether a lambda in a local runs nowhere but where the local is called or handed on.</summary>
    public bool IsOnlyCalled(ILocalSymbol local)
    {
        _called ??= new(SymbolEqualityComparer.Default);
        if (!_called.TryGetValue(local, out var isOnlyCalled))
        {
            _called.Add(local, isOnlyCalled = Stable.IsStable(local) && CalledFunctions.IsOnlyCalledOrHandedOn(local));
        }

        return isOnlyCalled;
    }

    private static int Budget(int least, IOperation body) => Math.Max(least, 4 * FlowGraphs.Of(body)!.Blocks.Length);

    private static Dictionary<ITypeSymbol, StatusContract> FindTypesAsked(IOperation body)
    {
        var (once, more) = (new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default),
            new Dictionary<ITypeSymbol, StatusContract>(SymbolEqualityComparer.Default));
        foreach (var asked in TypeTests(body))
        {
            if (!once.Add(asked) && !more.ContainsKey(asked)) more.Add(asked, StatusContract.OfType(asked.ToDisplayString()));
        }

        return more;
    }

    private static IEnumerable<ITypeSymbol> TypeTests(IOperation body)
    {
        foreach (var operation in BodyOperations.AllIn(body))
        {
            var asked = operation switch
            {
                IDeclarationPatternOperation { MatchesNull: false, MatchedType: var declared } => declared,
                IRecursivePatternOperation { MatchedType: var matched } => matched,
                ITypePatternOperation { MatchedType: var matched } => matched,
                IIsTypeOperation { TypeOperand: var tested } => tested,
                _ => null,
            };
            if (asked is not null) yield return asked;
        }
    }

    public void EnterLocalFunction(IMethodSymbol function, FlowState state)
    {
        if (state.IsUnreachable) return;
        if (LocalFunctionEntries.TryGetValue(function, out var known))
        {
            var joined = StateJoin.Join(known, state);
            if (joined.SameAs(known)) return;
            state = joined;
        }
        else
        {
            state = StateJoin.Canonical(state);
        }

        LocalFunctionEntries[function] = state;
        ChangedLocalFunctions.Add(function);
    }
}
