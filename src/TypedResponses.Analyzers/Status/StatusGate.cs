using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using TypedResponses.Analyzers.Contracts;

namespace TypedResponses.Analyzers.Status;

/// <summary>
/// A condition that lets only a ready status through: what is taken behind it, is dropped otherwise. Not one is what a
/// loop waits for, and what throws: there nobody drops anything unawares.
/// </summary>
internal sealed record StatusGate(StatusContract Contract, string Status, TextSpan Taken)
{
    public bool Takes(SyntaxNode read) => Taken.Contains(read.Span);

    /// <summary>Whether an operation looks at presence, or names a status that is neither ready nor final.</summary>
    public static bool LooksElsewhere(IOperation operation, ContractIndex contracts)
    {
        switch (operation)
        {
            case IFieldReferenceOperation { Field: { IsStatic: true, HasConstantValue: true } field } when contracts.ContractOfStatus(field.Type) is { } contract:
                var index = contract.IndexOfName(field.Name);
                return index >= 0 && ((contract.Ready | contract.Never) & (1UL << index)) == 0;
            case IPropertyReferenceOperation { Instance.Type: { } type, Property.Name: var name }:
                foreach (var contract in contracts.ContractsOf(type))
                {
                    if (name == "Has" + contract.Payload || (name == contract.Payload && IsLookedAt(operation))) return true;
                }

                return false;
            case IInvocationOperation { Instance.Type: { } type, TargetMethod.Name: var name }:
                foreach (var contract in contracts.ContractsOf(type))
                {
                    if (name == "TryGet" + contract.Payload) return true;
                }

                return false;
            default:
                return false;
        }
    }

    /// <summary>The gate that an operation is, or null.</summary>
    public static StatusGate? Read(IOperation operation, ContractIndex contracts)
    {
        if (Accepts(operation, contracts) is not var (contract, status, isReady)) return null;
        var current = operation;
        while (current.Parent is { } parent)
        {
            switch (parent)
            {
                case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not }:
                    isReady = !isReady;
                    break;
                case IConversionOperation or IParenthesizedOperation:
                    break;
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } when isReady:
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } when !isReady:
                    break;
                case IConditionalOperation conditional when conditional.Condition == current && !IsPolled(conditional):
                    return TakenBehind(conditional, isReady) is { } taken ? new(contract, status, taken) : null;
                case IReturnOperation when isReady && TakenAfterFilter(parent) is { } rest:
                    return new(contract, status, rest);
                default:
                    return null;
            }

            current = parent;
        }

        return null;
    }

    /// <summary>Whether a value that is read is only asked for its presence.</summary>
    private static bool IsLookedAt(IOperation payload)
    {
        var parent = payload.Parent;
        while (parent is IConversionOperation conversion) parent = conversion.Parent;
        return parent is IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } or IIsPatternOperation or ICoalesceOperation or IConditionalAccessOperation or IPropertySubpatternOperation or IIsTypeOperation or IVariableInitializerOperation
            || parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "IsNullOrEmpty" or "IsNullOrWhiteSpace" or "ThrowIfNull" or "NotNull" } };
    }

    private static (StatusContract Contract, string Status, bool IsReady)? Accepts(IOperation operation, ContractIndex contracts)
    {
        var (subject, mask) = operation switch
        {
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } binary => ((IOperation?)binary.LeftOperand, (Func<StatusContract, ulong>)(contract =>
            {
                var handled = HandledStatuses.ByConstant(binary.RightOperand, contract);
                return binary.OperatorKind == BinaryOperatorKind.Equals ? handled : HandledStatuses.All(contract) & ~handled;
            })),
            IIsPatternOperation { Pattern: var pattern } isPattern => (isPattern.Value, contract => HandledStatuses.By(pattern, contract)),
            _ => (null, _ => 0),
        };
        if (subject is null || StatusExpression.Read(subject, contracts) is not { } expression) return null;
        if (expression.Spelling != StatusSpelling.Value && expression.Contract.Kind != StatusKind.Text) return null;
        var accepted = mask(expression.Contract);
        var refused = HandledStatuses.All(expression.Contract) & ~accepted;
        if (accepted == expression.Contract.Ready) return (expression.Contract, subject.Syntax.ToString(), true);
        return refused == expression.Contract.Ready ? (expression.Contract, subject.Syntax.ToString(), false) : null;
    }

    private static TextSpan? TakenBehind(IConditionalOperation conditional, bool isReady)
    {
        if (isReady) return conditional.WhenTrue.Syntax.Span;
        if (conditional.WhenFalse is not null) return conditional.WhenFalse.Syntax.Span;
        if (!Leaves(conditional.WhenTrue) || conditional.Parent is not IBlockOperation block) return null;
        return TextSpan.FromBounds(conditional.Syntax.Span.End, block.Syntax.Span.End);
    }

    /// <summary>Whether a statement only leaves, without throwing.</summary>
    private static bool Leaves(IOperation statement) => statement switch
    {
        IBlockOperation { Operations: [.., var last] } => Leaves(last),
        IReturnOperation { ReturnedValue: null or { ConstantValue.HasValue: true } or IDefaultValueOperation } => true,
        IReturnOperation { ReturnedValue: IConversionOperation { ConstantValue.HasValue: false, Operand.ConstantValue.HasValue: true } } => true,
        IBranchOperation { BranchKind: BranchKind.Continue } => true,
        _ => false,
    };

    /// <summary>Whether the condition stands in a loop that comes round again with a new answer.</summary>
    private static bool IsPolled(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null and not IAnonymousFunctionOperation and not ILocalFunctionOperation; parent = parent.Parent)
        {
            if (parent is ILoopOperation { LoopKind: not LoopKind.ForEach } loop) return !IsCounted(loop);
        }

        return false;
    }

    private static bool IsCounted(ILoopOperation loop) => loop is IForLoopOperation { Before.Length: > 0 };

    private static TextSpan? TakenAfterFilter(IOperation returned)
    {
        var current = returned.Parent;
        while (current is IBlockOperation) current = current.Parent;
        if (current is not IAnonymousFunctionOperation lambda) return null;
        for (current = lambda.Parent; current is IDelegateCreationOperation or IConversionOperation or IArgumentOperation; current = current.Parent)
        {
        }

        if (current is not IInvocationOperation { TargetMethod.Name: "Where" or "First" or "FirstOrDefault" or "Single" or "SingleOrDefault" or "Last" or "LastOrDefault" or "Find" or "FindAll" } call) return null;
        var root = (IOperation)call;
        while (root.Parent is { } parent) root = parent;
        return TextSpan.FromBounds(lambda.Syntax.Span.End, root.Syntax.Span.End);
    }
}
