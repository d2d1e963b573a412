using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TypedResponses.Analyzers.Result;

/// <summary>TR2005: the text is decoded by hand, which throws on a URL, a data URI and an empty text.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DecodedByHandAnalyzer : ResultAnalyzer
{
    /// <summary>The rule.</summary>
    public static readonly DiagnosticDescriptor Rule = new(
        "TR2005",
        "Do not decode a result by hand",
        "'{0}' is decoded by hand: a result may also be a URL, a data URI or empty, which this cannot read; use 'ImageResult.ToArray()'",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Register(CompilationStartAnalysisContext context, ResultSymbols symbols, ResultTracer tracer)
    {
        var sinks = new Sinks(SinkKind.Decode);
        SinkUse.Register(
            context,
            symbols.Vocabulary,
            (member, parameter, _) => parameter is not null && sinks.Takes(member, parameter),
            (operation, use) =>
            {
                foreach (var value in tracer.Trace(use.Value))
                {
                    if (!CanFail(value, use.Value)) continue;
                    operation.ReportDiagnostic(ResultDiagnostic.Create(Rule, use.Sink, value));
                    return;
                }
            });
    }

    /// <summary>Silent where the code has found out that the text is base64, or cuts the prefix off what it knows is a data URI.</summary>
    private static bool CanFail(ResultValue value, IOperation use) => value.IsWireText && value.Form switch
    {
        ResultForm.Text or ResultForm.EncodedText or ResultForm.DataUri => KindGuard.At(value, use) != Kinds.Base64,
        ResultForm.PartOfText or ResultForm.Excerpt => (KindGuard.At(value, use) & ~Kinds.DataUri) != 0,
        _ => false,
    };
}
