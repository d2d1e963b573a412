using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TypedResponses.Analyzers.Values;

/// <summary>
/// One step back along a value: from an expression that only hands a value on to the expressions it comes from.
/// </summary>
internal static class Carriers
{
    private const int MaximumDepth = 6;

    /// <summary>The expressions whose value this one may have, or nothing where it makes a value of its own.</summary>
    /// <param name="depth">How many resolved values this one was asked for in turn: <c>node = node.Next</c> would go on for ever.</param>
    public static Origins Step(IOperation operation, int depth = 0) => depth > MaximumDepth ? default : operation switch
    {
        IConversionOperation conversion => Origins.Any(conversion.Operand),
        IParenthesizedOperation parenthesized => Origins.Any(parenthesized.Operand),
        IConditionalAccessOperation access => Origins.Any(access.WhenNotNull),
        IConditionalAccessInstanceOperation instance => Origins.Any(instance.Receiver()),
        ICoalesceOperation coalesce => Origins.Any(coalesce.Value, coalesce.WhenNull),
        ICoalesceAssignmentOperation assignment => Origins.Any(assignment.Target, assignment.Value),
        ISimpleAssignmentOperation assignment => Origins.Any(assignment.Value),
        IConditionalOperation { WhenFalse: { } whenFalse } conditional => Origins.Any(conditional.WhenTrue, whenFalse),
        ISwitchExpressionOperation expression => new Origins(expression.Arms.Select(arm => arm.Value).ToImmutableArray()),
        ILocalReferenceOperation reference => OfLocal(reference),
        IFieldReferenceOperation { Field: { ContainingType.IsTupleType: true } } reference => OfTupleElement(reference, depth),
        IFieldReferenceOperation reference => MemberValues.Of(reference, depth) is { Values.IsDefault: false } made ? made : FieldWrites.To(reference),
        IArrayElementReferenceOperation element => Elements.At(element.ArrayReference, element.Indices),
        IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } collection } indexer =>
            Elements.At(collection, indexer.Arguments.Select(argument => argument.Value).ToImmutableArray()),
        IParameterReferenceOperation reference => Elements.OfLambdaParameter(reference),
        IPropertyReferenceOperation { Property: { Name: "Result", ContainingType.Name: "Task" or "ValueTask" }, Instance: { } task } =>
            AwaitedValues.Of(task, depth),
        IPropertyReferenceOperation { Property: { Name: "Value", ContainingType.Name: "Lazy" }, Instance: { } lazy } => ReturnedValues.OfLazy(lazy, depth),
        IPropertyReferenceOperation reference => MemberValues.Of(reference, depth) is { Values.IsDefault: false } made ? made
            : ReturnedValues.Of(reference) is { Values.IsDefault: false } returned ? returned
            : FieldWrites.To(reference),
        IInvocationOperation invocation when Elements.OfChosen(invocation) is { Values.IsDefault: false } chosen => chosen,
        IInvocationOperation { TargetMethod.Name: "Dequeue" or "Pop" or "Peek", Instance: { } collection } => Elements.OneOf(collection),
        IInvocationOperation { TargetMethod.Name: "GetResult", Instance: IInvocationOperation { TargetMethod.Name: "GetAwaiter", Instance: { } task } } =>
            AwaitedValues.Of(task, depth),
        IInvocationOperation invocation => ReturnedValues.Of(invocation, depth),
        IAwaitOperation awaited => AwaitedValues.Of(awaited.Operation, depth),
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.PatternInput } receiver => Origins.Any(Patterns.OwnerOf(receiver)),
        _ => default,
    };

    /// <summary>The one expression that a value comes from, when no step on the way leaves a choice.</summary>
    public static IOperation Resolve(IOperation operation, int depth = 0)
    {
        for (var steps = 0; steps < 32; steps++)
        {
            var origins = Step(operation, depth);
            if (origins.Values.IsDefault || origins.Values.Length != 1) return operation;
            operation = origins.Values[0];
        }

        return operation;
    }

    private static Origins OfLocal(ILocalReferenceOperation reference)
    {
        var values = ImmutableArray.CreateBuilder<IOperation>();
        foreach (var write in LocalWrites.Around(reference).To(reference.Local))
        {
            switch (write.Kind)
            {
                case WriteKind.Value when write.Operation!.IsNullOrEmptyConstant():
                    break;
                case WriteKind.Value:
                    values.Add(write.Operation!);
                    break;
                case WriteKind.Element:
                    var elements = Elements.Of(write.Operation!);
                    if (elements.Values.IsDefault) return default;
                    values.AddRange(elements.Values);
                    break;
                default:
                    return default;
            }
        }

        return new Origins(values.ToImmutable(), all: true);
    }

    private static Origins OfTupleElement(IFieldReferenceOperation reference, int depth)
    {
        if (reference.Instance is null || Resolve(reference.Instance, depth + 1) is not ITupleOperation tuple) return default;
        var field = reference.Field.CorrespondingTupleField ?? reference.Field;
        var position = field.ContainingType.TupleElements.IndexOf(field, 0, SymbolEqualityComparer.Default);
        for (var i = 0; position < 0 && i < tuple.Elements.Length; i++)
        {
            if (field.Name == "Item" + (i + 1)) position = i;
        }

        return position >= 0 && position < tuple.Elements.Length ? Origins.Any(tuple.Elements[position]) : default;
    }
}

/// <summary>
/// Where a value may come from. With <see cref="All"/>, as for a local that is written more than once, it only
/// counts as something when every one of them is that.
/// </summary>
internal readonly struct Origins(ImmutableArray<IOperation> values, bool all = false)
{
    public ImmutableArray<IOperation> Values { get; } = values;

    public bool All { get; } = all;

    public static Origins Any(IOperation? value) => value is null ? default : new Origins(ImmutableArray.Create(value));

    public static Origins Any(IOperation first, IOperation second) => new(ImmutableArray.Create(first, second));
}
