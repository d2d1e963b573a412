using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TypedResponses.Generator.Model;

namespace TypedResponses.Analyzers.Declarations;

/// <summary>TR0010: the language version is too old for the generated code.</summary>
internal static class LanguageTooOldRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "TR0010",
        "The language version is too old for the generated code",
        "'{0}' is not generated: the code needs C# {1}, and this project is compiled as C# {2}; set <LangVersion>{1}</LangVersion> or later in the project file",
        DeclarationRule.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    public static Diagnostic? Create(MarkedType type, Compilation compilation)
    {
        var language = ((CSharpCompilation)compilation).LanguageVersion;
        return language >= CompilationFacts.OldestLanguage
            ? null
            : Diagnostic.Create(Descriptor, type.Name, type.Symbol.Name, CompilationFacts.OldestLanguage.ToDisplayString(), language.ToDisplayString());
    }
}
