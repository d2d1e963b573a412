namespace TypedResponses;

/// <summary>Files that are there whole or not at all.</summary>
internal static class ImageFile
{
    /// <summary>Has a new file written beside the path, which takes the name only when it is complete.</summary>
    /// <param name="path">The file's full path; it is replaced if it exists.</param>
    /// <param name="image">What <paramref name="write"/> writes.</param>
    /// <param name="write">Writes the image to a stream.</param>
    /// <param name="cancellationToken">Stops the writing; nothing is left behind.</param>
    public static async Task<long> SaveAsync<T>(
        string path, T image, Func<T, Stream, CancellationToken, Task<long>> write, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var unfinished = Path.Combine(Path.GetDirectoryName(path) ?? path, Path.GetRandomFileName());
        var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, useAsync: true);
        try
        {
            long length;
            using (file)
            {
                length = await write(image, file, cancellationToken).ConfigureAwait(false);
            }

            Replace(unfinished, path);
            return length;
        }
        catch
        {
            // Whatever it was, a cancellation included: it goes on to the caller, and no half of a file stays.
            File.Delete(unfinished);
            throw;
        }
    }

    private static void Replace(string source, string target)
    {
#if NET
        File.Move(source, target, overwrite: true);
#else
        if (File.Exists(target))
        {
            File.Replace(source, target, destinationBackupFileName: null);
        }
        else
        {
            File.Move(source, target);
        }
#endif
    }
}
