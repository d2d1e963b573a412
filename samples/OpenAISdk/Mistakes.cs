using OpenAI.Responses;

namespace OpenAISdk;

/// <summary>Three mistakes in the manner of published examples; `dotnet build` reports each of them.</summary>
internal static class Mistakes
{
    /// <summary>The second item need not be the image: the message can come first, or the call can be missing.</summary>
    public static ImageGenerationCallResponseItem Cast(ResponseResult response)
        => (ImageGenerationCallResponseItem)response.OutputItems[1];                                      // TR3003

    /// <summary>A failed call has no bytes: this throws a NullReferenceException.</summary>
    public static void Save(ImageGenerationCallResponseItem call)
    {
        using var file = File.Create("image.bin");
        file.Write(call.ImageResultBytes.ToArray());                                                     // TR1001
    }

    /// <summary>The server chooses the format; it can be a JPEG or a WebP as well.</summary>
    public static void SaveAsPng(ImageGenerationCallResponseItem call)
    {
        if (call.ImageResultBytes is { } bytes)
        {
            File.WriteAllBytes("image.png", bytes.ToArray());                                            // TR2006 (information)
        }
    }
}
