namespace TypedResponses.Analyzers.Status;

/// <summary>What other services call being ready and having failed: words that no counting of letters leads to the right one.</summary>
internal static class StatusWords
{
    private static readonly HashSet<string> s_ready =
        new(StringComparer.OrdinalIgnoreCase) { "complete", "done", "finished", "ok", "ready", "succeeded", "success", "successful" };

    private static readonly HashSet<string> s_failed =
        new(StringComparer.OrdinalIgnoreCase) { "aborted", "canceled", "cancelled", "error", "errored", "fail", "failure", "rejected" };

    /// <summary>The text of the status that a word means, spelled as the expression spells it; null where the word is not known.</summary>
    public static string? Meant(string word, StatusExpression status)
    {
        var meant = s_ready.Contains(word) ? status.Contract.Ready : s_failed.Contains(word) ? status.Contract.Never : 0;
        for (var i = 0; i < status.Contract.DeclaredValues.Length; i++)
        {
            if ((meant & (1UL << i)) != 0) return status.TextOf(status.Contract.DeclaredValues[i]);
        }

        return null;
    }
}
