namespace TypedResponses.Generator.Documents;

/// <summary>Tells YAML from JSON by its first line, since most OpenAPI documents are written in it.</summary>
internal static class YamlText
{
    /// <summary>Whether the text begins with <c>---</c>, <c>%YAML</c>, a <c>#</c> comment, or a key without a brace before it.</summary>
    public static bool IsLikely(string text)
    {
        var start = 0;
        while (start < text.Length && (char.IsWhiteSpace(text[start]) || text[start] == '\uFEFF')) start++;

        return StartsWith("---") || StartsWith("%YAML") || StartsWith("#") || StartsWithKey();

        bool StartsWith(string marker) => string.CompareOrdinal(text, start, marker, 0, marker.Length) == 0;

        bool StartsWithKey()
        {
            var end = start;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '-' or '.' or '$' or '"' or '\'')) end++;
            return end > start && end < text.Length && text[end] == ':';
        }
    }
}
