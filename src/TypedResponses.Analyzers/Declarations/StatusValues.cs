using Microsoft.CodeAnalysis;

namespace TypedResponses.Analyzers.Declarations;

/// <summary>The values that a status can have.</summary>
/// <param name="Owner">What has them, for a message.</param>
/// <param name="Names">The names, or texts, by which a contract means them.</param>
internal sealed record StatusValues(string Owner, IReadOnlyList<string> Names)
{
    /// <summary>The values of a status; null where they are not known, so that none can be wrong.</summary>
    /// <param name="status">The member that holds the status.</param>
    /// <param name="texts">What the contract says of a text's values.</param>
    public static StatusValues? Of(ISymbol status, IReadOnlyList<ContractName> texts)
    {
        var type = TypeOf(status);
        if (type.SpecialType == SpecialType.System_String)
        {
            return texts.Count == 0 ? null : new StatusValues($"'{status.Name}', by its 'Values',", texts.Select(text => text.Text).ToArray());
        }

        // Some clients write an open enum as a struct with a static member per value.
        var names = type.GetMembers()
            .Where(member => type.TypeKind == TypeKind.Enum ? member is IFieldSymbol { HasConstantValue: true } : IsStaticValue(member, type))
            .Select(member => member.Name)
            .ToArray();
        return type.TypeKind == TypeKind.Error ? null : new StatusValues($"'{type.Name}'", names);
    }

    /// <summary>The type of a status, without its question mark.</summary>
    public static ITypeSymbol TypeOf(ISymbol status)
    {
        var type = status is IPropertySymbol property ? property.Type : ((IFieldSymbol)status).Type;
        return type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
    }

    private static bool IsStaticValue(ISymbol member, ITypeSymbol type) => member switch
    {
        IPropertySymbol property => property.IsStatic && SymbolEqualityComparer.Default.Equals(property.Type, type),
        IFieldSymbol field => field.IsStatic && SymbolEqualityComparer.Default.Equals(field.Type, type),
        _ => false,
    };
}
