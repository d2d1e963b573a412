using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Values;

namespace TypedResponses.Analyzers.Unions;

/// <summary>
/// A parameter of a private method or local function that every call gives values of the case's own static type. Calls in other parts of a
/// partial type are not seen, and trusted.
/// </summary>
internal static class CallerProof
{
    public static bool Holds(IOperation value, ITypeSymbol target)
    {
        if (Carriers.Resolve(value).WithoutConversions() is not IParameterReferenceOperation
            {
                Parameter: { ContainingSymbol: IMethodSymbol method } parameter,
                SemanticModel: { } model,
            }
            || method.MethodKind != MethodKind.LocalFunction &&
                (method.MethodKind != MethodKind.Ordinary || method.DeclaredAccessibility != Accessibility.Private))
        {
            return false;
        }

        var isCalled = false;
        var inThisFile = method.ContainingType.DeclaringSyntaxReferences.Where(declaration => declaration.SyntaxTree == model.SyntaxTree);
        foreach (var name in inThisFile.SelectMany(declaration => declaration.GetSyntax().DescendantNodes()).OfType<SimpleNameSyntax>())
        {
            if (name.Identifier.ValueText != method.Name ||
                !SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name).Symbol?.OriginalDefinition, method.OriginalDefinition))
            {
                continue;
            }

            if (name.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } syntax ||
                model.GetOperation(syntax) is not IInvocationOperation call ||
                !SymbolEqualityComparer.Default.Equals(call.TargetMethod.OriginalDefinition, method.OriginalDefinition) ||
                call.ArgumentFor(parameter.Name)?.WithoutConversions().Type is not { } given || !IsOfCase(given, target))
            {
                return false;
            }

            isCalled = true;
        }

        return isCalled;
    }

    private static bool IsOfCase(ITypeSymbol given, ITypeSymbol target) =>
        given.IsOrDerivesFrom(target) || SequenceTypes.ElementOf(given)?.IsOrDerivesFrom(target) == true;
}
