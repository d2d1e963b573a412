using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TypedResponses.Analyzers.Values;

/// <summary>One comparison of a text with a constant.</summary>
/// <param name="Subject">What is compared.</param>
/// <param name="Text">The expression of the constant.</param>
/// <param name="Constant">The constant, never empty.</param>
/// <param name="Comparison">Whether the case of letters counts.</param>
/// <param name="Place">Where the comparison is seen: the constant, or the variable of the set that holds it.</param>
internal readonly record struct TextComparison(IOperation Subject, IOperation Text, string Constant, StringComparison Comparison, SyntaxNode Place);

/// <summary>The comparisons with constant texts, however they are written: operators, <c>Equals</c>, patterns, labels, and sets of texts.</summary>
internal static class TextComparisons
{
    /// <summary>The operations that can be one.</summary>
    public static readonly OperationKind[] Kinds =
        [OperationKind.Binary, OperationKind.Invocation, OperationKind.ConstantPattern, OperationKind.CaseClause, OperationKind.TupleBinary];

    public static IEnumerable<TextComparison> In(IOperation operation) => operation switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } binary =>
            EitherWay(binary.LeftOperand, binary.RightOperand, StringComparison.Ordinal),
        ITupleBinaryOperation tuples => InTuples(tuples),
        IInvocationOperation { TargetMethod.Name: "Equals" } call => InEquals(call),
        IInvocationOperation
        {
            TargetMethod.Name: "Compare" or "CompareOrdinal",
            Parent: IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals },
        } call => InEquals(call),
        IInvocationOperation { TargetMethod.Name: "Contains" or "IndexOf" } call => InSet(call),
        IConstantPatternOperation pattern => OneWay(Patterns.InputOf(pattern) ?? pattern, pattern.Value, StringComparison.Ordinal),
        ISingleValueCaseClauseOperation { Parent: ISwitchCaseOperation { Parent: ISwitchOperation statement } } clause =>
            OneWay(statement.Value, clause.Value, StringComparison.Ordinal),
        _ => [],
    };

    private static IEnumerable<TextComparison> EitherWay(IOperation left, IOperation right, StringComparison comparison) =>
        OneWay(left, right, comparison).Concat(OneWay(right, left, comparison));

    private static IEnumerable<TextComparison> OneWay(IOperation subject, IOperation text, StringComparison comparison, SyntaxNode? place = null)
    {
        if (subject.WithoutConversions().ConstantValue.HasValue) yield break;
        if (ConstantOf(Carriers.Resolve(text)) is not { Length: > 0 } constant) yield break;
        yield return new(subject, text, constant, comparison, place ?? text.Syntax);
    }

    /// <summary>A constant text, or the name of an enum's member that somebody asks for.</summary>
    private static string? ConstantOf(IOperation operation) =>
        operation is IInvocationOperation
        {
            TargetMethod.Name: "ToString",
            Arguments.IsEmpty: true,
            Instance: IFieldReferenceOperation { Field: { HasConstantValue: true, ContainingType.TypeKind: TypeKind.Enum } member },
        }
            ? member.Name
            : operation.ConstantValue is { HasValue: true, Value: string constant } ? constant : null;

    private static IEnumerable<TextComparison> InTuples(ITupleBinaryOperation tuples)
    {
        if (tuples.LeftOperand.WithoutConversions() is not ITupleOperation left || tuples.RightOperand.WithoutConversions() is not ITupleOperation right)
        {
            yield break;
        }

        for (var i = 0; i < left.Elements.Length && i < right.Elements.Length; i++)
        {
            foreach (var one in EitherWay(left.Elements[i], right.Elements[i], StringComparison.Ordinal)) yield return one;
        }
    }

    /// <summary>
    /// <c>a.Equals(b)</c>, <c>string.Equals(a, b)</c>, <c>object.Equals(a, b)</c>, each with a comparison, and <c>StringComparer.Ordinal.Equals(a, b)</c>.
    /// </summary>
    private static IEnumerable<TextComparison> InEquals(IInvocationOperation call)
    {
        var comparison = IgnoresCase(call) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var texts = new List<IOperation>();
        if (call.Instance is { Type: { } type } instance && !IsComparer(type)) texts.Add(instance);
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Type.Name == nameof(StringComparison))
            {
                if (argument.Value.ConstantValue is not { HasValue: true, Value: int value }) return [];
                comparison = (StringComparison)value;
            }
            else
            {
                texts.Add(argument.Value);
            }
        }

        return texts.Count == 2 ? EitherWay(texts[0], texts[1], comparison) : [];
    }

    /// <summary><c>new[] { "a", "b" }.Contains(text)</c>, and the same of a variable that such a set was given to.</summary>
    private static IEnumerable<TextComparison> InSet(IInvocationOperation call)
    {
        var set = call.Instance ?? (call.Arguments.IsEmpty ? null : call.Arguments[0].Value);
        var subject = call.Arguments.ElementAtOrDefault(call.Instance is null ? 1 : 0)?.Value;
        if (set is null || subject?.WithoutConversions().Type?.SpecialType != SpecialType.System_String) yield break;
        var made = Carriers.Resolve(set);
        if (SetElements.Of(made) is not { } elements) yield break;
        var comparison = IgnoresCase(call) || IgnoresCase(made) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        foreach (var element in elements)
        {
            var place = call.Syntax.Contains(element.Syntax) ? element.Syntax : set.Syntax;
            foreach (var one in OneWay(subject, element, comparison, place)) yield return one;
        }
    }

    private static bool IsComparer(ITypeSymbol type) => type.Name.EndsWith("Comparer", StringComparison.Ordinal);

    /// <summary>Whether a comparer that ignores the case of letters takes part.</summary>
    private static bool IgnoresCase(IOperation operation)
    {
        foreach (var part in operation.ChildOperations)
        {
            var value = part is IArgumentOperation argument ? argument.Value.WithoutConversions() : part;
            if (value is IPropertyReferenceOperation { Property: { ContainingType.Name: "StringComparer", Name: var name } }
                && name.EndsWith("IgnoreCase", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
