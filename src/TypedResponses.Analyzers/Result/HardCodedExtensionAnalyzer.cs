using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Bodies;
using TypedResponses.Analyzers.Values;

namespace TypedResponses.Analyzers.Result;

/// <summary>TR2006: the bytes are saved under an image extension that the code has made up.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HardCodedExtensionAnalyzer : ResultAnalyzer
{
    /// <summary>The rule.</summary>
    public static readonly DiagnosticDescriptor Rule = new(
        "TR2006",
        "Do not hard-code the extension of a result",
        "The image is saved as '{0}' whatever it is; 'ImageResult.FileExtension' tells its type from its bytes",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Register(CompilationStartAnalysisContext context, ResultSymbols symbols, ResultTracer tracer)
    {
        var logs = new Sinks(SinkKind.Log);
        BodyOperations.Register(
            context,
            symbols.Vocabulary,
            operation =>
            {
                var call = (IInvocationOperation)operation.Operation;
                if (SavedImage.In(call, symbols, tracer) is not { Path: { } path } saved) return;
                var extension = FileTargets.ExtensionOf(path);
                if (!FileTargets.IsImageExtension(extension) || KnowsType(call, saved, logs)) return;
                operation.ReportDiagnostic(Diagnostic.Create(
                    Rule, path.Syntax.GetLocation(), saved.Image is null ? [] : [saved.Image.Syntax.GetLocation()], extension));
            },
            OperationKind.Invocation);
    }

    /// <summary>True where the code has asked for the image's type before, or has itself told the server which to send.</summary>
    private static bool KnowsType(IOperation call, SavedImage saved, Sinks logs)
    {
        foreach (var known in EnclosingConditions.At(call))
        {
            // What is only shown is not asked.
            if (known.Condition is IInvocationOperation shown && logs.Has(shown.TargetMethod)) continue;
            if (AsksForType(known.Condition) || known.Matched is not null && AsksForType(known.Matched)) return true;
        }

        return saved.Image is null && AsksForType(call.Root());
    }

    private static bool AsksForType(IOperation operation)
    {
        foreach (var part in operation.DescendantsAndSelf())
        {
            if (part is IMemberReferenceOperation { Member: var member } &&
                (member.Name is "MediaType" or "FileExtension" or "OutputFileFormat" or "OutputFormat" ||
                    member.ContainingType.Name == "ImageGenerationToolOutputFileFormat"))
            {
                return true;
            }
        }

        return false;
    }
}
