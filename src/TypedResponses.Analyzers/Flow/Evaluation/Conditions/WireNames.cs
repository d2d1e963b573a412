using System.Text;
using TypedResponses.Analyzers.Contracts;

namespace TypedResponses.Analyzers.Flow.Evaluation;

/// <summary>The text that stands for an enum's member in the JSON: <c>InProgress</c> is <c>in_progress</c>.</summary>
internal static class WireNames
{
    /// <summary>The value that a text stands for, by its wire text or its name, in small or capital letters; -1 if there is none.</summary>
    public static int IndexOf(StatusContract contract, string text)
    {
        for (var i = 0; i < contract.DeclaredValues.Length; i++)
        {
            var name = contract.DeclaredValues[i].Name;
            if (string.Equals(name, text, StringComparison.OrdinalIgnoreCase) || string.Equals(Of(name), text, StringComparison.OrdinalIgnoreCase)) return i;
        }

        return -1;
    }

    public static string Of(string name)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0 && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])))) text.Append('_');
            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }
}
