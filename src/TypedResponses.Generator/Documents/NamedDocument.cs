namespace TypedResponses.Generator.Documents;

/// <summary>A document that was read: equal to another of the same text, however it came to be read.</summary>
internal sealed class NamedDocument(DocumentText text) : IEquatable<NamedDocument>
{
    private readonly DocumentText _text = text;

    public string Name => _text.Name;

    public string Path => _text.Path;

    public DocumentReading Reading { get; } = OpenApiReader.Read(text.Text);

    public bool Equals(NamedDocument? other) => other is not null && _text == other._text;

    public override bool Equals(object? obj) => Equals(obj as NamedDocument);

    public override int GetHashCode() => _text.GetHashCode();
}
