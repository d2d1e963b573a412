using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace TypedResponses.Analyzers.Words;

/// <summary>
/// The names that a file writes, in code or in comments: read from its text in one pass, once however many names are asked for. A set of hashes:
/// it can say yes to a name that is not there, never no to one that is.
/// </summary>
internal sealed class WrittenNames
{
    private static readonly ConditionalWeakTable<SyntaxTree, WrittenNames> s_files = new();

    /// <summary>Whether an ASCII character can be in a name.</summary>
    private static readonly bool[] s_ascii =
        [.. Enumerable.Range(0, 128).Select(static character => char.IsLetterOrDigit((char)character) || character == '_')];

    private int[] _slots = new int[16];
    private int _count;

    /// <summary>The names of a file.</summary>
    public static WrittenNames In(SyntaxTree tree) => s_files.GetValue(tree, static tree =>
    {
        var text = tree.GetText().ToString();
        return In(text, new(0, text.Length));
    });

    /// <summary>The names in some texts.</summary>
    public static WrittenNames Of(params string[] names)
    {
        var set = new WrittenNames();
        foreach (var name in names) set.Add(name);
        return set;
    }

    /// <summary>Whether a file of a compilation writes one of the names.</summary>
    public static bool AreIn(Compilation compilation, params string[] names)
    {
        var wanted = Of(names);
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (In(tree).HasAny(wanted)) return true;
        }

        return false;
    }

    /// <summary>The names in a part of a text.</summary>
    public static WrittenNames In(string text, TextSpan part)
    {
        var names = new WrittenNames();
        names.Read(text, part);
        return names;
    }

    /// <summary>Adds the names of a part of a text.</summary>
    public void Read(string text, TextSpan part)
    {
        var hash = 0;
        for (var index = part.Start; index < part.End; index++)
        {
            var character = text[index];
            if (IsPartOfName(character))
            {
                hash = Next(hash, character);
            }
            else if (hash != 0)
            {
                Add(hash);
                hash = 0;
            }
        }

        if (hash != 0) Add(hash);
    }

    /// <summary>Adds the names in a text.</summary>
    public void Add(string name) => Read(name, new(0, name.Length));

    /// <summary>Adds all names of another set.</summary>
    public void Add(WrittenNames names)
    {
        foreach (var hash in names._slots)
        {
            if (hash != 0) Add(hash);
        }
    }

    /// <summary>Whether the name is written.</summary>
    public bool Has(string name)
    {
        var hash = 0;
        foreach (var character in name) hash = Next(hash, character);
        return Has(hash);
    }

    /// <summary>Whether one of the names is written.</summary>
    public bool HasAny(WrittenNames names)
    {
        var (fewer, more) = names._count < _count ? (names, this) : (this, names);
        foreach (var hash in fewer._slots)
        {
            if (more.Has(hash)) return true;
        }

        return false;
    }

    /// <summary>Whether a character continues a name that stands before or behind it.</summary>
    public static bool IsPartOfName(char character) => character < 128 ? s_ascii[character] : char.IsLetterOrDigit(character);

    private static int Next(int hash, char character)
    {
        // Zero stands for no name.
        var next = (hash * 31) + character;
        return next == 0 ? 1 : next;
    }

    private bool Has(int hash) => hash != 0 && _slots[Find(hash)] == hash;

    private void Add(int hash)
    {
        var slot = Find(hash);
        if (_slots[slot] == hash) return;
        _slots[slot] = hash;
        if (++_count * 2 <= _slots.Length) return;
        var before = _slots;
        _slots = new int[before.Length * 4];
        foreach (var known in before)
        {
            if (known != 0) _slots[Find(known)] = known;
        }
    }

    /// <summary>The slot of a hash, or the free one that it would take.</summary>
    private int Find(int hash)
    {
        var mask = _slots.Length - 1;
        var slot = (int)((uint)(hash * -1640531527) >> 8) & mask;
        while (_slots[slot] != 0 && _slots[slot] != hash) slot = (slot + 1) & mask;
        return slot;
    }
}
