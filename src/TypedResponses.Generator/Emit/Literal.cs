using Microsoft.CodeAnalysis.CSharp;

namespace TypedResponses.Generator.Emit;

internal static class Literal
{
    /// <summary>A text as a C# string literal.</summary>
    public static string Of(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
