using Microsoft.CodeAnalysis;
using TypedResponses.Generator.Declarations;

namespace TypedResponses.Analyzers.Declarations;

/// <summary>TR0001: a marked type, or a type around one, is not <c>partial</c>.</summary>
internal static class NotPartialRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "TR0001",
        "A response model and the types around it must be partial",
        "'{0}' is not 'partial', so the members of '{1}' cannot be generated",
        DeclarationRule.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    /// <summary>Reported once per type that lacks the modifier, however many marked types are in it.</summary>
    public static Diagnostic? Create(INamedTypeSymbol type, INamedTypeSymbol attribute)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface) || DeclarationReader.IsPartial(type))
        {
            return null;
        }

        var marked = new List<string>();
        AddMarked(type, attribute, marked);
        return marked.Count == 0 ? null : Diagnostic.Create(Descriptor, type.Locations[0], type.Name, string.Join("', '", marked));
    }

    private static void AddMarked(INamedTypeSymbol type, INamedTypeSymbol attribute, List<string> marked)
    {
        if (MarkedType.MarkOf(type, attribute) is not null)
        {
            marked.Add(type.Name);
        }

        foreach (var nested in type.GetTypeMembers())
        {
            AddMarked(nested, attribute, marked);
        }
    }
}
