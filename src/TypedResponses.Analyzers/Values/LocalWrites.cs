using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Bodies;

namespace TypedResponses.Analyzers.Values;

/// <summary>
/// Every value that the code of one member gives to its locals, its lambdas and local functions included.
/// </summary>
internal sealed class LocalWrites
{
    private static readonly ConditionalWeakTable<IOperation, LocalWrites> Cache = new();

    private readonly Dictionary<ILocalSymbol, List<Write>> _writes = new(SymbolEqualityComparer.Default);

    private readonly Dictionary<ILocalSymbol, List<IOperation>> _added = new(SymbolEqualityComparer.Default);

    private readonly List<(ILocalSymbol Local, ISymbol Member, IOperation Value)> _assigned = [];

    private LocalWrites(IOperation root)
    {
        foreach (var operation in BodyOperations.AllIn(root)) Collect(operation);
    }

    /// <summary>The writes in the member that <paramref name="operation"/> is part of.</summary>
    public static LocalWrites Around(IOperation operation)
    {
        var root = operation.Root();
        return Cache.GetValue(root, static root => new LocalWrites(root));
    }

    public IReadOnlyList<Write> To(ILocalSymbol local) =>
        _writes.TryGetValue(local, out var writes) ? writes : ImmutableArray<Write>.Empty;

    /// <summary>What is put into the collection that a local holds, by <c>Add</c> and its like or by an index.</summary>
    public IReadOnlyList<IOperation> AddedTo(ILocalSymbol local) =>
        _added.TryGetValue(local, out var added) ? added : ImmutableArray<IOperation>.Empty;

    /// <summary>What is assigned to a member of the object that a local holds.</summary>
    public IEnumerable<IOperation> AssignedTo(ILocalSymbol local, ISymbol member)
    {
        foreach (var (owner, assigned, value) in _assigned)
        {
            if (SymbolEqualityComparer.Default.Equals(owner, local) && SymbolEqualityComparer.Default.Equals(assigned, member)) yield return value;
        }
    }

    private void Collect(IOperation operation)
    {
        switch (operation)
        {
            case IInvocationOperation { Instance: ILocalReferenceOperation { Local: var collection } } call when Elements.Adds(call):
                AddElement(collection, call.Arguments[call.Arguments.Length - 1].Value);
                break;
            case ISimpleAssignmentOperation
            {
                Target: IPropertyReferenceOperation { Property.IsIndexer: true, Instance: ILocalReferenceOperation { Local: var collection } },
            } entry:
                AddElement(collection, entry.Value);
                break;
            case ISimpleAssignmentOperation
            {
                Target: IArrayElementReferenceOperation { ArrayReference: ILocalReferenceOperation { Local: var collection } },
            } entry:
                AddElement(collection, entry.Value);
                break;
            case IVariableDeclaratorOperation declarator when declarator.GetVariableInitializer() is { } initializer:
                Add(declarator.Symbol, WriteKind.Value, initializer.Value);
                break;
            case ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Instance: ILocalReferenceOperation { Local: var owner } } target } assignment:
                _assigned.Add((owner, target.Member, assignment.Value));
                break;
            case IDeconstructionAssignmentOperation deconstruction:
                Deconstruct(deconstruction.Target, deconstruction.Value);
                break;
            case ICompoundAssignmentOperation compound:
                AddTarget(compound.Target, WriteKind.Value, compound);
                break;
            case IAssignmentOperation assignment:
                AddTarget(assignment.Target, WriteKind.Value, assignment.Value);
                break;
            case IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref } argument:
                AddTarget(argument.Value, WriteKind.Argument, argument);
                break;
            case IDeclarationPatternOperation { DeclaredSymbol: ILocalSymbol local } pattern:
                Add(local, WriteKind.Value, Patterns.InputOf(pattern));
                break;
            case IRecursivePatternOperation { DeclaredSymbol: ILocalSymbol local } pattern:
                Add(local, WriteKind.Value, Patterns.InputOf(pattern));
                break;
            case IForEachLoopOperation loop:
                AddTarget(loop.LoopControlVariable, WriteKind.Element, loop.Collection);
                break;
        }
    }

    private void Deconstruct(IOperation target, IOperation value)
    {
        if (target is IDeclarationExpressionOperation declaration) target = declaration.Expression;
        if (target is not ITupleOperation targets)
        {
            AddTarget(target, WriteKind.Value, value);
            return;
        }

        var made = value.WithoutConversions();
        var values = made is ITupleOperation tuple ? tuple.Elements
            : made is IObjectCreationOperation { Type.IsRecord: true } record ? record.Arguments.Select(argument => argument.Value).ToImmutableArray()
            : ImmutableArray<IOperation>.Empty;
        for (var i = 0; i < targets.Elements.Length; i++)
        {
            if (values.Length == targets.Elements.Length) Deconstruct(targets.Elements[i], values[i]);
            else AddTarget(targets.Elements[i], WriteKind.Unknown, null);
        }
    }

    private void AddTarget(IOperation target, WriteKind kind, IOperation? value)
    {
        if (target is IDeclarationExpressionOperation declaration) target = declaration.Expression;
        if (target is ILocalReferenceOperation reference) Add(reference.Local, kind, value);
        else if (target is IVariableDeclaratorOperation declarator) Add(declarator.Symbol, kind, value);
    }

    private void AddElement(ILocalSymbol collection, IOperation element)
    {
        if (!_added.TryGetValue(collection, out var added)) _added.Add(collection, added = []);
        added.Add(element);
    }

    private void Add(ILocalSymbol local, WriteKind kind, IOperation? value)
    {
        if (!_writes.TryGetValue(local, out var writes)) _writes.Add(local, writes = []);
        writes.Add(new Write(value is null ? WriteKind.Unknown : kind, value));
    }
}

/// <summary>One write to a local: the value itself, an element of it, or a <c>ref</c> or <c>out</c> argument.</summary>
internal readonly record struct Write(WriteKind Kind, IOperation? Operation);

internal enum WriteKind
{
    Unknown = 0,
    Value,
    Element,
    Argument,
}
