using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using TypedResponses.Analyzers.Contracts;

namespace TypedResponses.Analyzers.Flow.Domain;

/// <summary>What the analysis knows of a value: immutable, and equal by content.</summary>
internal abstract record AbstractValue
{
    public static readonly AbstractValue Unknown = new UnknownValue();
    public static readonly AbstractValue Null = new NullValue();

    /// <summary>The same value where objects go by other numbers; unknown if it speaks of one without a number.</summary>
    public virtual AbstractValue Renumber(IReadOnlyDictionary<int, int> numbers) => this;

    /// <summary>The same value with other constraints; this value where none has changed.</summary>
    public virtual AbstractValue Map(Func<Constraint, Constraint> change) => this;
}

internal sealed record UnknownValue : AbstractValue;

internal sealed record NullValue : AbstractValue;

/// <summary>A constant of the program; of a status that is no constant, the name of the static member.</summary>
internal sealed record ConstantValue(object Value) : AbstractValue
{
    private static readonly ConstantValue s_true = new(true);
    private static readonly ConstantValue s_false = new(false);

    public static ConstantValue Of(bool value) => value ? s_true : s_false;
}

/// <summary>A reference to an object, a struct's value, or a collection.</summary>
internal sealed record ObjectValue(int Id) : AbstractValue
{
    /// <summary>The object that is not there: what <c>null</c> is when it meets an object at a join.</summary>
    public const int NoObject = 0;

    public override AbstractValue Renumber(IReadOnlyDictionary<int, int> numbers) => numbers.TryGetValue(Id, out var id) ? At(id) : Unknown;

    /// <summary>The object of a number.</summary>
    public ObjectValue At(int id) => id == Id ? this : new(id);
}

/// <summary>What part of an object with a contract a value is.</summary>
internal enum Facet
{
    /// <summary>The payload itself; null where it is absent or the object is null.</summary>
    Payload,

    /// <summary>The payload's length or count.</summary>
    PayloadSize,

    /// <summary>Something got from the payload: where it is there, so is the payload.</summary>
    PayloadPart,

    /// <summary>The status; null where the object is null.</summary>
    Status,

    /// <summary>The status as text: its wire text or its name.</summary>
    StatusText,
}

/// <summary>A part of an object: what is learnt of it is learnt of the object.</summary>
/// <param name="Facet">Which part.</param>
/// <param name="Id">The object, or none where the part was not taken on every way here.</param>
/// <param name="Contract">By which contract it is a part.</param>
/// <param name="Source">The object that the part is of wherever it was taken; where there may be several, no object.</param>
internal sealed record FacetValue(Facet Facet, int Id, StatusContract Contract, int Source = ObjectValue.NoObject) : AbstractValue
{
    public FactKey Key => new(Id, Contract);

    /// <summary>The object that the part is of wherever it was taken.</summary>
    public int Taken => Source == ObjectValue.NoObject ? Id : Source;

    public override AbstractValue Renumber(IReadOnlyDictionary<int, int> numbers) =>
        numbers.TryGetValue(Id, out var id)
            ? this with { Id = id, Source = numbers.TryGetValue(Source, out var source) ? source : ObjectValue.NoObject }
            : Unknown;
}

/// <summary>A bool: what holds of the objects where it is true, false, and (for <c>bool?</c>) null.</summary>
internal sealed record TruthValue(Constraint WhenTrue, Constraint WhenFalse, Constraint WhenNull) : AbstractValue
{
    public static readonly TruthValue Open = new(Constraint.None, Constraint.None);
    public static readonly TruthValue True = new(Constraint.None, Constraint.Impossible);
    public static readonly TruthValue False = new(Constraint.Impossible, Constraint.None);

    public TruthValue(Constraint whenTrue, Constraint whenFalse)
        : this(whenTrue, whenFalse, Constraint.Impossible)
    {
    }

    /// <summary>Whether neither way out says anything.</summary>
    public bool IsOpen => !WhenTrue.IsImpossible && !WhenFalse.IsImpossible && WhenTrue.Masks.IsEmpty && WhenFalse.Masks.IsEmpty && WhenNull.Masks.IsEmpty;

    public TruthValue Not() => new(WhenFalse, WhenTrue, WhenNull);

    public TruthValue And(TruthValue other) => new(WhenTrue.And(other.WhenTrue), WhenFalse.Or(WhenTrue.And(other.WhenFalse)));

    public TruthValue Or(TruthValue other) => Not().And(other.Not()).Not();

    /// <summary>The test of a <c>bool?</c> for one of its values.</summary>
    public TruthValue Is(bool? value) => value switch
    {
        true => new(WhenTrue, WhenFalse.Or(WhenNull)),
        false => new(WhenFalse, WhenTrue.Or(WhenNull)),
        null => new(WhenNull, WhenTrue.Or(WhenFalse)),
    };

