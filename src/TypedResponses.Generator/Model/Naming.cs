using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedResponses.Generator.Model;

/// <summary>Makes C# names of JSON ones.</summary>
internal static class Naming
{
    /// <summary><c>image_generation_call</c> → <c>ImageGenerationCall</c>.</summary>
    public static string Pascal(string text)
    {
        var name = new StringBuilder(text.Length);
        var startsWord = true;
        foreach (var c in text)
        {
            if (!SyntaxFacts.IsIdentifierPartCharacter(c) || c == '_')
            {
                startsWord = true;
                continue;
            }

            if (name.Length == 0 && !SyntaxFacts.IsIdentifierStartCharacter(c))
            {
                name.Append('_');
            }

            name.Append(startsWord ? char.ToUpperInvariant(c) : c);
            startsWord = false;
        }

        return name.Length == 0 ? "_" : name.ToString();
    }

    /// <summary><c>image_generation_call</c> → <c>imageGenerationCall</c>, escaped where it is a keyword.</summary>
    public static string Camel(string text)
    {
        var name = Pascal(text);
        name = char.ToLowerInvariant(name[0]) + name.Substring(1);
        return SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
    }

    /// <summary>A name that is not yet in <paramref name="taken"/>, to which it is added.</summary>
    public static string Unique(string name, ISet<string> taken)
    {
        var unique = name;
        for (var i = 2; !taken.Add(unique); i++)
        {
            unique = name + i;
        }

        return unique;
    }
}
