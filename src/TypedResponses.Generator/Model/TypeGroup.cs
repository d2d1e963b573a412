using TypedResponses.Generator.Declarations;
using TypedResponses.Generator.Documents;

namespace TypedResponses.Generator.Model;

/// <summary>The types of one document that stand at one place: each schema once.</summary>
internal sealed class TypeGroup
{
    private readonly HashSet<string> _names;

    public TypeGroup(string? document, Scope scope, SchemaShapes shapes, IReadOnlyCollection<Declaration> declarations, HashSet<string> names)
    {
        Document = document;
        Scope = scope;
        Shapes = shapes;
        _names = names;
        Access = declarations.Max(declaration => declaration.Access);
        foreach (var container in scope.Containers)
        {
            _names.Add(container.Name);
        }

        foreach (var declaration in declarations)
        {
            _names.Add(declaration.Name);
        }
    }

    public string? Document { get; }

    public Scope Scope { get; }

    public SchemaShapes Shapes { get; }

    /// <summary>The accessibility of types that the user did not declare: that of the most visible one they did.</summary>
    public AccessLevel Access { get; }

    public Dictionary<string, TypeSlot> Components { get; } = [];

    /// <summary>Types of inline schemas, by the schema.</summary>
    public Dictionary<(TypeSlot Owner, Schema Schema), TypeSlot> Inline { get; } = [];

    public string UniqueName(string name, Shape shape) => Naming.Unique(ReservedNames.IsMemberOf(shape, name) ? name + "Value" : name, _names);

    /// <summary>A name for an inline schema, which leaves the names of the document's components to them.</summary>
    public string UniqueInlineName(string name, Shape shape)
    {
        while (Shapes.Document.Schemas.ContainsKey(name))
        {
            name += "Value";
        }

        return UniqueName(name, shape);
    }
}
