using Microsoft.CodeAnalysis;
using TypedResponses.Generator.Model;

namespace TypedResponses.Generator.Documents;

/// <summary>The text of a file that a declaration names, under that name: equal while the text is.</summary>
internal sealed record DocumentText(string Name, string Path, string Text)
{
    /// <summary>The file under each of the names that mean it; nothing where none does, and then it is not read.</summary>
    public static IEnumerable<DocumentText> Read(AdditionalText file, EquatableArray<string> names, CancellationToken cancellation)
    {
        foreach (var name in names)
        {
            if (IsNamed(file.Path, name) && file.GetText(cancellation) is { } text)
            {
                yield return new DocumentText(name, file.Path, text.ToString());
            }
        }
    }

    /// <summary>Whether a path ends with the parts of a name: <c>api/openrouter.json</c> means <c>…/api/openrouter.json</c>.</summary>
    public static bool IsNamed(string path, string name)
    {
        var (end, file) = (name.Replace('\\', '/').TrimStart('.', '/'), path.Replace('\\', '/'));
        return end.Length > 0 && (file == end || file.EndsWith("/" + end, StringComparison.OrdinalIgnoreCase));
    }
}
