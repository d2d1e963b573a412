using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Flow.Domain;

namespace TypedResponses.Analyzers.Flow.Evaluation;

/// <summary>What becomes of the few constants that a variable may be: flags that are set and asked for, a text that grows.</summary>
internal sealed partial class Evaluator
{
    /// <summary>An operation with a constant, on each of a few constants; unknown for all other values.</summary>
    private static AbstractValue Folded(BinaryOperatorKind kind, AbstractValue value, AbstractValue operand)
    {
        if (operand is not ConstantValue { Value: var other } || ChoiceValue.Of(value) is not { } choices) return AbstractValue.Unknown;
        return new ChoiceValue(choices).Select(one => one is ConstantValue { Value: var constant } && Folded(kind, constant, other) is { } result
            ? new ConstantValue(result)
            : new SomeValue());
    }

    private static object? Folded(BinaryOperatorKind kind, object left, object right)
    {
        if (kind == BinaryOperatorKind.Add && left is string text && right is string more) return text + more;
        if (AsNumber(left) is not { } one || AsNumber(right) is not { } other) return null;
        return kind switch
        {
            BinaryOperatorKind.Or => System.Convert.ChangeType(one | other, left.GetType(), CultureInfo.InvariantCulture),
            BinaryOperatorKind.And => System.Convert.ChangeType(one & other, left.GetType(), CultureInfo.InvariantCulture),
            _ => null,
        };
    }

    /// <summary>
    /// What is reckoned from a few numbers: how many of two calls are ready. Not where a loop or a function that calls itself reckons on: there each round
    /// would give another number.
    /// </summary>
    private AbstractValue Reckoned(BinaryOperatorKind kind, AbstractValue left, AbstractValue right, SyntaxNode place)
    {
        if (kind is not (BinaryOperatorKind.Add or BinaryOperatorKind.Subtract)
            || ChoiceValue.Of(left) is not { } ones
            || ChoiceValue.Of(right) is not { } others)
        {
            return AbstractValue.Unknown;
        }

        if (context.Calls.Count > 0 && left is ConstantValue && right is ConstantValue || IsRepeated(place)) return AbstractValue.Unknown;
        var results = new List<Choice>();
        for (var i = 0; i < ones.Count; i++)
        {
            for (var j = 0; j < others.Count; j++)
            {
                if (Reckoned(kind, ones[i].Value, others[j].Value) is not { } result) return AbstractValue.Unknown;
                results.Add(new(result, ones[i].When.And(others[j].When)));
            }
        }

        return ChoiceValue.From(results);
    }

    private static AbstractValue? Reckoned(BinaryOperatorKind kind, AbstractValue left, AbstractValue right) => (left, right) switch
    {
        (ConstantValue { Value: int one }, ConstantValue { Value: int other }) =>
            new ConstantValue(kind == BinaryOperatorKind.Add ? unchecked(one + other) : unchecked(one - other)),
        (PositiveValue, PositiveValue or ConstantValue { Value: int and >= 0 })
            or (ConstantValue { Value: int and >= 0 }, PositiveValue) when kind == BinaryOperatorKind.Add =>
            PositiveValue.Instance,
        _ => null,
    };

    /// <summary>Whether code stands in a loop of its function.</summary>
    private static bool IsRepeated(SyntaxNode place)
    {
        for (var node =
            place; node is not (null or MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax); node = node.Parent)
        {
            if (IsLoop(node)) return true;
        }

        return false;
    }

    private static bool IsLoop(SyntaxNode node) => node is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax;

    /// <summary><c>flaws.HasFlag(Flaw.NoResult)</c>, of flags that are known.</summary>
    private TruthValue? HasFlag(AbstractValue flags, AbstractValue[] arguments, ITypeSymbol? type)
    {
        if (flags is FacetValue { Facet: Facet.Status } status) return HasFlagOf(status, arguments, type);
        if (arguments is not [ConstantValue { Value: var asked }] || ChoiceValue.Of(flags) is not { } choices) return null;
        return new ChoiceValue(choices).Test(one => one is ConstantValue { Value: var set } && AsNumber(set) is { } bits && AsNumber(asked) is { } wanted
            ? (bits & wanted) == wanted
            : null);
    }

    /// <summary>
    /// A status that is no set of flags, asked for one all the same: true for every value that has the bits. Of a set of flags one cannot see what
    /// else is in it.
    /// </summary>
    private TruthValue? HasFlagOf(FacetValue status, AbstractValue[] arguments, ITypeSymbol? type)
    {
        if (arguments is not [ConstantValue { Value: var asked }]
            || AsNumber(asked) is not { } wanted
            || type is null
            || HasAttribute(type, nameof(FlagsAttribute)))
        {
            return null;
        }

        var mask = 0UL;
        for (var i = 0; i < status.Contract.Values.Length; i++)
        {
            if (status.Contract.Values[i].Constant is { } constant && AsNumber(constant) is { } bits && (bits & wanted) == wanted)
            {
                mask |= status.Contract.WithStatus(i);
            }
        }

        return Masked(status, mask, ~mask);
    }

    /// <summary>
    /// What it says that a part of the status's text is one: that it is one of the statuses whose text has that part. What nobody has heard of may have
    /// any text, but is not what such a question is asked for. Null where no status has the part.
    /// </summary>
    private TruthValue? Spells(FacetValue status, string test, string part)
    {
        var contract = status.Contract;
        var mask = 0UL;
        for (var i = 0; i < contract.Values.Length; i++)
        {
            if (!contract.IsAnyOther(i)
                && contract.Values[i].Name != "Unrecognized"
                && (Has(contract.Values[i].Constant as string ?? WireNames.Of(contract.Values[i].Name)) || Has(contract.Values[i].Name)))
            {
                mask |= contract.WithStatus(i);
            }
        }

        return mask == 0 ? null : Masked(status, mask, ~mask);

        bool Has(string text) => test switch
        {
            "StartsWith" => text.StartsWith(part, StringComparison.OrdinalIgnoreCase),
            "EndsWith" => text.EndsWith(part, StringComparison.OrdinalIgnoreCase),
            _ => text.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0,
        };
    }

    /// <summary>
    /// <c>Enum.TryParse(call.StatusText, out ImageStatus status)</c>: the variable is the status. Of an enum of somebody else's one cannot see what it
    /// says.
    /// </summary>
    private TruthValue? ParsedStatus(IInvocationOperation call, AbstractValue[] arguments)
    {
        if (call.TargetMethod.ContainingType?.SpecialType != SpecialType.System_Enum
            || Array.Find(arguments, argument => argument is FacetValue { Facet: Facet.Status or Facet.StatusText }) is not FacetValue text)
        {
            return null;
        }

        for (var i = 0; i < arguments.Length; i++)
        {
            if (call.Arguments[i].Parameter is not { RefKind: RefKind.Out, Type: var type }) continue;
            if (context.Contracts.ContractOfStatus(type) is not { } contract || contract.Status != text.Contract.Status)
            {
                return Masked(text, text.Contract.WithReady(), text.Contract.Everything());
            }

            arguments[i] = new OutputValue(text with { Facet = Facet.Status });
        }

        return TruthValue.Open;
    }
}
