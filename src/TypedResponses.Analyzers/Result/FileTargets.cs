using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Values;

namespace TypedResponses.Analyzers.Result;

/// <summary>The file that a call writes to, as far as the code says it.</summary>
internal static class FileTargets
{
    /// <summary>The path that a call on <c>File</c>, a writer or a stream ends in; null where the code does not say.</summary>
    public static IOperation? PathOf(IInvocationOperation call) =>
        call.ArgumentFor("path") ?? (call.Instance is { } instance ? PathBehind(instance) : null);

    /// <summary>The path of the file that a stream or writer was opened on.</summary>
    public static IOperation? PathBehind(IOperation streamOrWriter)
    {
        for (var depth = 0; depth < 4; depth++)
        {
            switch (Carriers.Resolve(streamOrWriter).WithoutConversions())
            {
                case IObjectCreationOperation { Constructor.ContainingType.Name: var type, Arguments: [{ Value: var first }, ..] }
                    when type is "FileStream" or "StreamWriter" or "BinaryWriter" or "BufferedStream" or "FileInfo":
                    if (first.Type?.SpecialType == SpecialType.System_String) return first;
                    streamOrWriter = first;
                    break;
                case IInvocationOperation { TargetMethod: { IsStatic: true, ContainingType.Name: "File" } } open:
                    return open.ArgumentFor("path");
                case IInvocationOperation { TargetMethod.ContainingType.Name: "FileInfo", Instance: { } file }:
                    streamOrWriter = file;
                    break;
                case IAwaitOperation awaited:
                    streamOrWriter = awaited.Operation;
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>The extension, with its point and in lower case, that a path is known to end with; else empty.</summary>
    public static string ExtensionOf(IOperation? path)
    {
        if (path is null) return "";
        var text = EndOf(path, 0);
        var point = text.LastIndexOf('.');
        return point < 0 || text.IndexOf('/', point) >= 0 || text.IndexOf('\\', point) >= 0 ? "" : text.Substring(point).ToLowerInvariant();
    }

    public static bool IsImageExtension(string extension) =>
        extension is ".png" or ".jpg" or ".jpeg" or ".webp" or ".gif" or ".bmp" or ".avif" or ".tif" or ".tiff";

    /// <summary>True for files that are read as text: base64 in one of them is what the writer meant.</summary>
    public static bool IsTextExtension(string extension) => extension is
        ".txt" or ".b64" or ".base64" or ".json" or ".jsonl" or ".ndjson" or ".xml" or ".html" or ".htm" or ".csv" or ".tsv" or ".md" or ".yaml" or
            ".yml" or ".log" or ".sql" or ".url" or ".uri";

    /// <summary>The constant text that a path is known to end with.</summary>
    private static string EndOf(IOperation path, int depth)
    {
        var resolved = Carriers.Resolve(path).WithoutConversions();
        if (resolved.ConstantValue is { HasValue: true, Value: string constant }) return constant;
        if (depth < 8 && resolved is IInvocationOperation call &&
            call.TargetMethod is { ContainingType.Name: "Path", Name: "Combine" or "Join" or "ChangeExtension" or "GetFullPath" })
        {
            var last = call.Arguments[call.TargetMethod.Name == "GetFullPath" ? 0 : call.Arguments.Length - 1].Value.WithoutConversions();
            var end = last is IArrayCreationOperation { Initializer.ElementValues: [.., var element] } ? EndOf(element, depth + 1)
                : EndOf(last, depth + 1);
            return call.TargetMethod.Name == "ChangeExtension" && !end.StartsWith(".", StringComparison.Ordinal) ? "." + end : end;
        }

        if (depth < 8
            && resolved is IPropertyReferenceOperation
            {
                Property: { Name: "FullName" or "Name", ContainingType.Name: "FileInfo" or "FileSystemInfo" },
                Instance: { } file,
            }
            && Carriers.Resolve(file).WithoutConversions() is IObjectCreationOperation { Arguments: [{ Value: var named }, ..] })
        {
            return EndOf(named, depth + 1);
        }

        return TextPieces.Of(resolved) is { Count: > 0 } pieces ? TextPieces.TextBefore(pieces, pieces.Count) : "";
    }
}
