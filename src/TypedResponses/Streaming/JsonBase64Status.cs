namespace TypedResponses;

/// <summary>Why a <see cref="JsonBase64Decoder"/> stopped.</summary>
internal enum JsonBase64Status
{
    /// <summary>All of the text is read, or all but an escape that goes on in what follows.</summary>
    NeedsMoreText,

    /// <summary>There is no room for another three bytes.</summary>
    NeedsMoreRoom,

    /// <summary>The closing quote is read, and what stood before it was base64.</summary>
    Ended,

    /// <summary>The text is no base64.</summary>
    NotBase64,

    /// <summary>The text is no JSON string.</summary>
    NotJson,
}
