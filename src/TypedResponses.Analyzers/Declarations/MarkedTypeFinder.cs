using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedResponses.Analyzers.Words;
using TypedResponses.Generator.Declarations;

namespace TypedResponses.Analyzers.Declarations;

/// <summary>
/// Finds the marked types of a compilation as <c>ForAttributeWithMetadataName</c> does: by the attribute's name in the syntax first, so that
/// only likely types are bound.
/// </summary>
internal sealed class MarkedTypeFinder(Compilation compilation, INamedTypeSymbol attribute)
{
    /// <summary>The names of the attribute; a file that has marked types writes one, or another that a file gives it which does.</summary>
    public static readonly string[] Names = ["ResponseModel", "ResponseModelAttribute"];

    private readonly HashSet<string> _attributeNames = [.. Names];

    private readonly HashSet<INamedTypeSymbol> _seen = new(SymbolEqualityComparer.Default);

    private readonly List<MarkedType> _found = [];

    public IReadOnlyList<MarkedType> Find()
    {
        var marks = WrittenNames.Of(Names);
        foreach (var tree in compilation.SyntaxTrees)
        {
            // An alias that is global holds in every file.
            if (WrittenNames.In(tree).HasAny(marks))
            {
                ReadAliases(((CompilationUnitSyntax)tree.GetRoot()).Usings);
            }
        }

        marks = WrittenNames.Of([.. _attributeNames]);
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (!GeneratedPart.IsIn(tree) && WrittenNames.In(tree).HasAny(marks))
            {
                Visit(((CompilationUnitSyntax)tree.GetRoot()).Members);
            }
        }

        return _found;
    }

    private void ReadAliases(SyntaxList<UsingDirectiveSyntax> usings)
    {
        foreach (var directive in usings)
        {
            if (directive is { Alias: { } alias, Name: { } name } && _attributeNames.Contains(AttributeNames.Last(name)))
            {
                _attributeNames.Add(alias.Name.Identifier.ValueText);
            }
        }
    }

    private void Visit(SyntaxList<MemberDeclarationSyntax> members)
    {
        foreach (var member in members)
        {
            switch (member)
            {
                case BaseNamespaceDeclarationSyntax space:
                    ReadAliases(space.Usings);
                    Visit(space.Members);
                    break;
                case TypeDeclarationSyntax type:
                    if (IsLikelyMarked(type))
                    {
                        Add(type);
                    }

                    Visit(type.Members);
                    break;
            }
        }
    }

    private bool IsLikelyMarked(TypeDeclarationSyntax type)
    {
        foreach (var list in type.AttributeLists)
        {
            foreach (var candidate in list.Attributes)
            {
                if (_attributeNames.Contains(AttributeNames.Last(candidate.Name)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private void Add(TypeDeclarationSyntax syntax)
    {
        if (compilation.GetSemanticModel(syntax.SyntaxTree).GetDeclaredSymbol(syntax) is { } type
            && MarkedType.MarkOf(type, attribute) is { } mark
            && _seen.Add(type))
        {
            _found.Add(new MarkedType(type, mark));
        }
    }
}
