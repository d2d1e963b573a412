using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Values;

namespace TypedResponses.Analyzers.Result;

/// <summary>The bytes of an image on their way to a file.</summary>
/// <param name="Read">Where the image was read.</param>
/// <param name="Image">The <c>ImageResult</c>; null for the bytes of the OpenAI package.</param>
/// <param name="Path">The file, where the code names it.</param>
internal sealed record SavedImage(IOperation Read, IOperation? Image, IOperation? Path)
{
    /// <summary>What a call saves; null where it saves no image.</summary>
    public static SavedImage? In(IInvocationOperation call, ResultSymbols symbols, ResultTracer tracer)
    {
        var method = call.TargetMethod;
        if (call.Instance is { } image && symbols.SavesImages(method.ContainingType))
        {
            return method.Name switch
            {
                "SaveAsync" => new SavedImage(image, image, call.ArgumentFor("path")),
                "WriteTo" or "WriteToAsync" => new SavedImage(image, image, FileTargets.PathBehind(call.Arguments[0].Value)),
                _ => null,
            };
        }

        var (bytes, path) = method switch
        {
            { ContainingType.Name: "File", Name: "WriteAllBytes" or "WriteAllBytesAsync" } => (call.ArgumentFor("bytes"), call.ArgumentFor("path")),
            { Name: "CopyTo" or "CopyToAsync", ContainingType.Name: "Stream" } => (call.Instance, FileTargets.PathBehind(call.Arguments[0].Value)),
            { Name: "Write" or "WriteAsync", ContainingType.Name: "Stream" or "FileStream" or "BinaryWriter" } when call.Instance is { } stream &&
                call.Arguments.Length > 0 =>
                (call.Arguments[0].Value, FileTargets.PathBehind(stream)),
            _ => (null, null),
        };
        if (bytes is null) return null;
        foreach (var value in tracer.Trace(bytes))
        {
            if (value.Form == ResultForm.Bytes) return new SavedImage(value.Read, value.Image, path);
        }

        return null;
    }
}
