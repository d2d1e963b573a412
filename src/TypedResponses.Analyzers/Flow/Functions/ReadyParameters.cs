using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedResponses.Analyzers.Flow.Domain;
using TypedResponses.Analyzers.Words;

namespace TypedResponses.Analyzers.Flow.Functions;

/// <summary>Parameters marked <c>[Ready]</c>: the caller has checked what they hold.</summary>
internal sealed class ReadyParameters
{
    private readonly ConcurrentDictionary<IParameterSymbol, bool> _captured = new(SymbolEqualityComparer.Default);

    public static bool IsReady(IParameterSymbol parameter)
    {
        foreach (var attribute in parameter.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == KnownNames.Ready) return true;
        }

        return false;
    }

    /// <summary>Where a method begins, its callers have checked.</summary>
    public static void Bind(FlowContext context, FlowState entry, IMethodSymbol method)
    {
        foreach (var parameter in method.Parameters)
        {
            if (IsReady(parameter)) Bind(context, entry, parameter);
        }
    }

    /// <summary>The parameter holds an object that is known to be ready.</summary>
    public static void Bind(FlowContext context, FlowState entry, IParameterSymbol parameter)
    {
        var found = new ObjectValue(entry.NewObject());
        entry.Set(context.Slots.Variable(parameter), found);
        foreach (var contract in context.Contracts.ContractsOf(parameter.Type)) entry.SetPossible(found.Id, contract, contract.Proven());
    }

    /// <summary>Whether a parameter of a primary constructor is so in all members of its type: nobody assigns it.</summary>
    public bool IsReadyInMembers(IParameterSymbol parameter) => IsReady(parameter) && IsTheSameInMembers(parameter);

    /// <summary>Whether a parameter is one of a primary constructor, and nobody assigns it.</summary>
    public bool IsTheSameInMembers(IParameterSymbol parameter) =>
        parameter is { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor, DeclaringSyntaxReferences: [var declaration] } }
        && _captured.GetOrAdd(parameter, _ => declaration.GetSyntax() is TypeDeclarationSyntax && !IsAssigned(parameter));

    private static bool IsAssigned(IParameterSymbol parameter)
    {
        foreach (var part in parameter.ContainingType.DeclaringSyntaxReferences)
        {
            foreach (var node in part.GetSyntax().DescendantNodes())
            {
                var target = node switch
                {
                    AssignmentExpressionSyntax assignment => assignment.Left,
                    ArgumentSyntax argument when !argument.RefKindKeyword.IsKind(SyntaxKind.None) => argument.Expression,
                    _ => null,
                };
                if (target is not null
                    && target.DescendantNodesAndSelf().Any(name => name is IdentifierNameSyntax { Identifier.ValueText: var written }
                        && written == parameter.Name))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
