namespace TypedResponses.Generator.Tests;

/// <summary>The folder of samples and published documents that may stand beside the repository; nothing of it is committed.</summary>
internal static class SharedMaterial
{
    /// <summary>A folder of it, or null where there is none.</summary>
    public static string? Folder(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", name);
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}
