namespace TypedResponses.Analyzers.Values;

/// <summary>Finds the text that someone meant who wrote another.</summary>
internal static class NearestText
{
    /// <summary>The candidate with the fewest edits, unless that is most of the text; null where none is near.</summary>
    public static string? Of(string text, IEnumerable<string> candidates)
    {
        string? nearest = null;
        var fewest = int.MaxValue;
        foreach (var candidate in candidates)
        {
            var edits = Distance(Normalized(text), Normalized(candidate));
            if (edits < fewest) (nearest, fewest) = (candidate, edits);
        }

        return nearest is not null && fewest <= Math.Max(text.Length, nearest.Length) / 2 ? nearest : null;
    }

    private static string Normalized(string text) => text.Replace('-', '_').Replace(' ', '_').ToLowerInvariant();

    /// <summary>The edit distance of Levenshtein.</summary>
    private static int Distance(string first, string second)
    {
        var previous = new int[second.Length + 1];
        var current = new int[second.Length + 1];
        for (var j = 0; j <= second.Length; j++) previous[j] = j;
        for (var i = 1; i <= first.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= second.Length; j++)
            {
                var replaced = previous[j - 1] + (first[i - 1] == second[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(previous[j], current[j - 1]) + 1);
            }

            (previous, current) = (current, previous);
        }

        return previous[second.Length];
    }
}
