using Microsoft.CodeAnalysis;
using TypedResponses.Analyzers.Flow.Domain;

namespace TypedResponses.Analyzers.Flow.Evaluation;

/// <summary>
/// MVC's <c>ModelState</c>: <c>if (!call.HasResult) ModelState.AddModelError(…); if (!ModelState.IsValid) return BadRequest();</c>. Whoever finds it valid has
/// added no error; one that is not valid may have got its errors from anybody.
/// </summary>
internal sealed partial class Evaluator
{
    private Slot ErrorCountSlot => Slots.Member("ErrorCount");

    /// <summary>The dictionary of ASP.NET Core, or of the two frameworks before it.</summary>
    private static bool IsModelState(ITypeSymbol? type) =>
        type is { Name: "ModelStateDictionary", ContainingNamespace: { } home }
        && home.ToDisplayString() is "Microsoft.AspNetCore.Mvc.ModelBinding" or "System.Web.Mvc" or "System.Web.Http.ModelBinding";

    /// <summary>What a call does to the errors: whoever is only handed the dictionary does not take any away.</summary>
    private void MoveErrors(int id, IMethodSymbol method)
    {
        if (method.Name is "AddModelError" or "TryAddModelError" or "AddModelException" or "TryAddModelException")
        {
            _state.Set(id, ErrorCountSlot, PositiveValue.Instance);
        }
        else if (method.Name is "Clear" or "ClearValidationState" or "Remove" or "MarkFieldValid" or "MarkFieldSkipped")
        {
            _state.Set(id, ErrorCountSlot, AbstractValue.Unknown);
        }
    }

    /// <summary>Whether a call takes errors out of one entry: <c>ModelState["image"].Errors.Clear()</c>.</summary>
    private static bool ClearsEntry(IMethodSymbol method) =>
        method is { Name: "Clear" or "Remove" or "RemoveAt", ContainingType.TypeArguments: [{ Name: "ModelError" }] };

    /// <summary>Whether an entry is said to be valid, whatever errors it has: <c>entry.ValidationState = ModelValidationState.Valid</c>.</summary>
    private static bool ClearsEntry(ISymbol written, AbstractValue value) =>
        written is IPropertySymbol
        {
            Name: "ValidationState",
            ContainingType: { Name: "ModelStateEntry", ContainingNamespace.Name: "ModelBinding" },
            Type: var states,
        }
        && !(value is ConstantValue { Value: var state }
            && states.GetMembers("Invalid") is [IFieldSymbol { ConstantValue: var invalid }]
            && state.Equals(invalid));

    /// <summary>Of which dictionary an entry is one, nobody follows.</summary>
    private void ForgetErrors()
    {
        foreach (var known in _state.Objects)
        {
            if (known.Value.Members.TryGetValue(ErrorCountSlot, out _)) _state.Set(known.Key, ErrorCountSlot, AbstractValue.Unknown);
        }
    }

    private TruthValue? IsValid(ObjectValue found, ITypeSymbol type, IPropertySymbol property) =>
        property.Name == "IsValid" && IsModelState(type) && _state.Get(found.Id, ErrorCountSlot) is { } count
            ? EqualsConstant(count, 0) with { WhenFalse = Constraint.None }
            : null;
}
