namespace TypedResponses.Analyzers.Tests.Result.Support;

/// <summary>
/// The library's attributes and <c>ImageResult</c>, as source: what the analyzers read of them is their names. The one place to put the
/// real assembly instead.
/// </summary>
internal static class LibrarySource
{
    public const string Text = """
        #nullable enable
        using System;
        using System.Diagnostics.CodeAnalysis;
        using System.IO;
        using System.Threading;
        using System.Threading.Tasks;

        namespace TypedResponses
        {
            [AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.ReturnValue)]
            public sealed class Base64ContentAttribute : Attribute { }

            [AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
            public sealed class UnionCaseAttribute : Attribute
            {
                public UnionCaseAttribute(string tag, Type type) { Tag = tag; Type = type; }
                public string Tag { get; }
                public Type Type { get; }
            }

            [AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
            public sealed class StatusContractAttribute : Attribute
            {
                public StatusContractAttribute(string status, string payload, params string[] ready) { }
                public string[] Never { get; set; } = new string[0];
            }

            public enum ImageResultKind { Invalid = 0, Base64, DataUri, Url }

            public sealed class ImageResult
            {
                public ImageResultKind Kind => throw null!;
                public string? MediaType => throw null!;
                public string FileExtension => throw null!;
                public int ByteCount => throw null!;
                public Uri? Url => throw null!;
                public string Text => throw null!;
                public byte[] ToArray() => throw null!;
                public bool TryCopyTo(Span<byte> destination, out int bytesWritten) => throw null!;
                public void WriteTo(Stream stream) => throw null!;
                public Task WriteToAsync(Stream stream, CancellationToken cancellationToken = default) => throw null!;
                public Task SaveAsync(string path, CancellationToken cancellationToken = default) => throw null!;
                public override string ToString() => throw null!;
                public string ToDataUri() => throw null!;
                public static ImageResult FromBytes(ReadOnlyMemory<byte> bytes) => throw null!;
                public static ImageResult FromText(string text) => throw null!;
            }

            public sealed class StreamedImage
            {
                public string FileExtension => throw null!;
                public Task<long> SaveAsync(string path, CancellationToken cancellationToken = default) => throw null!;
            }
        }
        """;
}
