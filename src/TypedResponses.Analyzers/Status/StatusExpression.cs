using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Contracts;
using TypedResponses.Analyzers.Flow;

namespace TypedResponses.Analyzers.Status;

/// <summary>How an expression spells the status it stands for.</summary>
internal enum StatusSpelling
{
    /// <summary>The status itself.</summary>
    Value,

    /// <summary>The text of the JSON: <c>in_progress</c>.</summary>
    WireText,

    /// <summary>The name of the enum's member: <c>InProgress</c>.</summary>
    MemberName,
}

/// <summary>An expression that is the status of an object with a contract.</summary>
internal readonly record struct StatusExpression(StatusContract Contract, StatusSpelling Spelling)
{
    /// <summary>Reads an expression, or a member of a pattern; null where it is no status.</summary>
    public static StatusExpression? Read(IOperation operation, ContractIndex contracts)
    {
        while (operation is IConversionOperation { OperatorMethod: null } conversion) operation = conversion.Operand;
        switch (operation)
        {
            case IPropertyReferenceOperation { Property: var property }:
                return OfMember(property.Name, operation, ((IPropertyReferenceOperation)operation).Instance?.Type ?? property.ContainingType, contracts);
            case IFieldReferenceOperation { Field: { IsStatic: false } field }:
                return OfMember(field.Name, operation, ((IFieldReferenceOperation)operation).Instance?.Type ?? field.ContainingType, contracts);
            case IConditionalAccessOperation access:
                return Read(access.WhenNotNull, contracts);
            case IInvocationOperation { TargetMethod.Name: "ToString", Arguments.Length: 0, Instance: { } instance }:
                return Read(instance, contracts) is { Spelling: StatusSpelling.Value, Contract.Kind: StatusKind.Enum or StatusKind.NullableEnum } status
                    ? status with { Spelling = StatusSpelling.MemberName }
                    : null;
            case ILocalReferenceOperation or IParameterReferenceOperation or IInvocationOperation or IAwaitOperation when contracts.ContractOfStatus(operation.Type) is { } contract:
                return new(contract, StatusSpelling.Value);
            default:
                return null;
        }
    }

    /// <summary>The texts that the expression can be.</summary>
    public IEnumerable<string> Texts()
    {
        foreach (var value in Contract.DeclaredValues)
        {
            yield return Spelling == StatusSpelling.WireText && Contract.Kind != StatusKind.Text ? WireNames.Of(value.Name) : value.Name;
        }
    }

    private static StatusExpression? OfMember(string name, IOperation operation, ITypeSymbol type, ContractIndex contracts)
    {
        foreach (var contract in contracts.ContractsOf(type))
        {
            if (name == contract.Status) return new(contract, contract.Kind == StatusKind.Text ? StatusSpelling.WireText : StatusSpelling.Value);
            if (name == contract.Status + "Text" && contract.Kind is StatusKind.Enum or StatusKind.NullableEnum) return new(contract, StatusSpelling.WireText);
        }

        return contracts.ContractOfStatus(operation.Type) is { } own ? new(own, StatusSpelling.Value) : null;
    }
}
