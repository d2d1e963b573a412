using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using TypedResponses.Analyzers.Contracts;
using TypedResponses.Analyzers.Values;

namespace TypedResponses.Analyzers.Status;

/// <summary>
/// A condition that lets only a ready status through: what is taken behind it, is dropped otherwise. Not one is what a
/// loop waits for, and what throws or keeps the object for later: there nobody drops anything unawares.
/// </summary>
/// <param name="Contract">The contract of the object.</param>
/// <param name="Owner">The object, as written; empty for the elements that a filter lets through, and where a copy of the status is asked.</param>
/// <param name="Status">The status, as written.</param>
/// <param name="Taken">Where the payload is taken.</param>
/// <param name="IsFilter">Whether it lets elements through.</param>
internal sealed record StatusGate(StatusContract Contract, string Owner, string Status, TextSpan Taken, bool IsFilter = false)
{
    /// <summary>Whether a read, whose last word is the payload's name, stands behind the gate.</summary>
    public bool Takes(SyntaxNode read) => Taken.Contains(read.Span.End - 1);

    /// <summary>Whether an operation takes the payload of the object behind the gate.</summary>
    public bool Takes(IMemberReferenceOperation payload)
    {
        if (payload is not { Instance: { } instance } || payload.Member.Name != Contract.Payload || !Takes(payload.Syntax)) return false;
        if (IsFilter ? IsDeclaredBefore(instance) : Owner.Length > 0 && instance.Syntax.ToString() != Owner) return false;
        return payload.Parent is not INameOfOperation && !(payload.Parent is IAssignmentOperation assignment && assignment.Target == payload);
    }

    /// <summary>Whether an operation looks at presence, or names a status that is neither ready nor final, by its value or by its text.</summary>
    public static bool LooksElsewhere(IOperation operation, ContractIndex contracts)
    {
        switch (operation)
        {
            case IFieldReferenceOperation { Field: var field } when contracts.ContractOfStatus(field.Type) is { } contract:
                var index = contract.IndexOfName(field.Name);
                return index >= 0 && ((contract.Ready | contract.Never) & (1UL << index)) == 0;
            case IMemberReferenceOperation { Instance.Type: { } type, Member.Name: var name }:
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

                return NamesOpenStatus(operation, contracts);
            default:
                return NamesOpenStatus(operation, contracts);
        }
    }

