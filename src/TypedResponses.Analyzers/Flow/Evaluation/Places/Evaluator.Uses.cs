using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Contracts;
using TypedResponses.Analyzers.Flow.Domain;
using TypedResponses.Analyzers.Values;
using TypedResponses.Analyzers.Words;

namespace TypedResponses.Analyzers.Flow.Evaluation;

/// <summary>What counts as a read of a payload, and what only hands it on.</summary>
internal sealed partial class Evaluator
{
    /// <summary>The payload has to be there: a member access, <c>!</c>, a target that does not take null.</summary>
    private void Use(IOperation operation, FacetValue payload)
    {
        operation = operation.WithoutConversions();
        Use(operation.Syntax, StatusBeside(operation, payload.Contract), payload);
    }

    private void Use(SyntaxNode place, string status, FacetValue payload)
    {
        if (Mode == WalkMode.Call) return;
        var contract = payload.Contract;
        var possible = _state.Possible(payload.Id, contract);
        if (IsReporting) Record(place, status, contract, possible);
        if (contract.IsProven(possible)) return;

        // A read that follows on this path is not reported again.
        _state.SetPossible(payload.Id, contract, contract.FoundPresent(possible));
        if (payload.Source != ObjectValue.NoObject)
        {
            _state.SetPossible(payload.Source, contract, contract.FoundPresent(_state.Possible(payload.Source, contract)));
        }

        ForgetPassed(payload.Id);
    }

    /// <summary>An argument for a <c>[Ready]</c> parameter: where its type has several payloads, one of them has to be there.</summary>
    private void UseReady(IOperation operation, AbstractValue value, IParameterSymbol parameter)
    {
        if (Mode == WalkMode.Call || value is not ObjectValue { Id: var id } || !HasAttribute(parameter, KnownNames.Ready)) return;
        var contracts = ContractsOf(parameter.Type);
        if (contracts.IsEmpty) return;
        StatusContract? proven = null;
        foreach (var contract in contracts)
        {
            if (proven is null && contract.IsProven(_state.Possible(id, contract))) proven = contract;
        }

        var asked = proven ?? contracts[0];
        if (IsReporting) Record(operation.Syntax, $"{operation.Syntax}.{asked.Status}", asked, _state.Possible(id, asked));
        if (proven is not null) return;
        foreach (var contract in contracts) _state.SetPossible(id, contract, contract.FoundPresent(_state.Possible(id, contract)));
        ForgetPassed(id);
    }

    private void Demand(IOperation operation, AbstractValue value)
    {
        if (value is FacetValue { Facet: Facet.Payload } payload) Use(operation, payload);
    }

    private void Record(SyntaxNode place, string status, StatusContract contract, ulong possible)
    {
        var location = LocationOf(place);
        if (context.Reads.TryGetValue(location, out var known))
        {
            context.Reads[location] = known with { Possible = known.Possible | possible };
            return;
        }

        context.Reads.Add(location, new(location, place.ToString(), status, contract, possible));
    }

