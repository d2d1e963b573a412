using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Flow.Domain;
using TypedResponses.Analyzers.Values;

namespace TypedResponses.Analyzers.Flow.Evaluation;

/// <summary>The assertion methods of xunit, NUnit, MSTest, FluentAssertions and Shouldly, by name: none of them marks its parameters in full.</summary>
internal sealed partial class Evaluator
{
    /// <summary>A call of an assertion, after which what it asserts holds. Null for all others.</summary>
    private AbstractValue? Assertion(IInvocationOperation call, AbstractValue[] arguments)
    {
        var method = call.TargetMethod;
        if (method.ContainingType?.Name is "Assert" or "ClassicAssert" or "Assume" or "Debug" or "Trace" or "StringAssert" or "CollectionAssert")
        {
            return Asserted(call, arguments);
        }

        if (method.Name == "Should") return Fresh(call.Type);
        if (method.Name.StartsWith("Should", StringComparison.Ordinal) && arguments.Length > 0)
        {
            // Many a helper is called `ShouldRetry`.
            return Fluent(method.Name.Substring("Should".Length), arguments[0], arguments, 1, call.Arguments[0].Value) is { } truth
                ? Assert(truth, call)
                : null;
        }

        if (SubjectOf(call.Instance) is not var (subject, value)) return null;
        if (method.Name == "AllSatisfy" && arguments is [FunctionValue inspector, ..]) EnsureOfEach(inspector, value, subject);
        if (method.Name == "SatisfyRespectively") EnsureInTurn(call.Arguments[0].Value, value, TypeOf(subject));
        return Found(call, value, arguments, subject) ?? Assert(Fluent(method.Name, value, arguments, 0, subject), call);
    }

    /// <summary>FluentAssertions' <c>ContainSingle(call => …).Which</c>: the element that was found, or the only one.</summary>
    private AbstractValue? Found(IInvocationOperation call, AbstractValue collection, AbstractValue[] arguments, IOperation subject)
    {
        if (call.TargetMethod.Name is not ("ContainSingle" or "Contain")) return null;
        var predicate = arguments is [FunctionValue first, ..] ? first : null;
        if (predicate is null && call.TargetMethod.Name == "Contain") return null;
        var elements = ElementsOf(collection, ElementType(TypeOf(subject)));
        var element = predicate is null ? OnlyOf(collection) ?? elements : Instance(elements);
        if (predicate is not null) Filter(element, AsTruth(Apply(predicate, [element], call.Arguments[0].Value)).WhenTrue);
        var found = Assert(null, call);
        if (found is not ObjectValue { Id: var id }) return found;
        foreach (var name in new[] { "Which", "Subject" }) _state.Set(id, Slots.Member(name), element);
        return found;
    }

    /// <summary>
    /// <c>Assert.Collection(calls, c => …, c => …)</c>: there are as many elements as functions, and what each asserts holds of the element in its place.
    /// </summary>
    private void EnsureInTurn(IOperation inspectors, AbstractValue collection, ITypeSymbol? type)
    {
        if (inspectors.WithoutConversions() is not IArrayCreationOperation { Initializer.ElementValues: { IsEmpty: false } listed }
            || collection is not ObjectValue { Id: not ObjectValue.NoObject and var id } whole)
        {
            return;
        }

        AbstractValue? all = null;
        for (var i = 0; i < listed.Length; i++)
        {
            var element = Element(whole, ElementKey.At(i), ElementType(type));
            if (Argument(listed[i]) is FunctionValue inspector) EnsureEach(inspector, element, [element], listed[i]);
            all = all is null ? element : Union(all, element);
        }

        HoldOfAll(id, all!);
    }

    /// <summary><c>AllSatisfy(call => call.Status.Should().Be(…))</c>: what is asserted of one element is asserted of every one.</summary>
    private void EnsureOfEach(FunctionValue inspector, AbstractValue collection, IOperation subject)
    {
        var each = ElementsOf(collection, ElementType(TypeOf(subject)));
        AbstractValue[] values = [Instance(each)];
        Apply(inspector, values, subject);
        EnsureEach(inspector, each, values, subject);
    }

    /// <summary><c>Assert.Multiple(() => …)</c>: fails in the end if one of its assertions has.</summary>
    private AbstractValue? Gathered(IInvocationOperation call, AbstractValue[] arguments)
    {
        var listed = call.Arguments is [{ Value: IArrayCreationOperation { Initializer.ElementValues: var elements } }] ? elements.Select(Argument) : arguments;
        foreach (var argument in listed)
        {
            if (argument is not FunctionValue { Method: { IsAsync: false, Parameters.IsEmpty: true } } assertions) continue;

            // What stands in an array has been walked where the array was made.
            if (ReferenceEquals(listed, arguments)) Apply(assertions, [], call);
            _left = null;
            WithoutReports(assertions, call);
            _state.Narrow(Ensured());
        }

        return null;
    }

    private AbstractValue Assert(TruthValue? truth, IInvocationOperation call)
    {
        OnCall?.Invoke(_state);
        if (truth is not null) _state.Narrow(truth.WhenTrue);
        return Fresh(call.Type);
    }

    /// <summary>A test that is given up; not every framework says so with an attribute.</summary>
    private AbstractValue Failed(IInvocationOperation call)
    {
        OnCall?.Invoke(_state);
        _state.MarkUnreachable();
        return Fresh(call.Type);
    }

