namespace TypedResponses.Generator.Model;

/// <summary>Finds the names that a misspelt one probably means.</summary>
internal static class NearestName
{
    /// <summary>Up to <paramref name="count"/> of the candidates, nearest first; none that is further than half of the name.</summary>
    public static IEnumerable<string> Of(string name, IEnumerable<string> candidates, int count)
        => candidates
            .Select(candidate => (Name: candidate, Distance: Distance(name, candidate)))
            .Where(candidate => candidate.Distance <= Math.Max(name.Length, candidate.Name.Length) / 2)
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Take(count)
            .Select(candidate => candidate.Name);

    /// <summary>How many characters must be added, removed or replaced to make one text of the other, case aside (Levenshtein).</summary>
    public static int Distance(string left, string right)
    {
        var row = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = diagonal + (char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[right.Length];
    }
}
