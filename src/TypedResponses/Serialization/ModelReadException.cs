namespace TypedResponses.Serialization;

/// <summary>
/// What a generated reader found wrong, before the place is known: <see cref="ModelConverter{T}"/> makes the
/// <see cref="JsonException"/> of it that the caller sees.
/// </summary>
internal sealed class ModelReadException(string schema, string problem, string? member = null) : Exception
{
    /// <summary>What is wrong, after the schema's name; never the JSON's own text.</summary>
    public override string Message => $"{schema}: {problem}";

    /// <summary>The member of the object just read that the problem is about, where it is not the reader's position.</summary>
    public string? Member { get; } = member;
}
