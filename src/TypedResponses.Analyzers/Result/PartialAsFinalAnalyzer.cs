using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Bodies;
using TypedResponses.Analyzers.Values;

namespace TypedResponses.Analyzers.Result;

/// <summary>TR2007: the picture of a partial event is saved or returned as if it were the finished image.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PartialAsFinalAnalyzer : ResultAnalyzer
{
    /// <summary>The rule.</summary>
    public static readonly DiagnosticDescriptor Rule = new(
        "TR2007",
        "A partial image is not the result",
        "'{0}' is a rough draft of the image; the finished one comes with 'response.output_item.done' or 'response.completed', which this code never looks at",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Register(CompilationStartAnalysisContext context, ResultSymbols symbols, ResultTracer tracer)
    {
        if (symbols.PartialPictures is not { } vocabulary) return;
        var partials = new PartialImages(symbols, tracer);
        BodyOperations.Register(
            context,
            vocabulary,
            operation =>
            {
                var call = (IInvocationOperation)operation.Operation;
                if (SavedImage.In(call, symbols, tracer) is { } saved && !IsShownAsDraft(call, saved.Path)) Report(operation, partials, call, saved.Read);
            },
            OperationKind.Invocation);
        BodyOperations.Register(
            context,
            vocabulary,
            operation =>
            {
                var returned = (IReturnOperation)operation.Operation;
                if (returned is { Kind: OperationKind.Return, ReturnedValue: { } value } && CanBePicture(value.Type) && ReturnsFromMethod(returned) &&
                    !IsDraft(operation.Owner.Name))
                {
                    Report(operation, partials, value, value);
                }
            },
            OperationKind.Return);
    }

    private static void Report(VisitedOperation context, PartialImages partials, IOperation place, IOperation image)
    {
        if (partials.Origin(image) is { } origin && !partials.LooksAtFinalEvent(place) && !partials.IsGivenOnlyThis(origin))
            context.ReportDiagnostic(ResultDiagnostic.Create(Rule, place, new ResultValue(ResultForm.Bytes, origin)));
    }

    private static bool CanBePicture(ITypeSymbol? type) =>
        type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte } or
        { Name: "ImageResult" or "BinaryData" or "ReadOnlyMemory" or "Stream" or "MemoryStream" } or { SpecialType: SpecialType.System_String };

    /// <summary>Lambdas hand the picture to code that is not seen here.</summary>
    private static bool ReturnsFromMethod(IOperation returned)
    {
        for (var current = returned.Parent; current is not null; current = current.Parent)
        {
            if (current is IAnonymousFunctionOperation) return false;
        }

        return true;
    }

    /// <summary>A draft that is saved as a draft is what it says: its name has the number, or the word.</summary>
    private static bool IsShownAsDraft(IInvocationOperation call, IOperation? path)
    {
        if (path is null) return call.TargetMethod.Name is "WriteTo" or "WriteToAsync" or "CopyTo" or "CopyToAsync" or "Write" or "WriteAsync";
        return NamesDraft(Carriers.Resolve(path));
    }

    /// <summary>Of <c>partial.PartialImageB64.FileExtension</c> only the last name is in the path.</summary>
    private static bool NamesDraft(IOperation part)
    {
        switch (part)
        {
            case IMemberReferenceOperation { Member.Name: var member }:
                return IsDraft(member);
            case ILocalReferenceOperation { Local.Name: var local }:
                return IsDraft(local);
            case IParameterReferenceOperation { Parameter.Name: var parameter }:
                return IsDraft(parameter);
            case IInvocationOperation { TargetMethod.Name: var method } when IsDraft(method):
                return true;
            case { ConstantValue: { HasValue: true, Value: string text } }:
                return IsDraft(text);
        }

        foreach (var child in part.ChildOperations)
        {
            if (NamesDraft(child)) return true;
        }

        return false;
    }

    private static bool IsDraft(string name) => name == "SequenceNumber" ||
        name.IndexOf("partial", StringComparison.OrdinalIgnoreCase) >= 0 || name.IndexOf("preview", StringComparison.OrdinalIgnoreCase) >= 0 ||
        name.IndexOf("draft", StringComparison.OrdinalIgnoreCase) >= 0 || name.IndexOf("progress", StringComparison.OrdinalIgnoreCase) >= 0;
}
