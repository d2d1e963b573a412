using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TypedResponses.CodeFixes.Replacements;

namespace TypedResponses.CodeFixes.Status;

/// <summary>
/// Repairs every read of a document, one after the other: a check that is put in for one covers the reads after it, and what it moves is
/// found again by its annotation.
/// </summary>
internal sealed class CheckAllReads : DocumentBasedFixAllProvider
{
    public static CheckAllReads Instance { get; } = new();

    protected override async Task<Document?> FixAllAsync(FixAllContext context, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        if (await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return document;
        var reports = diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .Select(diagnostic => (diagnostic.Properties, Mark: new SyntaxAnnotation()))
            .ToList();
        var places = diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .Select(diagnostic => CheckBeforeReadCodeFix.PlaceOf(diagnostic, root))
            .ToList();
        document = document.WithSyntaxRoot(root.ReplaceNodes(places, (old, node) => node.WithAdditionalAnnotations(reports[places.IndexOf(old)].Mark)));
        foreach (var (properties, mark) in reports)
        {
            if (await FixScope.CreateAsync(document, context.CancellationToken).ConfigureAwait(false) is not { } scope) break;

            // A read that an earlier repair has replaced is gone.
            if (scope.Root.GetAnnotatedNodes(mark).FirstOrDefault() is not { } place) continue;
            if (UncheckedRead.At(place, properties, scope.Model) is not { } read) continue;
            var repair = ReadRepair.All.First(repair => repair.Key == context.CodeActionEquivalenceKey);
            if (repair.Apply(scope, read) is { } changed) document = document.WithSyntaxRoot(changed);
        }

        return document;
    }
}
