using TypedResponses.Generator.Declarations;
using TypedResponses.Generator.Documents;

namespace TypedResponses.Generator.Model;

/// <summary>Describes one object: its tag, its properties, and which state its payload depends on.</summary>
internal sealed class ObjectModelBuilder(TypeGraph graph, TypeSlot slot, ObjectShape shape, List<Finding> findings)
{
    private readonly EquatableArray<DeclaredMember> _declared = slot.Declaration?.Members ?? [];

    private readonly HashSet<string> _names = [.. ReservedNames.OfObjects, slot.Name];

    public ObjectModel Build()
    {
        var tag = ReadTag();
        ReserveCompanions(tag);
        var properties = new List<PropertyModel>();
        foreach (var property in shape.Properties)
        {
            if (property.Name != tag?.JsonName)
            {
                if (ReadProperty(property) is { } read)
                {
                    properties.Add(read);
                }
            }
            else if (Declared(property.Name) is { } declared)
            {
                Report(FindingKind.MemberClashes, [declared.Name, property.Name, "the discriminator has one text, so it is always generated"]);
            }
        }

        foreach (var property in properties)
        {
            CheckCompanions(property);
        }

        var storedTags = StoredTagsOf(tag, properties).ToEquatableArray();
        return new ObjectModel
        {
            Scope = slot.Group.Scope,
            Name = slot.Name,
            Access = AccessText.For(slot.Access),
            Summary = slot.Schema.Description,
            Schema = slot.SchemaName,
            Keyword = slot.Keyword,
            Modifier = slot.Declaration?.Has("sealed") == true ? "" : "sealed",
            Declared = _declared,
            HasJsonConverter = slot.Declaration?.HasJsonConverter == true,
            Base = slot.Base?.FullName,
            CaseNumber = slot.Base is { HasCaseNumbers: true } union ? UnionModel.NumberOf(union.Cases.FindIndex(@case => @case.Type == slot)) : null,
            Interfaces = slot.Unions.Where(union => union.Union != slot.Base).Select(union => union.Union.FullName).Distinct().ToEquatableArray(),
            Tag = tag,
            StoredTags = storedTags,
            Properties = OptionalMembers.SetApart(properties, storedTags).ToEquatableArray(),
            AdditionalProperties = AdditionalProperties(),
            Contract = ContractOf(properties),
            HasParameterlessConstructor = slot.Declaration?.HasParameterlessConstructor == true,
        };
    }

    /// <summary>Leaves <c>StatusText</c>, <c>HasResult</c> and <c>TryGetResult</c> to the status and the result, whatever else the schema has.</summary>
    private void ReserveCompanions(TagModel? tag)
    {
        foreach (var property in shape.Properties)
        {
            var name = Declared(property.Name)?.Name ?? Naming.Pascal(property.Name);
            var value = Unnamed(property.Schema);
            if (value is EnumShape && property.Name != tag?.JsonName)
            {
                _names.Add(name + "Text");
            }
            else if (value is ScalarShape { Kind: ValueKind.Image })
            {
                _names.Add("Has" + name);
                _names.Add("TryGet" + name);
            }
        }
    }

    /// <summary>Members of the user's with the names of what is generated beside a property are left to the user where they are of that kind.</summary>
    private void CheckCompanions(PropertyModel property)
    {
        var name = property.Name.TrimStart('@');
        if (property.Value.Kind == ValueKind.Enum && !property.IsDeclared)
        {
            Check(name + "Text", _ => $"the text of '{name}' is generated under this name");
        }
        else if (property is { Value.Kind: ValueKind.Image, IsNullable: true })
        {
            Check("Has" + name, member => member is { IsProperty: true, Type: "bool" } ? null : "it is not a property that tells true from false");
            Check("TryGet" + name, member => member.IsMethod ? null : "it is not a method");
        }

        void Check(string companion, Func<DeclaredMember, string?> problem)
        {
            if (_declared.FirstOrDefault(member => member.Name == companion) is { } declared && problem(declared) is { } why)
            {
                Report(FindingKind.MemberClashes, [companion, property.JsonName, why]);
            }
        }
    }

    /// <summary>The name of the property for members that the schema does not list; the user's own where it can hold them.</summary>
    private string AdditionalProperties()
    {
        const string Element = "global::System.Text.Json.JsonElement";
        var name = Naming.Unique("AdditionalProperties", _names);
        if (_declared.FirstOrDefault(member => member.Name == name) is not { } declared)
        {
            return name;
        }

        var fits = declared is { IsProperty: true, CanBeSet: true }
            && declared.Type is $"global::System.Collections.Generic.Dictionary<string, {Element}>"
                or $"global::System.Collections.Generic.IReadOnlyDictionary<string, {Element}>";
        if (fits)
        {
            return name;
        }

        Report(FindingKind.MemberClashes,
            [name, "*", $"its type is '{declared.Type.Replace("global::", "")}', and members that the schema does not list are a dictionary of 'JsonElement'"]);
        return Naming.Unique(name, _names);
    }

