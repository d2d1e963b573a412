using System.Globalization;
using System.Text;

namespace TypedResponses.Serialization;

/// <summary>
/// Finds the path of a place in a JSON text, such as <c>$.output[3].id</c>, by walking there once more: reading costs nothing for it until
/// something is wrong.
/// </summary>
internal static class JsonPath
{
    private const int LongestName = 100;

    /// <summary>The path of the token at <paramref name="position"/>, or of the place where the JSON breaks before it.</summary>
    /// <param name="walker">Stands on the first token of the value that the path begins at.</param>
    /// <param name="position">Where the token begins, counted as <paramref name="walker"/> counts.</param>
    /// <param name="member">A member of the object that begins or ends at <paramref name="position"/>, or null.</param>
    public static string Of(Utf8JsonReader walker, long position, string? member)
    {
        var frames = new List<Frame>();
        try
        {
            do
            {
                Enter(frames, ref walker);
            }
            while (walker.TokenStartIndex < position && walker.Read());
        }
        catch (JsonException)
        {
            // The JSON breaks here, so the path ends here.
        }

        if (frames.Count > 0 && walker.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            frames.RemoveAt(frames.Count - 1);
        }

        var path = new StringBuilder("$");
        foreach (var frame in frames)
        {
            frame.AppendTo(path);
        }

        if (member is not null)
        {
            new Frame { Name = member }.AppendTo(path);
        }

        return path.ToString();
    }

    private static void Enter(List<Frame> frames, ref Utf8JsonReader walker)
    {
        var last = frames.Count - 1;
        switch (walker.TokenType)
        {
            case JsonTokenType.None:
                return;
            case JsonTokenType.PropertyName:
                frames[last] = new Frame { Name = NameOf(ref walker) };
                return;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                frames.RemoveAt(last);
                return;
        }

        if (last >= 0 && frames[last].IsArray)
        {
            frames[last] = new Frame { IsArray = true, Index = frames[last].Index + 1 };
        }

        if (walker.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            frames.Add(new Frame { IsArray = walker.TokenType == JsonTokenType.StartArray, Index = -1 });
        }
    }

    private static string NameOf(ref Utf8JsonReader walker)
    {
        try
        {
            var name = walker.GetString()!;
            return name.Length <= LongestName ? name : name.Substring(0, LongestName) + "…";
        }
        catch (InvalidOperationException)
        {
            return "�";
        }
    }

    private struct Frame
    {
        public bool IsArray;
        public int Index;
        public string? Name;

        public readonly void AppendTo(StringBuilder path)
        {
            if (IsArray)
            {
                path.Append('[').Append(Math.Max(Index, 0).ToString(CultureInfo.InvariantCulture)).Append(']');
            }
            else if (Name is not null)
            {
                var isPlain = Name.Length > 0 && Name.All(c => char.IsLetterOrDigit(c) || c == '_');
                _ = isPlain ? path.Append('.').Append(Name) : path.Append("['").Append(Name).Append("']");
            }
        }
    }
}