    /// <summary>Whether an operation compares a status with the text of one that is neither ready nor final.</summary>
    private static bool NamesOpenStatus(IOperation operation, ContractIndex contracts)
    {
        bool Names(IOperation subject, IOperation asked) =>
            StatusExpression.Read(subject, contracts) is { Contract: var contract } && asked.DescendantsAndSelf().Any(part => IsOpenText(part, contract));

        // What lets only the ready ones through names the others to keep them out.
        if (AcceptedStatus.Read(operation, contracts) is not null) return false;
        return operation switch
        {
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals, LeftOperand: var left, RightOperand: var right } =>
                Names(left, right) || Names(right, left),
            IIsPatternOperation { Value: var value, Pattern: var pattern } => Names(value, pattern),
            IPropertySubpatternOperation { Member: var member, Pattern: var pattern } => Names(member, pattern),
            IInvocationOperation { TargetMethod.Name: "Equals", Instance: { } subject, Arguments: [{ Value: var value }, ..] } => Names(subject, value),
            IInvocationOperation { TargetMethod.Name: "Equals", Arguments: [{ Value: var one }, { Value: var other }, ..] } =>
                Names(one, other) || Names(other, one),
            _ => false,
        };
    }

    private static bool IsOpenText(IOperation part, StatusContract contract) =>
        part is not IPatternOperation
        && part.ConstantValue is { HasValue: true, Value: string }
        && HandledStatuses.ByConstant(part, contract) is not 0 and var named
        && (named & (contract.Ready | contract.Never)) == 0;

    /// <summary>The gate that an operation is, or null.</summary>
    public static StatusGate? Read(IOperation operation, ContractIndex contracts)
    {
        if (AcceptedStatus.Read(operation, contracts) is not { } accepted) return SwitchGate.Read(operation, contracts);
        return IsOneOfMany(accepted.Contract) ? Behind(operation, accepted, accepted.IsReady) : null;
    }

    /// <summary>Whether there are statuses that are neither ready nor final.</summary>
    public static bool IsOneOfMany(StatusContract contract) => (HandledStatuses.All(contract) & ~contract.Ready & ~contract.Never) != 0;

    /// <summary>Whether what stands for the other statuses throws, or keeps the object for later.</summary>
    public static bool IsKept(IOperation dropped, string owner) => Throws(dropped) || Keeps(dropped, owner);

    private static StatusGate? Behind(IOperation operation, AcceptedStatus accepted, bool isReady)
    {
        var current = operation;
        while (current.Parent is { } parent)
        {
            switch (parent)
            {
                case IUnaryOperation:
                    isReady = !isReady;
                    break;
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } when isReady:
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } when !isReady:
                    break;
                case IConditionalOperation conditional
                    when conditional.Condition == current
                        && !IsPolled(conditional, accepted.Contract)
                        && !FinalStatuses.AreAskedBefore(conditional, accepted.Contract):
                    return TakenBehind(conditional, isReady, accepted.Owner, accepted.Contract) is { } taken
                        ? new(accepted.Contract, accepted.Owner, accepted.Status, taken)
                        : null;
                case IReturnOperation when isReady && TakenAfterFilter(parent) is { } rest:
                    return new(accepted.Contract, "", accepted.Status, rest, IsFilter: true);
                case IPatternCaseClauseOperation or ISwitchExpressionArmOperation when isReady:
                    return SwitchGate.OfGuard(parent, current, accepted);
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var flag } }:
                    return parent.UsesOf(flag).Select(reference => Behind(reference, accepted, isReady)).FirstOrDefault(gate => gate is not null);
                default:
                    return null;
            }

            current = parent;
        }

        return null;
    }

    /// <summary>Whether a variable was there before the filter, and so is none of the elements that it lets through.</summary>
    private bool IsDeclaredBefore(IOperation instance)
    {
        ISymbol? symbol = instance is ILocalReferenceOperation { Local: var local } ? local : (instance as IParameterReferenceOperation)?.Parameter;
        return symbol is not null && symbol.DeclaringSyntaxReferences.Any(declared => declared.Span.End <= Taken.Start);
    }

    /// <summary>Whether a value that is read, or the variable that it is kept in, is asked for its presence.</summary>
    private static bool IsLookedAt(IOperation payload) =>
        IsAsked(payload)
        || payload.Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var copy } } && payload.UsesOf(copy).Any(IsAsked);

    private static bool IsAsked(IOperation payload)
    {
        // The question mark of `first?.Result` asks for the object, not for its payload.
        var current = payload;
        while (current.Parent is IConversionOperation || current.Parent is IConditionalAccessOperation access && access.WhenNotNull == current)
        {
            current = current.Parent;
        }

        var parent = current.Parent;
        return parent is IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } or IIsPatternOperation
            or ICoalesceOperation or IConditionalAccessOperation
            or IPropertySubpatternOperation { Pattern: not (IDiscardPatternOperation or IDeclarationPatternOperation { MatchesNull: true }) }
            or IIsTypeOperation
            || parent is IArgumentOperation
            {
                Parent: IInvocationOperation { TargetMethod.Name: "IsNullOrEmpty" or "IsNullOrWhiteSpace" or "ThrowIfNull" or "NotNull" },
            };
    }

    private static TextSpan? TakenBehind(IConditionalOperation conditional, bool isReady, string owner, StatusContract contract)
    {
        var (taken, dropped) = isReady ? (conditional.WhenTrue, conditional.WhenFalse) : (conditional.WhenFalse, conditional.WhenTrue);
        if (dropped is not null && IsKept(dropped, owner) || FinalStatuses.AreToldApart(conditional, dropped, contract)) return null;
        if (Next(conditional) is { } next && Throws(next)) return null;
        if (taken is not null) return taken.Syntax.Span;
        if (!Leaves(conditional.WhenTrue) || conditional.Parent is not IBlockOperation block) return null;
        return TextSpan.FromBounds(conditional.Syntax.Span.End, block.Syntax.Span.End);
    }

    private static bool Throws(IOperation operation) => operation switch
    {
        IConversionOperation conversion => Throws(conversion.Operand),
        IBlockOperation { Operations: [.., var last] } => Throws(last),
        IThrowOperation => true,
        _ => false,
    };

    /// <summary>Whether the object itself goes somewhere: into a list of those to ask again, say.</summary>
    private static bool Keeps(IOperation dropped, string owner)
    {
        foreach (var operation in dropped.DescendantsAndSelf())
        {
            if (operation.Parent is not (IMemberReferenceOperation or IInvocationOperation or IConditionalAccessOperation or IIsPatternOperation)
                && operation.Syntax.ToString() == owner)
            {
                return true;
            }
        }

        return false;
    }

    private static IOperation? Next(IOperation statement) =>
        statement.Parent is IBlockOperation block && block.Operations.IndexOf(statement) is >= 0 and var index && index + 1 < block.Operations.Length
            ? block.Operations[index + 1]
            : null;

    /// <summary>Whether a statement only leaves, without throwing.</summary>
    private static bool Leaves(IOperation statement) => statement switch
    {
        IBlockOperation { Operations: [.., var last] } => Leaves(last),
        IReturnOperation { ReturnedValue: var value } => value is null || SaysNothing(value),
        _ => statement is IBranchOperation,
    };

    /// <summary>
    /// Whether a value is one for nothing, of which the object has no part: <c>null</c>, <c>[]</c>, <c>Array.Empty&lt;byte&gt;()</c>, <c>NotFound()</c>.
    /// </summary>
    private static bool SaysNothing(IOperation value)
    {
        value = value.WithoutConversions();
        return value.ConstantValue.HasValue || value switch
        {
            IDefaultValueOperation => true,
            IObjectCreationOperation creation => creation.Initializer is null && creation.Arguments.All(argument => SaysNothing(argument.Value)),
            IArrayCreationOperation creation => creation.Initializer is null or { ElementValues.IsEmpty: true },
            IMemberReferenceOperation { Instance: null } => true,
            IInvocationOperation { Instance: null or IInstanceReferenceOperation, TargetMethod.Locations: [{ IsInMetadata: true }, ..] } call =>
                call.Arguments.All(argument => SaysNothing(argument.Value)),
            _ => value.Syntax is CollectionExpressionSyntax { Elements.Count: 0 },
        };
    }

    /// <summary>Whether the condition stands in a loop that comes round again with a new answer, or after one that has waited for the status.</summary>
    public static bool IsPolled(IOperation operation, StatusContract contract)
    {
        for (var parent = operation.Parent; parent is not null and not IAnonymousFunctionOperation and not ILocalFunctionOperation; parent = parent.Parent)
        {
            if (parent is ILoopOperation { LoopKind: not LoopKind.ForEach } loop) return !IsCounted(loop);
            if (parent is IBlockOperation block
                && block.Operations.Any(before => before.Syntax.SpanStart < operation.Syntax.SpanStart && WaitsFor(before, contract)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool WaitsFor(IOperation statement, StatusContract contract) =>
        statement is ILoopOperation { LoopKind: not LoopKind.ForEach }
        && statement.Descendants().Any(part => part is IMemberReferenceOperation { Member.Name: var name } && name == contract.Status);

    /// <summary>Whether a loop goes through something, and does not count its attempts.</summary>
    private static bool IsCounted(ILoopOperation loop) =>
        loop is IForLoopOperation { Before.Length: > 0 }
        && !loop.Body.Descendants().Any(part => part is IInvocationOperation { TargetMethod.Name: "Delay" or "Sleep" or "WaitForNextTickAsync" });

    private static TextSpan? TakenAfterFilter(IOperation returned)
    {
        var current = returned.Parent;
        while (current is IBlockOperation) current = current.Parent;
        if (current is not IAnonymousFunctionOperation lambda) return null;
        for (current = lambda.Parent; current is IDelegateCreationOperation or IConversionOperation or IArgumentOperation; current = current.Parent)
        {
        }

        if (current is not IInvocationOperation { TargetMethod.Name: var name } call || !LetsThrough(name) || ThrowsIfNone(call) || ThrowsIfFewer(call))
        {
            return null;
        }

        var root = call.Root();
        return TextSpan.FromBounds(lambda.Syntax.Span.End, root.Syntax.Span.End);
    }

    private static bool LetsThrough(string method) =>
        (method.EndsWith("Async", StringComparison.Ordinal) ? method.Substring(0, method.Length - 5) : method)
            is "Where" or "First" or "FirstOrDefault" or "Single" or "SingleOrDefault" or "Last" or "LastOrDefault" or "Find" or "FindAll";

    /// <summary>Whether code throws where a search has found nothing: there nobody drops anything unawares.</summary>
    private static bool ThrowsIfNone(IInvocationOperation search)
    {
        var value = AsUsed(search);
        return ThrowsIfNull(value)
            || value.Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var found } }
                && value.Parent.UsesOf(found).Any(use => ThrowsIfNull(AsUsed(use)));
    }

    /// <summary>Whether code throws where the filter has let fewer through than there are: <c>if (ready.Count != calls.Count) throw</c>.</summary>
    private static bool ThrowsIfFewer(IInvocationOperation filter)
    {
        IOperation value = filter;
        while (value.Parent is IConversionOperation or IArgumentOperation or IInvocationOperation { TargetMethod.Name: "ToList" or "ToArray" })
        {
            value = value.Parent;
        }

        return value.Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var kept } }
            && value.Parent.UsesOf(kept).Any(use =>
            use.Parent is IPropertyReferenceOperation
            {
                Property.Name: "Count" or "Length",
                Parent: IBinaryOperation { Parent: IConditionalOperation asked } compared,
            }
            && !compared.LeftOperand.ConstantValue.HasValue
                && !compared.RightOperand.ConstantValue.HasValue
                && ThrowsAfter(asked, compared.OperatorKind != BinaryOperatorKind.Equals));
    }

    private static bool ThrowsIfNull(IOperation value) => value.Parent switch
    {
        ICoalesceOperation { WhenNull: var otherwise } => Throws(otherwise),
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "ThrowIfNull" or "NotNull" } } => true,
        IBinaryOperation { OperatorKind: var kind, Parent: IConditionalOperation asked } => ThrowsAfter(asked, kind == BinaryOperatorKind.Equals),
        IIsPatternOperation { Pattern: var pattern, Parent: IConditionalOperation asked } => ThrowsAfter(asked, TakesNull(pattern)),
        _ => false,
    };

    private static bool ThrowsAfter(IConditionalOperation asked, bool answer) =>
        (answer ? asked.WhenTrue : asked.WhenFalse ?? Next(asked)) is { } next && Throws(next);

    private static bool TakesNull(IPatternOperation pattern) =>
        pattern is INegatedPatternOperation negated ? !TakesNull(negated.Pattern) : pattern is IConstantPatternOperation;

    private static IOperation AsUsed(IOperation value)
    {
        while (value.Parent is IConversionOperation or IAwaitOperation or IInvocationOperation { TargetMethod.Name: "ConfigureAwait" }) value = value.Parent;
        return value;
    }
}
