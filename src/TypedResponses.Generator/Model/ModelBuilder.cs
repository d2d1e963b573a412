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

            yield return slot.Shape switch
            {
                EnumShape shape => EnumModelBuilder.Build(slot, shape),
                UnionShape shape => UnionModelBuilder.Build(slot, shape),
                ObjectShape shape => new ObjectModelBuilder(graph, slot, shape, _findings).Build(),
                _ => throw new InvalidOperationException($"A {slot.Shape.GetType().Name} has no type of its own."),
            };
        }
    }
}

/// <summary>What came of the declarations.</summary>
internal sealed record ModelResult(EquatableArray<TypeModel> Types, EquatableArray<Finding> Findings);
