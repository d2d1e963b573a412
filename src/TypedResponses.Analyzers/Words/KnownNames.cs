namespace TypedResponses.Analyzers.Words;

/// <summary>The names of the library's own that the analyzers read.</summary>
internal static class KnownNames
{
    public const string Namespace = "TypedResponses";
    public const string StatusContract = "StatusContractAttribute";
    public const string Ready = "ReadyAttribute";
    public const string EnsuresReady = "EnsuresReadyAttribute";
    public const string ReadyWhen = "ReadyWhenAttribute";
    public const string Base64Content = "Base64ContentAttribute";
    public const string UnionCase = "UnionCaseAttribute";
    public const string Image = "ImageResult";

    public const string StatusContractFullName = Namespace + "." + StatusContract;

    /// <summary>The types that have an image.</summary>
    public static readonly string[] ImageTypes = [Image, "StreamedImage", "ResponseImageReader"];

    /// <summary>The attributes that make a value the affair of a rule.</summary>
    public static readonly string[] Attributes = [StatusContract, Ready, EnsuresReady, ReadyWhen, Base64Content, UnionCase];

    /// <summary>How code names an attribute.</summary>
    public static string InShort(string attribute) => attribute.Substring(0, attribute.Length - nameof(Attribute).Length);
}