    /// <summary>The name of the member, so that a chain over several lines is reported where the payload stands.</summary>
    private static SyntaxNode LocationOf(SyntaxNode syntax) => syntax switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        ConditionalAccessExpressionSyntax access => LocationOf(access.WhenNotNull),
        InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 } call => LocationOf(call.Expression),
        _ => syntax,
    };

    /// <summary>How the status of a payload's object is written, or, of a copy of the payload, that of its type.</summary>
    private static string StatusBeside(IOperation payload, StatusContract contract)
    {
        var member = payload switch
        {
            IPropertyReferenceOperation { Instance: not null } or IFieldReferenceOperation { Instance: not null } => payload.Syntax,
            IInvocationOperation { Instance: not null, Syntax: InvocationExpressionSyntax { Expression: var called } } => called,
            _ => null,
        };
        return member switch
        {
            MemberAccessExpressionSyntax access => $"{access.Expression}.{contract.Status}",
            IdentifierNameSyntax => contract.Status,
            _ => $"{contract.DeclaringType.Substring(contract.DeclaringType.LastIndexOf('.') + 1)}.{contract.Status}",
        };
    }

    /// <summary>
    /// A value goes where the target's type says whether null may come: if it may, the duty to check moves on with
    /// the value; if not, this is a read.
    /// </summary>
    /// <param name="isExact">Whether the target's annotation was written, and not inferred from the value itself.</param>
    private void HandOn(IOperation operation, AbstractValue value, ITypeSymbol target, NullableAnnotation annotation, bool isExact)
    {
        if (annotation == NullableAnnotation.Annotated || !isExact) return;
        if (value is TupleValue tuple && target is INamedTypeSymbol { IsTupleType: true, TupleElements: var parts })
        {
            for (var i = 0; i < parts.Length; i++) HandOn(PartOf(operation, i), tuple.Elements[i], parts[i].Type, parts[i].NullableAnnotation, isExact: true);
        }

        Demand(operation, value);
    }

    /// <summary>Whether an attribute lets null in where the type does not.</summary>
    private static bool TakesNull(ISymbol target) =>
        HasAttribute(target, "AllowNullAttribute") || HasAttribute(target, "MaybeNullAttribute") || HasAttribute(target, "MaybeNullWhenAttribute");

    private static IOperation PartOf(IOperation operation, int index)
    {
        operation = operation.WithoutConversions();
        return operation is ITupleOperation tuple ? tuple.Elements[index] : operation;
    }

    /// <summary>What the method returns goes to its caller.</summary>
    public void Return(IOperation operation, AbstractValue value)
    {
        if (owner!.GetReturnTypeAttributes().Any(attribute => attribute.AttributeClass?.Name is "MaybeNullAttribute")) return;
        var (type, annotation) = (owner.ReturnType, owner.ReturnNullableAnnotation);
        if (owner.IsAsync && type is INamedTypeSymbol { TypeArguments: [{ } result] } task)
        {
            (type, annotation) = (result, task.TypeArgumentNullableAnnotations[0]);
        }

        // What a lambda without a written return type returns is inferred from the value.
        HandOn(operation, value, type, annotation, isExact: !IsReturnInferred);
        if (!IsReturnInferred) HandOnElements(operation.Syntax, value, type);
    }

    /// <summary>A collection of payloads whose elements are not to be null: <c>calls.Select(c =&gt; c.Result).ToArray()</c>.</summary>
    private void HandOnElements(SyntaxNode collection, AbstractValue value, ITypeSymbol type)
    {
        if (value is not ObjectValue { Id: var id } || _state.Get(id, Slots.Elements) is not FacetValue { Facet: Facet.Payload } each || MayHoldNull(type))
        {
            return;
        }

        var read = collection.DescendantNodes()
            .OfType<MemberAccessExpressionSyntax>()
            .LastOrDefault(access => access.Name.Identifier.ValueText == each.Contract.Payload);
        if (read is not null) Use(read, $"{read.Expression}.{each.Contract.Status}", each);
    }

    private static bool MayHoldNull(ITypeSymbol collection) => collection switch
    {
        IArrayTypeSymbol array => array.ElementNullableAnnotation == NullableAnnotation.Annotated,
        INamedTypeSymbol { TypeArgumentNullableAnnotations: [.., var last] } =>
            last == NullableAnnotation.Annotated || ElementType(collection) is { } element && IsNullableValue(element),
        _ => true,
    };

    private AbstractValue Yield(IOperation yielded)
    {
        var value = Evaluate(yielded);
        if (owner?.ReturnType is INamedTypeSymbol { TypeArguments: [{ } element] } sequence)
        {
            HandOn(yielded, value, element, sequence.TypeArgumentNullableAnnotations[0], isExact: true);
        }

        if (_state.Get(Slots.Result) is { } before) _state.Set(Slots.Result, ChoiceValue.IsOne(before) ? PositiveValue.Instance : Union(before, value));
        return AbstractValue.Unknown;
    }
}
