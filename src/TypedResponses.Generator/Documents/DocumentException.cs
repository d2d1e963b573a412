namespace TypedResponses.Generator.Documents;

/// <summary>Carries a <see cref="DocumentError"/> out of the depths of a reader; never leaves <see cref="OpenApiReader"/>.</summary>
internal sealed class DocumentException(string message, TextPosition position) : Exception(message)
{
    public DocumentError Error { get; } = new(message, position);
}
