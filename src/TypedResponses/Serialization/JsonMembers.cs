using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace TypedResponses.Serialization;

/// <summary>
/// The names of an object's members that its schema lists. It remembers which one came after which: objects of one server have their
/// members in one order, so a name is compared with the one expected before it is looked for.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonMembers
{
    /// <summary>What <see cref="Next"/> starts with.</summary>
    public const int Start = -1;

    private readonly JsonTexts _names;

    /// <summary>
    /// The member that came last after each, the first one at zero. Threads may write here at the same time: what they read is only ever a guess.
    /// </summary>
    private readonly int[] _following;

    /// <summary>Prepares the names for reading.</summary>
    public JsonMembers(params JsonText[] names)
    {
        _names = new JsonTexts(names);
        _following = new int[names.Length + 2];
        for (var i = 0; i < _following.Length; i++)
        {
            _following[i] = Math.Min(i, names.Length);
        }
    }

    /// <summary>Moves to the next member's value, or stays before its name where no member has this name; false at the end of the object.</summary>
    /// <param name="reader">The reader, in an object.</param>
    /// <param name="schema">The object's schema.</param>
    /// <param name="member">
    /// The member before, <see cref="Start"/> at first; becomes the next one: its place among the names, or their number where it is none of them.
    /// </param>
    public bool Next(ref ModelReader reader, string schema, ref int member)
    {
        var expected = _following[member + 1];
        if (reader.IsPlain && expected < _names.Count)
        {
            var name = _names[expected];
            if (name.NeedsNoEscape && reader.TakeWord(member == Start ? name.Member.Slice(1) : name.Member))
            {
                member = expected;
                return true;
            }
        }

        return FindNext(ref reader, schema, ref member);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool FindNext(ref ModelReader reader, string schema, ref int member)
    {
        if (!JsonRead.NextName(ref reader, member == Start))
        {
            return false;
        }

        var next = reader.IsPlain ? FindName(ref reader, schema, _following[member + 1]) : FindToken(ref reader.Utf8, schema, _following[member + 1]);
        if (next < 0)
        {
            next = _names.Count;
        }
        else if (reader.IsPlain)
        {
            reader.Take((byte)':');
        }
        else
        {
            reader.Utf8.Read();
        }

        ref var expected = ref _following[member + 1];
        if (expected != next)
        {
            expected = next;
        }

        member = next;
        return true;
    }

    private int FindToken(ref Utf8JsonReader reader, string schema, int expected)
    {
        var isExpected = expected < _names.Count && !reader.ValueIsEscaped && !reader.HasValueSequence && reader.ValueSpan.SequenceEqual(_names[expected].Utf8);
        return isExpected ? expected : _names.IndexOf(ref reader, schema);
    }

    private int FindName(ref ModelReader reader, string schema, int expected)
    {
        reader.Peek();
        if (expected < _names.Count && _names[expected] is { NeedsNoEscape: true } name && reader.TakeWord(name.Quoted))
        {
            return expected;
        }

        var start = reader.Position;
        var found = reader.TryTakeText(out var text, out _) ? _names.IndexOf(text) : _names.IndexOf(reader.TakeText(schema));
        if (found < 0)
        {
            reader.Position = start;
        }

        return found;
    }
}
