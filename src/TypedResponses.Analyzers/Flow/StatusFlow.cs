using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using TypedResponses.Analyzers.Bodies;
using TypedResponses.Analyzers.Contracts;
using TypedResponses.Analyzers.Flow.Domain;
using TypedResponses.Analyzers.Flow.Functions;
using TypedResponses.Analyzers.Flow.Loops;
using TypedResponses.Analyzers.Values;
using TypedResponses.Analyzers.Words;

namespace TypedResponses.Analyzers.Flow;

/// <summary>
/// The analysis of a compilation: each body at most once, however many rules ask. A body is looked at only if it
/// reads a payload, or calls with an argument that has to be ready.
/// </summary>
internal sealed class StatusFlow(Compilation compilation, ContractIndex contracts)
{
    private static readonly ConditionalWeakTable<Compilation, StrongBox<StatusFlow?>> s_flows = new();

    /// <summary>The words of loops that can wait.</summary>
    private static readonly Vocabulary s_loops = new(["while", "do", "for", "goto"]);

    /// <summary>The attributes that make a guard.</summary>
    public static readonly Vocabulary Guards = new(["ReadyWhen", KnownNames.ReadyWhen, "EnsuresReady", KnownNames.EnsuresReady]);

    private readonly ConcurrentDictionary<SyntaxNode, Lazy<FlowResult>> _results = new();
    private readonly ConcurrentDictionary<SyntaxNode, bool> _suspicious = new();
    private readonly HelperBodies _helpers = new(compilation);

    public ContractIndex Contracts { get; } = contracts;

    /// <summary>The analysis of a compilation, or null where it knows no contract.</summary>
    public static StatusFlow? Of(Compilation compilation) =>
        s_flows.GetValue(compilation, static compilation => new(ContractIndex.Of(compilation) is { } contracts ? new(compilation, contracts) : null)).Value;

    /// <summary>Calls back for every body of a compilation that has reads of payloads.</summary>
    public void Register(CompilationStartAnalysisContext context, Action<BodyAnalysis, FlowResult> report) =>
        BodyAnalysis.Register(context, Contracts.Vocabulary, body =>
    {
        if (Analyze(body) is { IsEmpty: false } result) report(body, result);
    });

    public FlowResult Analyze(BodyAnalysis body) => Analyze(body.Body, body.Options, body.CancellationToken);

    public FlowResult Analyze(CodeBody body, AnalyzerOptions options, CancellationToken cancellation) =>
        _results.GetOrAdd(body.Operation.Syntax, _ => new(() => Run(body.Operation, body.Owner, options, cancellation))).Value;

    private FlowResult Run(IOperation body, ISymbol owner, AnalyzerOptions options, CancellationToken cancellation)
    {
        if (!IsSuspicious(body) || FlowGraphs.Of(body) is not { } graph) return FlowResult.Empty;
        var context = NewContext(body, options, cancellation);
        var entry = new FlowState();
        if (owner is IMethodSymbol method) ReadyParameters.Bind(context, entry, method);
        new GraphWalker(context, graph, owner as IMethodSymbol, WalkMode.Report).Walk(entry);
        WalkLocalFunctions(context, graph);
        return context.GaveUp ? FlowResult.Empty : new(context.Reads.Values.ToImmutableArray());
    }

    /// <summary>The guards in a body, itself, its local functions and lambdas, with the ways out on which they have not checked what they promise.</summary>
    public IEnumerable<(IMethodSymbol Guard, BrokenPromise Broken)> FindBrokenPromises(BodyAnalysis body)
    {
        if (FlowGraphs.Of(body.Operation) is not { } graph) yield break;
        foreach (var (part, owner) in FlowGraphs.WithNested(graph, body.Owner as IMethodSymbol))
        {
            if (owner is null || !GuardBodies.Promises(owner)) continue;
            foreach (var broken in GuardBodies.Check(NewContext(body.Operation, body.Options, body.CancellationToken), part, owner))
            {
                yield return (owner, broken);
            }
        }
    }

    private FlowContext NewContext(IOperation body, AnalyzerOptions options, CancellationToken cancellation)
    {
        var settings = FlowOptions.Read(options.AnalyzerConfigOptionsProvider.GetOptions(body.Syntax.SyntaxTree));
        return new(Contracts, settings, _helpers, body, cancellation);
    }

    /// <summary>The bodies of a file that can wait: a loop in a file that names a contract, its type or a helper that asks.</summary>
    public IReadOnlyList<SyntaxNode> LoopsIn(SyntaxTree file) => Contracts.Words.All.IsIn(file) ? s_loops.BodiesIn(file) : [];

    /// <summary>The loops of a body, of its lambdas and local functions, that wait for a call and do not end if it fails.</summary>
    public List<WaitLoop> FindWaitLoops(BodyAnalysis body)
    {
        var found = new List<WaitLoop>();
        if (!HasLoopOverContract(body.Operation) || FlowGraphs.Of(body.Operation) is not { } graph) return found;
        var context = NewContext(body.Operation, body.Options, body.CancellationToken);
        foreach (var (part, owner) in FlowGraphs.WithNested(graph, body.Owner as IMethodSymbol)) found.AddRange(WaitLoops.Find(context, part, owner));
        return found;
    }

