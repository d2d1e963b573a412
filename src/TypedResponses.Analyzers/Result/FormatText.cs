namespace TypedResponses.Analyzers.Result;

/// <summary>The grammar of composite format strings: <c>"{0,10:X}"</c>, with <c>{{</c> and <c>}}</c> for braces.</summary>
internal static class FormatText
{
    /// <summary>Calls back for each stretch of text and each numbered hole, in their order.</summary>
    public static void Split(string format, Action<string> onText, Action<int> onHole)
    {
        var start = 0;
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] is not '{') continue;
            if (i + 1 < format.Length && format[i + 1] == '{')
            {
                i++;
                continue;
            }

            var end = format.IndexOf('}', i);
            if (end < 0) break;
            if (i > start) onText(format.Substring(start, i - start));
            var digits = format.Substring(i + 1, end - i - 1).Split(',', ':')[0];
            if (int.TryParse(digits, out var index)) onHole(index);
            start = end + 1;
            i = end;
        }

        if (start < format.Length) onText(format.Substring(start));
    }
}
