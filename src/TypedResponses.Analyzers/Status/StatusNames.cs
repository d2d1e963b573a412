using TypedResponses.Analyzers.Contracts;
using TypedResponses.Analyzers.Flow.Domain;

namespace TypedResponses.Analyzers.Status;

/// <summary>Lists statuses in messages: "InProgress, Generating or Failed", those that stand for the unknown last.</summary>
internal static class StatusNames
{
    /// <summary>The statuses in which the payload may be missing.</summary>
    public static string Open(StatusContract contract, ulong possible) => List(contract, contract.Unproven(possible));

    public static string List(StatusContract contract, ulong statuses)
    {
        var names = new List<string>();
        var last = new List<string>();
        for (var i = 0; i < contract.Values.Length; i++)
        {
            if ((statuses & (1UL << i)) == 0) continue;
            var value = contract.Values[i];
            (value.Name == "Unrecognized" ? last : names).Add(value.Name);
        }

        names.AddRange(last);
        return names.Count switch
        {
            0 => "anything",
            1 => names[0],
            _ => string.Join(", ", names.Take(names.Count - 1)) + " or " + names[names.Count - 1],
        };
    }
}
