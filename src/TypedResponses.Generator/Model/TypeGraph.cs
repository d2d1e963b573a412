using TypedResponses.Generator.Declarations;
using TypedResponses.Generator.Documents;

namespace TypedResponses.Generator.Model;

/// <summary>All types that the marked ones reach, and which of them are cases of which union.</summary>
internal sealed class TypeGraph(CompilationFacts facts, List<Finding> findings)
{
    private readonly List<TypeGroup> _groups = [];

    private readonly Dictionary<Scope, HashSet<string>> _names = [];

    /// <summary>The elements' schemas that are being read, which lists of themselves lead back to.</summary>
    private readonly HashSet<Schema> _openElements = [];

    private readonly Queue<TypeSlot> _unvisited = new();

    public List<TypeSlot> Slots { get; } = [];

    public void Add(IReadOnlyList<UsableDeclaration> declarations)
    {
        foreach (var group in declarations.GroupBy(usable => (usable.Declaration.Document, usable.Declaration.Scope)))
        {
            Add(group.Key.Document, group.Key.Scope, group.ToArray());
        }

        while (_unvisited.Count > 0)
        {
            Visit(_unvisited.Dequeue());
        }

        SettleAccess();
        foreach (var union in Slots.Where(slot => slot.Shape is UnionShape).OrderBy(slot => slot.Declaration is null))
        {
            Claim(union);
        }
    }

    /// <summary>The type of a value in a type's schema.</summary>
    /// <param name="owner">The type whose schema it is.</param>
    /// <param name="schema">The value's schema.</param>
    /// <param name="name">What to call the value's type if the schema stands inline and becomes one.</param>
    public ValueModel ValueOf(TypeSlot owner, Schema schema, string name)
    {
        var shape = owner.Group.Shapes.Of(schema);
        switch (shape)
        {
            case ScalarShape scalar:
                return new ValueModel(scalar.Kind, CSharpType.Of(scalar.Kind));

            case ListShape list:
                var element = list.Element is null ? ElementValue : ElementOf(owner, list.Element, name + "Item");
                return new ValueModel(ValueKind.List, $"global::System.Collections.Generic.IReadOnlyList<{element.TypeWithNull}>", element);

            case MapShape map:
                var value = map.Value is null ? ElementValue : ElementOf(owner, map.Value, name + "Value");
                return new ValueModel(ValueKind.Map, $"global::System.Collections.Generic.IReadOnlyDictionary<string, {value.TypeWithNull}>", value);

            case AnyShape:
                return ElementValue;

            default:
                var slot = shape is NamedShape named ? Component(owner.Group, named.Component) : Inline(owner, schema, shape, name);
                owner.Uses.Add(slot);
                return slot.IsElement ? ElementValue : new ValueModel(slot.Shape is EnumShape ? ValueKind.Enum : ValueKind.Model, slot.FullName);
        }
    }

    private static ValueModel ElementValue { get; } = new(ValueKind.Element, CSharpType.Of(ValueKind.Element));

    /// <summary>The value of a list's elements or a map's members; of a list of itself, any JSON.</summary>
    private ValueModel ElementOf(TypeSlot owner, Schema schema, string name)
    {
        if (!_openElements.Add(schema))
        {
            return ElementValue;
        }

        var value = ReadElement(owner, schema, name);
        _openElements.Remove(schema);
        return value;
    }

    private ValueModel ReadElement(TypeSlot owner, Schema schema, string name)
    {
        // A list of enums would lose the texts that the enum does not know, so it is a list of texts.
        var shape = owner.Group.Shapes.Of(schema);
        var value = owner.Group.Shapes.Unnamed(shape) is EnumShape
            ? new ValueModel(ValueKind.String, CSharpType.Of(ValueKind.String))
            : ValueOf(owner, schema, name);
        return shape.AcceptsNull && value.Kind != ValueKind.Element ? value with { IsNullable = true } : value;
    }

