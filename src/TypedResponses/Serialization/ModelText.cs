using System.ComponentModel;
using System.Globalization;
using System.Text;

namespace TypedResponses.Serialization;

/// <summary>
/// Builds what a generated model's <c>ToString</c> returns: the members that are set, each short, so that a log line never holds a payload.
/// </summary>
/// <param name="type">The name of the model.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ModelText(string type)
{
    private const int LongestText = 80;

    private readonly StringBuilder _text = new StringBuilder(type).Append(" {");

    private bool _hasMembers;

    /// <summary>Adds a text, cut where it is long.</summary>
    public ModelText Add(string name, string? value) => value is null ? this : Append(name, Short(value));

    /// <summary>Adds the text of an image that a user keeps as a string: its length, never the text.</summary>
    public ModelText AddImageText(string name, string? value) => value is null ? this : Append(name, Characters(value));

    /// <summary>Adds an image: its type and size, never its bytes.</summary>
    public ModelText Add(string name, ImageResult? value) => value is null ? this : Append(name, value.ToString() ?? "");

    /// <summary>Adds JSON that the model keeps as it is: its kind.</summary>
    public ModelText Add(string name, JsonElement? value)
        => value is { ValueKind: not JsonValueKind.Undefined } known ? Append(name, $"JSON {known.ValueKind.ToString().ToLowerInvariant()}") : this;

    /// <summary>Adds a number, a status or another model.</summary>
    public ModelText Add<T>(string name, T? value)
        => value is null ? this : Append(name, Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");

    /// <summary>Adds an enum, and its wire text where the enum does not know it.</summary>
    public ModelText AddEnum<T>(string name, T? value, string? text)
        where T : struct, Enum
        => value is not { } known ? this
            : text is null || !known.Equals(default(T)) ? Append(name, known.ToString())
            : Append(name, $"{known} ({Short(text)})");

    /// <summary>Adds a list: the number of its elements.</summary>
    public ModelText AddList<T>(string name, IReadOnlyCollection<T>? value) => value is null ? this : Append(name, $"[{value.Count}]");

    /// <summary>Adds the members that the schema does not list: their number.</summary>
    public ModelText AddMembers(string name, IReadOnlyDictionary<string, JsonElement>? members) =>
        members is null || members.Count == 0 ? this : AddList(name, members);

    /// <summary>The text.</summary>
    public override string ToString() => _text.ToString() + (_hasMembers ? " }" : "}");

    private static string Short(string value)
        => value.Length <= LongestText ? value : $"{value.Substring(0, LongestText)}… ({Characters(value)})";

    private static string Characters(string value) => value.Length.ToString(CultureInfo.InvariantCulture) + (value.Length == 1 ? " character" : " characters");

    private ModelText Append(string name, string value)
    {
        _text.Append(_hasMembers ? ", " : " ").Append(name).Append(" = ").Append(value);
        _hasMembers = true;
        return this;
    }
}
