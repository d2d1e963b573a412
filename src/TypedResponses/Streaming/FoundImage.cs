namespace TypedResponses;

/// <summary>An image's place in the JSON, and what is known of it before it is read.</summary>
internal sealed class FoundImage
{
    /// <summary>The position of the object that it is a member of.</summary>
    public int ObjectStart { get; init; }

    /// <summary>The position of the member's name.</summary>
    public int NameStart { get; init; }

    /// <summary>The position of the text's opening quote.</summary>
    public int TextStart { get; init; }

    /// <summary>The position behind the text's closing quote, where that is known.</summary>
    public int TextEnd { get; init; }

    public ImageResultKind Kind { get; init; }

    public string? MediaType { get; init; }

    public Uri? Url { get; init; }

    /// <summary>The image where all of its text is there.</summary>
    public ImageResult? Whole { get; init; }

    /// <summary>The text where it is decoded while it is read.</summary>
    public ImageText? Text { get; init; }
}
