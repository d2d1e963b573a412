namespace TypedResponses.Analyzers.Declarations;

/// <summary>What the rules of this family share.</summary>
internal static class DeclarationRule
{
    public const string Category = "TypedResponses.Declarations";
}
