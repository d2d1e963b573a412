using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedResponses.Analyzers.Words;

namespace TypedResponses.Analyzers.Bodies;

/// <summary>
/// The nodes that hold code to run: of methods, constructors, accessors, initializers, and of a program without a class. What is found out of
/// them stays with the file: no compilation is asked.
/// </summary>
internal static class BodySyntax
{
    private static readonly ConditionalWeakTable<SyntaxTree, IReadOnlyList<SyntaxNode>> s_all = new();
    private static readonly ConditionalWeakTable<SyntaxTree, IReadOnlyList<int>> s_takenApart = new();

    /// <summary>The bodies of a file in which, or in the declarations of which, one of the names is written.</summary>
    public static IReadOnlyList<SyntaxNode> Naming(Vocabulary vocabulary, SyntaxTree tree)
    {
        if (vocabulary.PlacesIn(tree, new(0, tree.Length)) is not { } places) return AllIn(tree);
        var found = new HashSet<SyntaxNode>();
        return Add(found, places, tree) ? InOrder(found) : AllIn(tree);
    }

    /// <summary>Those, and the bodies that write the name of a member which one of them gives a value to, or returns one from.</summary>
    public static IReadOnlyList<SyntaxNode> Following(Vocabulary vocabulary, SyntaxTree tree)
    {
        if (vocabulary.PlacesIn(tree, new(0, tree.Length)) is not { } places) return AllIn(tree);
        var text = tree.GetText().ToString();
        var (found, known) = (new HashSet<SyntaxNode>(), new HashSet<string>(StringComparer.Ordinal));
        while (places.Count > 0)
        {
            var before = found.ToList();
            if (!Add(found, places, tree)) return AllIn(tree);
            places = [.. found.Except(before).SelectMany(HandedOn.By).Where(known.Add).SelectMany(name => Vocabulary.PlacesOf(name, text))];
        }

        return InOrder(found);
    }

    /// <summary>Adds the bodies of some places; false where one of them is another name that all code of the file can use.</summary>
    private static bool Add(HashSet<SyntaxNode> found, IReadOnlyList<int> places, SyntaxTree tree)
    {
        if (places.Count == 0) return true;
        var root = tree.GetRoot();
        foreach (var place in places)
        {
            if (root.FindToken(place) is not { Parent: { } node } token || !token.Span.Contains(place)) continue;
            if (node.FirstAncestorOrSelf<UsingDirectiveSyntax>() is { } import
                && (import.Alias is not null || import.StaticKeyword.IsKind(SyntaxKind.StaticKeyword)))
            {
                return false;
            }

            found.UnionWith(At(node));
        }

        return true;
    }

    private static IReadOnlyList<SyntaxNode> InOrder(HashSet<SyntaxNode> found) => [.. found.OrderBy(body => body.SpanStart)];

    /// <summary>The body around a node, or null where none is.</summary>
    public static SyntaxNode? Around(SyntaxNode node) => node.FirstAncestorOrSelf<SyntaxNode>(IsBody);

    public static IReadOnlyList<SyntaxNode> AllIn(SyntaxTree tree) => s_all.GetValue(tree, static tree => [.. Below(tree.GetRoot())]);

    /// <summary>The places in a file where an object is taken apart.</summary>
    public static IReadOnlyList<int> PlacesTakenApart(SyntaxTree tree) => s_takenApart.GetValue(tree, static tree => [.. tree.GetRoot().DescendantNodes()
        .Where(static node => node is ParenthesizedVariableDesignationSyntax or PositionalPatternClauseSyntax
            or AssignmentExpressionSyntax { Left: TupleExpressionSyntax } or ForEachVariableStatementSyntax)
        .Select(static node => node.SpanStart)]);

    /// <summary>The body around a node; for one in a property's attributes, say, the bodies of what it is part of.</summary>
    private static IEnumerable<SyntaxNode> At(SyntaxNode node)
    {
        for (var current = node; current is not null; current = current.Parent)
        {
            if (IsBody(current)) return [current];
            if (current is BaseTypeDeclarationSyntax) return [];
            if (current is MemberDeclarationSyntax and not (BaseNamespaceDeclarationSyntax or GlobalStatementSyntax)) return Below(current);
        }

        return [];
    }

    private static IEnumerable<SyntaxNode> Below(SyntaxNode node) =>
        node.DescendantNodesAndSelf(static outer => outer is not (StatementSyntax or ExpressionSyntax or AttributeListSyntax
            or BaseMethodDeclarationSyntax)).Where(IsBody);

    private static bool IsBody(SyntaxNode node) => node switch
    {
        ConstructorDeclarationSyntax { Initializer: not null } => true,
        BaseMethodDeclarationSyntax method => method.Body is not null || method.ExpressionBody is not null,
        AccessorDeclarationSyntax accessor => accessor.Body is not null || accessor.ExpressionBody is not null,
        ArrowExpressionClauseSyntax => node.Parent is BasePropertyDeclarationSyntax,
        EqualsValueClauseSyntax => node.Parent is PropertyDeclarationSyntax or VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax },
        PrimaryConstructorBaseTypeSyntax => true,
        CompilationUnitSyntax program => program.Members.Any(static member => member is GlobalStatementSyntax),
        _ => false,
    };
}
