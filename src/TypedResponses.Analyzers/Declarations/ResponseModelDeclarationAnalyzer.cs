using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedResponses.Analyzers.Words;
using TypedResponses.Generator.Declarations;
using TypedResponses.Generator.Model;

namespace TypedResponses.Analyzers.Declarations;

/// <summary>
/// TR0001 to TR0008 and TR0010: reports what is wrong with marked types and their documents. It reads both with the generator's own code,
/// so it never disagrees with what is generated.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ResponseModelDeclarationAnalyzer : RuleAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        NotPartialRule.Descriptor,
        NoSuchSchemaRule.Descriptor,
        NoSuchDocumentRule.Descriptor,
        UnreadableDocumentRule.Descriptor,
        KindDoesNotFitRule.Descriptor,
        MemberClashesRule.Descriptor,
        NoCounterpartRule.Descriptor,
        SharedDiscriminatorRule.Descriptor,
        LanguageTooOldRule.Descriptor);

    /// <inheritdoc/>
    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!Mentions.OfTypedResponses.AreInSource(context.Compilation)
            || !WrittenNames.AreIn(context.Compilation, MarkedTypeFinder.Names)
            || context.Compilation.GetTypeByMetadataName(DeclarationReader.Attribute) is not { } attribute)
        {
            return;
        }

        // One model for all types, built when the first marked one is seen: an editor that looks at another file pays nothing.
        var (compilation, files) = (context.Compilation, context.Options.AdditionalFiles);
        var models = new Lazy<DeclaredModels>(() => DeclaredModels.Read(compilation, attribute, files));
        context.RegisterSymbolAction(symbol => Check(symbol, attribute, models), SymbolKind.NamedType);
        context.RegisterCompilationEndAction(end =>
        {
            foreach (var document in models.Value.Unreadable)
            {
                end.ReportDiagnostic(UnreadableDocumentRule.Create(document));
            }
        });
    }

    private static void Check(SymbolAnalysisContext context, INamedTypeSymbol attribute, Lazy<DeclaredModels> models)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (NotPartialRule.Create(type, attribute) is { } notPartial)
        {
            context.ReportDiagnostic(notPartial);
        }

        if (MarkedType.MarkOf(type, attribute) is null || models.Value.Find(type) is not { } marked)
        {
            return;
        }

        if (LanguageTooOldRule.Create(marked, context.Compilation) is { } tooOld)
        {
            context.ReportDiagnostic(tooOld);
        }

        foreach (var finding in models.Value.FindingsOf(marked))
        {
            if (Create(finding, marked) is { } diagnostic)
            {
                context.ReportDiagnostic(diagnostic);
            }
        }
    }

    /// <summary>The finding as its rule says it; null where a rule reports it elsewhere.</summary>
    private static Diagnostic? Create(Finding finding, MarkedType type) => finding.Kind switch
    {
        FindingKind.NoSuchSchema => NoSuchSchemaRule.Create(finding, type),
        FindingKind.NoSuchDocument or FindingKind.AmbiguousDocument => NoSuchDocumentRule.Create(finding, type),
        FindingKind.KindDoesNotFit => KindDoesNotFitRule.Create(finding, type),
        FindingKind.MemberClashes => MemberClashesRule.Create(finding, type),
        FindingKind.NoCounterpart => NoCounterpartRule.Create(finding, type),
        FindingKind.SharedDiscriminator => SharedDiscriminatorRule.Create(finding, type),

        // Of types, not of marked types only; and of documents, not of types.
        FindingKind.NotPartial or FindingKind.UnreadableDocument => null,
        _ => throw new InvalidOperationException($"No rule reports {finding.Kind}."),
    };
}
