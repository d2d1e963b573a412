using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TypedResponses.Generator.Declarations;
using TypedResponses.Generator.Documents;
using TypedResponses.Generator.Model;

namespace TypedResponses.Analyzers.Declarations;

/// <summary>The marked types of a compilation, and what the generator's own reading finds wrong with them.</summary>
internal sealed class DeclaredModels
{
    /// <summary>An editor makes a compilation per keystroke; the documents stay the same.</summary>
    private static readonly ConditionalWeakTable<SourceText, DocumentReading> Readings = new();

    private readonly Dictionary<INamedTypeSymbol, MarkedType> _types = new(SymbolEqualityComparer.Default);

    private readonly ILookup<string, Finding> _findings;

    private DeclaredModels(IReadOnlyList<MarkedType> types, CompilationFacts facts, ImmutableArray<AdditionalText> files)
    {
        foreach (var type in types)
        {
            _types.Add(type.Symbol, type);
        }

        IReadOnlyList<Finding> findings = [];
        if (types.Count > 0 && facts.IsLanguageNewEnough)
        {
            var declarations = types.Select(type => type.Declaration).ToArray();
            var documents = ReadDocuments(files, declarations).ToArray();
            findings = ModelBuilder.Build(declarations, DocumentSet.Of(documents, declarations), facts).Findings;
            Unreadable = UnreadableDocuments(documents);
        }

        _findings = findings.ToLookup(finding => finding.Declaration);
    }

    /// <summary>The documents that cannot be read: each once, however many declarations use it and by whatever name.</summary>
    public IReadOnlyList<UnreadableDocument> Unreadable { get; } = [];

    public static DeclaredModels Read(Compilation compilation, INamedTypeSymbol attribute, ImmutableArray<AdditionalText> files)
        => new(new MarkedTypeFinder(compilation, attribute).Find(), CompilationFacts.Of(compilation), files);

    public MarkedType? Find(INamedTypeSymbol type) => _types.TryGetValue(type, out var marked) ? marked : null;

    public IEnumerable<Finding> FindingsOf(MarkedType type) => _findings[type.Declaration.FullName];

    private static IEnumerable<(string Name, string Path, DocumentReading Reading)> ReadDocuments(
        ImmutableArray<AdditionalText> files,
        IReadOnlyList<Declaration> declarations)
    {
        var names = declarations.Select(declaration => declaration.Document).OfType<string>().Distinct().ToArray();
        foreach (var file in files)
        {
            foreach (var name in names)
            {
                if (DocumentText.IsNamed(file.Path, name) && file.GetText() is { } text)
                {
                    yield return (name, file.Path, Readings.GetValue(text, static text => OpenApiReader.Read(text.ToString())));
                }
            }
        }
    }

    private static IReadOnlyList<UnreadableDocument> UnreadableDocuments(IReadOnlyList<(string Name, string Path, DocumentReading Reading)> documents)
    {
        var unreadable = new List<UnreadableDocument>();
        foreach (var (name, path, reading) in documents)
        {
            var isAmbiguous = documents.Any(other => other.Name == name && other.Path != path);
            if (reading.Error is { } error && !isAmbiguous && !unreadable.Exists(other => other.Path == path))
            {
                unreadable.Add(new UnreadableDocument(path, error));
            }
        }

        return unreadable;
    }
}

/// <summary>A document that cannot be read, and why.</summary>
internal sealed record UnreadableDocument(string Path, DocumentError Error);
