namespace TypedResponses;

/// <summary>What the text of an <see cref="ImageResult"/> holds.</summary>
public enum ImageResultKind
{
    /// <summary>Nothing that can be read as an image: not base64, no data URI, no URL. The text is still there.</summary>
    Invalid = 0,

    /// <summary>The image's bytes as base64.</summary>
    Base64,

    /// <summary>The image's bytes inside a <c>data:</c> URI.</summary>
    DataUri,

    /// <summary>The address of the image: <c>http:</c> or <c>https:</c>.</summary>
    Url,
}
