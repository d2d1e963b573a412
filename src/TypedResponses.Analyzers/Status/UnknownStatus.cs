using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Contracts;
using TypedResponses.Analyzers.Values;

namespace TypedResponses.Analyzers.Status;

/// <summary>Code that has found a status to be one that the enum does not know: there its text is any that a server sends.</summary>
internal static class UnknownStatus
{
    /// <summary>The value that stands for all that the enum does not know.</summary>
    public const string Unrecognized = nameof(Unrecognized);

    /// <summary>Whether the code around an operation, or a check before it that leaves, has found that.</summary>
    public static bool IsFoundAt(IOperation operation, ContractIndex contracts) =>
        EnclosingConditions.At(operation).Any(known => Says(known.Condition, known.Holds, contracts));

    private static bool Says(IOperation condition, bool holds, ContractIndex contracts) => condition.WithoutConversions() switch
    {
        IUnaryOperation not => Says(not.Operand, !holds, contracts),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both =>
            holds && (Says(both.LeftOperand, true, contracts) || Says(both.RightOperand, true, contracts)),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either =>
            !holds && (Says(either.LeftOperand, false, contracts) || Says(either.RightOperand, false, contracts)),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } compared =>
            holds == (compared.OperatorKind == BinaryOperatorKind.Equals)
            && (Says(compared.LeftOperand, true, contracts) || Says(compared.RightOperand, true, contracts)),
        IIsPatternOperation isPattern => Says(isPattern.Pattern, holds, contracts),
        INegatedPatternOperation not => Says(not.Pattern, !holds, contracts),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both =>
            holds && (Says(both.LeftPattern, true, contracts) || Says(both.RightPattern, true, contracts)),
        IBinaryPatternOperation either => !holds && (Says(either.LeftPattern, false, contracts) || Says(either.RightPattern, false, contracts)),
        IConstantPatternOperation constant => Says(constant.Value, holds, contracts),
        IRecursivePatternOperation parts when holds =>
            parts.PropertySubpatterns.Any(part => Says(part.Pattern, true, contracts))
            || parts.DeconstructionSubpatterns.Any(part => Says(part, true, contracts)),
        IFieldReferenceOperation { Field: { HasConstantValue: true, Name: Unrecognized } field } => holds && contracts.ContractOfStatus(field.Type) is not null,
        _ => false,
    };
}
