using Microsoft.CodeAnalysis;
using TypedResponses.Analyzers.Values;

namespace TypedResponses.Analyzers.Result;

/// <summary>What the text of a result may still be.</summary>
[Flags]
internal enum Kinds
{
    None = 0,
    Invalid = 1,
    Base64 = 2,
    DataUri = 4,
    Url = 8,
    Any = Invalid | Base64 | DataUri | Url,
}

/// <summary>
/// What the code around a result has found out about its text: by <c>Kind</c>, by <c>Url</c>, or by looking at how it starts.
/// </summary>
internal static class KindGuard
{
    /// <summary>The kinds left where the value was read and where it is used.</summary>
    public static Kinds At(ResultValue value, IOperation use) =>
        value.Hops.Aggregate(KnownAt(value.Read, value) & KnownAt(use, value), (kinds, hop) => kinds & KnownAt(hop, value));

    private static Kinds KnownAt(IOperation place, ResultValue value)
    {
        if (!value.IsWireText) return Kinds.Base64;
        if (AccessPath.Of(value.Read) is not { } text) return Kinds.Any;
        var subject = new KindConditions(text, value.Image is { } image ? AccessPath.Of(image) : null);
        var kinds = Kinds.Any;
        foreach (var known in EnclosingConditions.At(place))
        {
            kinds &= known.Matched is { } matched
                ? subject.WhenMatched(matched, known.Condition, known.Holds)
                : subject.When(known.Condition, known.Holds);
        }

        foreach (var (predicate, holds) in EnclosingConditions.OfElements(text.Sequence))
        {
            foreach (var condition in predicate.ReturnedValues()) kinds &= subject.OfElement(predicate).When(condition, holds);
        }

        return kinds;
    }
}
