using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Contracts;
using TypedResponses.Analyzers.Flow;

namespace TypedResponses.Analyzers.Status;

/// <summary>
/// A member of an object that answers for its status by another name: <c>call.IsDone</c>, where <c>bool IsDone =&gt; Status == Done</c>. What a helper elsewhere
/// is for, one cannot see.
/// </summary>
/// <param name="Member">The method, or the getter of the property.</param>
/// <param name="Owner">The object.</param>
internal readonly record struct AskedMember(IMethodSymbol Member, IOperation Owner)
{
    /// <summary>The member that an operation asks of an object with a contract; null where it asks none.</summary>
    public static AskedMember? Of(IOperation operation, ContractIndex contracts)
    {
        AskedMember? asked = operation switch
        {
            IPropertyReferenceOperation { Instance: { } owner, Property: { IsIndexer: false, Type.SpecialType: SpecialType.System_Boolean, GetMethod: { } getter } } => new(getter, owner),
            IInvocationOperation { Instance: { } owner, Arguments.IsEmpty: true, TargetMethod: { ReturnType.SpecialType: SpecialType.System_Boolean } method } => new(method, owner),
            _ => null,
        };
        return asked is { Member.DeclaringSyntaxReferences.IsEmpty: false, Owner.Type: var type } && !contracts.ContractsOf(type).IsEmpty ? asked : null;
    }

    /// <summary>What the answer says of the status; null where the member does not simply compare that of the object itself.</summary>
    public AcceptedStatus? Accepted(StatusFlow flow)
    {
        if (flow.ConditionOf(Member) is not { } condition || AcceptedStatus.Read(condition, flow.Contracts) is not { Owner: "this" } accepted) return null;
        var owner = AcceptedStatus.NameOf(Owner);
        return accepted with { Owner = owner, Status = $"{owner}.{accepted.Contract.Status}" };
    }
}
