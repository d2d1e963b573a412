using TypedResponses.Analyzers.Contracts;

namespace TypedResponses.Analyzers.Flow;

/// <summary>A case that a walk is made for: what if every call is ready, or every one has failed?</summary>
/// <param name="IsReady">Whether the calls are ready; otherwise they have failed.</param>
/// <param name="Subject">The contract that the question is about.</param>
internal sealed record Assumption(bool IsReady, StatusContract Subject)
{
    /// <summary>What is taken to hold of an object of which nothing is known.</summary>
    public ulong Of(StatusContract contract)
    {
        if (contract.Equals(StatusContract.Existence)) return contract.Everything();

        // Another payload of the same object goes by the same status.
        if (contract.DeclaringType == Subject.DeclaringType && !contract.Equals(Subject))
        {
            return contract.SharesStatusWith(Subject) ? contract.WithStatuses(IsReady ? Subject.Ready : Subject.Never) : contract.Everything();
        }

        if (IsReady) return contract.WithReady() & contract.Present();
        return contract.Never == 0 ? contract.Everything() : contract.WithNever() & contract.Absent();
    }
}
