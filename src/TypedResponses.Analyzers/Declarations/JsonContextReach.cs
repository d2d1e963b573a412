using Microsoft.CodeAnalysis;
using TypedResponses.Generator.Declarations;

namespace TypedResponses.Analyzers.Declarations;

/// <summary>A generated model that a context reaches.</summary>
/// <param name="Type">The model.</param>
/// <param name="IsMarked">Whether the user has a part of it.</param>
/// <param name="HasConverter">Whether that part names a converter.</param>
internal readonly record struct ReachedModel(INamedTypeSymbol Type, bool IsMarked, bool HasConverter);

/// <summary>Finds the models that System.Text.Json's generator comes by from a type: its elements, type arguments and properties.</summary>
internal sealed class JsonContextReach(IAssemblySymbol assembly, INamedTypeSymbol mark)
{
    private readonly HashSet<ITypeSymbol> _seen = new(SymbolEqualityComparer.Default);

    /// <summary>The models that no earlier call found.</summary>
    public IReadOnlyList<ReachedModel> NewModels(ITypeSymbol root)
    {
        var found = new List<ReachedModel>();
        Visit(root, found);
        return found;
    }

    private void Visit(ITypeSymbol type, List<ReachedModel> found)
    {
        if (!_seen.Add(type))
        {
            return;
        }

        if (type is IArrayTypeSymbol array)
        {
            Visit(array.ElementType, found);
            return;
        }

        if (type is not INamedTypeSymbol named)
        {
            return;
        }

        foreach (var argument in named.TypeArguments)
        {
            Visit(argument, found);
        }

        // What another assembly declares has its members generated already.
        if (!SymbolEqualityComparer.Default.Equals(named.ContainingAssembly, assembly))
        {
            return;
        }

        var isMarked = MarkedType.MarkOf(named.OriginalDefinition, mark) is not null;
        if (isMarked || HasAttribute(named, "ModelConverterAttribute"))
        {
            found.Add(new ReachedModel(named.OriginalDefinition, isMarked, HasConverter(named.OriginalDefinition)));
        }
        else if (!HasConverter(named))
        {
            VisitMembers(named, found);
        }
    }

    private void VisitMembers(INamedTypeSymbol type, List<ReachedModel> found)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute is { AttributeClass.Name: "JsonDerivedTypeAttribute", ConstructorArguments: [{ Value: ITypeSymbol derived }, ..] })
            {
                Visit(derived, found);
            }
        }

        for (var current = type; current is not null && SymbolEqualityComparer.Default.Equals(current.ContainingAssembly, assembly); current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                if (member is IPropertySymbol { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public } property
                    && !HasConverter(property)
                    && !IsIgnored(property))
                {
                    Visit(property.Type, found);
                }
            }
        }
    }

    private static bool IsIgnored(IPropertySymbol property)
    {
        const int Always = 1;
        foreach (var attribute in property.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "JsonIgnoreAttribute")
            {
                foreach (var argument in attribute.NamedArguments)
                {
                    if (argument is { Key: "Condition", Value.Value: not Always })
                    {
                        return false;
                    }
                }

                return true;
            }
        }

        return false;
    }

    private static bool HasAttribute(ISymbol symbol, string name)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == name)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasConverter(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute is { AttributeClass.Name: "JsonConverterAttribute", ApplicationSyntaxReference: { } syntax }
                && !GeneratedPart.IsIn(syntax.SyntaxTree))
            {
                return true;
            }
        }

        return false;
    }
}
