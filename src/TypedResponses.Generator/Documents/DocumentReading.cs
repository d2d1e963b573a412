namespace TypedResponses.Generator.Documents;

/// <summary>A document, or why there is none.</summary>
internal sealed class DocumentReading
{
    public OpenApiDocument? Document { get; init; }

    public DocumentError? Error { get; init; }

    /// <summary>The paths of the files that have the name, where they are several: then none is read.</summary>
    public IReadOnlyList<string> Namesakes { get; init; } = [];
}

/// <summary>Why a document could not be read, and where in it.</summary>
internal sealed class DocumentError(string message, TextPosition position)
{
    public string Message { get; } = message;

    public TextPosition Position { get; } = position;
}
