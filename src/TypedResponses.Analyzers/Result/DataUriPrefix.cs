namespace TypedResponses.Analyzers.Result;

/// <summary>The <c>data:image/png;base64,</c> in front of base64.</summary>
internal static class DataUriPrefix
{
    /// <summary>True where a text ends with such a prefix, or with the end of one.</summary>
    public static bool EndsIn(string text) => text.TrimEnd().EndsWith("base64,", StringComparison.OrdinalIgnoreCase);

    /// <summary>True where the prefix names the type in its constant text.</summary>
    public static bool NamesType(string text)
    {
        var start = text.LastIndexOf("data:", StringComparison.OrdinalIgnoreCase);
        return start >= 0 && text.IndexOf('/', start) > 0;
    }

    /// <summary>True where the whole composition starts with the prefix: there is nothing in front of it.</summary>
    public static bool Starts(ComposedPiece piece) =>
        piece.Whole is not Microsoft.CodeAnalysis.Operations.IInvocationOperation { TargetMethod.ContainingType.Name: "StringBuilder" } and
            not Microsoft.CodeAnalysis.Operations.ICompoundAssignmentOperation &&
        TextPieces.Of(piece.Whole) is [{ Constant: { } first }, ..] && first.TrimStart().StartsWith("data:", StringComparison.OrdinalIgnoreCase);
}
