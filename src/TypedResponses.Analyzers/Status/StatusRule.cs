namespace TypedResponses.Analyzers.Status;

/// <summary>What the rules of this folder have in common.</summary>
internal static class StatusRule
{
    public const string Category = "TypedResponses.Status";
}
