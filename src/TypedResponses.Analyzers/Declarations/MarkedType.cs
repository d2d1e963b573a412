using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedResponses.Generator.Declarations;

namespace TypedResponses.Analyzers.Declarations;

/// <summary>A type with <c>[ResponseModel]</c>, and where messages about it belong.</summary>
internal sealed class MarkedType(INamedTypeSymbol symbol, AttributeData attribute)
{
    /// <summary>The constructor's parameter that names the schema.</summary>
    private const string SchemaParameter = "schema";

    public INamedTypeSymbol Symbol { get; } = symbol;

    /// <summary>What the generator reads of the type.</summary>
    public Declaration Declaration { get; } = DeclarationReader.Read(symbol, attribute);

    private AttributeSyntax? Syntax => attribute.ApplicationSyntaxReference?.GetSyntax() as AttributeSyntax;

    /// <summary>The type's name in the part that has the attribute.</summary>
    public Location Name => Syntax?.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>()?.Identifier.GetLocation() ?? Symbol.Locations[0];

    /// <summary>The schema's name where the attribute gives it, else the type's.</summary>
    public Location Schema
    {
        get
        {
            foreach (var argument in Arguments)
            {
                if (argument.NameEquals is null && argument.NameColon is null or { Name.Identifier.ValueText: SchemaParameter })
                {
                    return argument.Expression.GetLocation();
                }
            }

            return Name;
        }
    }

    /// <summary>The document's name in the attribute.</summary>
    public Location Document
    {
        get
        {
            foreach (var argument in Arguments)
            {
                if (argument.NameEquals?.Name.Identifier.ValueText == nameof(Document))
                {
                    return argument.Expression.GetLocation();
                }
            }

            return Name;
        }
    }

    private SeparatedSyntaxList<AttributeArgumentSyntax> Arguments => Syntax?.ArgumentList?.Arguments ?? default;

    /// <summary>The name of a member that the user declared.</summary>
    public Location Member(string name)
    {
        foreach (var member in Symbol.GetMembers(name.TrimStart('@')))
        {
            if (!GeneratedPart.Is(member) && !member.Locations.IsEmpty)
            {
                return member.Locations[0];
            }
        }

        return Name;
    }

    /// <summary>The mark of a type, or null where it has none.</summary>
    public static AttributeData? MarkOf(INamedTypeSymbol type, INamedTypeSymbol attribute)
    {
        foreach (var data in type.GetAttributes())
        {
            if (SymbolEqualityComparer.Default.Equals(data.AttributeClass, attribute))
            {
                return data;
            }
        }

        return null;
    }
}
