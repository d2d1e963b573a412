using System.Globalization;
using System.Text;

namespace TypedResponses.Generator.Documents;

/// <summary>Moves over JSON text: white space, strings, numbers and words, with the position of each.</summary>
internal sealed class JsonScanner
{
    private readonly string _text;
    private readonly StringCache _strings = new();
    private readonly StringBuilder _unescaped = new();
    private int _offset;
    private int _line;
    private int _lineStart;

    public JsonScanner(string text)
    {
        _text = text;
        if (text.Length > 0 && text[0] == '\uFEFF') _offset = _lineStart = 1;
    }

    public TextPosition Position => new(_offset, _line, _offset - _lineStart);

    public bool AtEnd => _offset == _text.Length;

    /// <summary>The character to come; NUL at the end of the text.</summary>
    public char Current => AtEnd ? '\0' : _text[_offset];

    public DocumentException Error(string message) => new(message, Position);

    // Line breaks stand only in white space, strings have none: lines are counted nowhere else.
    public void SkipWhiteSpace()
    {
        for (; _offset < _text.Length; _offset++)
        {
            switch (_text[_offset])
            {
                case ' ' or '\t':
                    break;
                case '\n':
                    StartLine();
                    break;
                case '\r':
                    if (_offset + 1 == _text.Length || _text[_offset + 1] != '\n') StartLine();
                    break;
                default:
                    return;
            }
        }
    }

    public bool TryTake(char expected)
    {
        if (AtEnd || _text[_offset] != expected) return false;
        _offset++;
        return true;
    }

    public bool TryTake(string word)
    {
        if (string.CompareOrdinal(_text, _offset, word, 0, word.Length) != 0) return false;
        _offset += word.Length;
        return true;
    }

    /// <summary>What is to come, as error messages say it: a word, a character, or the end.</summary>
    public string Upcoming()
    {
        if (AtEnd) return "the end of the text";
        if (char.IsControl(Current)) return CodePoint(Current);

        var end = _offset + 1;
        if (char.IsLetter(Current))
        {
            while (end < _text.Length && end < _offset + 30 && char.IsLetterOrDigit(_text[end])) end++;
        }
        else if (char.IsHighSurrogate(Current) && end < _text.Length)
        {
            end++;
        }

        return $"'{_text.Substring(_offset, end - _offset)}'";
    }

    public string ReadNumber()
    {
        var start = _offset;
        TryTake('-');
        if (TryTake('0'))
        {
            if (IsDigit(Current)) throw Error("a number must not begin with 0");
        }
        else
        {
            ReadDigits();
        }

        if (TryTake('.')) ReadDigits();
        if (TryTake('e') || TryTake('E'))
        {
            if (!TryTake('+')) TryTake('-');
            ReadDigits();
        }

        return _strings.Get(_text, start, _offset - start);
    }

    public string ReadString()
    {
        var opening = Position;
        _offset++;
        var start = _offset;
        SkipPlainCharacters(opening);
        if (Current == '\\') return ReadEscapedString(opening, start);

        var value = _strings.Get(_text, start, _offset - start);
        _offset++;
        return value;
    }

    private string ReadEscapedString(TextPosition opening, int start)
    {
        _unescaped.Clear();
        while (true)
        {
            _unescaped.Append(_text, start, _offset - start);
            if (TryTake('"')) return _unescaped.ToString();

            ReadEscape(opening);
            start = _offset;
            SkipPlainCharacters(opening);
        }
    }

    // Stops at a quotation mark or a backslash.
    private void SkipPlainCharacters(TextPosition opening)
    {
        for (; _offset < _text.Length; _offset++)
        {
            var character = _text[_offset];
            if (character is '"' or '\\') return;
            if (character is '\n' or '\r') throw Error("a line break inside a string: close the string, or write \\n");
            if (character < ' ') throw Error($"the control character {CodePoint(character)} inside a string: write \\u{(int)character:x4}");
        }

        throw new DocumentException("the text ends inside a string", opening);
    }

    private void ReadEscape(TextPosition opening)
    {
        var escape = Position;
        _offset++;
        if (AtEnd) throw new DocumentException("the text ends inside a string", opening);

        var letter = _text[_offset++];
        switch (letter)
        {
            case '"' or '\\' or '/':
                _unescaped.Append(letter);
                break;
            case 'b':
                _unescaped.Append('\b');
                break;
            case 'f':
                _unescaped.Append('\f');
                break;
            case 'n':
                _unescaped.Append('\n');
                break;
            case 'r':
                _unescaped.Append('\r');
                break;
            case 't':
                _unescaped.Append('\t');
                break;
            case 'u':
                ReadUnicodeEscape(escape);
                break;
            default:
                throw new DocumentException("an unknown escape: after \\ comes one of \" \\ / b f n r t u", escape);
        }
    }

    private void ReadUnicodeEscape(TextPosition escape)
    {
        var unit = ReadHexDigits(escape);
        _unescaped.Append(unit);
        if (!char.IsSurrogate(unit)) return;

        if (char.IsHighSurrogate(unit) && TryTake("\\u"))
        {
            var second = ReadHexDigits(escape);
            _unescaped.Append(second);
            if (char.IsLowSurrogate(second)) return;
        }

        throw new DocumentException($"half a surrogate pair: \\u{(int)unit:x4} alone is no character", escape);
    }

    private char ReadHexDigits(TextPosition escape)
    {
        if (_offset + 4 > _text.Length
            || !ushort.TryParse(_text.Substring(_offset, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
        {
            throw new DocumentException("four hexadecimal digits expected after \\u", escape);
        }

        _offset += 4;
        return (char)unit;
    }

    private void ReadDigits()
    {
        if (!IsDigit(Current)) throw Error($"a digit expected in the number, but found {Upcoming()}");
        while (IsDigit(Current)) _offset++;
    }

    private void StartLine()
    {
        _line++;
        _lineStart = _offset + 1;
    }

    private static bool IsDigit(char character) => character is >= '0' and <= '9';

    private static string CodePoint(char character) => $"U+{(int)character:X4}";
}
