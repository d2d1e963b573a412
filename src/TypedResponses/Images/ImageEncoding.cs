namespace TypedResponses;

/// <summary>How the bytes of an image are written as text.</summary>
internal enum ImageEncoding : byte
{
    /// <summary>Not at all: the bytes as they are.</summary>
    None,

    /// <summary>Base64 and nothing else.</summary>
    Base64,

    /// <summary>Base64 with white space in it.</summary>
    SpacedBase64,

    /// <summary>Characters that stand for themselves, and <c>%</c> with two hexadecimal digits.</summary>
    Percent,
}
