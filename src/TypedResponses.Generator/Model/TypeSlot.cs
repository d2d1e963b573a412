using TypedResponses.Generator.Declarations;
using TypedResponses.Generator.Documents;

namespace TypedResponses.Generator.Model;

/// <summary>A type to be: a schema at the place where its type will stand. Found first, modelled once all are known.</summary>
internal sealed class TypeSlot(TypeGroup group, string name, Schema schema, Shape shape, Declaration? declaration)
{
    public TypeGroup Group { get; } = group;

    public string Name { get; } = name;

    public Schema Schema { get; } = schema;

    public Shape Shape { get; } = shape;

    /// <summary>The user's part of the type, if there is one.</summary>
    public Declaration? Declaration { get; } = declaration;

    /// <summary>How far the type can be seen: as the user said, otherwise as far as the types that use it.</summary>
    public AccessLevel Access { get; set; } = declaration?.Access ?? AccessLevel.Private;

    /// <summary>The types that this one's members name.</summary>
    public HashSet<TypeSlot> Uses { get; } = [];

    /// <summary>The union whose base this type derives from.</summary>
    public TypeSlot? Base { get; set; }

    /// <summary>The unions that this type is a case of, and the texts that stand for it.</summary>
    public List<(TypeSlot Union, IReadOnlyList<string> Tags)> Unions { get; } = [];

    /// <summary>Of a union: its cases in the schema's order.</summary>
    public List<(TypeSlot Type, IReadOnlyList<string> Tags)> Cases { get; } = [];

    /// <summary>
    /// Of a union: whether its values know the number of their case. A few types are told apart faster without, and it cannot be where one type
    /// stands for several texts or has another base.
    /// </summary>
    public bool HasCaseNumbers => Keyword != TypeKeyword.Interface
        && Cases.Count is > 8 and < 8000
        && Cases.All(@case => @case.Tags.Count == 1)
        && Cases.Select(@case => @case.Type).Distinct().Count() == Cases.Count
        && Cases.Select(@case => @case.Tags[0]).Distinct().Count() == Cases.Count;

    /// <summary>Of a union: the property of its discriminator, which is called like no other member, nor like the union or a case.</summary>
    public string TagName
    {
        get
        {
            var name = Naming.Pascal(((UnionShape)Shape).Discriminator);
            var isTaken = name is "Json" || ReservedNames.OfObjects.Contains(name) || name == Name || Cases.Exists(@case => @case.Type.Name == name);
            return isTaken ? name + "Value" : name;
        }
    }

    public TypeKeyword Keyword { get; set; } = declaration?.Keyword ?? TypeKeyword.Record;

    /// <summary>A union that has no counterpart on the user's framework: its properties hold the JSON as it is.</summary>
    public bool IsElement { get; set; }

    /// <summary>The name that messages of the generated code use.</summary>
    public string SchemaName => Schema.Name ?? Name;

    public string FullName => Group.Scope.Prefix + Name;

    public string FullNameForTypeOf => Group.Scope.OpenPrefix + Name;
}
