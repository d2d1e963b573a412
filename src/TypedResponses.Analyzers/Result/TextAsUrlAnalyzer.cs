using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TypedResponses.Analyzers.Result;

/// <summary>TR2001: the base64 text is used as a URL.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TextAsUrlAnalyzer : ResultAnalyzer
{
    /// <summary>The rule.</summary>
    public static readonly DiagnosticDescriptor Rule = new(
        "TR2001",
        "Do not use a result's text as a URL",
        "'{0}' is base64 text, not a URL; use 'ImageResult.ToDataUri()', or 'Url' where 'Kind' is 'Url'",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    private static readonly Regex OpenAddress = new(@"(\b(src|href|poster)\s*=\s*\\?[""']?|url\(\s*[""']?|!\[[^\]]*\]\(\s*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Register(CompilationStartAnalysisContext context, ResultSymbols symbols, ResultTracer tracer)
    {
        var sinks = new Sinks(SinkKind.Url);
        SinkUse.Register(
            context,
            symbols.Vocabulary,
            (member, parameter, _) => parameter is null
                ? sinks.Has(member) || IsAnnotated(member)
                : sinks.Takes(member, parameter) || IsAnnotated(parameter) && !IsTest(member),
            (operation, use) =>
            {
                if (!sinks.SetsAddress(use)) return;
                foreach (var value in tracer.Trace(use.Value))
                {
                    if (!IsAddressOf(value, use.Value) || !MayBeBase64(value, use.Value)) continue;
                    operation.ReportDiagnostic(ResultDiagnostic.Create(Rule, use.Value, value));
                    return;
                }
            });

        ComposedPiece.Register(context, symbols.Vocabulary, (operation, piece) =>
        {
            // A Markdown image may be described by what is not known: `![{name}]({text})`.
            if (!OpenAddress.IsMatch(piece.Before) && !OpenAddress.IsMatch(piece.Outline)) return;
            foreach (var value in tracer.Trace(piece.Piece))
            {
                if (value.Form != ResultForm.Text || !MayBeBase64(value, piece.Piece)) continue;
                operation.ReportDiagnostic(ResultDiagnostic.Create(Rule, piece.Piece, value));
                return;
            }
        });
    }

    /// <summary>What is left of a data URI without its prefix is base64, too.</summary>
    private static bool MayBeBase64(ResultValue value, IOperation use) =>
        (KindGuard.At(value, use) & (value.Form == ResultForm.PartOfText ? Kinds.Base64 | Kinds.DataUri : Kinds.Base64)) != 0;

    /// <summary>True for the text, and for a longer one with the text inside, unless that is a data URI.</summary>
    private static bool IsAddressOf(ResultValue value, IOperation use) => value.Form switch
    {
        ResultForm.Text or ResultForm.PartOfText => true,
        ResultForm.Inside => TextPieces.Of(Values.Carriers.Resolve(use)) is { } pieces &&
            !pieces.Exists(piece => piece.Constant?.Contains("base64,") == true || piece.Expression is { } part &&
                TextPieces.TrailingText(part).Contains("base64,")),
        _ => false,
    };

    private static bool IsAnnotated(ISymbol member)
    {
        var type = member switch
        {
            IParameterSymbol parameter => parameter.Type,
            IPropertySymbol property => property.Type,
            IFieldSymbol field => field.Type,
            _ => null,
        };
        if (type?.SpecialType != SpecialType.System_String) return false;
        foreach (var attribute in member.OriginalDefinition.GetAttributes())
        {
            if (attribute is { AttributeClass.Name: "StringSyntaxAttribute", ConstructorArguments: [{ Value: "Uri" }, ..] }) return true;
        }

        return false;
    }

    /// <summary>Asking whether a text is an address is no use of it as one.</summary>
    private static bool IsTest(ISymbol member) =>
        member is { Name: "TryCreate" or "IsWellFormedUriString" or "CheckSchemeName" or "EscapeDataString", ContainingType.Name: "Uri" };
}
