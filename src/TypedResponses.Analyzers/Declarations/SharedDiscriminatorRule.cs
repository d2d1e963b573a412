using Microsoft.CodeAnalysis;
using TypedResponses.Generator.Model;

namespace TypedResponses.Analyzers.Declarations;

/// <summary>TR0008: two cases of a union share one discriminator value.</summary>
internal static class SharedDiscriminatorRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "TR0008",
        "Two cases of a union share one discriminator value",
        "The cases '{2}' and '{3}' of the union '{0}' share the discriminator value '{1}': all of it is read as '{2}'",
        DeclarationRule.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    public static Diagnostic Create(Finding finding, MarkedType type)
        => Diagnostic.Create(Descriptor, type.Name, finding.Arguments[0], finding.Arguments[1], finding.Arguments[2], finding.Arguments[3]);
}
