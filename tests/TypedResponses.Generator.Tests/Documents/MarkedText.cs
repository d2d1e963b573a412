using TypedResponses.Generator.Documents;

namespace TypedResponses.Generator.Tests.Documents;

/// <summary>A text in which <c>‸</c> marks the place an error must name.</summary>
internal sealed class MarkedText
{
    private const char Mark = '‸';

    public MarkedText(string marked)
    {
        var offset = marked.IndexOf(Mark, StringComparison.Ordinal);
        Assert.True(offset >= 0, $"no {Mark} in the text");
        Text = marked.Remove(offset, 1);
        var before = Text[..offset];
        Position = new TextPosition(offset, before.Count(c => c == '\n'), offset - (before.LastIndexOf('\n') + 1));
    }

    public string Text { get; }

    public TextPosition Position { get; }
}
