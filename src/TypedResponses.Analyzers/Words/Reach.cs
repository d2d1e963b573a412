using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace TypedResponses.Analyzers.Words;

/// <summary>
/// The files in which a value that the rules are about can turn up. Such a value comes from its type, which a file names, or from a type that
/// has it in its signatures, which the file names then, and so on: what names none of these cannot get one, whatever its members are called.
/// </summary>
internal sealed class Reach
{
    /// <summary>What a file that can see the library names of it, to have such a value or to mark a type.</summary>
    private static readonly WrittenNames s_library = WrittenNames.Of(
        [.. KnownNames.ImageTypes, .. KnownNames.Attributes, .. KnownNames.Attributes.Select(KnownNames.InShort)]);

    private static readonly ConditionalWeakTable<Compilation, Reach> s_compilations = new();

    private readonly Lazy<HashSet<SyntaxTree>?> _files;

    private Reach(Compilation compilation) => _files = new(() => Find(compilation.SyntaxTrees.ToList(), ReferencedMarks.Of(compilation)));

    public static Reach Of(Compilation compilation) => s_compilations.GetValue(compilation, static compilation => new(compilation));

    public bool Includes(SyntaxTree file) => _files.Value?.Contains(file) != false;

    /// <summary>Null where any file can get such a value.</summary>
    private static HashSet<SyntaxTree>? Find(List<SyntaxTree> files, ReferencedMarks referenced)
    {
        var marked = files.ConvertAll(MarkedNames.In);
        if (!referenced.AreKnown || marked.Concat(referenced.Marks).Any(static names => names.HasContractOfElsewhere)) return null;
        var types = WrittenNames.Of([.. marked.Concat(referenced.Marks).SelectMany(static names => names.Types.Concat(names.StatusTypes))]);
        var reached = Spread(files, referenced.Signatures, types, seesLibrary: marked.Exists(static names => names.ImportsLibraryForAllFiles));

        // Another name for all files: it says what they do not.
        return marked.Exists(names => names.NamedForAllFiles.Any(name => types.Has(name) || s_library.Has(name))) ? null : reached;
    }

    /// <summary>Adds the types that have one of the types in a signature, and finds the files that write one of all these.</summary>
    private static HashSet<SyntaxTree> Spread(List<SyntaxTree> open, List<Signature> referenced, WrittenNames types, bool seesLibrary)
    {
        var (reached, signatures, extensions) = (new HashSet<SyntaxTree>(), new List<Signature>(), new WrittenNames());
        foreach (var signature in referenced) AddOrKeep(signature, sees: true);
        for (var grows = true; grows;)
        {
            foreach (var file in open)
            {
                var written = WrittenNames.In(file);
                var sees = seesLibrary || written.Has(KnownNames.Namespace);
                if (!written.HasAny(types) && !written.HasAny(extensions) && !(sees && written.HasAny(s_library))) continue;
                reached.Add(file);
                foreach (var signature in Signature.In(file)) AddOrKeep(signature, sees);
            }

            open.RemoveAll(reached.Contains);
            grows = signatures.RemoveAll(signature => signature.Names.HasAny(types) && Add(signature)) > 0;
        }

        return reached;

        void AddOrKeep(Signature signature, bool sees)
        {
            if (sees && signature.Names.HasAny(s_library)) Add(signature);
            else signatures.Add(signature);
        }

        bool Add(Signature signature)
        {
            types.Add(signature.Type);

            // Who has what such a type is extended by has named it.
            if (signature.Extension is { } extension && !extension.Receiver.HasAny(types) && !extension.Receiver.HasAny(s_library))
            {
                extensions.Add(extension.Name);
            }

            return true;
        }
    }
}
