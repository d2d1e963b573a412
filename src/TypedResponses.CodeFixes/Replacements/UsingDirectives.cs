using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedResponses.CodeFixes.Replacements;

/// <summary>Adds imports where they are missing, in their alphabetical place.</summary>
internal static class UsingDirectives
{
    public static CompilationUnitSyntax Add(CompilationUnitSyntax root, IEnumerable<string> namespaces)
    {
        foreach (var name in namespaces)
        {
            if (root.Usings.Any(directive => directive.Alias is null && directive.Name?.ToString() == name)) continue;
            var position = 0;
            while (position < root.Usings.Count && Precedes(root.Usings[position], name)) position++;
            var directive = SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(name))
                .NormalizeWhitespace()
                .WithTrailingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed);
            if (position == 0 && root.Usings.Count > 0)
            {
                directive = directive.WithLeadingTrivia(root.Usings[0].GetLeadingTrivia());
                root = root.ReplaceNode(root.Usings[0], root.Usings[0].WithLeadingTrivia());
            }
            else if (root.Usings.Count == 0 && root.Members.Count > 0)
            {
                directive = directive.WithTrailingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed, SyntaxFactory.ElasticCarriageReturnLineFeed);
            }

            root = root.WithUsings(root.Usings.Insert(position, directive));
        }

        return root;
    }

    private static bool Precedes(UsingDirectiveSyntax directive, string name) =>
        directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword) ||
        directive.StaticKeyword.IsKind(SyntaxKind.None) && directive.Alias is null && Compare(directive.Name?.ToString() ?? "", name) < 0;

    /// <summary><c>System</c> goes first.</summary>
    private static int Compare(string first, string second)
    {
        var bySystem = IsSystem(second).CompareTo(IsSystem(first));
        return bySystem != 0 ? bySystem : string.CompareOrdinal(first, second);
    }

    private static bool IsSystem(string name) => name == "System" || name.StartsWith("System.", StringComparison.Ordinal);
}
