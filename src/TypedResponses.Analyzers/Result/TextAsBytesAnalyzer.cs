using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Values;

namespace TypedResponses.Analyzers.Result;

/// <summary>TR2002: the base64 text is written or encoded as if it were the image's bytes.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TextAsBytesAnalyzer : ResultAnalyzer
{
    /// <summary>The rule.</summary>
    public static readonly DiagnosticDescriptor Rule = new(
        "TR2002",
        "Do not write a result's text as if it were the image",
        "'{0}' is base64 text, not the bytes of the image; use 'ImageResult.SaveAsync', 'WriteTo' or 'ToArray'",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Register(CompilationStartAnalysisContext context, ResultSymbols symbols, ResultTracer tracer)
    {
        var sinks = new Sinks(SinkKind.Bytes);
        SinkUse.Register(
            context,
            symbols.Vocabulary,
            (member, parameter, _) => parameter is not null && sinks.Takes(member, parameter),
            (operation, use) =>
            {
                if (use.Sink is IInvocationOperation call && !WritesBytes(call)) return;
                if (use.Sink is IObjectCreationOperation { Arguments: var given } && !IsSentAsImage(given)) return;
                foreach (var written in use.Value.WrittenElements() ?? [use.Value])
                {
                    foreach (var value in SequenceTypes.IsOfTexts(written.WithoutConversions().Type) ? tracer.TraceElements(written) : tracer.Trace(written))
                    {
                        if (!IsMistake(value, use)) continue;
                        operation.ReportDiagnostic(ResultDiagnostic.Create(Rule, written, value));
                        return;
                    }
                }
            });
    }

    private static bool IsMistake(ResultValue value, SinkUse use) => value.Form switch
    {
        ResultForm.Text or ResultForm.PartOfText => (KindGuard.At(value, use.Value) & (Kinds.Base64 | Kinds.DataUri)) != 0,
        ResultForm.DataUri => use.Sink is IInvocationOperation call &&
            FileTargets.IsImageExtension(FileTargets.ExtensionOf(FileTargets.PathOf(call))),
        _ => false,
    };

    /// <summary>False where what is written is meant to be read as text, or where the bytes of the text are what is wanted.</summary>
    private static bool WritesBytes(IInvocationOperation call)
    {
        var type = call.TargetMethod.ContainingType;
        if (call.TargetMethod.Name == "GetBytes") return !AreBytesOfTextMeant(call);
        if (type.Name is "ControllerBase" or "Results" or "TypedResults") return IsSentAsImage(call.Arguments);
        if (FileTargets.IsTextExtension(FileTargets.ExtensionOf(FileTargets.PathOf(call)))) return false;
        if (type.Name is "File" or "BinaryWriter") return true;
        var writer = Carriers.Resolve(call.Instance!).WithoutConversions();
        return writer switch
        {
            IObjectCreationOperation { Constructor.ContainingType.Name: "StreamWriter", Arguments: [{ Value: var target }, ..] } =>
                !IsConnection(target),
            IInvocationOperation { TargetMethod.ContainingType.Name: "File" or "FileInfo" } => true,
            _ => writer.Type is { Name: "StreamWriter" },
        };
    }

    /// <summary>Whether a text goes out as an image: it is given such a media type.</summary>
    private static bool IsSentAsImage(ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter?.Name is not ("mediaType" or "contentType")) continue;
            var type = Carriers.Resolve(argument.Value).WithoutConversions();
            if (type is IObjectCreationOperation { Arguments: [{ Value: var named }, ..] }) type = named;
            return type.ConstantValue is { HasValue: true, Value: string text }
                && text.StartsWith("image/", StringComparison.OrdinalIgnoreCase)
                && !text.StartsWith("image/svg", StringComparison.OrdinalIgnoreCase);
        }

        return false;
    }

    /// <summary>A stream that someone at the other end reads: what goes there is a protocol's affair.</summary>
    private static bool IsConnection(IOperation stream) => Carriers.Resolve(stream).WithoutConversions() switch
    {
        IPropertyReferenceOperation { Property.Name: "Body" or "OutputStream" or "RequestBody" or "ResponseBody" or "BaseStream" } => true,
        IInvocationOperation { TargetMethod.Name: "GetRequestStream" or "GetRequestStreamAsync" or "GetStream" or "OpenStandardOutput" } => true,
        { Type.Name: "NetworkStream" or "SslStream" or "PipeStream" or "NamedPipeServerStream" or "NamedPipeClientStream" } => true,
        _ => false,
    };

    /// <summary>Hashing, decoding, measuring and sending as text want the bytes of the text, and so does a file of text.</summary>
    private static bool AreBytesOfTextMeant(IOperation bytes)
    {
        var parent = bytes.Parent;
        while (parent is IConversionOperation or IParenthesizedOperation) parent = parent.Parent;
        return parent switch
        {
            IArgumentOperation { Parent: IInvocationOperation call } =>
                TakesBytesOfText(call.TargetMethod) || FileTargets.IsTextExtension(FileTargets.ExtensionOf(FileTargets.PathOf(call))),
            IArgumentOperation { Parent: IObjectCreationOperation { Constructor: { } constructor } } => TakesBytesOfText(constructor),
            IMemberReferenceOperation { Member.Name: "Length" } => true,
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } => AreMeantIn(local, bytes),
            _ => false,
        };
    }

    private static bool AreMeantIn(ILocalSymbol local, IOperation bytes)
    {
        var used = false;
        foreach (var reference in bytes.UsesOf(local))
        {
            if (!AreBytesOfTextMeant(reference)) return false;
            used = true;
        }

        return used;
    }

    private static bool TakesBytesOfText(IMethodSymbol method)
    {
        var space = method.ContainingNamespace?.ToDisplayString() ?? "";
        return space.StartsWith("System.Security.Cryptography", StringComparison.Ordinal) ||
            space is "System.IO.Hashing" or "System.Net.WebSockets" or "System.Buffers.Text" or "System.Text.Json" ||
            method.ContainingType.Name is "Convert" or "WebEncoders";
    }
}
