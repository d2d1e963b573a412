using Microsoft.CodeAnalysis.Operations;

namespace TypedResponses.Analyzers.Flow.Domain;

/// <summary>A text or an exception that is there, of which nothing else is known.</summary>
internal sealed record SomeValue : AbstractValue;

/// <summary>A number greater than zero: of messages in a list, of what was counted, or of what is left in a collection that a loop empties.</summary>
internal sealed record PositiveValue : AbstractValue
{
    public static readonly PositiveValue Instance = new();

    /// <summary>A comparison with a number; null where it may come out either way.</summary>
    public static bool? Compare(BinaryOperatorKind kind, long bound) => kind switch
    {
        BinaryOperatorKind.Equals => bound <= 0 ? false : null,
        BinaryOperatorKind.GreaterThan => bound <= 0 ? true : null,
        BinaryOperatorKind.GreaterThanOrEqual => bound <= 1 ? true : null,
        BinaryOperatorKind.LessThan => bound <= 1 ? false : null,
        BinaryOperatorKind.LessThanOrEqual => bound <= 0 ? false : null,
        _ => null,
    };
}

/// <summary>An array of plain values, of which only matters whether it is empty.</summary>
internal sealed record ArrayValue(bool IsEmpty) : AbstractValue
{
    public AbstractValue Length => IsEmpty ? new ConstantValue(0) : PositiveValue.Instance;
}

/// <summary>One value that a variable may have, and what holds of the objects where it has it.</summary>
internal readonly record struct Choice(AbstractValue Value, Constraint When);

/// <summary>
/// One of a few constants: <c>error</c> is null where the call is ready, and a text where it is not. Whoever asks for the
/// constant asks for what it stands for.
/// </summary>
internal sealed record ChoiceValue(EquatableList<Choice> Choices) : AbstractValue
{
    private const int MaxChoices = 8;

    /// <summary>A value that may be null or not, whatever holds.</summary>
    public static readonly ChoiceValue Open = new(new EquatableList<Choice>([new(Null, Constraint.None), new(new SomeValue(), Constraint.None)]));

    /// <summary>How many are in a collection, whatever holds.</summary>
    public static readonly ChoiceValue OpenNumber =
        new(new EquatableList<Choice>([new(new ConstantValue(0), Constraint.None), new(PositiveValue.Instance, Constraint.None)]));

    /// <summary>Whether it is the number of what is in a collection.</summary>
    public bool IsNumber => Has(static value => value is PositiveValue);

    /// <summary>Whether it is a text, or none.</summary>
    public bool IsMessage => Has(static value => value is NullValue or ConstantValue { Value: string });

    public static bool IsOne(AbstractValue? value) =>
        value is ChoiceValue or NullValue or SomeValue or PositiveValue or ArrayValue or ConstantValue { Value: not bool };

    /// <summary>The choices of a value that is one or several of them; null for any other value.</summary>
    public static EquatableList<Choice>? Of(AbstractValue? value) => value switch
    {
        ChoiceValue { Choices: var choices } => choices,
        CountValue { IsZero: var zero } => new EquatableList<Choice>([new(new ConstantValue(0), zero.WhenTrue), new(PositiveValue.Instance, zero.WhenFalse)]),
        NullValue or SomeValue or PositiveValue or ArrayValue or ConstantValue { Value: not bool } => new EquatableList<Choice>([new(value, Constraint.None)]),
        _ => null,
    };

    /// <summary>The value of some choices; of too many only whether it is null. Those that say nothing yet may do so where they meet another.</summary>
    public static AbstractValue From(List<Choice> choices)
    {
        choices.RemoveAll(choice => choice.When.IsImpossible);
        if (choices.Count > MaxChoices) choices = choices.ConvertAll(choice => choice.Value is NullValue ? choice : choice with { Value = new SomeValue() });
        for (var i = choices.Count - 1; i > 0; i--)
        {
            var same = choices.FindIndex(choice => choice.Value.Equals(choices[i].Value));
            if (same == i) continue;
            choices[same] = choices[same] with { When = choices[same].When.Or(choices[i].When) };
            choices.RemoveAt(i);
        }

        return choices.Count switch { 0 => Unknown, 1 => choices[0].Value, _ => new ChoiceValue(new EquatableList<Choice>([.. choices])) };
    }

    /// <summary>A test of the value: true, false or, where it may be either, null for each choice.</summary>
    public TruthValue Test(Func<AbstractValue, bool?> test)
    {
        var (yes, no) = (Constraint.Impossible, Constraint.Impossible);
        for (var i = 0; i < Choices.Count; i++)
        {
            var answer = test(Choices[i].Value);
            if (answer != false) yes = yes.Or(Choices[i].When);
            if (answer != true) no = no.Or(Choices[i].When);
        }

        return new(yes, no);
    }

    /// <summary>The lengths of the texts or arrays.</summary>
    public AbstractValue Lengths() => Select(value => value switch
    {
        ConstantValue { Value: string text } => new ConstantValue(text.Length),
        ArrayValue array => array.Length,
        _ => new SomeValue(),
    });

    /// <summary>What becomes of each value.</summary>
    public AbstractValue Select(Func<AbstractValue, AbstractValue> change)
    {
        var choices = new List<Choice>();
        for (var i = 0; i < Choices.Count; i++) choices.Add(Choices[i] with { Value = change(Choices[i].Value) });
        return From(choices);
    }

    private bool Has(Func<AbstractValue, bool> isOne)
    {
        for (var i = 0; i < Choices.Count; i++)
        {
            if (isOne(Choices[i].Value)) return true;
        }

        return false;
    }

    public TruthValue IsNull() => Test(value => value is NullValue);

    public override AbstractValue Renumber(IReadOnlyDictionary<int, int> numbers) => Map(when => when.Renumber(numbers));

    public override AbstractValue Map(Func<Constraint, Constraint> change)
    {
        var choices = new List<Choice>();
        var isChanged = false;
        for (var i = 0; i < Choices.Count; i++)
        {
            choices.Add(Choices[i] with { When = change(Choices[i].When) });
            isChanged |= !ReferenceEquals(choices[i].When, Choices[i].When);
        }

        return isChanged ? From(choices) : this;
    }
}
