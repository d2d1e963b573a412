using TypedResponses.Generator.Model;

namespace TypedResponses.Generator.Declarations;

/// <summary>A type that the user marked: what the generator needs to know of it, without symbols.</summary>
internal sealed record Declaration
{
    /// <summary>The schema the user asks for.</summary>
    public required string Schema { get; init; }

    /// <summary>The name of the user's document, or null for the catalog.</summary>
    public required string? Document { get; init; }

    public required Scope Scope { get; init; }

    public required string Name { get; init; }

    public required TypeKeyword Keyword { get; init; }

    /// <summary>The names of this type and of those around it that lack <c>partial</c>, outermost first.</summary>
    public required EquatableArray<string> NotPartial { get; init; }

    public required AccessLevel Access { get; init; }

    /// <summary>Modifiers that generated parts must not repeat or contradict: <c>abstract</c>, <c>sealed</c>, <c>static</c>, <c>closed</c>.</summary>
    public required EquatableArray<string> Modifiers { get; init; }

    public required bool HasTypeParameters { get; init; }

    public required bool HasPrimaryConstructor { get; init; }

    public required bool HasParameterlessConstructor { get; init; }

    /// <summary>The base class the user wrote, or null.</summary>
    public required string? BaseType { get; init; }

    public required EquatableArray<DeclaredMember> Members { get; init; }

    /// <summary>Whether the user chose the type's JSON converter.</summary>
    public required bool HasJsonConverter { get; init; }

    /// <summary>Whether the user wrote the type's status contract.</summary>
    public required bool HasStatusContract { get; init; }

    /// <summary>The type, as code of the same compilation names it.</summary>
    public string FullName => Scope.Prefix + Name;

    public bool Has(string modifier) => Modifiers.Contains(modifier);
}

/// <summary>A member that the user wrote in their part of the type.</summary>
internal sealed record DeclaredMember
{
    public required string Name { get; init; }

    /// <summary>The name in the JSON, where the user gave one with <c>[JsonPropertyName]</c>.</summary>
    public required string? JsonName { get; init; }

    public required bool IsProperty { get; init; }

    public required bool IsMethod { get; init; }

    public required bool IsPrivate { get; init; }

    /// <summary>The property's type without its outer nullability, fully qualified; empty for other members.</summary>
    public required string Type { get; init; }

    public required bool IsNullable { get; init; }

    /// <summary>Whether generated code of the same type can give it a value.</summary>
    public required bool CanBeSet { get; init; }

    public required bool IsRequired { get; init; }

    public required bool HasBase64Content { get; init; }

    /// <summary>How many parameters a method has; 0 for other members.</summary>
    public required int Parameters { get; init; }
}

/// <summary>Where a type stands: its namespace and the types around it.</summary>
internal sealed record Scope(string Namespace, EquatableArray<Container> Containers)
{
    /// <summary>What stands before a type's name in code of the same compilation: <c>global::N.Outer&lt;T&gt;.</c></summary>
    public string Prefix
    {
        get
        {
            var prefix = Namespace.Length == 0 ? "global::" : $"global::{Namespace}.";
            foreach (var container in Containers)
            {
                prefix += container.Name + container.TypeParameters + ".";
            }

            return prefix;
        }
    }

    /// <summary>The same with the type parameters left open, for <c>typeof</c> in an attribute.</summary>
    public string OpenPrefix
    {
        get
        {
            var prefix = Namespace.Length == 0 ? "global::" : $"global::{Namespace}.";
            foreach (var container in Containers)
            {
                var arity = container.TypeParameters.Count(c => c == ',');
                prefix += container.Name + (container.TypeParameters.Length == 0 ? "" : $"<{new string(',', arity)}>") + ".";
            }

            return prefix;
        }
    }

    public bool IsGeneric => Containers.Any(container => container.TypeParameters.Length > 0);
}

/// <summary>A type around a marked one.</summary>
internal sealed record Container(string Keyword, string Name, string TypeParameters);

internal enum TypeKeyword
{
    Record,
    Class,
    Interface,
    Struct,
}

/// <summary>Ordered: a greater one can be seen from more places.</summary>
internal enum AccessLevel
{
    File,
    Private,
    PrivateProtected,
    Protected,
    Internal,
    ProtectedInternal,
    Public,
}
