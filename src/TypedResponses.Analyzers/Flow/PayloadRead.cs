using Microsoft.CodeAnalysis;
using TypedResponses.Analyzers.Contracts;
using TypedResponses.Analyzers.Flow.Domain;

namespace TypedResponses.Analyzers.Flow;

/// <summary>One read of a payload, or one argument that must be ready, and what may be true there.</summary>
/// <param name="Location">Where it is reported.</param>
/// <param name="Text">The expression as written.</param>
/// <param name="StatusText">The status as it would be written beside it.</param>
/// <param name="Contract">The contract of the object.</param>
/// <param name="Possible">The possibilities left, over all paths.</param>
internal sealed record PayloadRead(SyntaxNode Location, string Text, string StatusText, StatusContract Contract, ulong Possible)
{
    public bool IsProven => Contract.IsProven(Possible);

    public bool IsRuledOut => Contract.IsRuledOut(Possible);
}
