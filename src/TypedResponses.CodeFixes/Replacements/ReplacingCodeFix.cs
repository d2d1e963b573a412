using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace TypedResponses.CodeFixes.Replacements;

/// <summary>
/// A fix that replaces nodes. It finds all its replacements on the document as it is and makes them in one pass, so that "fix all" imports
/// nothing twice and two fixes never meet.
/// </summary>
public abstract class ReplacingCodeFix : CodeFixProvider
{
    private protected abstract string Title { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => new FixAll(this);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await FixScope.CreateAsync(context.Document, context.CancellationToken).ConfigureAwait(false) is not { } scope) return;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (Find(scope, diagnostic) is null) continue;
            context.RegisterCodeFix(
                CodeAction.Create(Title, token => FixAsync(context.Document, ImmutableArray.Create(diagnostic), token), GetType().Name), diagnostic);
        }
    }

    /// <summary>What to replace for one diagnostic; null where no replacement would be right.</summary>
    private protected abstract Replacement? Find(FixScope scope, Diagnostic diagnostic);

    private async Task<Document> FixAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        if (await FixScope.CreateAsync(document, cancellationToken).ConfigureAwait(false) is not { } scope) return document;
        var editor = new SyntaxEditor(scope.Root, document.Project.Solution.Services);
        var taken = new List<(SyntaxNode Node, bool KeepsParts)>();
        var usings = new SortedSet<string>(StringComparer.Ordinal);
        var (gone, successors) = (new List<SyntaxNode>(), new List<SyntaxNode>());
        foreach (var diagnostic in diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start))
        {
            if (Find(scope, diagnostic) is not { } replacement ||
                replacement.Nodes.Any(node => taken.Exists(other => Meet((node.Key, replacement.Addition is not null), other))))
            {
                continue;
            }

            foreach (var node in replacement.Nodes)
            {
                taken.Add((node.Key, replacement.Addition is not null));
                if (replacement.Addition is { } addition)
                    editor.ReplaceNode(node.Key, (current, _) => addition(current).WithAdditionalAnnotations(Formatter.Annotation));
                else Replace(editor, node.Key, node.Value);
            }

            usings.UnionWith(replacement.Usings);
            if (!replacement.DropsConstants) continue;
            gone.AddRange(replacement.Nodes.Select(node => node.Key));
            successors.AddRange(replacement.Nodes.SelectMany(node => node.Value));
        }

        foreach (var declaration in UnusedConstants.Without(gone, successors, scope)) editor.RemoveNode(declaration, SyntaxRemoveOptions.KeepNoTrivia);

        var root = (CompilationUnitSyntax)editor.GetChangedRoot();
        return document.WithSyntaxRoot(UsingDirectives.Add(root, usings));
    }

    /// <summary>Whether two fixes change one place: not where the one only adds to what is around the other.</summary>
    private static bool Meet((SyntaxNode Node, bool KeepsParts) one, (SyntaxNode Node, bool KeepsParts) other)
    {
        var (outer, inner) = one.Node.Span.Contains(other.Node.Span) ? (one, other) : (other, one);
        return outer.Node.Span.IntersectsWith(inner.Node.Span) && !(outer.KeepsParts && outer.Node != inner.Node && outer.Node.Contains(inner.Node));
    }

    private static void Replace(SyntaxEditor editor, SyntaxNode old, IReadOnlyList<SyntaxNode> successors)
    {
        if (successors.Count == 1)
        {
            editor.ReplaceNode(old, successors[0].WithAdditionalAnnotations(Formatter.Annotation));
            return;
        }

        editor.InsertBefore(old, successors.Select(node => node.WithAdditionalAnnotations(Formatter.Annotation)));
        editor.RemoveNode(old, SyntaxRemoveOptions.KeepNoTrivia);
    }

    private sealed class FixAll(ReplacingCodeFix fix) : DocumentBasedFixAllProvider
    {
        protected override string GetFixAllTitle(FixAllContext fixAllContext) => fix.Title;

        protected override async Task<Document?> FixAllAsync(FixAllContext fixAllContext, Document document,
            ImmutableArray<Diagnostic> diagnostics) =>
            await fix.FixAsync(document, diagnostics, fixAllContext.CancellationToken).ConfigureAwait(false);
    }
}
