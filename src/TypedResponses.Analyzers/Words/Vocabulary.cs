using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TypedResponses.Analyzers.Bodies;

namespace TypedResponses.Analyzers.Words;

/// <summary>
/// Names, of which code has to write one for a rule to have anything to find in it. The text is searched before anyone asks for its
/// operations: that costs a thousandth of walking them.
/// </summary>
internal sealed class Vocabulary
{
    /// <summary>For what can be said in any words.</summary>
    public static readonly Vocabulary Everything = new([]) { IsEverything = true };

    /// <summary>For what can be said in any words, but only in some files.</summary>
    public static Vocabulary EverythingIn(Reach? reach) => new([], reach: reach) { IsEverything = true };

    private readonly ConditionalWeakTable<SyntaxTree, IReadOnlyList<SyntaxNode>> _bodies = new(), _following = new();
    private readonly string[] _names;
    private readonly string[] _parts;
    private readonly string[] _members;
    private readonly bool _takesApart;
    private readonly Reach? _reach;

    /// <param name="names">The names.</param>
    /// <param name="parts">What one of the names has in it, where they are too many to list.</param>
    /// <param name="takesApart">Whether code that takes an object apart, <c>var (id, result) = call</c>, says as much without a name.</param>
    /// <param name="members">Names that code can only write behind a dot or in a pattern: of types that stand in another assembly.</param>
    /// <param name="reach">The only files in which the names, and what is taken apart, can be meant; null for all.</param>
    public Vocabulary(IEnumerable<string> names, string[]? parts = null, bool takesApart = false, IEnumerable<string>? members = null, Reach? reach = null)
    {
        _reach = reach;
        _members = [.. members ?? []];
        _names = [.. names.Where(static name => name.Length > 0)];
        _parts = parts ?? [];
        _takesApart = takesApart;
    }

    /// <summary>Whether it is all that can be said.</summary>
    public bool IsEverything { get; private init; }

    /// <summary>The bodies of a file in which, or in the declarations of which, one of the names is written.</summary>
    public IReadOnlyList<SyntaxNode> BodiesIn(SyntaxTree tree) => _bodies.GetValue(tree, tree => BodySyntax.Naming(this, tree));

    /// <summary>Those, and the bodies that may get from one of them what it has there: through a field, or as what a helper returns.</summary>
    public IReadOnlyList<SyntaxNode> BodiesFollowing(SyntaxTree tree) => _following.GetValue(tree, tree => BodySyntax.Following(this, tree));

    /// <summary>Whether a file writes one of the names.</summary>
    public bool IsIn(SyntaxTree tree) => PlacesIn(tree, new(0, tree.Length)) is not { Count: 0 };

    /// <summary>The places in a part of a file at which one of the names is written; null where any place can be one.</summary>
    public IReadOnlyList<int>? PlacesIn(SyntaxTree tree, TextSpan part)
    {
        if (IsEverything) return _reach?.Includes(tree) == false ? [] : null;
        var (text, written) = (tree.GetText().ToString(), WrittenNames.In(tree));
        var places = new List<int>();
        foreach (var name in _parts)
        {
            for (var place = text.IndexOf(name, part.Start, part.Length, StringComparison.Ordinal); place >= 0; place = text.IndexOf(name, place + 1,
                part.End - place - 1, StringComparison.Ordinal))
            {
                places.Add(place);
            }
        }

        foreach (var name in _members)
        {
            if (written.Has(name)) places.AddRange(PlacesOf(name, text, part).Where(place => IsMember(text, place, place + name.Length)));
        }

        if ((_names.Length == 0 && !_takesApart) || _reach?.Includes(tree) == false) return places;
        foreach (var name in _names)
        {
            if (written.Has(name)) places.AddRange(PlacesOf(name, text, part));
        }

        if (_takesApart) places.AddRange(BodySyntax.PlacesTakenApart(tree).Where(part.Contains));
        return places;
    }

    /// <summary>The places of a name in a text where it is not part of a longer one, from the front.</summary>
    public static IEnumerable<int> PlacesOf(string name, string text) => PlacesOf(name, text, new(0, text.Length));

    private static IEnumerable<int> PlacesOf(string name, string text, TextSpan part)
    {
        for (var place = Next(name, text, part.Start, part.End); place >= 0; place = Next(name, text, place + 1, part.End)) yield return place;
    }

    private static int Next(string name, string text, int from, int to)
    {
        while (true)
        {
            var place = text.IndexOf(name, from, to - from, StringComparison.Ordinal);
            if (place < 0) return -1;
            var end = place + name.Length;
            if ((place == 0 || !WrittenNames.IsPartOfName(text[place - 1])) && (end == text.Length || !WrittenNames.IsPartOfName(text[end]))) return place;
            from = place + 1;
        }
    }

    /// <summary>Whether a name stands behind a dot, or before the colon of a pattern.</summary>
    private static bool IsMember(string text, int start, int end)
    {
        while (start > 0 && char.IsWhiteSpace(text[start - 1])) start--;
        while (end < text.Length && char.IsWhiteSpace(text[end])) end++;
        return (start > 0 && text[start - 1] == '.') || (end < text.Length && text[end] is ':' or '.');
    }
}
