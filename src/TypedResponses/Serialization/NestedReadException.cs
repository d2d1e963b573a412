namespace TypedResponses.Serialization;

/// <summary>
/// What is wrong with a model that stands inside a value of the user's own: <see cref="JsonSerializer"/> alone knows where the model is and
/// sets <see cref="JsonException.Path"/> to that, and the message goes on to the place inside the model.
/// </summary>
internal sealed class NestedReadException(string problem, string path) : JsonException(problem)
{
    /// <inheritdoc/>
    public override string Message => $"{base.Message}. Path: {Path ?? "$"}{path.Substring(1)}.";
}
