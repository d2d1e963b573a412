using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace TypedResponses.Analyzers.Words;

/// <summary>What a declaration says to other files: the types in it, and none of the code it runs.</summary>
internal sealed class Signature
{
    private static readonly ConditionalWeakTable<SyntaxTree, List<Signature>> s_files = new();

    public Signature(string type, WrittenNames names) => (Type, Names) = (type, names);

    /// <summary>The type that is declared, or that declares it.</summary>
    public string Type { get; }

    /// <summary>The name of an extension, which others use without its type's, and what it says of what it extends.</summary>
    public (string Name, WrittenNames Receiver)? Extension { get; init; }

    /// <summary>The names it writes.</summary>
    public WrittenNames Names { get; }

    /// <summary>The signatures of the types in a file, and of the extensions among their members.</summary>
    public static IReadOnlyList<Signature> In(SyntaxTree tree) => s_files.GetValue(tree, static tree =>
    {
        var (found, root) = (new List<Signature>(), (CompilationUnitSyntax)tree.GetRoot());
        var file = new FileText(tree.GetText().ToString(), [.. AliasesIn(root)]);
        Add(root.Members, file, found);
        return found;
    });

    private static IEnumerable<(string Name, WrittenNames Target)> AliasesIn(CompilationUnitSyntax root)
    {
        foreach (var import in root.DescendantNodes(static node => node is CompilationUnitSyntax
            or BaseNamespaceDeclarationSyntax).OfType<UsingDirectiveSyntax>())
        {
            if (import is { Alias.Name.Identifier.ValueText: var alias }) yield return (alias, WrittenNames.In(import.ToString(), new(0, import.Span.Length)));
        }
    }

    private static void Add(SyntaxList<MemberDeclarationSyntax> members, FileText file, List<Signature> found)
    {
        foreach (var member in members)
        {
            switch (member)
            {
                case BaseNamespaceDeclarationSyntax space:
                    Add(space.Members, file, found);
                    break;
                case DelegateDeclarationSyntax type:
                    found.Add(new(type.Identifier.ValueText, file.NamesIn(type.Span)));
                    break;
                case TypeDeclarationSyntax type:
                    AddType(type, file, found);
                    Add(type.Members, file, found);
                    break;
            }
        }
    }

    private static void AddType(TypeDeclarationSyntax type, FileText file, List<Signature> found)
    {
        var head = file.NamesIn(TextSpan.FromBounds(type.SpanStart, type.Members.Count > 0 ? type.Members[0].SpanStart : type.Span.End));
        var name = type.Identifier.ValueText;
        found.Add(new(name, head));
        var isPartial = type.Modifiers.Any(SyntaxKind.PartialKeyword);
        foreach (var member in type.Members)
        {
            // What only this file can use says nothing to others.
            if (member is BaseTypeDeclarationSyntax || (!isPartial && IsPrivate(member, type))) continue;
            var declared = NameOf(member);
            var names = file.NamesIn(TextSpan.FromBounds(member.SpanStart, declared.SpanStart), TextSpan.FromBounds(declared.Span.End, EndOf(member)));
            found.Add(new(name, names) { Extension = ReceiverOf(member, head, file) is { } receiver ? (declared.ValueText, receiver) : null });
        }
    }

    private static bool IsPrivate(MemberDeclarationSyntax member, TypeDeclarationSyntax type) =>
        type is not InterfaceDeclarationSyntax && type.Identifier.ValueText.Length > 0 && !member.Modifiers.Any(static modifier => modifier.Kind() is
            SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword);

    /// <summary>
    /// The names in what a member extends; null where it extends nothing. Those of an extension block, which has no name, extend what stands in its head.
    /// </summary>
    private static WrittenNames? ReceiverOf(MemberDeclarationSyntax member, WrittenNames head, FileText file) => member switch
    {
        { Parent: TypeDeclarationSyntax { Identifier.ValueText: "" } } => head,
        MethodDeclarationSyntax { ParameterList.Parameters: [{ Modifiers: var modifiers } first, ..] } when modifiers.Any(SyntaxKind.ThisKeyword) =>
            file.NamesIn(first.Span),
        _ => null,
    };

    /// <summary>Where the code begins that a member runs.</summary>
    private static int EndOf(MemberDeclarationSyntax member) => member switch
    {
        BaseMethodDeclarationSyntax method => (method.Body ?? (SyntaxNode?)method.ExpressionBody)?.SpanStart ?? method.Span.End,
        PropertyDeclarationSyntax property => (property.AccessorList ?? (SyntaxNode?)property.ExpressionBody)?.SpanStart ?? property.Span.End,
        BasePropertyDeclarationSyntax property => property.AccessorList?.SpanStart ?? property.Span.End,
        BaseFieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier.Span.End,
        _ => member.Span.End,
    };

    /// <summary>The name of a member, which says nothing of its type; of one without a name, its first token.</summary>
    private static SyntaxToken NameOf(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax method => method.Identifier,
        PropertyDeclarationSyntax property => property.Identifier,
        EventDeclarationSyntax change => change.Identifier,
        BaseFieldDeclarationSyntax { Declaration.Variables: [var field, ..] } => field.Identifier,
        ConstructorDeclarationSyntax constructor => constructor.Identifier,
        IndexerDeclarationSyntax indexer => indexer.ThisKeyword,
        _ => member.GetFirstToken(),
    };

    /// <summary>The text of a file, and the other names that it gives to what it imports.</summary>
    private readonly record struct FileText(string Text, (string Name, WrittenNames Target)[] Aliases)
    {
        public WrittenNames NamesIn(params TextSpan[] parts)
        {
            var names = new WrittenNames();
            foreach (var part in parts) names.Read(Text, part);
            foreach (var (alias, target) in Aliases)
            {
                if (names.Has(alias)) names.Add(target);
            }

            return names;
        }
    }
}
