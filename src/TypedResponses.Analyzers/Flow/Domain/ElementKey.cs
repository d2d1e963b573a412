using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TypedResponses.Analyzers.Flow.Domain;

/// <summary>
/// Which element of a collection an index names: the index as written, part by part. Two equal keys name one element
/// as long as nothing that they mention is assigned.
/// </summary>
internal sealed record ElementKey(EquatableList<object> Parts)
{
    /// <summary>Whether the element is a collection itself, of which all that is known stands with the collection it is in.</summary>
    public bool IsCollection { get; init; }

    /// <summary>Whether it names not the element at the index, but what stands for all that the index has left behind.</summary>
    public bool IsPassed { get; init; }

    /// <summary>Of what an index has left behind: whether it counts down from the end.</summary>
    public bool IsDown { get; init; }

    /// <summary>Of what was left behind: whether it is what a number has counted that began with how many there are, and counts down.</summary>
    public bool IsCountdown { get; init; }

    /// <summary>The key of the element at a constant place, counted from the end where it is negative.</summary>
    public static ElementKey At(int place) => new(new EquatableList<object>([place]));

    /// <summary>The key of the element for a constant.</summary>
    public static ElementKey Of(object constant) => new(new EquatableList<object>([constant]));

    /// <summary>The key of the element at the place that a variable holds.</summary>
    public static ElementKey At(ISymbol variable) => new(new EquatableList<object>([variable]));

    /// <summary>The key of one or several indices, or null where what they name cannot be told.</summary>
    public static ElementKey? Of(ImmutableArray<IOperation> indices)
    {
        if (indices is [var only] && PlaceFromTheEnd(only) is { } place) return At(-place);
        var parts = new List<object>();
        foreach (var index in indices)
        {
            if (!Add(index, parts)) return null;
        }

        return parts.Count == 0 ? null : new(new EquatableList<object>([.. parts]));
    }

    /// <summary>The key of a value and a pattern of constants that it is asked for; null for any other.</summary>
    public static ElementKey? Of(IOperation value, IPatternOperation pattern)
    {
        var parts = new List<object>();
        return Add(value, parts) && Add(pattern, parts) ? new(new EquatableList<object>([.. parts])) : null;
    }

    /// <summary>The key of a pattern of constants; null for any other.</summary>
    public static ElementKey? Of(IPatternOperation pattern)
    {
        var parts = new List<object>();
        return Add(pattern, parts) ? new(new EquatableList<object>([.. parts])) : null;
    }

    /// <summary>The key of what is asked of a value that is no variable.</summary>
    public ElementKey Of(Slot.CaptureKey value)
    {
        var parts = new List<object> { value };
        for (var i = 0; i < Parts.Count; i++) parts.Add(Parts[i]);
        return new(new EquatableList<object>([.. parts]));
    }

    /// <summary>Whether two keys of constants name two elements: they differ, and count from the same end.</summary>
    public bool IsOtherThan(ElementKey other)
    {
        if (Parts.Count != other.Parts.Count || Parts.Equals(other.Parts)) return false;
        for (var i = 0; i < Parts.Count; i++)
        {
            if (!IsConstant(Parts[i]) || !IsConstant(other.Parts[i]) || Parts[i] is < 0 != other.Parts[i] is < 0) return false;
        }

        return true;
    }

    private static bool IsConstant(object part) => part is not (ISymbol or Slot.MemberKey);

    /// <summary>Whether a variable, or the name of a member, is part of the index.</summary>
    public bool Mentions(object part)
    {
        for (var i = 0; i < Parts.Count; i++)
        {
            if (Parts[i].Equals(part)) return true;
        }

        return false;
    }

    /// <summary>The constant at the end, where all that stands before it is as in another key; null where that is so of the whole, or of nothing.</summary>
    public object? ConstantInPlaceOf(ElementKey other)
    {
        var last = Parts.Count - 1;
        if (Parts.Count != other.Parts.Count || Parts[last] is ISymbol or Slot.MemberKey || Parts[last].Equals(other.Parts[last])) return null;
        for (var i = 0; i < last; i++)
        {
            if (!Parts[i].Equals(other.Parts[i])) return null;
        }

        return Parts[last];
    }

