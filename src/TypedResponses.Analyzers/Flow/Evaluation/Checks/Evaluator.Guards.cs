using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Flow.Domain;
using TypedResponses.Analyzers.Words;

namespace TypedResponses.Analyzers.Flow.Evaluation;

/// <summary>What attributes and the <c>guard_methods</c> option say of a method or property.</summary>
internal sealed partial class Evaluator
{
    private static bool HasAttribute(ISymbol symbol, string name) => Find(symbol, name) is not null;

    private static AttributeData? Find(ISymbol symbol, string name)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == name) return attribute;
        }

        return null;
    }

    private static bool? BoolArgument(ISymbol symbol, string attribute) =>
        Find(symbol, attribute) is { ConstructorArguments: [{ Value: bool value }, ..] } ? value : null;

    private static TruthValue Implied(bool when, Constraint constraint) =>
        when ? new(constraint, Constraint.None) : new(Constraint.None, constraint);

    private Constraint Proves(AbstractValue value, ITypeSymbol? type)
    {
        var constraint = Constraint.None;
        if (value is not ObjectValue { Id: var id }) return constraint;
        foreach (var contract in ContractsOf(type)) constraint = constraint.With(new(id, contract), contract.Proven());
        return constraint;
    }

    private TruthValue? GuardProperty(ObjectValue found, ITypeSymbol? type, IPropertySymbol property)
    {
        if (property.Type.SpecialType != SpecialType.System_Boolean) return null;
        if (BoolArgument(property, KnownNames.ReadyWhen) is { } when && Proves(found, type) is { Masks.IsEmpty: false } proof) return Implied(when, proof);
        if (context.Options.GuardMethods.Contains(property.Name)) return Implied(true, Proves(found, type));
        return NamedPayload(found, type, property, "MemberNotNullWhenAttribute") is { } named
            ? Implied(BoolArgument(property, "MemberNotNullWhenAttribute") ?? true, named)
            : null;
    }

    /// <summary>The payload that a <c>MemberNotNull</c> attribute names.</summary>
    private Constraint? NamedPayload(AbstractValue value, ITypeSymbol? type, ISymbol symbol, string name)
    {
        if (value is not ObjectValue { Id: var id } || Find(symbol, name) is not { } attribute) return null;
        foreach (var contract in ContractsOf(type))
        {
            foreach (var argument in attribute.ConstructorArguments)
            {
                var isNamed = argument.Kind == TypedConstantKind.Array
                    ? argument.Values.Any(item => contract.Payload.Equals(item.Value))
                    : contract.Payload.Equals(argument.Value);
                if (isNamed) return Constraint.Of(new(id, contract), contract.Present());
            }
        }

        return null;
    }

    private AbstractValue? Guarded(IInvocationOperation call, AbstractValue instance, AbstractValue[] arguments)
    {
        var method = call.TargetMethod;
        TruthValue? truth = null;
        var ensured = Constraint.None;
        void Add(TruthValue part) => truth = truth is null ? part : Both(truth, part);
        void Ensure(Constraint proof) => ensured = ensured.And(proof);

        var receiverType = call.Instance?.Type;
        if (HasAttribute(method, KnownNames.EnsuresReady)) Ensure(Proves(instance, receiverType));
        if (BoolArgument(method, KnownNames.ReadyWhen) is { } when && Proves(instance, receiverType) is { Masks.IsEmpty: false } proof)
        {
            Add(Implied(when, proof));
        }

        if (NamedPayload(instance, receiverType, method, "MemberNotNullAttribute") is { } present) Ensure(present);
        if (NamedPayload(instance, receiverType, method, "MemberNotNullWhenAttribute") is { } named)
        {
            Add(Implied(BoolArgument(method, "MemberNotNullWhenAttribute") ?? true, named));
        }

        void AddListed(Constraint proof)
        {
            if (method.ReturnType.SpecialType == SpecialType.System_Boolean) Add(Implied(true, proof));
            else Ensure(proof);
        }

        var isListed = context.Options.IsGuard(method);
        if (isListed) AddListed(Proves(instance, receiverType));
        for (var i = 0; i < arguments.Length; i++)
        {
            if (call.Arguments[i].Parameter is not { } parameter) continue;
            var type = call.Arguments[i].Value is IConversionOperation conversion && ContractsOf(parameter.Type).IsEmpty
                ? conversion.Operand.Type
                : parameter.Type;
            if (parameter.RefKind is RefKind.Out or RefKind.Ref)
            {
                // A promise is about the object that is handed out.
                if (!HasAttribute(parameter, KnownNames.EnsuresReady) && !HasAttribute(parameter, KnownNames.ReadyWhen)) continue;
                var handedOut = Fresh(type);
                arguments[i] = new OutputValue(handedOut);
                if (HasAttribute(parameter, KnownNames.EnsuresReady)) Ensure(Proves(handedOut, type));
                if (BoolArgument(parameter, KnownNames.ReadyWhen) is { } answer && Proves(handedOut, type) is { Masks.IsEmpty: false } promised)
                {
                    Add(Implied(answer, promised));
                }

                continue;
            }

            if (HasAttribute(parameter, KnownNames.EnsuresReady)) Ensure(Proves(arguments[i], type));
            if (BoolArgument(parameter, KnownNames.ReadyWhen) is { } ready && Proves(arguments[i], type) is { Masks.IsEmpty: false } found)
            {
                Add(Implied(ready, found));
            }

            if (isListed) AddListed(Proves(arguments[i], type));
        }

        if (ensured.Masks.IsEmpty) return truth is null ? null : WithOthers(truth, call, instance, arguments);
        if (IsLeftRunning(call)) return Promising(ensured);
        _state.Narrow(ensured);
        return WithOthers(truth ?? TruthValue.Open, call, instance, arguments);
    }

    /// <summary>What a guard promises, and what its body tells of the objects that it promises nothing of.</summary>
    private TruthValue WithOthers(TruthValue promised, IInvocationOperation call, AbstractValue instance, AbstractValue[] arguments)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] is not ObjectValue
                || call.Arguments[i].Parameter is not { RefKind: RefKind.None } parameter
                || ContractsOf(parameter.Type).IsEmpty)
            {
                continue;
            }

            if (!HasAttribute(parameter, KnownNames.EnsuresReady) && !HasAttribute(parameter, KnownNames.ReadyWhen))
            {
                return Inline(call, instance, arguments) is { } told ? Both(promised, AsTruth(told)) : promised;
            }
        }

        return promised;
    }

    /// <summary>
    /// What the compiler's attributes say of the arguments: what holds after the call, and what its answer tells. Of a helper
    /// of this compilation the body says more.
    /// </summary>
    private TruthValue? Nullability(IInvocationOperation call, AbstractValue[] arguments)
    {
        TruthValue? answer = null;
        for (var i = 0; i < arguments.Length; i++)
        {
            // What is written into a variable is another value than the one it had.
            if (call.Arguments[i].Parameter is not { RefKind: not (RefKind.Out or RefKind.Ref) } parameter) continue;
            var operand = call.Arguments[i].Value is IConversionOperation conversion ? conversion.Operand : call.Arguments[i].Value;
            if (BoolArgument(parameter, "NotNullWhenAttribute") is { } notNullWhen)
            {
                var told = Implied(notNullWhen, IsNull(arguments[i], operand.Type).WhenFalse);
                answer = answer is null ? told : Both(answer, told);
            }

            if (HasAttribute(parameter, "NotNullAttribute")) _state.Narrow(IsNull(arguments[i], operand.Type).WhenFalse);
            if (BoolArgument(parameter, "DoesNotReturnIfAttribute") is { } endsIf)
            {
                _state.Narrow(endsIf ? AsTruth(arguments[i]).WhenFalse : AsTruth(arguments[i]).WhenTrue);
            }
        }

        return answer;
    }

    /// <summary>One answer of which two things are known.</summary>
    private static TruthValue Both(TruthValue one, TruthValue other) => new(one.WhenTrue.And(other.WhenTrue), one.WhenFalse.And(other.WhenFalse));
}
