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
        var types = graph.Slots.Where(slot => !slot.IsElement).Select(slot => Describe(graph, slot)).ToArray();
        var named = new HashSet<string>(types.OfType<ObjectModel>().SelectMany(type => type.Properties).SelectMany(property => TypesIn(property.Value)));

        // A discriminator is a text, whatever its schema: the enum of its one value would be of no use.
        return types
            .Where(type => type is not EnumModel || named.Contains(type.FullName))
            .Select(type => type with { FileName = Naming.Unique(FileNameOf(type), _fileNames) });
    }

    private TypeModel Describe(TypeGraph graph, TypeSlot slot) => slot.Shape switch
    {
        EnumShape shape => EnumModelBuilder.Build(slot, shape),
        UnionShape shape => UnionModelBuilder.Build(slot, shape),
        ObjectShape shape => new ObjectModelBuilder(graph, slot, shape, _findings).Build(),
        _ => throw new InvalidOperationException($"A {slot.Shape.GetType().Name} has no type of its own."),
    };

    private static IEnumerable<string> TypesIn(ValueModel value) => value.Element is null ? [value.Type] : TypesIn(value.Element);

    private static string FileNameOf(TypeModel type)
        => type.FullName.Replace("global::", "").Replace("@", "").Replace('<', '{').Replace('>', '}').Replace(" ", "");
}

/// <summary>What came of the declarations.</summary>
internal sealed record ModelResult(EquatableArray<TypeModel> Types, EquatableArray<Finding> Findings);
