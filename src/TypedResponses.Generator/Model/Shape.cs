using TypedResponses.Generator.Documents;

namespace TypedResponses.Generator.Model;

/// <summary>What a schema amounts to in C#, after references, <c>allOf</c> and null are resolved.</summary>
/// <param name="AcceptsNull">Whether null is among its values.</param>
internal abstract record Shape(bool AcceptsNull);

/// <summary>A text, number, boolean or image.</summary>
internal sealed record ScalarShape(ValueKind Kind, bool AcceptsNull) : Shape(AcceptsNull);

/// <summary>One of some texts.</summary>
internal sealed record EnumShape(IReadOnlyList<string> Texts, bool AcceptsNull) : Shape(AcceptsNull);

/// <summary>An object with properties of its own.</summary>
internal sealed record ObjectShape(IReadOnlyList<SchemaProperty> Properties, IReadOnlyList<string> Required, bool AcceptsNull) : Shape(AcceptsNull);

/// <summary>One of some objects, told apart by a discriminator.</summary>
internal sealed record UnionShape(string Discriminator, IReadOnlyList<BranchShape> Branches, bool AcceptsNull) : Shape(AcceptsNull);

/// <summary>A branch of a union and the discriminator's texts that stand for it.</summary>
internal sealed record BranchShape(Schema Schema, IReadOnlyList<string> Tags);

/// <summary>A list; its elements are anything where <paramref name="Element"/> is null.</summary>
internal sealed record ListShape(Schema? Element, bool AcceptsNull) : Shape(AcceptsNull);

/// <summary>An object whose names are data; its values are anything where <paramref name="Value"/> is null.</summary>
internal sealed record MapShape(Schema? Value, bool AcceptsNull) : Shape(AcceptsNull);

/// <summary>A component that becomes a type of its own.</summary>
internal sealed record NamedShape(string Component, bool AcceptsNull) : Shape(AcceptsNull);

/// <summary>Any JSON: because the schema says so, or because what it says has no counterpart in C#.</summary>
/// <param name="Construct">The construct without a counterpart, or null where the schema allows anything.</param>
internal sealed record AnyShape(string? Construct) : Shape(AcceptsNull: true);
