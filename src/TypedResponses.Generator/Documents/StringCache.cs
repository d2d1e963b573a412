namespace TypedResponses.Generator.Documents;

/// <summary>Gives one string for equal pieces of a text: names and short values repeat thousands of times in an OpenAPI document.</summary>
internal sealed class StringCache
{
    private const int LongestCached = 64;

    // A slot keeps the last string that fell into it, so memory and the cost of a look-up stay bounded.
    private readonly string?[] _slots = new string?[4096];

    public string Get(string text, int start, int length)
    {
        if (length == 0) return "";
        if (length > LongestCached) return text.Substring(start, length);

        var hash = unchecked((int)2166136261);
        for (var i = start; i < start + length; i++) hash = unchecked((hash ^ text[i]) * 16777619);

        ref var slot = ref _slots[(hash ^ (hash >> 16)) & (_slots.Length - 1)];
        if (slot is null || slot.Length != length || string.CompareOrdinal(text, start, slot, 0, length) != 0) slot = text.Substring(start, length);
        return slot;
    }
}