    private AbstractValue? Asserted(IInvocationOperation call, AbstractValue[] arguments)
    {
        if (call.TargetMethod is { Name: "Fail", ContainingType.Name: "Assert" or "ClassicAssert" }) return Failed(call);
        if (arguments.Length == 0) return null;
        var first = arguments[0];
        var type = TypeOf(call.Arguments[0].Value);
        switch (call.TargetMethod.Name)
        {
            case "True" or "IsTrue" or "Assert":
                return Assert(AsTruth(first), call);
            case "False" or "IsFalse":
                return Assert(AsTruth(first).Not(), call);
            case "NotNull" or "IsNotNull" or "NotEmpty" or "IsNotEmpty" or "IsNotNullOrEmpty":
                return Assert(IsNull(first, type).Not(), call);
            case "Null" or "IsNull":
                return Assert(IsNull(first, type), call);
            case "Equal" or "AreEqual" or "Same" or "AreSame" or "StrictEqual" when arguments.Length > 1:
                var asserted = Assert(AreEqual(first, arguments[1], type), call);
                Relate(call.Arguments[0].Value.WithoutConversions(), call.Arguments[1].Value.WithoutConversions(), _state);
                return asserted;
            case "NotEqual" or "AreNotEqual" or "NotSame" or "AreNotSame" when arguments.Length > 1:
                return Assert(AreEqual(first, arguments[1], type).Not(), call);
            case "IsType" or "IsAssignableFrom" or "IsInstanceOfType" when call.TargetMethod.TypeArguments is [{ } expected]:
                OnCall?.Invoke(_state);
                _state.Narrow(TypeTest(first, type, expected).WhenTrue);
                return first;
            case "Multiple":
                return Gathered(call, arguments);
            case "Collection" when arguments.Length == 2:
                EnsureInTurn(call.Arguments[1].Value, first, type);
                return Assert(null, call);
            case "AllItemsAreNotNull":
                return Assert(OfNone(first, type, element => IsNull(element, ElementType(type))), call);
            case "DoesNotContain" when arguments is [_, FunctionValue unwanted]:
                return Assert(OfNone(first, type, unwanted, call.Arguments[1].Value), call);
            case "That" when call.TargetMethod.OriginalDefinition.Parameters[0].Type.SpecialType == SpecialType.System_Boolean:
                return Assert(AsTruth(first), call);
            case "That":
                return Assert(Constrained(first, type, call.Arguments[1].Value), call);
            default:
                return null;
        }
    }

    private static ITypeSymbol? TypeOf(IOperation operation) => operation is IConversionOperation conversion ? conversion.Operand.Type : operation.Type;

    /// <summary>The value before <c>.Should()</c>.</summary>
    private (IOperation Subject, AbstractValue Value)? SubjectOf(IOperation? receiver)
    {
        while (receiver is IPropertyReferenceOperation { Property.Name: "And", Instance: IInvocationOperation { Instance: var before } }) receiver = before;
        if (receiver is IInvocationOperation { TargetMethod: { Name: "Should", IsStatic: true }, Arguments: [{ Value: var subject }, ..] })
        {
            return (subject, Evaluate(subject));
        }

        return null;
    }

    private TruthValue? Fluent(string name, AbstractValue value, AbstractValue[] arguments, int first, IOperation subject)
    {
        var type = TypeOf(subject);
        switch (name)
        {
            case "Be" or "BeSameAs" or "Equal" when arguments.Length > first:
                return AreEqual(value, arguments[first], type);
            case "NotBe" when arguments.Length > first:
                return AreEqual(value, arguments[first], type).Not();
            case "BeTrue":
                return AsTruth(value);
            case "BeFalse":
                return AsTruth(value).Not();
            case "Match" when arguments.Length > first && arguments[first] is FunctionValue predicate:
                return new(AsTruth(Apply(predicate, [value], subject)).WhenTrue, Constraint.None);
            case "OnlyContain" or "AllBe" when arguments.Length > first && arguments[first] is FunctionValue wanted:
                return OfAll(value, type, wanted, subject);
            case "NotContain" when arguments.Length > first && arguments[first] is FunctionValue unwanted:
                return OfNone(value, type, unwanted, subject);
            case "NotContainNulls" when arguments.Length == first || arguments[first] is not FunctionValue:
                return OfNone(value, type, element => IsNull(element, ElementType(type)));
            case "NotBeNull" or "NotBeNullOrEmpty" or "NotBeNullOrWhiteSpace" or "NotBeEmpty":
                return IsNull(value, type).Not();
            default:
                return null;
        }
    }

    /// <summary>What holds where a predicate holds of every element.</summary>
    private TruthValue OfAll(AbstractValue collection, ITypeSymbol? type, FunctionValue predicate, IOperation source)
    {
        AbstractValue[] element = [ElementsOf(collection, ElementType(type))];
        return new(OfEvery(AsTruth(Apply(predicate, element, source)).WhenTrue, element), Constraint.None);
    }

    /// <summary>What holds where a predicate holds of no element.</summary>
    private TruthValue OfNone(AbstractValue collection, ITypeSymbol? type, FunctionValue predicate, IOperation source) =>
        OfNone(collection, type, element => AsTruth(Apply(predicate, [element], source)));

    private TruthValue OfNone(AbstractValue collection, ITypeSymbol? type, Func<AbstractValue, TruthValue> isUnwanted)
    {
        var element = ElementsOf(collection, ElementType(type));
        return new(OfEvery(isUnwanted(element).WhenFalse, [element]), Constraint.None);
    }
}
