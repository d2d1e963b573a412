using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TypedResponses.Analyzers.Values;

/// <summary>
/// The name of a value in the code: a local, a parameter, <c>this</c> or the element of a sequence, and the chain of
/// members behind it. Two expressions with equal paths are the same value as long as nothing is assigned between them.
/// </summary>
internal sealed class AccessPath : IEquatable<AccessPath>
{
    private const int MaximumLength = 16;

    private readonly object _root;
    private readonly ImmutableArray<object> _members;

    private AccessPath(object root, ImmutableArray<object> members, IOperation? sequence)
    {
        _root = root;
        _members = members;
        Sequence = sequence;
    }

    /// <summary>Where the path starts at an element: the sequence that it is an element of.</summary>
    public IOperation? Sequence { get; }

    public AccessPath With(ISymbol member) => new(_root, _members.Add(member), Sequence);

    /// <summary>The same chain of members behind another start.</summary>
    public AccessPath StartingAt(ISymbol root) => new(root, _members, Sequence);

    /// <summary>True for the path of one member, by name, behind <paramref name="owner"/>.</summary>
    public bool IsMemberOf(AccessPath owner, string name) =>
        _members.Length == owner._members.Length + 1 && _members[_members.Length - 1] is ISymbol member && member.Name == name &&
        new AccessPath(_root, _members.RemoveAt(_members.Length - 1), Sequence).Equals(owner);

    public static AccessPath? Of(IOperation? operation) => Of(operation, 0);

    private static AccessPath? Of(IOperation? operation, int depth)
    {
        if (operation is null || depth > MaximumLength) return null;
        switch (operation)
        {
            case IConversionOperation or IParenthesizedOperation:
                return Of(operation.WithoutConversions(), depth + 1);
            case IConditionalAccessOperation access:
                return Of(access.WhenNotNull, depth + 1);
            case IConditionalAccessInstanceOperation instance:
                return Of(instance.Receiver(), depth + 1);
            case IAssignmentOperation assignment:
                return Of(assignment.Target, depth + 1);
            case IPropertyReferenceOperation
            {
                Property:
                {
                    Name: "Value",
                    ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T
                }
            } value:
                return Of(value.Instance, depth + 1);
            case IPropertyReferenceOperation { Property.IsIndexer: true } indexer:
                return Indexed(indexer.Instance, indexer.Arguments.Select(argument => argument.Value).ToImmutableArray(), depth);
            case IArrayElementReferenceOperation element:
                return Indexed(element.ArrayReference, element.Indices, depth);
            case IMemberReferenceOperation { Instance: null } member:
                return new AccessPath(member.Member, ImmutableArray<object>.Empty, null);
            case IMemberReferenceOperation member:
                return Of(member.Instance, depth + 1)?.With(member.Member.OriginalDefinition);
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.PatternInput } receiver:
                return Of(Patterns.OwnerOf(receiver), depth + 1);
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }:
                return new AccessPath("this", ImmutableArray<object>.Empty, null);
            case IParameterReferenceOperation parameter:
                return Elements.SequenceOf(parameter) is { } sequence
                    ? Element(sequence, parameter.Parameter)
                    : new AccessPath(parameter.Parameter, ImmutableArray<object>.Empty, null);
            case ILocalReferenceOperation local:
                return OfLocal(local, depth);
            default:
                return null;
        }
    }

    private static AccessPath? OfLocal(ILocalReferenceOperation local, int depth) => LocalWrites.Around(local).To(local.Local) switch
    {
        [{ Kind: WriteKind.Value, Operation: { } value }] when Of(value, depth + 1) is { } path => path,
        [{ Kind: WriteKind.Element, Operation: { } sequence }] => Element(sequence, local.Local),
        _ => new AccessPath(local.Local, ImmutableArray<object>.Empty, null),
    };

    private static AccessPath Element(IOperation sequence, ISymbol variable) => new(variable, ImmutableArray<object>.Empty, sequence);

    private static AccessPath? Indexed(IOperation? collection, ImmutableArray<IOperation> indices, int depth)
    {
        if (Of(collection, depth + 1) is not { } path) return null;
        foreach (var index in indices)
        {
            object? key = index.WithoutConversions() switch
            {
                { ConstantValue: { HasValue: true, Value: { } constant } } => constant,
                ILocalReferenceOperation local => local.Local,
                IParameterReferenceOperation parameter => parameter.Parameter,
                IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat, Operand.ConstantValue: { HasValue: true, Value: int fromEnd } } => -fromEnd,
                _ => null,
            };
            if (key is null) return null;
            path = new AccessPath(path._root, path._members.Add(key), path.Sequence);
        }

        return path;
    }

    public bool Equals(AccessPath? other) =>
        other is not null && Same(_root, other._root) && _members.Length == other._members.Length && AllSame(_members, other._members);

    public override bool Equals(object? obj) => Equals(obj as AccessPath);

    public override int GetHashCode() => _members.Length;

    private static bool AllSame(ImmutableArray<object> first, ImmutableArray<object> second)
    {
        for (var i = 0; i < first.Length; i++)
        {
            if (!Same(first[i], second[i])) return false;
        }

        return true;
    }

    private static bool Same(object first, object second) =>
        first is ISymbol symbol ? SymbolEqualityComparer.Default.Equals(symbol, second as ISymbol) : first.Equals(second);
}
