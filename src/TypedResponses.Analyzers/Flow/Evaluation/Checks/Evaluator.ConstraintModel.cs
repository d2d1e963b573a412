using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Contracts;
using TypedResponses.Analyzers.Flow.Domain;
using TypedResponses.Analyzers.Values;

namespace TypedResponses.Analyzers.Flow.Evaluation;

/// <summary>NUnit's constraint model: <c>Assert.That(call, Is.Not.Null.And.Property("Status").EqualTo(x))</c>.</summary>
internal sealed partial class Evaluator
{
    /// <summary>What holds where a constraint does: the last word says what is asked, those before it of what.</summary>
    private TruthValue Constrained(AbstractValue value, ITypeSymbol? type, IOperation? constraint)
    {
        var (name, before, argument) = Word(constraint);
        var asked = AskedOf(before, value, type);
        var truth = asked.Value is not { } subject ? TruthValue.Open : name switch
        {
            "Null" or "Empty" => IsNull(subject, asked.Type),
            "True" => AsTruth(subject),
            "False" => AsTruth(subject).Not(),
            "EqualTo" or "SameAs" => AreEqual(subject, Evaluate(argument), asked.Type),
            "InstanceOf" or "TypeOf" or "AssignableTo" or "AssignableFrom" =>
                IsNull(subject, asked.Type) is var none ? new(none.WhenFalse, Constraint.None) : TruthValue.Open,
            "Matches" when Argument(argument!) is FunctionValue predicate => AsTruth(Apply(predicate, [subject], argument!)),
            _ => TruthValue.Open,
        };
        if (asked.IsNegated) truth = truth.Not();
        if (asked.IsEach) truth = new(OfEvery(truth.WhenTrue, [asked.Value!]), Constraint.None);
        return asked.Link switch
        {
            "And" => Constrained(value, type, asked.Before).And(truth),
            "Or" => Constrained(value, type, asked.Before).Or(truth),
            _ => truth,
        };
    }

    /// <summary>
    /// What the words before the last one of a constraint make of a value. Words that speak of something else, such as <c>Has.Length</c>, leave none.
    /// </summary>
    private Question AskedOf(IOperation? words, AbstractValue value, ITypeSymbol? type)
    {
        if (words is null) return new(value, type);
        var (name, before, argument) = Word(words);
        if (name is "And" or "Or") return new(value, type) { Link = name, Before = before };
        var asked = AskedOf(before, value, type);
        switch (name)
        {
            case "Not":
                return asked with { IsNegated = !asked.IsNegated };
            case "With":
                return asked;
            case "All" or "None" when asked is { Value: { } whole, IsNegated: false, IsEach: false }:
                var element = ElementType(asked.Type);
                return asked with { Value = ElementsOf(whole, element), Type = element, IsEach = true, IsNegated = name == "None" };
            case "Property"
                when asked is { Value: ObjectValue owner, Type: { } of }
                    && argument?.ConstantValue.Value is string property
                    && ContractReader.FindMember(of, property) is { } member:
                return asked with { Value = FacetOf(owner, of, member), Type = (member as IPropertySymbol)?.Type };
            default:
                return asked with { Value = null, IsEach = false };
        }
    }

    private static (string Name, IOperation? Before, IOperation? Argument) Word(IOperation? constraint) => constraint?.WithoutConversions() switch
    {
        IPropertyReferenceOperation property => (property.Property.Name, property.Instance, null),
        IInvocationOperation call => (call.TargetMethod.Name, call.Instance, call.Arguments.FirstOrDefault()?.Value),
        _ => ("", null, null),
    };

    /// <summary>What the last word of a constraint asks.</summary>
    /// <param name="Value">Of what; null where that is not followed.</param>
    /// <param name="Type">The type of the value.</param>
    private readonly record struct Question(AbstractValue? Value, ITypeSymbol? Type)
    {
        /// <summary>Whether the answer has to be no.</summary>
        public bool IsNegated { get; init; }

        /// <summary>Whether the value stands for every element of a collection.</summary>
        public bool IsEach { get; init; }

        /// <summary>The word that links it with the words before: <c>And</c> or <c>Or</c>.</summary>
        public string? Link { get; init; }

        /// <summary>The last of the words before the link.</summary>
        public IOperation? Before { get; init; }
    }
}
