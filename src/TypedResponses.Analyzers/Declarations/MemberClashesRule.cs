using Microsoft.CodeAnalysis;
using TypedResponses.Generator.Model;

namespace TypedResponses.Analyzers.Declarations;

/// <summary>TR0006: a member that the user declared clashes with the schema's property.</summary>
internal static class MemberClashesRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "TR0006",
        "A declared member clashes with the schema's property",
        "'{0}' cannot hold the property '{1}' of the schema '{2}': {3}",
        DeclarationRule.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    public static Diagnostic Create(Finding finding, MarkedType type)
    {
        var (member, property, why) = (finding.Arguments[0], finding.Arguments[1], finding.Arguments[2]);
        return Diagnostic.Create(Descriptor, type.Member(member), member, property, type.Declaration.Schema, why);
    }
}
