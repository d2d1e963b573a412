namespace TypedResponses.Generator.Documents;

/// <summary>
/// Reads JSON strictly (RFC 8259: no comments, no trailing commas) into nodes that know where they stand. Small, because System.Text.Json
/// would bring its assemblies into the user's compiler.
/// </summary>
internal sealed class JsonReader
{
    private const int DepthLimit = 256;
    private const int LongestQuoted = 60;

    private readonly JsonScanner _scanner;

    // Stacks of what the objects and arrays being read have so far.
    private readonly List<JsonMember> _members = [];
    private readonly List<JsonNode> _elements = [];
    private int _depth;

    private JsonReader(string text) => _scanner = new JsonScanner(text);

    /// <exception cref="DocumentException">The text is not JSON.</exception>
    public static JsonNode Read(string text)
    {
        var reader = new JsonReader(text);
        var scanner = reader._scanner;
        scanner.SkipWhiteSpace();
        if (scanner.AtEnd) throw scanner.Error("the document is empty");

        var root = reader.ReadValue();
        scanner.SkipWhiteSpace();
        if (!scanner.AtEnd) throw scanner.Error($"the end of the document expected, but found {scanner.Upcoming()}");
        return root;
    }

    private JsonNode ReadValue()
    {
        var position = _scanner.Position;
        switch (_scanner.Current)
        {
            case '{':
                return new JsonNode { Kind = JsonNodeKind.Object, Members = ReadMembers(), Position = position };
            case '[':
                return new JsonNode { Kind = JsonNodeKind.Array, Elements = ReadElements(), Position = position };
            case '"':
                return new JsonNode { Kind = JsonNodeKind.String, Text = _scanner.ReadString(), Position = position };
            case '-' or (>= '0' and <= '9'):
                return new JsonNode { Kind = JsonNodeKind.Number, Text = _scanner.ReadNumber(), Position = position };
        }

        if (_scanner.TryTake("true")) return new JsonNode { Kind = JsonNodeKind.True, Position = position };
        if (_scanner.TryTake("false")) return new JsonNode { Kind = JsonNodeKind.False, Position = position };
        if (_scanner.TryTake("null")) return new JsonNode { Kind = JsonNodeKind.Null, Position = position };
        throw Unexpected("a value expected");
    }

    private IReadOnlyList<JsonMember> ReadMembers()
    {
        Open();
        if (_scanner.TryTake('}')) return Close(_members, _members.Count);

        var start = _members.Count;
        while (true)
        {
            if (_scanner.Current != '"')
            {
                throw Unexpected(_members.Count == start ? "a name in double quotes or '}' expected" : "a name in double quotes expected");
            }

            var position = _scanner.Position;
            var name = _scanner.ReadString();
            _scanner.SkipWhiteSpace();
            if (!_scanner.TryTake(':')) throw Unexpected($"':' expected after the name {Quote(name)}");

            _scanner.SkipWhiteSpace();
            _members.Add(new JsonMember(name, ReadValue(), position));
            _scanner.SkipWhiteSpace();
            if (_scanner.TryTake('}')) return Close(_members, start);
            if (!TrySeparate('}')) throw Unexpected($"',' or '}}' expected after the value of {Quote(name)}");
        }
    }

    private IReadOnlyList<JsonNode> ReadElements()
    {
        Open();
        if (_scanner.TryTake(']')) return Close(_elements, _elements.Count);

        var start = _elements.Count;
        while (true)
        {
            _elements.Add(ReadValue());
            _scanner.SkipWhiteSpace();
            if (_scanner.TryTake(']')) return Close(_elements, start);
            if (!TrySeparate(']')) throw Unexpected($"',' or ']' expected after element {_elements.Count - start} of the array");
        }
    }

    private void Open()
    {
        if (++_depth > DepthLimit) throw _scanner.Error($"nested deeper than {DepthLimit} levels");
        _scanner.TryTake(_scanner.Current);
        _scanner.SkipWhiteSpace();
    }

    // Takes the children of the innermost object or array off the stack.
    private T[] Close<T>(List<T> stack, int start)
    {
        _depth--;
        var count = stack.Count - start;
        if (count == 0) return [];

        var children = new T[count];
        stack.CopyTo(start, children, 0, count);
        stack.RemoveRange(start, count);
        return children;
    }

    private bool TrySeparate(char closing)
    {
        var comma = _scanner.Position;
        if (!_scanner.TryTake(',')) return false;

        _scanner.SkipWhiteSpace();
        if (_scanner.Current == closing) throw new DocumentException($"',' before '{closing}': JSON has no trailing commas", comma);
        return true;
    }

    private DocumentException Unexpected(string expectation) => _scanner.Error(_scanner.Current switch
    {
        '/' => $"{expectation}, but found '/': JSON has no comments",
        '\'' => $"{expectation}, but found ''': JSON has strings in double quotes only",
        _ => $"{expectation}, but found {_scanner.Upcoming()}",
    });

    private static string Quote(string name) => name.Length <= LongestQuoted ? $"'{name}'" : $"'{name.Substring(0, LongestQuoted)}…'";
}
