using TypedResponses.Generator.Declarations;
using TypedResponses.Generator.Documents;

namespace TypedResponses.Generator.Model;

internal static class DocumentSet
{
    public static IReadOnlyDictionary<string, DocumentReading> Of(IEnumerable<NamedDocument> documents, IEnumerable<Declaration> declarations)
        => Of(documents.Select(document => (document.Name, document.Path, document.Reading)), declarations);

    /// <summary>
    /// The documents by the name that declarations use, and the catalog if one of them means it. A name that several files have means none.
    /// </summary>
    public static IReadOnlyDictionary<string, DocumentReading> Of(
        IEnumerable<(string Name, string Path, DocumentReading Reading)> documents,
        IEnumerable<Declaration> declarations)
    {
        var set = new Dictionary<string, DocumentReading>();
        foreach (var namesakes in documents.GroupBy(document => document.Name))
        {
            var paths = namesakes.Select(document => document.Path).Distinct().ToArray();
            set[namesakes.Key] = paths.Length == 1 ? namesakes.First().Reading : new DocumentReading { Namesakes = paths };
        }

        if (declarations.Any(declaration => declaration.Document is null))
        {
            set[DeclarationChecks.Catalog] = new DocumentReading { Document = Catalog.Read() };
        }

        return set;
    }
}