    private void Add(string? document, Scope scope, UsableDeclaration[] declarations)
    {
        var group = new TypeGroup(
            document,
            scope,
            new SchemaShapes(declarations[0].Document),
            declarations.Select(usable => usable.Declaration).ToArray(),
            NamesIn(scope));
        _groups.Add(group);
        foreach (var (declaration, _, schema) in declarations)
        {
            var slot = new TypeSlot(group, declaration.Name, schema, group.Shapes.Unnamed(schema), declaration);
            if (!group.Components.ContainsKey(declaration.Schema))
            {
                group.Components.Add(declaration.Schema, slot);
            }

            Add(slot);
        }

        foreach (var (declaration, _, schema) in declarations)
        {
            // A name for another schema stands for that one, unless the user marked both.
            if (group.Shapes.Of(schema) is NamedShape named && !group.Components.ContainsKey(named.Component))
            {
                group.Components.Add(named.Component, group.Components[declaration.Schema]);
            }
        }
    }

    /// <summary>The names that are taken at a place; documents whose types stand at one place share them.</summary>
    private HashSet<string> NamesIn(Scope scope)
    {
        if (!_names.TryGetValue(scope, out var names))
        {
            // The names of files do not tell upper case from lower.
            names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            _names.Add(scope, names);
        }

        return names;
    }

    private void Add(TypeSlot slot)
    {
        Slots.Add(slot);
        _unvisited.Enqueue(slot);
    }

    private void Visit(TypeSlot slot)
    {
        if (slot.Shape is ObjectShape shape)
        {
            foreach (var property in shape.Properties)
            {
                ValueOf(slot, property.Schema, slot.Name + Naming.Pascal(property.Name));
            }
        }
        else if (slot.Shape is UnionShape union)
        {
            foreach (var branch in union.Branches)
            {
                var branchShape = slot.Group.Shapes.Of(branch.Schema);
                var type = branchShape is NamedShape named
                    ? Component(slot.Group, named.Component)
                    : Inline(slot, branch.Schema, branchShape, Naming.Pascal(branch.Tags[0]));
                slot.Uses.Add(type);
                slot.Cases.Add((type, branch.Tags));
            }
        }
    }

    private TypeSlot Component(TypeGroup group, string component)
    {
        if (group.Components.TryGetValue(component, out var slot))
        {
            return slot;
        }

        slot = DeclaredElsewhere(group, component);
        if (slot is null)
        {
            var schema = group.Shapes.Document.Schemas[component];
            var shape = group.Shapes.Of(schema);
            slot = new TypeSlot(group, group.UniqueName(Naming.Pascal(component), shape), schema, shape, null);
            Add(slot);
        }

        group.Components.Add(component, slot);
        return slot;
    }

    /// <summary>A schema that the user marked in exactly one other namespace is used from there, if it can be seen as far.</summary>
    private TypeSlot? DeclaredElsewhere(TypeGroup group, string component)
    {
        var others = _groups
            .Where(other => other != group && other.Document == group.Document && other.Scope.Containers.Count == 0)
            .Select(other => other.Components.TryGetValue(component, out var slot) && slot.Group == other && slot.Declaration is not null ? slot : null)
            .OfType<TypeSlot>()
            .ToArray();

        return others.Length == 1 && others[0].Declaration!.Access == group.Access && group.Scope.Containers.Count == 0 ? others[0] : null;
    }

    private TypeSlot Inline(TypeSlot owner, Schema schema, Shape shape, string name)
    {
        if (!owner.Group.Inline.TryGetValue((owner, schema), out var slot))
        {
            slot = new TypeSlot(owner.Group, owner.Group.UniqueInlineName(name, shape), schema, shape, null);
            owner.Group.Inline.Add((owner, schema), slot);
            Add(slot);
        }

        return slot;
    }

