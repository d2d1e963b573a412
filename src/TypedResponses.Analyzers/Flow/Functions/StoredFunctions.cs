using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Flow.Domain;
using TypedResponses.Analyzers.Values;

namespace TypedResponses.Analyzers.Flow.Functions;

/// <summary>The lambdas and methods that read-only fields and properties of the same compilation hold from the start, and never another.</summary>
internal sealed class StoredFunctions(HelperBodies helpers)
{
    private readonly ConcurrentDictionary<ISymbol, FunctionValue?> _functions = new(SymbolEqualityComparer.Default);

    public FunctionValue? In(ISymbol member) =>
        member is IFieldSymbol { IsReadOnly: true, Type.TypeKind: TypeKind.Delegate } or IPropertySymbol { IsReadOnly: true, Type.TypeKind: TypeKind.Delegate }
            ? _functions.GetOrAdd(member.OriginalDefinition, Read)
            : null;

    private FunctionValue? Read(ISymbol member)
    {
        if (helpers.InitializerOf(member) is not { } value || IsAssigned(member)) return null;
        switch (value is IDelegateCreationOperation creation ? creation.Target : value)
        {
            case IMethodReferenceOperation { Method: var method }:
                return new(method, null);
            case IAnonymousFunctionOperation { Symbol: var lambda }
                when FlowGraphs.Of(value.Root()) is { } whole && FlowGraphs.OfFunction(whole, lambda) is { } body:
                return new(lambda, body);
            default:
                return null;
        }
    }

    /// <summary>Whether a constructor puts another value there.</summary>
    private static bool IsAssigned(ISymbol member) =>
        member.ContainingType.DeclaringSyntaxReferences.SelectMany(part => part.GetSyntax().DescendantNodes()).OfType<AssignmentExpressionSyntax>()
            .Any(assignment => (assignment.Left is MemberAccessExpressionSyntax access ? access.Name : assignment.Left) is IdentifierNameSyntax name
                && name.Identifier.ValueText == member.Name);
}
