using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Contracts;

namespace TypedResponses.Analyzers.Flow;

/// <summary>What counts as a read of a payload, and what only hands it on.</summary>
internal sealed partial class Evaluator
{
    /// <summary>The payload has to be there: a member access, <c>!</c>, a target that does not take null.</summary>
    private void Use(IOperation operation, FacetValue payload)
    {
        if (Mode == WalkMode.Call) return;
        var contract = payload.Contract;
        var possible = _state.Possible(payload.Id, contract);
        if (Mode == WalkMode.Report) Record(operation, contract, possible);
        if (contract.IsProven(possible)) return;

        // A read that follows on this path is not reported again.
        _state.SetPossible(payload.Id, contract, contract.FoundPresent(possible));
        if (payload.Source != ObjectValue.NoObject) _state.SetPossible(payload.Source, contract, contract.FoundPresent(_state.Possible(payload.Source, contract)));
    }

    /// <summary>An argument for a <c>[Ready]</c> parameter.</summary>
    private void UseReady(IOperation operation, ObjectValue value, StatusContract contract)
    {
        if (Mode == WalkMode.Call) return;
        var possible = _state.Possible(value.Id, contract);
        if (Mode == WalkMode.Report) Record(operation, contract, possible);
        if (!contract.IsProven(possible) && value.Id != ObjectValue.NoObject) _state.SetPossible(value.Id, contract, contract.FoundPresent(possible));
    }

    private void Demand(IOperation operation, AbstractValue value)
    {
        if (value is FacetValue { Facet: Facet.Payload } payload) Use(operation, payload);
    }

    private void Record(IOperation operation, StatusContract contract, ulong possible)
    {
        var location = LocationOf(operation.Syntax);
        if (context.Reads.TryGetValue(location, out var known))
        {
            context.Reads[location] = known with { Possible = known.Possible | possible };
            return;
        }

        while (operation is IConversionOperation { IsImplicit: true } conversion) operation = conversion.Operand;
        var text = operation.Syntax.ToString();
        var status = operation is IPropertyReferenceOperation { Instance: not null } or IFieldReferenceOperation { Instance: not null }
            ? StatusBeside(operation.Syntax, contract)
            : operation is IInvocationOperation { Instance: not null, Syntax: InvocationExpressionSyntax { Expression: var called } } ? StatusBeside(called, contract)
            : null;
        context.Reads.Add(location, new(location, text, status ?? ShortName(contract.DeclaringType) + "." + contract.Status, contract, possible));
    }

    /// <summary>The name of the member, so that a chain over several lines is reported where the payload stands.</summary>
    private static SyntaxNode LocationOf(SyntaxNode syntax) => syntax switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        ConditionalAccessExpressionSyntax access => LocationOf(access.WhenNotNull),
        InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 } call => LocationOf(call.Expression),
        ParenthesizedExpressionSyntax parenthesized => LocationOf(parenthesized.Expression),
        PostfixUnaryExpressionSyntax suppressed => LocationOf(suppressed.Operand),
        ArgumentSyntax argument => LocationOf(argument.Expression),
        _ => syntax,
    };

    private static string? StatusBeside(SyntaxNode syntax, StatusContract contract) => syntax switch
    {
        MemberAccessExpressionSyntax access => access.Expression + "." + contract.Status,
        IdentifierNameSyntax => contract.Status,
        _ => null,
    };

    private static string ShortName(string name) => name.Substring(name.LastIndexOf('.') + 1);

    /// <summary>
    /// A value goes where the target's type says whether null may come: if it may, the duty to check moves on with
    /// the value; if not, this is a read.
    /// </summary>
    /// <param name="isExact">Whether the target's annotation was written, and not inferred from the value itself.</param>
    private void HandOn(IOperation operation, AbstractValue value, ITypeSymbol? target, NullableAnnotation annotation, bool isExact)
    {
        if (value is TupleValue tuple && target is INamedTypeSymbol { IsTupleType: true } type && isExact)
        {
            for (var i = 0; i < tuple.Elements.Count && i < type.TupleElements.Length; i++)
            {
                var element = type.TupleElements[i];
                if (element.NullableAnnotation == NullableAnnotation.NotAnnotated) HandOn(PartOf(operation, i), tuple.Elements[i], element.Type, element.NullableAnnotation, isExact);
            }

            return;
        }

        if (value is not FacetValue { Facet: Facet.Payload } payload || target is null) return;
        if (annotation == NullableAnnotation.Annotated || IsNullableValue(target) || !isExact) return;
        Use(operation, payload);
    }

    /// <summary>Whether an attribute lets null in where the type does not.</summary>
    private static bool TakesNull(ISymbol target) =>
        HasAttribute(target, "AllowNullAttribute") || HasAttribute(target, "MaybeNullAttribute") || HasAttribute(target, "MaybeNullWhenAttribute");

    private static IOperation PartOf(IOperation operation, int index)
    {
        while (operation is IConversionOperation conversion) operation = conversion.Operand;
        return operation is ITupleOperation tuple && index < tuple.Elements.Length ? tuple.Elements[index] : operation;
    }

    /// <summary>What the method returns goes to its caller.</summary>
    public void Return(IOperation operation, AbstractValue value, FlowState state)
    {
        _state = state;
        if (owner is null or { ReturnsVoid: true } || owner.GetReturnTypeAttributes().Any(attribute => attribute.AttributeClass?.Name is "MaybeNullAttribute")) return;
        var (type, annotation) = (owner.ReturnType, owner.ReturnNullableAnnotation);
        if (owner.IsAsync && type is INamedTypeSymbol { TypeArguments: [{ } result] } task) (type, annotation) = (result, task.TypeArgumentNullableAnnotations[0]);

        // What a lambda without a written return type returns is inferred from the value.
        var isExact = owner.MethodKind != MethodKind.AnonymousFunction || IsDelegateExact();
        HandOn(operation, value, type, annotation, isExact);
    }

    private AbstractValue Yield(IOperation yielded)
    {
        var value = Evaluate(yielded);
        if (owner?.ReturnType is INamedTypeSymbol { TypeArguments: [{ } element] } sequence) HandOn(yielded, value, element, sequence.TypeArgumentNullableAnnotations[0], isExact: true);
        if (Mode == WalkMode.Call && _state.Get(Slots.Result) is { } before) _state.Set(Slots.Result, ChoiceValue.IsOne(before) ? PositiveValue.Instance : Union(before, value));
        return AbstractValue.Unknown;
    }
}