    public override AbstractValue Renumber(IReadOnlyDictionary<int, int> numbers) =>
        new TruthValue(WhenTrue.Renumber(numbers), WhenFalse.Renumber(numbers), WhenNull.Renumber(numbers));

    public override AbstractValue Map(Func<Constraint, Constraint> change)
    {
        var (whenTrue, whenFalse, whenNull) = (change(WhenTrue), change(WhenFalse), change(WhenNull));
        return ReferenceEquals(whenTrue, WhenTrue) && ReferenceEquals(whenFalse, WhenFalse) && ReferenceEquals(whenNull, WhenNull)
            ? this
            : new TruthValue(whenTrue, whenFalse, whenNull);
    }
}

/// <summary>The place of an element that was searched for: whoever gets at that element has found it.</summary>
internal sealed record PlaceValue(int Collection, int Element) : AbstractValue
{
    public override AbstractValue Renumber(IReadOnlyDictionary<int, int> numbers) =>
        numbers.TryGetValue(Collection, out var collection) && numbers.TryGetValue(Element, out var element) ? new PlaceValue(collection, element) : Unknown;
}

/// <summary>What a comparison gives: zero where the two are equal.</summary>
internal sealed record OrderValue(TruthValue IsEqual) : AbstractValue
{
    public override AbstractValue Renumber(IReadOnlyDictionary<int, int> numbers) => new OrderValue((TruthValue)IsEqual.Renumber(numbers));

    public override AbstractValue Map(Func<Constraint, Constraint> change) =>
        IsEqual.Map(change) is var changed && ReferenceEquals(changed, IsEqual) ? this : new OrderValue((TruthValue)changed);
}

/// <summary>How many elements of a collection a predicate holds for: zero where it holds for none.</summary>
/// <param name="IsZero">Whether it holds for none.</param>
/// <param name="Collection">The collection; no object where it is not known.</param>
/// <param name="WhenAll">What is so where it holds for as many as there are.</param>
internal sealed record CountValue(TruthValue IsZero, int Collection, Constraint WhenAll) : AbstractValue
{
    public override AbstractValue Renumber(IReadOnlyDictionary<int, int> numbers) =>
        new CountValue((TruthValue)IsZero.Renumber(numbers), numbers.TryGetValue(Collection, out var id) ? id : ObjectValue.NoObject,
            WhenAll.Renumber(numbers));

    public override AbstractValue Map(Func<Constraint, Constraint> change) => this with { IsZero = (TruthValue)IsZero.Map(change), WhenAll = change(WhenAll) };
}

/// <summary>A number that a loop which waits has not counted yet: as long as it is so, the loop goes on.</summary>
internal sealed record UncountedValue : AbstractValue
{
    public static readonly UncountedValue Instance = new();
}

/// <summary>A tuple, or an object of an anonymous type.</summary>
internal sealed record TupleValue(EquatableList<string> Names, EquatableList<AbstractValue> Elements) : AbstractValue
{
    /// <summary>A tuple whose elements go by their places.</summary>
    public static TupleValue Of(params AbstractValue[] elements) => new(new(Array.ConvertAll(elements, _ => "")), new(elements));

    public AbstractValue this[string name] => PlaceOf(name) is >= 0 and var place ? Elements[place] : Unknown;

    public override AbstractValue Renumber(IReadOnlyDictionary<int, int> numbers) => Map(element => element.Renumber(numbers));

    /// <summary>The same tuple with another value in one place.</summary>
    public TupleValue With(string name, AbstractValue value)
    {
        var place = PlaceOf(name);
        var elements = new AbstractValue[Elements.Count];
        for (var i = 0; i < elements.Length; i++) elements[i] = i == place ? value : Elements[i];
        return this with { Elements = new(elements) };
    }

    private int PlaceOf(string name)
    {
        for (var i = 0; i < Names.Count; i++)
        {
            if (Names[i] == name || $"Item{i + 1}" == name) return i;
        }

        return -1;
    }

    public TupleValue Map(Func<AbstractValue, AbstractValue> change)
    {
        var elements = new AbstractValue[Elements.Count];
        for (var i = 0; i < elements.Length; i++) elements[i] = change(Elements[i]);
        return this with { Elements = new(elements) };
    }
}

/// <summary>A lambda, or a method or local function by name.</summary>
/// <param name="Method">The method, or the symbol of the lambda.</param>
/// <param name="Body">The graph of the lambda; null of a method.</param>
/// <param name="Receiver">The object that the method will be called on; null where it is not known.</param>
internal sealed record FunctionValue(IMethodSymbol Method, ControlFlowGraph? Body, ObjectValue? Receiver = null) : AbstractValue
{
    public override AbstractValue Renumber(IReadOnlyDictionary<int, int> numbers) => this with { Receiver = Receiver?.Renumber(numbers) as ObjectValue };
}