    /// <summary>
    /// The discriminator of the union that this is a case of; of an object in no union, its <c>type</c>, where that has one text.
    /// </summary>
    private TagModel? ReadTag()
    {
        foreach (var (union, tags) in slot.Unions)
        {
            var name = ((UnionShape)union.Shape).Discriminator;
            if (tags.Count == 1)
            {
                var csharpName = union.TagName;
                _names.Add(csharpName);
                return new TagModel(name, csharpName, tags[0], IsRequired(name), IsOfBase(name));
            }
        }

        var type = shape.Properties.FirstOrDefault(property => property.Name == "type");
        if (slot.Unions.Count > 0 || type is null || Unnamed(type.Schema) is not EnumShape { Texts: [var text] })
        {
            return null;
        }

        return new TagModel("type", Naming.Unique(NameOf("type"), _names), text, IsRequired("type"), false);
    }

    /// <summary>A case that several texts stand for keeps the one it was read with, and so does one of two unions with different discriminators.</summary>
    private IEnumerable<StoredTagModel> StoredTagsOf(TagModel? tag, List<PropertyModel> properties)
    {
        var names = new HashSet<string>();
        foreach (var (union, tags) in slot.Unions)
        {
            var name = ((UnionShape)union.Shape).Discriminator;
            if (name == tag?.JsonName || !names.Add(name))
            {
                continue;
            }

            var property = properties.FirstOrDefault(property => property.JsonName == name);
            yield return new StoredTagModel(union.TagName, property?.Name, property?.IsNullable != false, tags[0], IsOfBase(name));
        }
    }

    private bool IsOfBase(string discriminator) => slot.Base is { Shape: UnionShape shape } && shape.Discriminator == discriminator;

    private bool IsRequired(string property) => shape.Required.Contains(property);

    private Shape Unnamed(Schema schema) => slot.Group.Shapes.Unnamed(slot.Group.Shapes.Of(schema));

    private PropertyModel? ReadProperty(SchemaProperty property)
    {
        var declared = Declared(property.Name);
        var propertyShape = slot.Group.Shapes.Of(property.Schema);
        var value = graph.ValueOf(slot, property.Schema, slot.Name + Naming.Pascal(property.Name));
        if (propertyShape is AnyShape { Construct: { } construct } && declared is null)
        {
            Report(FindingKind.NoCounterpart, [$"{slot.SchemaName}.{property.Name}", construct]);
        }

        // A discriminator with several texts is kept as read; the union's own property returns it.
        var isStoredTag = slot.Unions.Any(union => ((UnionShape)union.Union.Shape).Discriminator == property.Name);
        if (isStoredTag)
        {
            value = new ValueModel(ValueKind.String, CSharpType.Of(ValueKind.String));
        }

        var name = declared?.Name ?? Naming.Unique(NameOf(property.Name) + (isStoredTag ? "Text" : ""), _names);
        var model = new PropertyModel
        {
            JsonName = property.Name,
            Name = name,
            Value = value,
            IsRequired = IsRequired(property.Name),
            AcceptsNull = propertyShape.AcceptsNull,
            IsStatus = property.Name == "status" && value.Kind == ValueKind.Enum,
            Summary = property.Schema.Description ?? DescriptionOf(property.Schema.Reference),
            IsDeprecated = property.Schema.Deprecated,
            IsDeclared = declared is not null,
        };

        if (value.Kind == ValueKind.Enum && declared is null)
        {
            _names.Add(name + "Text");
        }

        return declared is null ? model : new DeclaredProperty(slot, findings, graph).Adapt(model, declared);
    }

    private string? DescriptionOf(string? component)
        => component is not null && slot.Group.Shapes.Document.Schemas.TryGetValue(component, out var schema) ? schema.Description : null;

    private string NameOf(string jsonName)
    {
        var name = Naming.Pascal(jsonName);
        return _names.Contains(name) ? name + "Value" : name;
    }

    private DeclaredMember? Declared(string jsonName)
    {
        var name = Naming.Pascal(jsonName);
        return _declared.FirstOrDefault(member => member.JsonName == jsonName)
            ?? _declared.FirstOrDefault(member => member.JsonName is null && member.Name == name);
    }

    private ContractModel? ContractOf(List<PropertyModel> properties)
    {
        var status = properties.FirstOrDefault(property => property.JsonName == "status" && property.Value.Kind is ValueKind.Enum or ValueKind.String);
        var payload = properties.FirstOrDefault(property => property.IsNullable && (property.Value.Kind == ValueKind.Image || property.IsImageText));
        var statusSchema = shape.Properties.FirstOrDefault(property => property.Name == "status")?.Schema;
        if (status is null || payload is null || Unnamed(statusSchema!) is not EnumShape texts)
        {
            return null;
        }

        var values = EnumModelBuilder.Values(texts).ToArray();
        var isEnum = status.Value.Kind == ValueKind.Enum;
        return new ContractModel(
            status.Name,
            payload.Name,
            isEnum ? status.Value.Type : null,
            Named("completed"),
            Named("failed"),
            slot.Declaration?.HasStatusContract == true);

        EquatableArray<string> Named(string text)
            => values.Where(value => value.Text == text).Select(value => isEnum ? value.Name : value.Text).ToEquatableArray();
    }

    private void Report(FindingKind kind, EquatableArray<string> arguments)
        => findings.Add(new Finding(kind, graph.DeclarationThatReaches(slot).FullName, arguments));
}
