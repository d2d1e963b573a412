using System.Text;

namespace TypedResponses.Generator.Emit;

internal static class XmlText
{
    /// <summary>A description as the text of a documentation comment, on lines of its own where it has several.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text.Replace("\r\n", "\n").Trim())
        {
            _ = c switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '\r' or '\u0085' or '\u2028' or '\u2029' => escaped.Append('\n'),
                '\n' => escaped.Append('\n'),
                < ' ' => escaped.Append(' '),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }
}
