using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedResponses.Analyzers.Words;

namespace TypedResponses.Analyzers.Bodies;

/// <summary>
/// A rule's look at a body. The compiler would bind every body of a project for an analyzer that asks for operations, which takes a quarter of a
/// compilation; here only those are bound that write a name which the rule is about.
/// </summary>
internal readonly struct BodyAnalysis(CodeBody body, SemanticModelAnalysisContext context)
{
    public CodeBody Body => body;

    public IOperation Operation => body.Operation;

    public ISymbol Owner => body.Owner;

    public AnalyzerOptions Options => context.Options;

    public CancellationToken CancellationToken => context.CancellationToken;

    public void ReportDiagnostic(Diagnostic diagnostic) => context.ReportDiagnostic(diagnostic);

    /// <summary>Calls back for every body in which, or in the declaration of which, one of the names is written.</summary>
    public static void Register(CompilationStartAnalysisContext start, Vocabulary vocabulary, Action<BodyAnalysis> analyze) =>
        Register(start, vocabulary.BodiesIn, analyze);

    /// <summary>Calls back for some bodies of every file.</summary>
    public static void Register(CompilationStartAnalysisContext start, Func<SyntaxTree, IReadOnlyList<SyntaxNode>> bodiesIn, Action<BodyAnalysis> analyze) =>
        start.RegisterSemanticModelAction(context =>
        {
            foreach (var syntax in bodiesIn(context.SemanticModel.SyntaxTree))
            {
                if (CodeBody.Of(syntax, context.SemanticModel, context.CancellationToken) is { } body) analyze(new(body, context));
            }
        });
}
