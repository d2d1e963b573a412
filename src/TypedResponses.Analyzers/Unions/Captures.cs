using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Values;

namespace TypedResponses.Analyzers.Unions;

/// <summary>The variables from outside that the lambdas of a call read.</summary>
/// <param name="Names">Their names, in the order in which they are first read.</param>
internal sealed record Captures(IReadOnlyList<string> Names)
{
    /// <summary>Null where a state could not stand for them: one of them is written, or a lambda is handed on.</summary>
    public static Captures? Of(IInvocationOperation call)
    {
        var names = new List<string>();
        foreach (var argument in call.Arguments)
        {
            if (argument.Value.AsLambda() is not { } lambda)
            {
                if (argument.ArgumentKind == ArgumentKind.DefaultValue ||
                    argument.Value.WithoutConversions() is { ConstantValue: { HasValue: true, Value: null } })
                {
                    continue;
                }

                return null;
            }

            foreach (var part in lambda.Body.Descendants())
            {
                if (NameOfOutside(part, lambda) is not { } name) continue;
                if (IsWritten(part)) return null;
                if (!names.Contains(name)) names.Add(name);
            }
        }

        return new Captures(names);
    }

    private static string? NameOfOutside(IOperation part, IAnonymousFunctionOperation lambda) => part switch
    {
        ILocalReferenceOperation { Local: { IsConst: false } local } when IsOutside(local, lambda) => local.Name,
        IParameterReferenceOperation { Parameter: var parameter } when IsOutside(parameter, lambda) => parameter.Name,
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } => "this",
        _ => null,
    };

    private static bool IsOutside(ISymbol variable, IAnonymousFunctionOperation lambda) =>
        variable.DeclaringSyntaxReferences is not [var declaration] || declaration.SyntaxTree != lambda.Syntax.SyntaxTree ||
            !lambda.Syntax.Span.Contains(declaration.Span);

    private static bool IsWritten(IOperation reference) => reference.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == reference,
        IIncrementOrDecrementOperation => true,
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } => true,
        ITupleOperation { Parent: IDeconstructionAssignmentOperation } => true,
        _ => false,
    };
}
