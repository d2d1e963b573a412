using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace TypedResponses.Analyzers.Tests.Declarations;

/// <summary>A text, and the places in it where a rule must report.</summary>
internal sealed partial record MarkedText(string Path, string Text, IReadOnlyList<(string Id, TextSpan Span)> Marks)
{
    public static MarkedText Read(string path, string marked)
    {
        var text = new StringBuilder();
        var marks = new List<(string, TextSpan)>();
        var end = 0;
        foreach (Match match in Mark().Matches(marked))
        {
            text.Append(marked, end, match.Index - end);
            marks.Add((match.Groups["id"].Value, new TextSpan(text.Length, match.Groups["text"].Length)));
            text.Append(match.Groups["text"].Value);
            end = match.Index + match.Length;
        }

        return new MarkedText(path, text.Append(marked, end, marked.Length - end).ToString(), marks);
    }

    [GeneratedRegex(@"\{\|(?<id>TR\d{4}):(?<text>.*?)\|\}", RegexOptions.Singleline)]
    private static partial Regex Mark();
}
