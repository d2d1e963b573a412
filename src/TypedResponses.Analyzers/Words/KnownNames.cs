using TypedResponses.Analyzers.Contracts;
namespace TypedResponses.Analyzers.Words;

/// <summary>The names of the attributes that the analyzers read.</summary>
internal static class KnownNames
{
    public const string Namespace = "TypedResponses";
    public const string StatusContract = "StatusContractAttribute";
    public const string Ready = "ReadyAttribute";
    public const string EnsuresReady = "EnsuresReadyAttribute";
    public const string ReadyWhen = "ReadyWhenAttribute";

    public const string StatusContractFullName = Namespace + "." + StatusContract;
}
