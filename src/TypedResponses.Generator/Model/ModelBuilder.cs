using TypedResponses.Generator.Declarations;
using TypedResponses.Generator.Documents;

namespace TypedResponses.Generator.Model;

/// <summary>
/// Turns declarations and their documents into models: finds every type that the marked ones reach, decides which union each is a case
/// of, then describes each. What is wrong on the way becomes a <see cref="Finding"/>.
/// </summary>
internal sealed class ModelBuilder(CompilationFacts facts)
{
    private readonly List<Finding> _findings = [];

    private readonly HashSet<string> _fileNames = new(StringComparer.OrdinalIgnoreCase);

    public static ModelResult Build(IReadOnlyList<Declaration> declarations, IReadOnlyDictionary<string, DocumentReading> documents, CompilationFacts facts)
    {
        var builder = new ModelBuilder(facts);
        var types = builder.Build(declarations, documents);
        return new ModelResult(types.ToEquatableArray(), builder._findings.Distinct().ToEquatableArray());
    }

    private IEnumerable<TypeModel> Build(IReadOnlyList<Declaration> declarations, IReadOnlyDictionary<string, DocumentReading> documents)
    {
        var usable = new DeclarationChecks(_findings).Usable(declarations, documents);
        var graph = new TypeGraph(facts, _findings);
        graph.Add(usable);
        foreach (var slot in graph.Slots)
        {
            if (slot.IsElement)
            {
                continue;
            }

            TypeModel type = slot.Shape switch
            {
                EnumShape shape => EnumModelBuilder.Build(slot, shape),
                UnionShape shape => UnionModelBuilder.Build(slot, shape),
                ObjectShape shape => new ObjectModelBuilder(graph, slot, shape, _findings).Build(),
                _ => throw new InvalidOperationException($"A {slot.Shape.GetType().Name} has no type of its own."),
            };
            yield return type with { FileName = Naming.Unique(FileNameOf(type), _fileNames) };
        }
    }

    private static string FileNameOf(TypeModel type)
        => type.FullName.Replace("global::", "").Replace("@", "").Replace('<', '{').Replace('>', '}').Replace(" ", "");
}

/// <summary>What came of the declarations.</summary>
internal sealed record ModelResult(EquatableArray<TypeModel> Types, EquatableArray<Finding> Findings);
