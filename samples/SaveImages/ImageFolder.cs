using TypedResponses;

namespace SaveImages;

/// <summary>Writes images into a directory, each under the id of its call.</summary>
internal sealed class ImageFolder(string path)
{
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How many images there are now, and where.</summary>
    public string Summary => _names.Count switch
    {
        0 => "No image to save.",
        1 => $"1 image saved in {Path.GetFullPath(path)}",
        var count => $"{count} images saved in {Path.GetFullPath(path)}",
    };

    /// <summary>Saves the call's image, if there is one to save, and tells what became of it.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public async Task<string> SaveAsync(ResponsesImageGenerationCall call)
    {
        // Not `Status == Completed`: some servers say "generating" with the whole picture in hand.
        if (!call.TryGetResult(out var image))
        {
            return call.Status == ResponseImageGenerationCallStatus.Failed ? "failed: there is no image" : "no image (yet)";
        }

        switch (image.Kind)
        {
            case ImageResultKind.Url:
                return $"not downloaded, it is at {image.Url}";
            case ImageResultKind.Invalid:
                return $"not saved: {image}";
        }

        string file = Path.Combine(path, UniqueName(call.Id) + image.FileExtension);
        Directory.CreateDirectory(path);
        await image.SaveAsync(file);
        return $"{image} → {file}";
    }

    // The id comes from a server: as a file's name it must not lead out of the directory, nor over another image.
    private string UniqueName(string id)
    {
        string name = string.Concat(id.Take(80).Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '_'));
        name = name.Length == 0 ? "image" : name;
        string unique = name;
        for (int i = 2; !_names.Add(unique); i++)
        {
            unique = $"{name}-{i}";
        }

        return unique;
    }
}
