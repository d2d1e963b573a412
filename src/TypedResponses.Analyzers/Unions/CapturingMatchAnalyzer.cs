using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Bodies;
using TypedResponses.Analyzers.Words;

namespace TypedResponses.Analyzers.Unions;

/// <summary>TR3004: the lambdas of a <c>Match</c> or <c>Switch</c> capture, where the overload with a state would allocate nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CapturingMatchAnalyzer : UnionAnalyzer
{
    /// <summary>The rule.</summary>
    public static readonly DiagnosticDescriptor Rule = new(
        "TR3004",
        "Pass a state instead of capturing",
        "The lambdas capture {0}, which allocates at every call; '{1}' has an overload that takes it as a state",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Register(CompilationStartAnalysisContext context, UnionSymbols unions)
    {
        if (!unions.HasClosed) return;
        var vocabulary = new Vocabulary(["Match", "Switch", "MatchOrDefault", "SwitchOrDefault"], reach: unions.Reach);
        BodyOperations.Register(context, vocabulary.BodiesIn, operation => Check(operation, unions), OperationKind.Invocation);
    }

    private static void Check(VisitedOperation operation, UnionSymbols unions)
    {
        var call = (IInvocationOperation)operation.Operation;
        if (call.TargetMethod.Name is not ("Match" or "Switch" or "MatchOrDefault" or "SwitchOrDefault") ||
            unions.OfBase(call.TargetMethod.ContainingType) is not { IsClosed: true } ||
            !HasStateOverload(call.TargetMethod.OriginalDefinition) || Captures.Of(call) is not { Names.Count: > 0 } captures)
        {
            return;
        }

        operation.ReportDiagnostic(Diagnostic.Create(
            Rule, NameOf(call.Syntax).GetLocation(), string.Join(", ", captures.Names.Select(name => $"'{name}'")), call.TargetMethod.Name));
    }

    private static bool HasStateOverload(IMethodSymbol method)
    {
        foreach (var member in method.ContainingType.GetMembers(method.Name))
        {
            if (member is IMethodSymbol other && other.Parameters.Length == method.Parameters.Length + 1 &&
                other.TypeParameters.Length == method.TypeParameters.Length + 1 &&
                other.Parameters[0].Type is ITypeParameterSymbol)
            {
                return true;
            }
        }

        return false;
    }

    private static SyntaxNode NameOf(SyntaxNode call) => call is InvocationExpressionSyntax invocation
        ? invocation.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            var other => other,
        }
        : call;
}
