using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using TypedResponses.Analyzers.Values;

namespace TypedResponses.Analyzers.Flow;

/// <summary>Which <c>catch</c> an exception ends in that is thrown in the same body.</summary>
internal static class CatchClauses
{
    public static bool Throws(BasicBlock block) => block is { FallThroughSuccessor.Semantics: ControlFlowBranchSemantics.Throw, BranchValue: not null };

    /// <summary>The first block of the handler that certainly catches what a block throws; null where it may go on to somebody else.</summary>
    public static int? HandlerOf(BasicBlock block) =>
        Throws(block) && block.BranchValue!.WithoutConversions().Type is { } thrown ? HandlerOf(block, thrown) : null;

    /// <summary>The first block of the handler that certainly catches an exception that leaves a block; null where it may go on to somebody else.</summary>
    public static int? HandlerOf(BasicBlock block, ITypeSymbol thrown)
    {
        for (var region = block.EnclosingRegion; region.EnclosingRegion is { } around; region = around)
        {
            if (region.Kind != ControlFlowRegionKind.Try) continue;
            foreach (var handler in around.NestedRegions)
            {
                if (handler.Kind == ControlFlowRegionKind.Catch && Catches(handler, thrown)) return handler.FirstBlockOrdinal;

                // A filter may let it through, or not, and a type that derives from the thrown one may be what it is.
                if (handler.Kind == ControlFlowRegionKind.FilterAndHandler && Catches(handler, thrown)
                    || handler.ExceptionType?.IsOrDerivesFrom(thrown) == true)
                {
                    return null;
                }
            }
        }

        return null;
    }

    /// <summary>Whether a handler takes whatever its filter does not let through.</summary>
    public static bool FiltersAll(ControlFlowRegion handler) =>
        handler.Kind == ControlFlowRegionKind.FilterAndHandler
        && handler.ExceptionType is null or { SpecialType: SpecialType.System_Object }
            or { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>Whether a handler, or a <c>finally</c>, may take what a block throws itself.</summary>
    public static bool MayTake(ControlFlowRegion handler, BasicBlock block)
    {
        if (handler.ExceptionType is not { } taken || !Throws(block) || block.BranchValue!.WithoutConversions().Type is not { } thrown) return true;
        return thrown.IsOrDerivesFrom(taken) || taken.IsOrDerivesFrom(thrown);
    }

    /// <summary>
    /// Whether a handler, or a <c>finally</c>, may take what code throws that calls nothing: a null is asked for a member, an index is too large.
    /// </summary>
    public static bool TakesRuntimeErrors(ControlFlowRegion handler) =>
        handler.ExceptionType is null or { SpecialType: SpecialType.System_Object } or
        {
            Name: "Exception" or "SystemException" or "NullReferenceException" or "InvalidCastException" or "IndexOutOfRangeException"
                or "ArithmeticException" or "DivideByZeroException" or "OverflowException" or "ArrayTypeMismatchException" or "OutOfMemoryException",
            ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true },
        };

    public static bool IsException(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.Name == "Exception") return true;
        }

        return false;
    }

    private static bool Catches(ControlFlowRegion handler, ITypeSymbol thrown) =>
        handler.ExceptionType is null || thrown.IsOrDerivesFrom(handler.ExceptionType);
}
