using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Values;

namespace TypedResponses.Analyzers.Result;

/// <summary>Reads conditions for what they say of the kind of one result.</summary>
/// <param name="text">The path of the text.</param>
/// <param name="image">The path of the <c>ImageResult</c> the text belongs to, where there is one.</param>
internal readonly struct KindConditions(AccessPath text, AccessPath? image)
{
    private readonly AccessPath? _image = image;

    /// <summary>The same question inside a predicate, where the element has another name.</summary>
    public KindConditions OfElement(IAnonymousFunctionOperation predicate) =>
        predicate.Symbol.Parameters is [var element, ..] ? new(text.StartingAt(element), _image?.StartingAt(element)) : this;

    /// <summary>The kinds left when the condition is what it is said to be.</summary>
    public Kinds When(IOperation condition, bool holds)
    {
        condition = condition.WithoutConversions();
        if (condition.ComparedWithBoolean() is var (compared, value)) return When(compared, holds == value);
        switch (condition)
        {
            case IConditionalAccessOperation access:
                return When(access.WhenNotNull, holds);
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                return When(not.Operand, !holds);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both:
                return holds ? When(both.LeftOperand, true) & When(both.RightOperand, true)
                    : When(both.LeftOperand, false) | When(both.RightOperand, false);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either:
                return holds ? When(either.LeftOperand, true) | When(either.RightOperand, true)
                    : When(either.LeftOperand, false) & When(either.RightOperand, false);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equal:
                return holds ? WhenEqual(equal) : Complement(WhenEqual(equal));
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } different:
                return holds ? Complement(WhenEqual(different)) : WhenEqual(different);
            case IIsPatternOperation isPattern:
                return WhenMatched(isPattern.Value, isPattern.Pattern, holds);
            case IInvocationOperation call:
                return holds ? WhenTrue(call) : Complement(WhenTrue(call));
            case ILocalReferenceOperation local when Carriers.Resolve(local) is var stored and not ILocalReferenceOperation:
                return When(stored, holds);
            default:
                return Kinds.Any;
        }
    }

    public Kinds WhenMatched(IOperation value, IOperation pattern, bool holds)
    {
        var kinds = pattern is IPatternOperation matched ? Matching(AccessPath.Of(value), matched) : OfConstant(AccessPath.Of(value), pattern);
        return holds ? kinds : Complement(kinds);
    }

    private Kinds Matching(AccessPath? path, IPatternOperation pattern)
    {
        switch (pattern)
        {
            case IConstantPatternOperation constant:
                return OfConstant(path, constant.Value);
            case INegatedPatternOperation negated:
                return Complement(Matching(path, negated.Pattern));
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either:
                return Matching(path, either.LeftPattern) | Matching(path, either.RightPattern);
            case IBinaryPatternOperation both:
                return Matching(path, both.LeftPattern) & Matching(path, both.RightPattern);
            case IRecursivePatternOperation recursive:
                var kinds = IsUrlMember(path) ? Kinds.Url : Kinds.Any;
                foreach (var property in recursive.PropertySubpatterns) kinds &= Matching(AccessPath.Of(property.Member), property.Pattern);
                return kinds;
            case IDeclarationPatternOperation when IsUrlMember(path):
                return Kinds.Url;
            default:
                return Kinds.Any;
        }
    }

    private Kinds WhenEqual(IBinaryOperation comparison)
    {
        var left = OfConstant(AccessPath.Of(comparison.LeftOperand), comparison.RightOperand);
        return left != Kinds.Any ? left : OfConstant(AccessPath.Of(comparison.RightOperand), comparison.LeftOperand);
    }

    /// <summary>What a value being equal to a constant says: a kind, or no address.</summary>
    private Kinds OfConstant(AccessPath? path, IOperation constant)
    {
        if (constant.WithoutConversions().ConstantValue is not { HasValue: true } value) return Kinds.Any;
        if (value.Value is null) return IsUrlMember(path) ? Kinds.Any & ~Kinds.Url : Kinds.Any;
        return IsMember(path, "Kind") && constant.WithoutConversions() is IFieldReferenceOperation field
            ? field.Field.Name switch
            {
                "Base64" => Kinds.Base64,
                "DataUri" => Kinds.DataUri,
                "Url" => Kinds.Url,
                "Invalid" => Kinds.Invalid,
                _ => Kinds.Any,
            }
            : Kinds.Any;
    }

    /// <summary>What a test of the text's beginning, or of its being an address, says when it holds.</summary>
    private Kinds WhenTrue(IInvocationOperation call)
    {
        var name = call.TargetMethod.Name;
        if (!IsAboutThis(call)) return Kinds.Any;
        if (name == "StartsWith" && call.Arguments.Length > 0 && call.CalledOn() is not null)
        {
            foreach (var argument in call.Arguments)
            {
                if (argument.Value.ConstantValue is { HasValue: true, Value: string prefix })
                    return prefix.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? Kinds.Url
                        : prefix.StartsWith("data:", StringComparison.OrdinalIgnoreCase) ? Kinds.DataUri
                        : Kinds.Any;
            }

            return Kinds.Any;
        }

        // A helper of the user's own says by its name what it asks.
        return name.Contains("Url") || name.Contains("Uri") || call.TargetMethod is { Name: "TryCreate", ContainingType.Name: "Uri" }
            ? Kinds.Url | Kinds.DataUri
            : Kinds.Any;
    }

    private bool IsAboutThis(IInvocationOperation call)
    {
        if (IsThis(call.Instance)) return true;
        foreach (var argument in call.Arguments)
        {
            if (IsThis(argument.Value)) return true;
        }

        return false;
    }

    private bool IsThis(IOperation? operation) =>
        AccessPath.Of(operation) is { } path && (path.Equals(text) || _image is not null && path.Equals(_image));

    private bool IsUrlMember(AccessPath? path) => IsMember(path, "Url");

    private bool IsMember(AccessPath? path, string name) => path is not null && _image is not null && path.IsMemberOf(_image, name);

    /// <summary>What is left when a condition does not hold; a condition that says nothing says nothing then either.</summary>
    private static Kinds Complement(Kinds kinds) => kinds == Kinds.Any ? Kinds.Any : Kinds.Any & ~kinds;
}
