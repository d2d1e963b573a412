using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Contracts;
using TypedResponses.Analyzers.Values;

namespace TypedResponses.Analyzers.Status;

/// <summary>A status that goes by its place: <c>call is (_, "succeeded", _)</c>, <c>var (id, status, url) = call;</c>.</summary>
internal static class PositionalStatus
{
    /// <summary>The contract whose text a pattern asks for by the place it stands at, or null.</summary>
    public static StatusContract? Of(IPatternOperation pattern, ContractIndex contracts)
    {
        while (pattern.Parent is INegatedPatternOperation or IBinaryPatternOperation) pattern = (IPatternOperation)pattern.Parent;
        return pattern.Parent is IRecursivePatternOperation { DeconstructSymbol: IMethodSymbol deconstruct } whole
            ? Named(deconstruct, whole.DeconstructionSubpatterns.IndexOf(pattern), contracts)
            : null;
    }

    /// <summary>The contract whose text a variable has from the place it was taken from, or null; it never gets another value.</summary>
    public static StatusContract? Of(ILocalReferenceOperation reference, ContractIndex contracts)
    {
        if (reference.Local.DeclaringSyntaxReferences is not [{ } declared]
            || reference.SemanticModel is not { } model
            || LocalWrites.Around(reference).To(reference.Local).Count > 1)
        {
            return null;
        }

        var place = declared.GetSyntax();
        if (place is not SingleVariableDesignationSyntax
            {
                Parent: ParenthesizedVariableDesignationSyntax
                {
                    Parent: DeclarationExpressionSyntax { Parent: AssignmentExpressionSyntax assignment },
                } variables,
            })
        {
            return null;
        }

        return model.GetDeconstructionInfo(assignment).Method is { } deconstruct
            ? Named(deconstruct, variables.Variables.IndexOf((VariableDesignationSyntax)place), contracts)
            : null;
    }

    private static StatusContract? Named(IMethodSymbol deconstruct, int place, ContractIndex contracts)
    {
        foreach (var contract in contracts.ContractsOf(deconstruct.ContainingType))
        {
            if (contract.Kind == StatusKind.Text && string.Equals(contract.Status, deconstruct.Parameters[place].Name, StringComparison.OrdinalIgnoreCase))
            {
                return contract;
            }
        }

        return null;
    }
}
