using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedResponses.Analyzers.Declarations;

/// <summary>What an attribute's name in the syntax tells before it is bound.</summary>
internal static class AttributeNames
{
    /// <summary>The name without what qualifies it.</summary>
    public static string Last(NameSyntax name) => name switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        _ => "",
    };

    /// <summary>Whether the attribute has the name, with or without <c>Attribute</c>, or one that the file declares as an alias.</summary>
    public static bool CouldMean(AttributeSyntax attribute, string name)
    {
        var last = Last(attribute.Name);
        if (last == name || last == name + "Attribute")
        {
            return true;
        }

        foreach (var directive in ((CompilationUnitSyntax)attribute.SyntaxTree.GetRoot()).Usings)
        {
            if (directive.Alias?.Name.Identifier.ValueText == last)
            {
                return true;
            }
        }

        return false;
    }
}
