using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Bodies;
using TypedResponses.Analyzers.Values;

namespace TypedResponses.Analyzers.Unions;

/// <summary>TR3003: a union value is cast to a case without a test.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UntestedCastAnalyzer : UnionAnalyzer
{
    /// <summary>The rule.</summary>
    public static readonly DiagnosticDescriptor Rule = new(
        "TR3003",
        "Test a union before casting it to a case",
        "Any case of '{0}' can come here, and the cast to '{1}' fails on every other; match it with 'is' or 'switch'",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Register(CompilationStartAnalysisContext context, UnionSymbols unions)
    {
        BodyOperations.Register(context, unions.Vocabulary.BodiesIn, operation => CheckConversion(operation, unions), OperationKind.Conversion);
        BodyOperations.Register(context, unions.Vocabulary.BodiesIn, operation => CheckLoop(operation, unions), OperationKind.Loop);
        BodyOperations.Register(context, unions.Vocabulary.BodiesIn, operation => CheckCastCall(operation, unions), OperationKind.Invocation);
    }

    private static void CheckConversion(VisitedOperation context, UnionSymbols unions)
    {
        var conversion = (IConversionOperation)context.Operation;
        if (conversion.IsImplicit || conversion.Type is not { } target || unions.OfBase(conversion.Operand.Type) is not { } union ||
            !union.IsCaseType(target))
        {
            return;
        }

        if (conversion.IsTryCast && !IsUsedAsIfItWorked(conversion.Syntax) && !IsKeptAsIfItWorked(conversion)) return;
        if (!CaseProof.Holds(union, conversion.Operand, target, conversion) && !CallerProof.Holds(conversion.Operand, target))
            Report(context, union, target, conversion.Syntax.GetLocation());
    }

    private static void CheckLoop(VisitedOperation context, UnionSymbols unions)
    {
        if (context.Operation is not IForEachLoopOperation { Syntax: ForEachStatementSyntax syntax, SemanticModel: { } model } loop ||
            syntax.Type.IsVar)
        {
            return;
        }

        if (model.GetForEachStatementInfo(syntax).ElementType is not { } element || unions.OfBase(element) is not { } union ||
            model.GetTypeInfo(syntax.Type).Type is not { } target || !union.IsCaseType(target))
        {
            return;
        }

        if (!CaseProof.HoldsForElements(union, loop.Collection, target) && !CallerProof.Holds(loop.Collection, target))
            Report(context, union, target, syntax.Type.GetLocation());
    }

    private static void CheckCastCall(VisitedOperation context, UnionSymbols unions)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod is not { Name: "Cast", TypeArguments: [var target] } || !Elements.IsLinq(call)) return;
        var sequence = call.Arguments[0].Value.WithoutConversions();
        if (SequenceTypes.ElementOf(sequence.Type) is not { } element || unions.OfBase(element) is not { } union || !union.IsCaseType(target)) return;
        if (!CaseProof.HoldsForElements(union, sequence, target) && !CallerProof.Holds(sequence, target))
        {
            Report(context, union, target, call.Syntax.GetLocation());
        }
    }

    private static void Report(VisitedOperation context, Union union, ITypeSymbol target, Location location) =>
        context.ReportDiagnostic(Diagnostic.Create(Rule, location, union.Base.Name, target.Name));

    /// <summary><c>var call = item as Case;</c>, where no use of the local asks whether it is null, and one says <c>call!</c>.</summary>
    private static bool IsKeptAsIfItWorked(IConversionOperation cast)
    {
        if (cast.Parent is not IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } }) return false;
        var isSuppressed = false;
        foreach (var reference in cast.UsesOf(local))
        {
            if (reference.Parent is not (IMemberReferenceOperation or IInvocationOperation)) return false;
            isSuppressed |= IsUsedAsIfItWorked(reference.Syntax) && reference.Syntax.Parent is PostfixUnaryExpressionSyntax;
        }

        return isSuppressed;
    }

    /// <summary><c>(item as Case)!</c> and <c>(item as Case).Member</c>; a question mark or a null check asks.</summary>
    private static bool IsUsedAsIfItWorked(SyntaxNode cast)
    {
        var node = cast;
        while (node.Parent is ParenthesizedExpressionSyntax parenthesized) node = parenthesized;
        return node.Parent is PostfixUnaryExpressionSyntax postfix && postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression) ||
            node.Parent is MemberAccessExpressionSyntax access && access.Expression == node;
    }
}
