namespace TypedResponses.Generator.Documents;

/// <summary>A place in a text: characters from its start, and the zero-based line and column.</summary>
internal readonly record struct TextPosition(int Offset, int Line, int Column);
