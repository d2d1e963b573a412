using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Text;
using TypedResponses.Analyzers.Declarations;
using TypedResponses.Generator.Declarations;

namespace TypedResponses.CodeFixes.Declarations;

/// <summary>A change of a declaration to another keyword, or to do without a modifier.</summary>
/// <param name="Keyword"><c>record</c>, <c>class</c> or <c>interface</c>; null where it stays.</param>
/// <param name="Removed">The modifiers that go.</param>
internal sealed record KindChange(string? Keyword, IReadOnlyList<SyntaxKind> Removed)
{
    public static KindChange To(string instead) => instead switch
    {
        KindDoesNotFitRule.Without + "abstract" => new KindChange(null, [SyntaxKind.AbstractKeyword]),
        KindDoesNotFitRule.Without + "sealed" => new KindChange(null, [SyntaxKind.SealedKeyword]),
        "interface" => new KindChange(instead, [SyntaxKind.AbstractKeyword, SyntaxKind.SealedKeyword, SyntaxKind.ReadOnlyKeyword, SyntaxKind.RefKeyword]),
        _ => new KindChange(instead, [SyntaxKind.ReadOnlyKeyword, SyntaxKind.RefKeyword]),
    };

    /// <summary>Whether the code in the parts, and the types that derive from them, mean the same or compile at all after the change.</summary>
    public async Task<bool> IsSafeAsync(
        INamedTypeSymbol type,
        IReadOnlyList<TypeDeclarationSyntax> parts,
        Solution solution,
        Compilation compilation,
        CancellationToken cancellation)
    {
        if (Keyword is null)
        {
            return !parts.SelectMany(part => part.Members).Any(member => member.Modifiers.Any(SyntaxKind.AbstractKeyword));
        }

        if (parts.Any(part => part.ParameterList is not null) || parts.Any(part => HasBaseClass(part, compilation, cancellation)))
        {
            return false;
        }

        // Members of an interface are written otherwise; records and classes differ in what they must not declare.
        if (Keyword == "interface" || type.TypeKind == TypeKind.Interface)
        {
            if (parts.Any(part => part.Members.Count > 0))
            {
                return false;
            }
        }
        else if (type.GetMembers("Clone")
            .Concat(type.GetMembers("PrintMembers"))
            .Concat(type.GetMembers("EqualityContract"))
            .Any(member => !member.IsImplicitlyDeclared))
        {
            return false;
        }

        if (Keyword == "class" && IsCopiedWith(type, compilation, cancellation))
        {
            return false;
        }

        if (type.TypeKind == TypeKind.Interface)
        {
            var implementations = await SymbolFinder.FindImplementationsAsync(type, solution, cancellationToken: cancellation).ConfigureAwait(false);
            return !implementations.Any();
        }

        var derived = await SymbolFinder.FindDerivedClassesAsync(type, solution, transitive: false, cancellationToken: cancellation).ConfigureAwait(false);
        return derived.All(GeneratedPart.IsOf);
    }

    /// <summary>The edits of one part.</summary>
    public IEnumerable<TextEdit> Edits(TypeDeclarationSyntax part, DocumentId document)
    {
        foreach (var modifier in part.Modifiers)
        {
            if (Removed.Contains(modifier.Kind()))
            {
                yield return new TextEdit(document, TextSpan.FromBounds(modifier.SpanStart, modifier.GetNextToken().SpanStart), "");
            }
        }

        if (Keyword is null)
        {
            yield break;
        }

        // 'record class' and 'record struct' are two tokens.
        var end = part is RecordDeclarationSyntax { ClassOrStructKeyword: { RawKind: not 0 } second } ? second.Span.End : part.Keyword.Span.End;
        yield return new TextEdit(document, TextSpan.FromBounds(part.Keyword.SpanStart, end), Keyword);

        // Only records could end in a semicolon before C# 12.
        var isOld = ((CSharpParseOptions)part.SyntaxTree.Options).LanguageVersion < LanguageVersion.CSharp12;
        if (Keyword != "record" && isOld && part.OpenBraceToken.RawKind == 0)
        {
            yield return new TextEdit(document, part.SemicolonToken.Span, " { }");
        }
    }

    /// <summary>Whether a <c>with</c> expression copies it, which only a record can be.</summary>
    private static bool IsCopiedWith(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
        => compilation.SyntaxTrees
            .Where(tree => !GeneratedPart.IsIn(tree))
            .SelectMany(tree => tree.GetRoot(cancellation).DescendantNodes().OfType<WithExpressionSyntax>())
            .Any(copy => SymbolEqualityComparer.Default.Equals(compilation.GetSemanticModel(copy.SyntaxTree).GetTypeInfo(copy.Expression, cancellation).Type,
                type));

    private static bool HasBaseClass(TypeDeclarationSyntax part, Compilation compilation, CancellationToken cancellation)
    {
        var model = compilation.GetSemanticModel(part.SyntaxTree);
        return part.BaseList?.Types.Any(type => model.GetTypeInfo(type.Type, cancellation).Type?.TypeKind != TypeKind.Interface) == true;
    }
}
