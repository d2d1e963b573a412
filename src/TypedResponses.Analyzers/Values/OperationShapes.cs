using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Bodies;

namespace TypedResponses.Analyzers.Values;

/// <summary>Shapes of operations that every rule looks through.</summary>
internal static class OperationShapes
{
    public static IOperation WithoutConversions(this IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation conversion:
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                default:
                    return operation;
            }
        }
    }

    public static IOperation WithoutImplicitConversions(this IOperation operation)
    {
        while (operation is IConversionOperation { IsImplicit: true } conversion) operation = conversion.Operand;
        return operation;
    }

    /// <summary>The place that an operation writes, or lets what it calls write; null where it writes none.</summary>
    public static IOperation? WrittenPlace(this IOperation operation) => operation switch
    {
        IAssignmentOperation assignment => assignment.Target,
        IIncrementOrDecrementOperation increment => increment.Target,
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument => argument.Value,
        _ => null,
    };

    /// <summary>The local or parameter that an operation writes, or lets what it calls write; null where it writes none.</summary>
    public static ISymbol? WrittenVariable(this IOperation operation) => operation.WrittenPlace() switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    /// <summary>The whole that an operation is part of.</summary>
    public static IOperation Root(this IOperation operation)
    {
        while (operation.Parent is { } parent) operation = parent;
        return operation;
    }

    /// <summary>The places that say the name of a local, in the whole that an operation is part of.</summary>
    public static IEnumerable<ILocalReferenceOperation> UsesOf(this IOperation operation, ILocalSymbol local)
    {
        foreach (var part in BodyOperations.AllIn(operation.Root()))
        {
            if (part is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, local)) yield return reference;
        }
    }

    /// <summary>For the hole of a <c>?.</c>: the value before the question mark.</summary>
    public static IOperation? Receiver(this IConditionalAccessInstanceOperation instance)
    {
        IOperation child = instance;
        for (var parent = instance.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            if (parent is IConditionalAccessOperation access && access.WhenNotNull == child) return access.Operation;
        }

        return null;
    }

    /// <summary>The lambda that declares a parameter, looked for outwards from where it is used.</summary>
    public static IAnonymousFunctionOperation? DeclaringLambda(this IParameterReferenceOperation reference)
    {
        for (var current = reference.Parent; current is not null; current = current.Parent)
        {
            if (current is IAnonymousFunctionOperation lambda &&
                SymbolEqualityComparer.Default.Equals(lambda.Symbol, reference.Parameter.ContainingSymbol))
            {
                return lambda;
            }
        }

        return null;
    }

    public static IAnonymousFunctionOperation? AsLambda(this IOperation operation) => operation switch
    {
        IAnonymousFunctionOperation lambda => lambda,
        IDelegateCreationOperation creation => creation.Target.AsLambda(),
        IConversionOperation conversion => conversion.Operand.AsLambda(),
        IArgumentOperation argument => argument.Value.AsLambda(),
        _ => null,
    };

    /// <summary>The values that a lambda returns itself, not those of lambdas inside it.</summary>
    public static IEnumerable<IOperation> ReturnedValues(this IAnonymousFunctionOperation lambda)
    {
        foreach (var operation in lambda.Body.Descendants())
        {
            if (operation is not IReturnOperation { ReturnedValue: { } value }) continue;
            var owner = operation.Parent;
            while (owner is not null and not IAnonymousFunctionOperation and not ILocalFunctionOperation) owner = owner.Parent;
            if (owner == lambda) yield return value;
        }
    }

    public static bool IsNullOrEmptyConstant(this IOperation operation) =>
        operation.WithoutConversions() switch
        {
            IDefaultValueOperation => true,
            { ConstantValue: { HasValue: true, Value: null or "" } } => true,
            IArrayCreationOperation or { Kind: (OperationKind)0x7f } => operation.WrittenElements()?.Any() == false,
            IInvocationOperation { TargetMethod: { Name: "Empty", ContainingType.Name: "Array" or "Enumerable" } } => true,
            IFieldReferenceOperation { Field: { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String } } => true,
            _ => false,
        };

    /// <summary>For <c>x == true</c>, <c>x is false</c> and their like: <c>x</c>, and whether it is asked to hold.</summary>
    public static (IOperation Condition, bool Holds)? ComparedWithBoolean(this IOperation operation)
    {
        switch (operation)
        {
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison:
                var isEqual = comparison.OperatorKind == BinaryOperatorKind.Equals;
                if (comparison.RightOperand.WithoutConversions().ConstantValue is { HasValue: true, Value: bool right })
                    return (comparison.LeftOperand, right == isEqual);
                return comparison.LeftOperand.WithoutConversions().ConstantValue is { HasValue: true, Value: bool left }
                    ? (comparison.RightOperand, left == isEqual) : null;
            case IIsPatternOperation { Pattern: IConstantPatternOperation { Value: var constant } } isPattern
                when constant.WithoutConversions().ConstantValue is { HasValue: true, Value: bool value }:
                return (isPattern.Value, value);
            default:
                return null;
        }
    }

    public static IOperation? ArgumentFor(this IInvocationOperation invocation, string parameter)
    {
        foreach (var argument in invocation.Arguments)
        {
            if (argument.Parameter?.Name == parameter) return argument.Value;
        }

        return null;
    }

    /// <summary>
    /// The values written between the brackets of an array or collection expression, those that the compiler writes for <c>params</c>
    /// included; null for anything else.
    /// </summary>
    public static IEnumerable<IOperation>? WrittenElements(this IOperation operation) => operation.WithoutConversions() switch
    {
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,

        // ICollectionExpressionOperation, which the oldest compiler we load into has no name for.
        // An argument is what the collection is made with.
        { Kind: (OperationKind)0x7f } collection => collection.ChildOperations.Where(child => child is not IArgumentOperation),
        _ => null,
    };

    /// <summary>The object a method is called on, also when the method is an extension.</summary>
    public static IOperation? CalledOn(this IInvocationOperation invocation) =>
        invocation.Instance ?? (invocation.TargetMethod.IsExtensionMethod && invocation.Arguments.Length > 0 ? invocation.Arguments[0].Value : null);
}
