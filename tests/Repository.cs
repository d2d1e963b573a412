using System.Reflection;

namespace TypedResponses;

/// <summary>The checkout that a test project was built from.</summary>
internal static class Repository
{
    public static string Root { get; } =
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(
            attribute => attribute.Key == nameof(Repository) + nameof(Root)).Value!;

    /// <summary>A file or folder below its top.</summary>
    public static string PathTo(params string[] parts) => Path.Combine([Root, .. parts]);
}
