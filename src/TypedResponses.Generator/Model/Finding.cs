using TypedResponses.Generator.Documents;

namespace TypedResponses.Generator.Model;

/// <summary>
/// Something that is wrong with a declaration or its document, found while the model is built. The generator goes on without it; the
/// analyzer reports it.
/// </summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Declaration">The full name of the marked type that it is about.</param>
/// <param name="Arguments">What the message names.</param>
/// <param name="Position">Where in the document, if it is about the document.</param>
internal sealed record Finding(FindingKind Kind, string Declaration, EquatableArray<string> Arguments, TextPosition? Position = null);

internal enum FindingKind
{
    /// <summary>TR0001: the types that lack <c>partial</c>, outermost first.</summary>
    NotPartial,

    /// <summary>TR0002: the schema; then the nearest names, nearest first.</summary>
    NoSuchSchema,

    /// <summary>TR0003: the document.</summary>
    NoSuchDocument,

    /// <summary>TR0003: the document; the paths of the files that have its name.</summary>
    AmbiguousDocument,

    /// <summary>TR0004: the document; why it cannot be read.</summary>
    UnreadableDocument,

    /// <summary>TR0005: why the declaration does not fit; what the declaration should be.</summary>
    KindDoesNotFit,

    /// <summary>TR0006: the member; why it clashes.</summary>
    MemberClashes,

    /// <summary>TR0007: the schema and property; the construct.</summary>
    NoCounterpart,

    /// <summary>TR0008: the union; the discriminator's text; the two cases.</summary>
    SharedDiscriminator,
}
