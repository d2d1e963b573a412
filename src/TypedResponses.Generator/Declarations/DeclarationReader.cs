using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedResponses.Generator.Model;

namespace TypedResponses.Generator.Declarations;

/// <summary>Reads what a marked type says of itself; the only place that touches its symbol.</summary>
internal static class DeclarationReader
{
    public const string Attribute = "TypedResponses.ResponseModelAttribute";

    private static readonly SymbolDisplayFormat TypeFormat = SymbolDisplayFormat.FullyQualifiedFormat;

    public static Declaration Read(INamedTypeSymbol type, AttributeData attribute)
    {
        var schema = attribute.ConstructorArguments is [{ Value: string name }] ? name : type.Name;
        string? document = null;
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument is { Key: "Document", Value.Value: string value })
            {
                document = value;
            }
        }

        return new Declaration
        {
            Schema = schema,
            Document = document,
            Scope = new Scope(NamespaceOf(type), ContainersOf(type)),
            Name = Escape(type.Name),
            Keyword = KeywordOf(type),
            NotPartial = NotPartial(type),
            Access = AccessOf(type),
            Modifiers = ModifiersOf(type),
            HasTypeParameters = type.TypeParameters.Length > 0,
            HasPrimaryConstructor = Parts(type).Any(part => part.ParameterList is not null),
            HasParameterlessConstructor = type.InstanceConstructors.Any(c => c.Parameters.IsEmpty && !c.IsImplicitlyDeclared && !GeneratedPart.Is(c)),
            BaseType = type.BaseType is { SpecialType: SpecialType.None } baseType ? baseType.ToDisplayString(TypeFormat) : null,
            Members = MembersOf(type),
            HasJsonConverter = HasAttribute(type, "JsonConverterAttribute"),
            HasStatusContract = HasAttribute(type, "StatusContractAttribute"),
        };
    }

    private static string NamespaceOf(INamedTypeSymbol type)
        => type.ContainingNamespace.IsGlobalNamespace
            ? ""
            : type.ContainingNamespace.ToDisplayString(TypeFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted));

    private static EquatableArray<Container> ContainersOf(INamedTypeSymbol type)
    {
        var containers = new List<Container>();
        for (var container = type.ContainingType; container is not null; container = container.ContainingType)
        {
            var parameters = container.TypeParameters.IsEmpty
                ? ""
                : "<" + string.Join(", ", container.TypeParameters.Select(parameter => Escape(parameter.Name))) + ">";
            containers.Insert(0, new Container(KeywordText(container), Escape(container.Name), parameters));
        }

        return containers.ToEquatableArray();
    }

    private static string KeywordText(INamedTypeSymbol type) => (type.TypeKind, type.IsRecord) switch
    {
        (TypeKind.Interface, _) => "interface",
        (TypeKind.Struct, true) => "record struct",
        (TypeKind.Struct, false) => "struct",
        (_, true) => "record",
        _ => "class",
    };

    private static TypeKeyword KeywordOf(INamedTypeSymbol type) => type.TypeKind switch
    {
        TypeKind.Interface => TypeKeyword.Interface,
        TypeKind.Struct => TypeKeyword.Struct,
        _ => type.IsRecord ? TypeKeyword.Record : TypeKeyword.Class,
    };

    /// <summary>The user's parts of the type.</summary>
    public static IEnumerable<TypeDeclarationSyntax> Parts(INamedTypeSymbol type)
        => type.DeclaringSyntaxReferences
            .Where(reference => !GeneratedPart.IsIn(reference.SyntaxTree))
            .Select(reference => reference.GetSyntax())
            .OfType<TypeDeclarationSyntax>();

    private static EquatableArray<string> NotPartial(INamedTypeSymbol type)
    {
        var names = new List<string>();
        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (!IsPartial(current))
            {
                names.Insert(0, current.Name);
            }
        }

        return names.ToEquatableArray();
    }

    /// <summary>Whether the user's part of the type can have another beside it.</summary>
    public static bool IsPartial(INamedTypeSymbol type) => Parts(type).Any(part => part.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static EquatableArray<string> ModifiersOf(INamedTypeSymbol type)
        => Parts(type)
            .SelectMany(part => part.Modifiers)
            .Select(modifier => modifier.ValueText)
            .Where(modifier => modifier is "abstract" or "sealed" or "static" or "closed")
            .Distinct()
            .ToEquatableArray();

    private static AccessLevel AccessOf(INamedTypeSymbol type) => IsInFileLocal(type) ? AccessLevel.File : type.DeclaredAccessibility switch
    {
        Accessibility.Public => AccessLevel.Public,
        Accessibility.ProtectedOrInternal => AccessLevel.ProtectedInternal,
        Accessibility.Protected => AccessLevel.Protected,
        Accessibility.ProtectedAndInternal => AccessLevel.PrivateProtected,
        Accessibility.Private => AccessLevel.Private,
        _ => AccessLevel.Internal,
    };

    private static bool IsInFileLocal(INamedTypeSymbol type) => type.IsFileLocal || (type.ContainingType is { } container && IsInFileLocal(container));

    private static EquatableArray<DeclaredMember> MembersOf(INamedTypeSymbol type)
    {
        var members = new List<DeclaredMember>();
        foreach (var member in type.GetMembers())
        {
            if (member.IsImplicitlyDeclared || member is IMethodSymbol { MethodKind: not MethodKind.Ordinary } || GeneratedPart.Is(member))
            {
                continue;
            }

            var property = member as IPropertySymbol;
            var propertyType = property?.Type;
            var isNullableValue = propertyType is { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };
            members.Add(new DeclaredMember
            {
                Name = Escape(member.Name),
                JsonName = JsonNameOf(member),
                IsProperty = property is { IsStatic: false, IsIndexer: false },
                IsMethod = member is IMethodSymbol,
                IsPrivate = member.DeclaredAccessibility == Accessibility.Private,
                Type = propertyType is null ? ""
                    : (isNullableValue ? ((INamedTypeSymbol)propertyType).TypeArguments[0] : propertyType).ToDisplayString(TypeFormat),
                IsNullable = isNullableValue
                    || propertyType is { IsReferenceType: true, NullableAnnotation: not NullableAnnotation.NotAnnotated },
                CanBeSet = property is { SetMethod: not null } || (property is not null && IsAutoProperty(property)),
                IsRequired = property is { IsRequired: true },
                HasBase64Content = HasAttribute(member, "Base64ContentAttribute"),
                Parameters = member is IMethodSymbol method ? method.Parameters.Length : 0,
            });
        }

        return members.ToEquatableArray();
    }

    /// <summary>A get-only auto-property can be set in a constructor, which is where generated code sets it.</summary>
    private static bool IsAutoProperty(IPropertySymbol property)
        =>
        property.ContainingType.GetMembers().Any(member => member is IFieldSymbol field
            && SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));

    private static string? JsonNameOf(ISymbol member)
    {
        foreach (var attribute in member.GetAttributes())
        {
            if (attribute is { AttributeClass.Name: "JsonPropertyNameAttribute", ConstructorArguments: [{ Value: string name }] })
            {
                return name;
            }
        }

        return null;
    }

    private static bool HasAttribute(ISymbol symbol, string name)
        => symbol.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == name);

    private static string Escape(string name)
        => SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) is SyntaxKind.RecordKeyword ? "@" + name : name;
}
