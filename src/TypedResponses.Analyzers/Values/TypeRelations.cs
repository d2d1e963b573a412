using Microsoft.CodeAnalysis;

namespace TypedResponses.Analyzers.Values;

internal static class TypeRelations
{
    /// <summary>True where every value of <paramref name="type"/> is an <paramref name="ancestor"/>.</summary>
    public static bool IsOrDerivesFrom(this ITypeSymbol type, ITypeSymbol ancestor)
    {
        if (ancestor.SpecialType == SpecialType.System_Object) return true;
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, ancestor)) return true;
        }

        foreach (var implemented in type.AllInterfaces)
        {
            if (SymbolEqualityComparer.Default.Equals(implemented, ancestor)) return true;
        }

        if (type is ITypeParameterSymbol parameter)
        {
            foreach (var constraint in parameter.ConstraintTypes)
            {
                if (constraint.IsOrDerivesFrom(ancestor)) return true;
            }
        }

        return false;
    }

    /// <summary>The same for classes, whatever their type arguments are.</summary>
    public static bool IsOrDerivesFromDefinitionOf(this ITypeSymbol type, ITypeSymbol ancestor)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, ancestor.OriginalDefinition)) return true;
        }

        return false;
    }
}
