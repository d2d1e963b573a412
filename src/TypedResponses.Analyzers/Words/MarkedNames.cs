using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace TypedResponses.Analyzers.Words;

/// <summary>The names that the library's attributes are about, in one file or in one assembly.</summary>
internal sealed class MarkedNames
{
    private static readonly ConditionalWeakTable<SyntaxTree, MarkedNames> s_files = new();

    /// <summary>The payloads of contracts, and the methods that read one they are given.</summary>
    public HashSet<string> Payloads { get; } = new(StringComparer.Ordinal);

    /// <summary>The types that contracts are about.</summary>
    public HashSet<string> Types { get; } = new(StringComparer.Ordinal);

    /// <summary>The types of the statuses that contracts look at.</summary>
    public HashSet<string> StatusTypes { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a contract stands here that may be about a type of another assembly, or about one whose members stand elsewhere.</summary>
    public bool HasContractOfElsewhere { get; set; }

    /// <summary>What holds an image's text, and the members that hold an image.</summary>
    public HashSet<string> Images { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a contract stands here that could be about any name: one whose payload is no literal, or a reader without a name.</summary>
    public bool HasAnyContract { get; set; }

    /// <summary>The types of which objects can be taken apart, so that a payload is read without its name.</summary>
    public HashSet<string> TakenApart { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether base64 content stands here that goes by no name.</summary>
    public bool HasAnyBase64 { get; set; }

    /// <summary>The unions, and their cases.</summary>
    public HashSet<string> Unions { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a union is listed here that could have any name.</summary>
    public bool HasAnyUnion { get; set; }

    /// <summary>The cases that are events of a partial image.</summary>
    public HashSet<string> PartialImages { get; } = new(StringComparer.Ordinal);

    /// <summary>What a <c>global using</c> of this file gives another name, or the members of.</summary>
    public HashSet<string> NamedForAllFiles { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a <c>global using</c> of this file is of the library.</summary>
    public bool ImportsLibraryForAllFiles { get; set; }

    /// <summary>Whether the library's images are named.</summary>
    public bool HasImages { get; set; }

    /// <summary>Adds what is marked elsewhere.</summary>
    public void Add(MarkedNames other)
    {
        Add(Payloads, other.Payloads);
        Add(Types, other.Types);
        Add(StatusTypes, other.StatusTypes);
        Add(Images, other.Images);
        Add(TakenApart, other.TakenApart);
        Add(Unions, other.Unions);
        Add(PartialImages, other.PartialImages);
        Add(NamedForAllFiles, other.NamedForAllFiles);
        HasContractOfElsewhere |= other.HasContractOfElsewhere;
        HasAnyContract |= other.HasAnyContract;
        HasAnyBase64 |= other.HasAnyBase64;
        HasAnyUnion |= other.HasAnyUnion;
        HasImages |= other.HasImages;
        ImportsLibraryForAllFiles |= other.ImportsLibraryForAllFiles;

        // Of hundreds of files few mark anything.
        static void Add(HashSet<string> all, HashSet<string> more)
        {
            if (more.Count > 0) all.UnionWith(more);
        }
    }

    /// <summary>Those of a file. An editor makes a new compilation of the same files at every keystroke; what was read of a file stays.</summary>
    public static MarkedNames In(SyntaxTree tree) => s_files.GetValue(tree, SourceMarks.In);
}