    private bool HasLoopOverContract(IOperation body)
    {
        var operations = BodyOperations.AllIn(body);
        if (!operations.Any(static operation => operation is ILoopOperation { LoopKind: not LoopKind.ForEach }
            or IBranchOperation { BranchKind: BranchKind.GoTo }))
        {
            return false;
        }

        foreach (var operation in operations)
        {
            var speaks = operation switch
            {
                IMethodReferenceOperation { Method.Parameters: [{ Type: var taken }] } => !Contracts.ContractsOf(taken).IsEmpty,
                IMemberReferenceOperation { Instance.Type: { } owner } => !Contracts.ContractsOf(owner).IsEmpty,
                IMemberReferenceOperation or ILocalReferenceOperation or IParameterReferenceOperation or IAwaitOperation =>
                    !Contracts.ContractsOf(operation.Type).IsEmpty,
                IInvocationOperation { TargetMethod: var asked } => WaitLoops.Answers(asked) && _helpers.Concerns(asked, Contracts),
                _ => false,
            };
            if (speaks) return true;
        }

        return false;
    }

    /// <summary>Whether a body has anything that could be unproven: a read of a payload, or a call that wants one to be there.</summary>
    public bool IsSuspicious(IOperation body) => _suspicious.GetOrAdd(body.Syntax, _ => FindSuspicion(body));

    /// <summary>Goes down to the places that write the name of a payload, and nowhere else: operations are made when they are asked for.</summary>
    private bool FindSuspicion(IOperation body)
    {
        var places = Contracts.Vocabulary.PlacesIn(body.Syntax.SyntaxTree, body.Syntax.Span);
        if (places is { Count: 0 }) return false;
        var open = new Stack<IOperation>();
        open.Push(body);
        while (open.Count > 0)
        {
            foreach (var child in open.Pop().ChildOperations)
            {
                // Of a call only the method's name is the place, not what it is given.
                if (IsSuspiciousItself(child)) return true;

                // The clauses of a query call each other across their places.
                if (places is null
                    || child is ITranslatedQueryOperation
                    || child.Syntax is QueryClauseSyntax or OrderingSyntax or SelectOrGroupClauseSyntax
                    || Holds(child.Syntax.Span, places))
                {
                    open.Push(child);
                }
            }
        }

        return false;
    }

    private static bool Holds(TextSpan span, IReadOnlyList<int> places)
    {
        foreach (var place in places)
        {
            if (span.Contains(place)) return true;
        }

        return false;
    }

    private bool IsSuspiciousItself(IOperation operation)
    {
        switch (operation)
        {
            case IPropertyReferenceOperation { Instance.Type: { } type, Property.Name: var name } when Reads(type, name):
            case IFieldReferenceOperation { Instance.Type: { } fieldOwner, Field.Name: var fieldName } when Reads(fieldOwner, fieldName):
            case IInvocationOperation { Instance.Type: { } computed, Arguments.IsEmpty: true, TargetMethod.Name: var getter } when Reads(computed, getter):
            case IInvocationOperation { Instance.Type: { } receiver, TargetMethod.Name: var called }
                when called.StartsWith("TryGet", StringComparison.Ordinal) && Reads(receiver, called.Substring(6)):
            case IDeconstructionAssignmentOperation { Value.Type: { } apart } when !Contracts.ContractsOf(apart).IsEmpty:
            case IForEachLoopOperation { LoopControlVariable: not IVariableDeclaratorOperation, Collection: var taken }
                when SequenceTypes.ElementOf(taken.WithoutConversions().Type) is { } each && !Contracts.ContractsOf(each).IsEmpty:
            case IRecursivePatternOperation { DeconstructionSubpatterns.IsEmpty: false, MatchedType: var matched } when !Contracts.ContractsOf(matched).IsEmpty:
            case IMethodReferenceOperation { Method: var method } when method.Parameters.Any(ReadyParameters.IsReady):
            case IArgumentOperation { Parameter: { } parameter } when !Contracts.ContractsOf(parameter.Type).IsEmpty && ReadyParameters.IsReady(parameter):
                return true;
            default:
                return false;
        }
    }

    private bool Reads(ITypeSymbol type, string name)
    {
        foreach (var contract in Contracts.ContractsOf(type))
        {
            if (contract.Payload == name) return true;
        }

        return false;
    }

    /// <summary>Local functions, from what is known at their calls; those nobody calls, from nothing.</summary>
    private static void WalkLocalFunctions(FlowContext context, ControlFlowGraph graph)
    {
        var walked = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        while (!context.GaveUp)
        {
            var function = context.ChangedLocalFunctions.FirstOrDefault() ?? context.LocalFunctions.Find(declared => !walked.Contains(declared));
            if (function is null) return;
            context.ChangedLocalFunctions.Remove(function);
            walked.Add(function);
            var state = context.LocalFunctionEntries.TryGetValue(function, out var known) ? known.Clone() : new FlowState();
            ReadyParameters.Bind(context, state, function);
            if (FlowGraphs.OfFunction(graph, function) is { } body) new GraphWalker(context, body, function, WalkMode.Report).Walk(state);
        }
    }
}
