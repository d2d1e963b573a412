using TypedResponses.Generator.Declarations;

namespace TypedResponses.Generator.Model;

/// <summary>A type to write: everything the emitter needs, decided.</summary>
internal abstract record TypeModel
{
    public required Scope Scope { get; init; }

    public required string Name { get; init; }

    public required string Access { get; init; }

    public required string? Summary { get; init; }

    /// <summary>The schema's name, for messages of the generated reader.</summary>
    public required string Schema { get; init; }

    /// <summary>The name of the type's file, unlike any other's also where upper and lower case are the same.</summary>
    public string FileName { get; init; } = "";

    /// <summary>The type, as code of the same compilation names it.</summary>
    public string FullName => Scope.Prefix + Name;
}

/// <summary>A string enum: each value with its wire text; <c>Unrecognized</c>, the zero, is not among them.</summary>
internal sealed record EnumModel : TypeModel
{
    public required EquatableArray<EnumValue> Values { get; init; }
}

internal sealed record EnumValue(string Name, string Text);

/// <summary>A type with JSON of its own: an object or a union.</summary>
internal abstract record JsonModel : TypeModel
{
    /// <summary>What the generated part says before <c>partial</c>: <c>abstract</c>, <c>sealed</c> or nothing.</summary>
    public required string Modifier { get; init; }

    public required TypeKeyword Keyword { get; init; }

    /// <summary>Names that the user's part already uses, so that the generated part leaves them alone.</summary>
    public required EquatableArray<DeclaredMember> Declared { get; init; }

    public required bool HasJsonConverter { get; init; }

    public required bool HasParameterlessConstructor { get; init; }

    public bool Declares(string name, int parameters = 0)
    {
        foreach (var member in Declared)
        {
            if (member.Name == name && member.Parameters == parameters)
            {
                return true;
            }
        }

        return false;
    }
}

internal sealed record ObjectModel : JsonModel
{
    /// <summary>The union's base that this object is a case of.</summary>
    public required string? Base { get; init; }

    /// <summary>The number of the base's case that this object is, where the base asks for it.</summary>
    public required int? CaseNumber { get; init; }

    /// <summary>The union interfaces that this object is a case of.</summary>
    public required EquatableArray<string> Interfaces { get; init; }

    /// <summary>The discriminator, where the schema prescribes one text.</summary>
    public required TagModel? Tag { get; init; }

    /// <summary>Discriminators whose text a property keeps as it was read.</summary>
    public required EquatableArray<StoredTagModel> StoredTags { get; init; }

    public required EquatableArray<PropertyModel> Properties { get; init; }

    /// <summary>The name of the property for members that the schema does not list.</summary>
    public required string AdditionalProperties { get; init; }

    public required ContractModel? Contract { get; init; }
}

/// <summary>A discriminator whose text is always the same.</summary>
/// <param name="JsonName">Its name in the JSON.</param>
/// <param name="Name">The property's name.</param>
/// <param name="Text">Its text.</param>
/// <param name="IsRequired">Whether the schema requires it.</param>
/// <param name="Overrides">Whether the union's base declares the property.</param>
internal sealed record TagModel(string JsonName, string Name, string Text, bool IsRequired, bool Overrides);

/// <summary>A discriminator that a property keeps.</summary>
/// <param name="Name">The discriminator's property.</param>
/// <param name="Property">The property that keeps its text, or null where the schema has none.</param>
/// <param name="IsNullable">Whether there may be no text.</param>
/// <param name="Text">The text where there is none.</param>
/// <param name="Overrides">Whether the union's base declares it.</param>
internal sealed record StoredTagModel(string Name, string? Property, bool IsNullable, string Text, bool Overrides);

/// <summary>Which states make a payload readable.</summary>
internal sealed record ContractModel(string Status, string Payload, string? StatusEnum, EquatableArray<string> Ready, EquatableArray<string> Never,
    bool IsWrittenByUser);

internal sealed record PropertyModel
{
    public required string JsonName { get; init; }

    public required string Name { get; init; }

    public required ValueModel Value { get; init; }

    /// <summary>Whether the JSON must have it.</summary>
    public required bool IsRequired { get; init; }

    /// <summary>Whether the JSON may say null.</summary>
    public required bool AcceptsNull { get; init; }

    /// <summary>A status that is null or absent reads as <c>Unrecognized</c>: a server's slip must not cost the response.</summary>
    public required bool IsStatus { get; init; }

    public required string? Summary { get; init; }

    public required bool IsDeprecated { get; init; }

    /// <summary>Whether the user's part declares it.</summary>
    public required bool IsDeclared { get; init; }

    /// <summary>Whether it is a string of the user's that holds the text of an image.</summary>
    public bool IsImageText { get; init; }

    /// <summary>Whether its value stands outside the object, which has room for it only where one of this kind has a value.</summary>
    public bool IsSetApart { get; init; }

    public bool IsNullable => !IsStatus && (!IsRequired || AcceptsNull);
}

/// <summary>A property's value: its kind, its C# type without outer nullability, and for lists and maps that of the elements.</summary>
internal sealed record ValueModel(ValueKind Kind, string Type, ValueModel? Element = null)
{
    /// <summary>Of an element: whether it may be null. A property's nullability is <see cref="PropertyModel.IsNullable"/>.</summary>
    public bool IsNullable { get; init; }

    public string TypeWithNull => IsNullable ? Type + "?" : Type;

    public bool IsReference => Kind is ValueKind.String or ValueKind.Image or ValueKind.Model or ValueKind.List or ValueKind.Map;
}

internal enum ValueKind
{
    String,
    Boolean,
    Int32,
    Int64,
    Double,
    Decimal,
    Image,
    Enum,
    Model,
    List,
    Map,
    Element,
}

internal sealed record UnionModel : JsonModel
{
    /// <summary>The discriminator's name in the JSON.</summary>
    public required string Discriminator { get; init; }

    /// <summary>The discriminator's property.</summary>
    public required string Tag { get; init; }

    public required EquatableArray<CaseModel> Cases { get; init; }

    /// <summary>Whether its values know the number of their case.</summary>
    public required bool HasCaseNumbers { get; init; }

    /// <summary>The number of a case.</summary>
    /// <param name="index">The case's place among the cases; behind the last stands <c>Unrecognized</c>.</param>
    public static int NumberOf(int index) => index + 1;
}

/// <summary>A case of a union.</summary>
/// <param name="Text">The discriminator's text.</param>
/// <param name="Type">The case's type.</param>
/// <param name="TypeOf">The same for <c>typeof</c> in an attribute.</param>
/// <param name="Parameter">The name of its parameter in <c>Match</c> and <c>Switch</c>.</param>
internal sealed record CaseModel(string Text, string Type, string TypeOf, string Parameter);
