using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace TypedResponses.Analyzers.Words;

/// <summary>What the assemblies mark that a compilation references and that are built on the library, or on one that is.</summary>
internal sealed class ReferencedMarks
{
    private static readonly ConditionalWeakTable<Compilation, ReferencedMarks> s_compilations = new();

    private readonly List<Func<IEnumerable<INamedTypeSymbol?>>> _contractTypes = [];

    private ReferencedMarks(Compilation compilation)
    {
        var built = new HashSet<string>(StringComparer.Ordinal) { KnownNames.Namespace };
        var open = compilation.SourceModule.ReferencedAssemblySymbols.ToList();
        for (var before = -1; before != open.Count;)
        {
            before = open.Count;
            open.RemoveAll(assembly => IsBuiltOn(assembly, built) && Add(assembly, built));
        }
    }

    /// <summary>Whether there are any.</summary>
    public bool Any { get; private set; }

    /// <summary>Whether all could be read. If not, nothing is known of their names.</summary>
    public bool AreKnown { get; private set; } = true;

    /// <summary>What is marked.</summary>
    public List<MarkedNames> Marks { get; } = [];

    /// <summary>What their types and extensions say to others.</summary>
    public List<Signature> Signatures { get; } = [];

    /// <summary>The types that a contract stands on.</summary>
    public IEnumerable<INamedTypeSymbol> ContractTypes => _contractTypes.SelectMany(static find => find()).OfType<INamedTypeSymbol>();

    public static ReferencedMarks Of(Compilation compilation) => s_compilations.GetValue(compilation, static compilation => new(compilation));

    private static bool IsBuiltOn(IAssemblySymbol assembly, HashSet<string> built) =>
        assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => built.Contains(reference.Name)));

    private bool Add(IAssemblySymbol assembly, HashSet<string> built)
    {
        Any = true;
        built.Add(assembly.Name);
        if (assembly is ISourceAssemblySymbol { Compilation: var other }) AddSource(other);
        else if (assembly.GetMetadata() is { } metadata) AddMetadata(assembly, metadata);
        else AreKnown = false;
        return true;
    }

    private void AddMetadata(IAssemblySymbol assembly, AssemblyMetadata metadata)
    {
        foreach (var module in metadata.GetModules())
        {
            var found = MetadataMarks.In(module);
            Marks.Add(found.Marks);
            Signatures.AddRange(found.Signatures);
            _contractTypes.Add(() => found.ContractTypes.Select(assembly.GetTypeByMetadataName));
        }
    }

    /// <summary>Another project of the solution that is open in an editor.</summary>
    private void AddSource(Compilation other)
    {
        foreach (var file in other.SyntaxTrees)
        {
            var found = MarkedNames.In(file);
            Marks.Add(found);
            Signatures.AddRange(Signature.In(file));
            _contractTypes.Add(() => found.Types.SelectMany(name => other.GetSymbolsWithName(name, SymbolFilter.Type)).OfType<INamedTypeSymbol>());
        }
    }
}
