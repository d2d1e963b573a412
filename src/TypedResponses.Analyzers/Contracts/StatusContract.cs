namespace TypedResponses.Analyzers.Contracts;

/// <summary>What kind of member holds the status.</summary>
internal enum StatusKind
{
    Enum,
    NullableEnum,
    Text,
    Other,
}

/// <summary>
/// One value a status can have: the name it goes by in messages and code, and its constant (the enum's number, or the text);
/// a <see langword="null"/> constant is the status <c>null</c> of a nullable enum, or the member of that name where the status is no constant.
/// </summary>
internal readonly record struct StatusValue(string Name, object? Constant);

/// <summary>
/// A payload of a type that is only meaningful in some states: the content of one <c>[StatusContract]</c>, with
/// the status's values looked up. Holds no symbols.
/// </summary>
internal sealed class StatusContract : IEquatable<StatusContract>
{
    /// <summary>More values than this, two bits each, do not fit the set of possibilities; of a longer list some go by "any other".</summary>
    public const int MaxValues = 31;

    /// <summary>No contract at all: stands for whether an object is there.</summary>
    public static readonly StatusContract Existence = new("", "", "", StatusKind.Enum, [new StatusValue("there", 0)], true, [], []);

    /// <summary>No contract either: stands for which of two values is the greater, or for whether a condition holds.</summary>
    public static readonly StatusContract Order = new(
        "", "", "order", StatusKind.Enum, [new StatusValue("less", -1), new StatusValue("equal", 0), new StatusValue("greater", 1)], true, [], []);

    /// <summary>No contract either: stands for whether an object is of a type.</summary>
    public static StatusContract OfType(string type) =>
        new(type, "", "is", StatusKind.Enum, [new StatusValue("of it", 0), new StatusValue("of another", 1)], true, [], []);

    private const string AnyOther = "any other";

    private readonly int _hash;

    public StatusContract(
        string declaringType, string status, string payload, StatusKind kind, StatusValue[] declared, bool valuesKnown, string[] ready, string[] never)
    {
        DeclaringType = declaringType;
        Status = status;
        Payload = payload;
        Kind = kind;
        DeclaredValues = declared;
        ValuesKnown = valuesKnown;
        Values = kind switch
        {
            StatusKind.NullableEnum when !valuesKnown => [.. declared, new StatusValue(AnyOther, null), new StatusValue("null", null)],
            StatusKind.NullableEnum => [.. declared, new StatusValue("null", null)],
            _ when !valuesKnown => [.. declared, new StatusValue(AnyOther, null)],
            _ => declared,
        };
        Ready = MaskOf(ready);
        Never = MaskOf(never);
        _hash = (declaringType.GetHashCode() * 31) + payload.GetHashCode();
    }

    /// <summary>The display name of the type that the contract is about.</summary>
    public string DeclaringType { get; }

    /// <summary>The name of the member that holds the status.</summary>
    public string Status { get; }

    /// <summary>The name of the member that is only meaningful in some states.</summary>
    public string Payload { get; }

    /// <summary>Whether the payload is what a method returns, made anew of whatever has come so far.</summary>
    public bool IsComputed { get; set; }

    /// <summary>Whether the payload's type says that it is never null: then an empty one is one that is not there.</summary>
    public bool IsNeverNull { get; set; }

    public StatusKind Kind { get; }

    /// <summary>The values that the enum, or <c>Values</c> of the attribute, lists.</summary>
    public StatusValue[] DeclaredValues { get; }

    /// <summary>Whether <see cref="DeclaredValues"/> are all the values there are.</summary>
    public bool ValuesKnown { get; }

    /// <summary>The declared values and, where there is one, the value that stands for all others.</summary>
    public StatusValue[] Values { get; }

    /// <summary>A bit per value: the payload can be read without looking.</summary>
    public ulong Ready { get; }

    /// <summary>A bit per value: there is no payload.</summary>
    public ulong Never { get; }

    /// <summary>The place in <see cref="Values"/> of a constant; the place of "any other" for a text or a value that is not listed; else -1.</summary>
    public int IndexOf(object constant)
    {
        for (var i = 0; i < Values.Length; i++)
        {
            if (Values[i].Constant is { } known && known.Equals(constant)) return i;
        }

        if (ValuesKnown || Kind == StatusKind.Other) return -1;

        // Where nobody lists the texts, one that is spelt in other letters is most likely compared so, too.
        var index = constant is string text
            ? Array.FindIndex(Values, value => string.Equals(value.Constant as string, text, StringComparison.OrdinalIgnoreCase))
            : -1;
        return index >= 0 ? index : IndexOfName(AnyOther);
    }

    /// <summary>Whether a place is that of "any other".</summary>
    public bool IsAnyOther(int index) => !ValuesKnown && index == IndexOfName(AnyOther);

    /// <summary>The place of the value with a name, or -1.</summary>
    public int IndexOfName(string name)
    {
        for (var i = 0; i < Values.Length; i++)
        {
            if (Values[i].Name == name) return i;
        }

        return -1;
    }

    /// <summary>The place of the status <c>null</c>, or -1 where it cannot be told.</summary>
    public int IndexOfNull => Kind switch
    {
        StatusKind.NullableEnum => Values.Length - 1,
        StatusKind.Text when !ValuesKnown => Values.Length - 1,
        _ => -1,
    };

    /// <summary>Whether two contracts know the same values of a status of one name, so that what is learnt for one holds for the other.</summary>
    public bool SharesStatusWith(StatusContract other) =>
        Status == other.Status && Kind == other.Kind && Values.SequenceEqual(other.Values);

    public bool Equals(StatusContract? other)
    {
        if (ReferenceEquals(this, other)) return true;
        if (other is null || _hash != other._hash || DeclaringType != other.DeclaringType || Status != other.Status || Payload != other.Payload) return false;
        if (Kind != other.Kind || Ready != other.Ready || Never != other.Never || Values.Length != other.Values.Length) return false;
        for (var i = 0; i < Values.Length; i++)
        {
            if (!Values[i].Equals(other.Values[i])) return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as StatusContract);

    public override int GetHashCode() => _hash;

    public override string ToString() => $"{DeclaringType}: {Payload} by {Status}";

    private ulong MaskOf(string[] names)
    {
        var mask = 0UL;
        foreach (var name in names)
        {
            var index = IndexOfName(name);
            if (index >= 0) mask |= 1UL << index;
        }

        return mask;
    }
}
