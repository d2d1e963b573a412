using Microsoft.CodeAnalysis;

namespace TypedResponses.Analyzers.Declarations;

/// <summary>The members that a status contract can name: properties and fields of the type, its bases and its interfaces.</summary>
internal static class ContractMembers
{
    public static ISymbol? Find(INamedTypeSymbol type, string name)
    {
        foreach (var owner in Owners(type))
        {
            foreach (var member in owner.GetMembers(name))
            {
                if (CanBeNamed(member))
                {
                    return member;
                }
            }
        }

        return null;
    }

    /// <summary>True for a method that a payload may come from: without parameters, of an instance.</summary>
    public static bool IsMethod(INamedTypeSymbol type, string name) => Owners(type).Any(owner => owner.GetMembers(name).Any(member =>
        member is IMethodSymbol { IsStatic: false, ReturnsVoid: false, Parameters.IsEmpty: true, MethodKind: MethodKind.Ordinary }));

    public static IEnumerable<string> Names(INamedTypeSymbol type)
    {
        foreach (var owner in Owners(type))
        {
            foreach (var member in owner.GetMembers())
            {
                if (CanBeNamed(member) && member.CanBeReferencedByName)
                {
                    yield return member.Name;
                }
            }
        }
    }

    private static IEnumerable<INamedTypeSymbol> Owners(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            yield return current;
        }

        foreach (var implemented in type.AllInterfaces)
        {
            yield return implemented;
        }
    }

    private static bool CanBeNamed(ISymbol member) => member is IPropertySymbol { IsStatic: false, IsIndexer: false } or IFieldSymbol { IsStatic: false };
}
