using System.Text;

namespace TypedResponses.Generator.Emit;

/// <summary>Writes indented C#.</summary>
internal sealed class SourceWriter
{
    private const string Indentation = "    ";

    private const int LongestComment = 120;

    /// <summary>Characters of which a thread keeps the memory; only a few files are longer.</summary>
    private const int KeptCapacity = 1 << 17;

    /// <summary>Files are written one after another: each lends its memory to the next.</summary>
    [ThreadStatic]
    private static StringBuilder? s_free;

    private readonly StringBuilder _text;

    private int _depth;

    /// <summary>Whether a member already stands in the open block, so that the next one is set off by an empty line.</summary>
    private bool _needsGap;

    public SourceWriter()
    {
        _text = s_free ?? new(1 << 12);
        s_free = null;
    }

    public void Line(string line = "")
    {
        if (line.Length > 0)
        {
            for (var i = 0; i < _depth; i++)
            {
                _text.Append(Indentation);
            }
        }

        _text.Append(line).Append('\n');
    }

    public void Lines(params string[] lines)
    {
        foreach (var line in lines)
        {
            Line(line);
        }
    }

    /// <summary>Begins a member: an empty line, unless it is the first one.</summary>
    public void Member()
    {
        if (_needsGap)
        {
            Line();
        }

        _needsGap = true;
    }

    public void Open(string head)
    {
        Line(head);
        OpenBrace();
    }

    public void OpenBrace()
    {
        Line("{");
        _depth++;
        _needsGap = false;
    }

    public void Close(string tail = "")
    {
        _depth--;
        Line("}" + tail);
        _needsGap = true;
    }

    public void Indent() => _depth++;

    public void Outdent() => _depth--;

    /// <summary>A documentation comment's summary.</summary>
    public void Summary(string? summary)
    {
        if (string.IsNullOrWhiteSpace(summary))
        {
            return;
        }

        var lines = TextWrap.Lines(XmlText.Escape(summary!), LongestComment);
        if (lines.Count == 1)
        {
            Line($"/// <summary>{lines[0]}</summary>");
            return;
        }

        Line("/// <summary>");
        foreach (var line in lines)
        {
            Line($"/// {line}".TrimEnd());
        }

        Line("/// </summary>");
    }

    /// <summary>The text; nothing can be written after.</summary>
    public string Finish()
    {
        var text = _text.ToString();
        if (_text.Capacity <= KeptCapacity)
        {
            s_free = _text.Clear();
        }

        return text;
    }
}
