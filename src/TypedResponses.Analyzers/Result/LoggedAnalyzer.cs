using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Bodies;
using TypedResponses.Analyzers.Values;
using TypedResponses.Analyzers.Words;

namespace TypedResponses.Analyzers.Result;

/// <summary>TR2003: the result goes, whole, into a log, a console line or an exception message.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LoggedAnalyzer : ResultAnalyzer
{
    /// <summary>The rule.</summary>
    public static readonly DiagnosticDescriptor Rule = new(
        "TR2003",
        "Do not log a result",
        "'{0}' is a whole image, often megabytes of text; log the 'ImageResult' itself, which prints its type and size",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Register(CompilationStartAnalysisContext context, ResultSymbols symbols, ResultTracer tracer)
    {
        var sinks = new Sinks(SinkKind.Log);
        var messages = new LoggerMessages();
        SinkUse.Register(
            context,
            symbols.Vocabulary,
            (member, parameter, operation) => parameter is not null && IsLog(member, parameter, sinks, messages, operation),
            (operation, use) =>
            {
                foreach (var shown in ShownValues.In(use.Value))
                {
                    foreach (var value in shown.IsSequence || PrintsElements(use, shown) ? tracer.TraceElements(shown.Value) : tracer.Trace(shown.Value))
                    {
                        if (!PrintsImage(value, shown)) continue;
                        operation.ReportDiagnostic(ResultDiagnostic.Create(Rule, shown.Value, value));
                        break;
                    }
                }
            });

        if (!WrittenNames.AreIn(context.Compilation, "DebuggerDisplay", "DebuggerDisplayAttribute")) return;
        context.RegisterSymbolAction(
            symbol => DebuggerDisplays.Report(symbol, symbols, (location, name) => Diagnostic.Create(Rule, location, name)),
            SymbolKind.NamedType);
    }

    private static bool IsLog(ISymbol member, IParameterSymbol parameter, Sinks sinks, LoggerMessages messages, VisitedOperation context)
    {
        if (sinks.Takes(member, parameter)) return true;
        if (member is not IMethodSymbol method) return false;
        if (method.MethodKind == MethodKind.DelegateInvoke)
            return context.Operation is IInvocationOperation { Instance: { } instance } && IsDefinedMessage(instance);
        if (method.ContainingType is { Name: "TextWriter" or "StreamWriter" or "SyncTextWriter" } &&
            method.Name.StartsWith("Write", StringComparison.Ordinal))
        {
            return context.Operation is IInvocationOperation { Instance: { } writer } && IsConsole(writer);
        }

        return messages.Has(method) || LogMethods.For(context.Operation.Syntax.SyntaxTree, context.Options)?.Contains(method) == true;
    }

    /// <summary>The loggers with named holes print what is in a list; the others print the name of its type.</summary>
    private static bool PrintsElements(SinkUse use, ShownValue shown) =>
        SequenceTypes.IsOfTexts(shown.Value.WithoutConversions().Type) &&
        use.Member.ContainingType.ContainingNamespace?.ToDisplayString() is "Microsoft.Extensions.Logging" or "Serilog" or "NLog";

    /// <summary>True for the delegate that <c>LoggerMessage.Define</c> returned.</summary>
    private static bool IsDefinedMessage(IOperation instance) =>
        Carriers.Resolve(instance).WithoutConversions() is IInvocationOperation call &&
        call.TargetMethod is { Name: "Define" or "DefineScope", ContainingType.Name: "LoggerMessage" };

    private static bool IsConsole(IOperation writer) =>
        Carriers.Resolve(writer).WithoutConversions() is IPropertyReferenceOperation reference &&
        reference.Property is { Name: "Out" or "Error", ContainingType.Name: "Console" };

    private static bool PrintsImage(ResultValue value, ShownValue shown) => value.Form switch
    {
        ResultForm.Text or ResultForm.Inside or ResultForm.PartOfText =>
            (KindGuard.At(value, shown.Value) & (Kinds.Base64 | Kinds.DataUri)) != 0 && !LengthGuard.IsShort(value, shown.Value),
        ResultForm.DataUri => !shown.IsInHtml,

        // BinaryData prints its bytes as UTF-8; an array prints the name of its type.
        ResultForm.Bytes => shown.Value.WithoutConversions().Type?.Name == "BinaryData",
        _ => false,
    };
}
