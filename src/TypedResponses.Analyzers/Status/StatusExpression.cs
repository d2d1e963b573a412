using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Contracts;
using TypedResponses.Analyzers.Flow.Evaluation;
using TypedResponses.Analyzers.Values;

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

/// <summary>Whether a text was changed to small or to capital letters.</summary>
internal enum Letters
{
    AsWritten,
    Small,
    Capital,
}

/// <summary>An expression that is the status of an object with a contract.</summary>
/// <param name="Contract">The contract of the object.</param>
/// <param name="Spelling">How the expression spells the status.</param>
/// <param name="Otherwise">The text that the expression is where there is no status: <c>"none"</c> in <c>call.StatusText ?? "none"</c>.</param>
/// <param name="Letters">The letters that the text was changed to.</param>
internal readonly record struct StatusExpression(StatusContract Contract, StatusSpelling Spelling, string? Otherwise = null,
    Letters Letters = Letters.AsWritten)
{
    /// <summary>Reads an expression, or a member of a pattern; null where it is no status.</summary>
    public static StatusExpression? Read(IOperation operation, ContractIndex contracts)
    {
        operation = operation.WithoutConversions();
        switch (operation)
        {
            case IPropertyReferenceOperation or IFieldReferenceOperation { Field.HasConstantValue: false }:
                return OfMember((IMemberReferenceOperation)operation, contracts);
            case IConditionalAccessOperation access:
                return Read(access.WhenNotNull, contracts);
            case IConditionalAccessInstanceOperation instance when instance.Receiver() is { } receiver:
                return Read(receiver, contracts);
            case ICoalesceOperation { WhenNull.ConstantValue: { HasValue: true, Value: var otherwise } } coalesce
                when Read(coalesce.Value, contracts) is { } status:
                return status with { Otherwise = otherwise as string };
            case IInvocationOperation { TargetMethod.Name: "ToString", Arguments.Length: 0, Instance: { } instance }:
                return Read(instance, contracts) is { Spelling: StatusSpelling.Value } named
                    ? named with { Spelling = StatusSpelling.MemberName }
                    : null;
            case IInvocationOperation { TargetMethod.Name: var name, Instance: { } text } when LettersAfter(name) is { } letters:
                return Read(text, contracts) is { } spelled ? letters == Letters.AsWritten ? spelled : spelled with { Letters = letters } : null;
            case IPatternOperation part:
                return PositionalStatus.Of(part, contracts) is { } placed ? new(placed, StatusSpelling.WireText) : null;
            case ILocalReferenceOperation local when PositionalStatus.Of(local, contracts) is { } taken:
                return new(taken, StatusSpelling.WireText);
            case ILocalReferenceOperation or IParameterReferenceOperation
                when Carriers.Resolve(operation) is var origin && origin != operation && Read(origin, contracts) is { } copied:
                return copied;
            case ILocalReferenceOperation or IParameterReferenceOperation or IInvocationOperation or IAwaitOperation
                when contracts.ContractOfStatus(operation.Type) is { } contract:
                return new(contract, StatusSpelling.Value);
            default:
                return null;
        }
    }

    /// <summary>The texts that the expression can be.</summary>
    public IEnumerable<string> Texts()
    {
        foreach (var value in Contract.DeclaredValues) yield return TextOf(value);
        if (Otherwise is not null) yield return Otherwise;
    }

    /// <summary>The text that the expression is in one of the statuses.</summary>
    public string TextOf(StatusValue value)
    {
        var text = Spelling == StatusSpelling.WireText && Contract.Kind != StatusKind.Text ? WireNames.Of(value.Name) : value.Name;
        return Letters switch
        {
            Letters.Small => text.ToLowerInvariant(),
            Letters.Capital => text.ToUpperInvariant(),
            _ => text,
        };
    }

    private static Letters? LettersAfter(string method) => method switch
    {
        "ToLower" or "ToLowerInvariant" => Letters.Small,
        "ToUpper" or "ToUpperInvariant" => Letters.Capital,
        "Trim" => Letters.AsWritten,
        _ => null,
    };

    private static StatusExpression? OfMember(IMemberReferenceOperation member, ContractIndex contracts)
    {
        var name = member.Member.Name;
        foreach (var contract in contracts.ContractsOf(member.Instance?.Type))
        {
            if (name == contract.Status) return new(contract, contract.Kind == StatusKind.Text ? StatusSpelling.WireText : StatusSpelling.Value);
            if (name == contract.Status + "Text" && contract.Kind is StatusKind.Enum or StatusKind.NullableEnum) return new(contract, StatusSpelling.WireText);
        }

        return contracts.ContractOfStatus(member.Type) is { } own ? new(own, StatusSpelling.Value) : null;
    }
}
