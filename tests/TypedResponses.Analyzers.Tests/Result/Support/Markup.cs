using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace TypedResponses.Analyzers.Tests.Result.Support;

/// <summary>Code in which <c>{|TR2005:call|}</c> marks what is to be reported.</summary>
internal sealed record Markup(string Code, IReadOnlyList<(string Id, TextSpan Span)> Marks)
{
    public static Markup Parse(string marked)
    {
        var code = new StringBuilder();
        var marks = new List<(string, TextSpan)>();
        var open = new Stack<(string Id, int Start)>();
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked.AsSpan(i).StartsWith("{|TR"))
            {
                var colon = marked.IndexOf(':', i);
                open.Push((marked[(i + 2)..colon], code.Length));
                i = colon;
            }
            else if (marked.AsSpan(i).StartsWith("|}") && open.Count > 0)
            {
                var (id, start) = open.Pop();
                marks.Add((id, TextSpan.FromBounds(start, code.Length)));
                i++;
            }
            else
            {
                code.Append(marked[i]);
            }
        }

        if (open.Count > 0)
            throw new ArgumentException($"The mark {open.Peek().Id} is not closed.", nameof(marked));
        return new Markup(code.ToString(), marks);
    }
}
