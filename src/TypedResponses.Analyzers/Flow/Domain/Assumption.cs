using TypedResponses.Analyzers.Contracts;

namespace TypedResponses.Analyzers.Flow.Domain;

/// <summary>How far the calls are that a walk is made for.</summary>
internal enum CallPhase
{
    Running,
    Ready,
    Failed,
}

/// <summary>A case that a walk is made for: what if every call is ready, or every one has failed?</summary>
/// <param name="Phase">How far the calls are.</param>
/// <param name="Subject">The contract that the question is about.</param>
internal sealed record Assumption(CallPhase Phase, StatusContract Subject)
{
    /// <summary>What is taken to hold of an object of which nothing is known.</summary>
    public ulong Of(StatusContract contract)
    {
        if (contract.Equals(StatusContract.Existence)) return contract.Everything();

        // Another payload of the same object goes by the same status.
        if (contract.DeclaringType == Subject.DeclaringType && !contract.Equals(Subject))
        {
            return contract.SharesStatusWith(Subject) ? contract.WithStatuses(StatusesOf(Subject)) : contract.Everything();
        }

        if (Phase == CallPhase.Ready) return contract.WithReady() & contract.Present();
        var possible = contract.WithStatuses(StatusesOf(contract)) & contract.Absent();
        return possible == 0 ? contract.Everything() : possible;
    }

    private ulong StatusesOf(StatusContract contract) => Phase switch
    {
        CallPhase.Ready => contract.Ready,
        CallPhase.Failed => contract.Never,
        _ => ~(contract.Ready | contract.Never) & ((1UL << contract.Values.Length) - 1),
    };
}
