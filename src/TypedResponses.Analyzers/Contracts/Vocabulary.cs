using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace TypedResponses.Analyzers.Contracts;

/// <summary>
/// Names, of which code has to write one for a rule to have anything to find in it. The text is searched before anyone asks for its
/// operations: that costs a thousandth of walking them.
/// </summary>
internal sealed class Vocabulary
{
    /// <summary>For what can be said in any words.</summary>
    public static readonly Vocabulary Everything = new([], isEverything: true);

    private readonly ConditionalWeakTable<SyntaxTree, StrongBox<bool>> _trees = new();
    private readonly string[] _names;
    private readonly bool _isEverything;

    private Vocabulary(string[] names, bool isEverything)
    {
        _names = names;
        _isEverything = isEverything;
    }

    public Vocabulary(IEnumerable<string> names)
        : this([.. names], isEverything: false)
    {
    }

    /// <summary>Whether a file writes one of the names.</summary>
    public bool IsIn(SyntaxTree tree) => _isEverything || _trees.GetValue(tree, tree => new(IsIn(tree.GetText().ToString()))).Value;

    /// <summary>Whether a part of a file writes one of the names.</summary>
    public bool IsIn(SyntaxTree tree, TextSpan part) => PlacesIn(tree, part) is not { Count: 0 };

    /// <summary>The places in a part of a file at which one of the names is written; null where any place can be one.</summary>
    public IReadOnlyList<int>? PlacesIn(SyntaxTree tree, TextSpan part)
    {
        if (_isEverything) return null;
        var text = tree.GetText().ToString(part);
        var places = new List<int>();
        foreach (var name in _names)
        {
            foreach (var place in PlacesOf(name, text)) places.Add(part.Start + place);
        }

        return places;
    }

    /// <summary>The places of a name in a text where it is not part of a longer one, from the front.</summary>
    public static IEnumerable<int> PlacesOf(string name, string text)
    {
        for (var place = Next(name, text, 0); place >= 0; place = Next(name, text, place + 1)) yield return place;
    }

    private bool IsIn(string text)
    {
        foreach (var name in _names)
        {
            if (Next(name, text, 0) >= 0) return true;
        }

        return false;
    }

    private static int Next(string name, string text, int from)
    {
        while (true)
        {
            var place = text.IndexOf(name, from, StringComparison.Ordinal);
            if (place < 0) return -1;
            var end = place + name.Length;
            if ((place == 0 || !IsPartOfName(text[place - 1])) && (end == text.Length || !IsPartOfName(text[end]))) return place;
            from = place + 1;
        }
    }

    private static bool IsPartOfName(char character) => char.IsLetterOrDigit(character) || character == '_';
}