    /// <summary>A type that the user did not declare can be seen as far as the ones that use it, and those they declared must be.</summary>
    private void SettleAccess()
    {
        var unsettled = new Queue<TypeSlot>(Slots.Where(slot => slot.Declaration is not null));
        while (unsettled.Count > 0)
        {
            var user = unsettled.Dequeue();
            foreach (var used in user.Uses.Where(used => used.Access < user.Access))
            {
                if (used.Declaration is not null)
                {
                    var access = AccessText.For(user.Access);
                    Report(FindingKind.KindDoesNotFit, used, [$"'{user.Name}', which is {access}, uses it, so it must be {access}, too", ""]);
                    continue;
                }

                used.Access = user.Access;
                unsettled.Enqueue(used);
            }
        }
    }

    /// <summary>Makes a union the base of its cases; where one of them already has a base, makes it an interface.</summary>
    private void Claim(TypeSlot union)
    {
        var texts = new Dictionary<string, TypeSlot>();
        foreach (var (type, tags) in union.Cases)
        {
            foreach (var tag in tags)
            {
                if (texts.TryGetValue(tag, out var other))
                {
                    Report(FindingKind.SharedDiscriminator, union, [union.SchemaName, tag, other.SchemaName, type.SchemaName]);
                }
                else
                {
                    texts.Add(tag, type);
                }
            }
        }

        var takenCase = union.Cases.FirstOrDefault(@case => @case.Type.Base is not null).Type;
        if (union.Keyword != TypeKeyword.Interface && takenCase is not null)
        {
            if (union.Declaration is not null)
            {
                Report(
                    FindingKind.KindDoesNotFit,
                    union,
                    [$"its case '{takenCase.Name}' is already a case of '{takenCase.Base!.Name}', and a class has one base", "interface"]);
            }

            union.Keyword = TypeKeyword.Interface;
        }

        if (union.Keyword == TypeKeyword.Interface)
        {
            if (!facts.HasDefaultInterfaceMembers)
            {
                Report(FindingKind.KindDoesNotFit, union, ["a union that is an interface needs .NET Core 3.0 or later", ""]);
                union.IsElement = true;
                return;
            }
        }
        else
        {
            ClaimAsBase(union);
        }

        foreach (var (type, tags) in union.Cases)
        {
            type.Unions.Add((union, tags));
        }
    }

    private void ClaimAsBase(TypeSlot union)
    {
        // A record derives from records only, a class from classes only: the user's declarations decide.
        if (union.Declaration is null && union.Cases.Any(@case => @case.Type.Declaration is { Keyword: TypeKeyword.Class }))
        {
            union.Keyword = TypeKeyword.Class;
        }

        foreach (var (type, _) in union.Cases)
        {
            type.Base = union;
            if (type.Access > union.Access)
            {
                var access = AccessText.For(type.Access);
                Report(FindingKind.KindDoesNotFit, union, [$"its case '{type.Name}' is {access}, so its base must be {access}, too", ""]);
            }

            if (type.Declaration is null)
            {
                type.Keyword = union.Keyword;
            }
            else if (type.Keyword != union.Keyword)
            {
                var keyword = union.Keyword == TypeKeyword.Record ? "record" : "class";
                Report(FindingKind.KindDoesNotFit, type, [$"it is a case of '{union.Name}', which is a {keyword}", keyword]);
            }
            else if (type.Declaration.BaseType is { } baseType && baseType != union.FullName)
            {
                Report(FindingKind.KindDoesNotFit, type, [$"it is a case of '{union.Name}', so it cannot have another base", ""]);
            }
        }
    }

    private void Report(FindingKind kind, TypeSlot slot, EquatableArray<string> arguments)
        => findings.Add(new Finding(kind, (slot.Declaration ?? DeclarationThatReaches(slot)).FullName, arguments));

    /// <summary>The declaration to report on: the type's own, or the first of its place.</summary>
    public Declaration DeclarationThatReaches(TypeSlot slot)
        => slot.Declaration ?? Slots.First(other => other.Group == slot.Group && other.Declaration is not null).Declaration!;
}
