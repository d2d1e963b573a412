using TypedResponses.Generator.Declarations;
using TypedResponses.Generator.Documents;

namespace TypedResponses.Generator.Model;

internal static class DocumentSet
{
    /// <summary>The documents by the name that declarations use, and the catalog if one of them means it.</summary>
    public static IReadOnlyDictionary<string, DocumentReading> Of(IEnumerable<NamedDocument> documents, IEnumerable<Declaration> declarations)
    {
        var set = new Dictionary<string, DocumentReading>();
        foreach (var document in documents)
        {
            set[document.Name] = document.Reading;
        }

        if (declarations.Any(declaration => declaration.Document is null))
        {
            set[DeclarationChecks.Catalog] = new DocumentReading { Document = Catalog.Read() };
        }

        return set;
    }
}