    /// <summary>Whether it mentions no variable that a function may write at any time.</summary>
    public bool StaysPut(Func<ISymbol, bool> isWrittenInPlace)
    {
        for (var i = 0; i < Parts.Count; i++)
        {
            if (Parts[i] is IParameterSymbol { RefKind: not RefKind.None }) return false;
            if (Parts[i] is ISymbol variable && !isWrittenInPlace(variable)) return false;
        }

        return true;
    }

    /// <summary>Whether the element is another one once the collection has grown.</summary>
    public bool CountsFromTheEnd()
    {
        for (var i = 0; i < Parts.Count; i++)
        {
            if (Parts[i] is < 0 or UnaryOperatorKind.Hat or Slot.MemberKey { Name: "Count" or "Length" }) return true;
        }

        return false;
    }

    /// <summary><c>list[list.Count - 1]</c> is <c>list[^1]</c>.</summary>
    private static int? PlaceFromTheEnd(IOperation index)
    {
        if (index is not IBinaryOperation
            {
                OperatorKind: BinaryOperatorKind.Subtract,
                RightOperand.ConstantValue: { HasValue: true, Value: int and > 0 and var place },
            } difference)
        {
            return null;
        }

        if (difference.LeftOperand is not IPropertyReferenceOperation { Property.Name: "Count" or "Length", Instance.Syntax: { } counted }) return null;
        var indexed = index.Parent switch
        {
            IArgumentOperation { Parent: IPropertyReferenceOperation { Instance: { } list } } => list.Syntax,
            IArrayElementReferenceOperation { ArrayReference: var array } => array.Syntax,
            _ => null,
        };
        return indexed?.IsEquivalentTo(counted) == true ? place : null;
    }

    private static bool Add(IPatternOperation pattern, List<object> parts)
    {
        switch (pattern)
        {
            case IConstantPatternOperation constant:
                return Add(constant.Value, parts);
            case IRelationalPatternOperation relation:
                parts.Add(relation.OperatorKind);
                return Add(relation.Value, parts);
            case INegatedPatternOperation negated:
                parts.Add(UnaryOperatorKind.Not);
                return Add(negated.Pattern, parts);
            case IBinaryPatternOperation both:
                parts.Add(both.OperatorKind);
                return Add(both.LeftPattern, parts) && Add(both.RightPattern, parts);
            case IDiscardPatternOperation:
                parts.Add(OperationKind.DiscardPattern);
                return true;
            case IRecursivePatternOperation { DeclaredSymbol: null, PropertySubpatterns.IsEmpty: true, DeconstructionSubpatterns: { IsEmpty: false } places }:
                foreach (var place in places)
                {
                    if (!Add(place, parts)) return false;
                }

                return true;
            default:
                return false;
        }
    }

    private static bool Add(IOperation? index, List<object> parts)
    {
        while (index is IConversionOperation conversion) index = conversion.Operand;
        switch (index)
        {
            case { ConstantValue: { HasValue: true, Value: var constant } }:
                parts.Add(constant ?? DBNull.Value);
                return true;
            case ILocalReferenceOperation local:
                parts.Add(local.Local);
                return true;
            case IParameterReferenceOperation parameter:
                parts.Add(parameter.Parameter);
                return true;
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }:
                return true;
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat, Operand.ConstantValue.Value: int fromEnd }:
                parts.Add(-fromEnd);
                return true;
            case IUnaryOperation { OperatorMethod: null } unary:
                parts.Add(unary.OperatorKind);
                return Add(unary.Operand, parts);
            case IBinaryOperation { OperatorMethod: null } binary:
                parts.Add(binary.OperatorKind);
                return Add(binary.LeftOperand, parts) && Add(binary.RightOperand, parts);
            case ITupleOperation { Elements: var elements }:
                return elements.All(element => Add(element, parts));
            case IFieldReferenceOperation field:
                parts.Add(new Slot.MemberKey(field.Field.Name));
                return field.Instance is null || Add(field.Instance, parts);
            case IPropertyReferenceOperation { Property.IsIndexer: false } property:
                parts.Add(new Slot.MemberKey(property.Property.Name));
                return property.Instance is null || Add(property.Instance, parts);
            default:
                return false;
        }
    }
}
