using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TypedResponses.Analyzers.Result;

/// <summary>TR2004: a data URI is put together by hand.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DataUriByHandAnalyzer : ResultAnalyzer
{
    /// <summary>The rule.</summary>
    public static readonly DiagnosticDescriptor Rule = new(
        "TR2004",
        "Do not put a data URI together by hand",
        "A data URI is put together by hand from '{0}': its type may be another, and the text may have its prefix already; use 'ImageResult.ToDataUri()'",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Register(CompilationStartAnalysisContext context, ResultSymbols symbols, ResultTracer tracer) =>
        ComposedPiece.Register(context, symbols.Vocabulary, (operation, piece) =>
        {
            if (!DataUriPrefix.EndsIn(piece.Before)) return;
            foreach (var value in tracer.Trace(piece.Piece))
            {
                if (!IsMistake(value, piece)) continue;
                var place = piece.IsLast && DataUriPrefix.Starts(piece) ? piece.Whole : piece.Piece;
                operation.ReportDiagnostic(ResultDiagnostic.Create(Rule, place, value));
                return;
            }
        });

    /// <summary>Silent where the text is known to be base64, or is made of the bytes, and the type in front of it is not a guess.</summary>
    private static bool IsMistake(ResultValue value, ComposedPiece piece)
    {
        var guessesType = DataUriPrefix.NamesType(piece.Before);
        return value.Form switch
        {
            ResultForm.Text when !value.IsWireText => guessesType || value.Image is not null,
            ResultForm.Text => guessesType || KindGuard.At(value, piece.Piece) != Kinds.Base64,
            ResultForm.PartOfText or ResultForm.Excerpt => guessesType,
            ResultForm.DataUri => true,
            _ => false,
        };
    }
}
