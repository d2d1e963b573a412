namespace TypedResponses.Generator.Emit;

internal static class TextWrap
{
    /// <summary>A text's lines, long ones broken between words.</summary>
    public static IReadOnlyList<string> Lines(string text, int longest)
    {
        var lines = new List<string>();
        foreach (var paragraph in text.Split('\n'))
        {
            var rest = paragraph.Trim();
            while (rest.Length > longest && BreakOf(rest, longest) is > 0 and var at)
            {
                lines.Add(rest.Substring(0, at));
                rest = rest.Substring(at + 1).TrimStart();
            }

            lines.Add(rest);
        }

        return lines;
    }

    /// <summary>The last space that leaves a short enough line, else the first one; -1 where there is none.</summary>
    private static int BreakOf(string text, int longest)
    {
        var last = text.LastIndexOf(' ', longest);
        return last > 0 ? last : text.IndexOf(' ');
    }
}
