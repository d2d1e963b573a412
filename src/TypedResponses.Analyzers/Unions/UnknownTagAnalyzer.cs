using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Bodies;
using TypedResponses.Analyzers.Values;
using TypedResponses.Analyzers.Words;

namespace TypedResponses.Analyzers.Unions;

/// <summary>TR3002: the discriminator is compared with a text that no case has.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnknownTagAnalyzer : UnionAnalyzer
{
    /// <summary>The property of the diagnostic that holds the text to write instead.</summary>
    public const string NearestProperty = "nearest";

    /// <summary>The rule.</summary>
    public static readonly DiagnosticDescriptor Rule = new(
        "TR3002",
        "Compare the discriminator with a text that a case has",
        "'{0}' is the type of no case of '{1}'{2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Register(CompilationStartAnalysisContext context, UnionSymbols unions)
    {
        if (!unions.HasClosed) return;
        BodyOperations.Register(
            context, new Vocabulary(["Type"], reach: unions.Reach), operation =>
            {
                foreach (var comparison in TextComparisons.In(operation.Operation)) Check(operation, unions, comparison);
            },
            TextComparisons.Kinds);
    }

    private static void Check(VisitedOperation context, UnionSymbols unions, TextComparison comparison)
    {
        var tag = comparison.Constant;
        if (DiscriminatorOf(comparison.Subject) is not { } owner || unions.OfBaseOrCase(owner) is not { IsClosed: true } union ||
            SymbolEqualityComparer.Default.Equals(owner, union.Unrecognized))
        {
            return;
        }

        var tags = union.TagsOf(owner is ITypeParameterSymbol ? union.Base : owner).ToList();
        if (tags.Count == 0 || tags.Exists(known => string.Equals(known, tag, comparison.Comparison)) || union.Unrecognized is not null &&
            SpeaksOf(union.Unrecognized, context.Operation))
        {
            return;
        }

        var nearest = NearestText.Of(tag, tags);
        context.ReportDiagnostic(Diagnostic.Create(
            Rule,
            comparison.Place.GetLocation(),
            ImmutableDictionary<string, string?>.Empty.Add(NearestProperty, nearest),
            tag,
            owner.Name,
            nearest is null ? "" : $"; did you mean '{nearest}'?"));
    }

    /// <summary>For <c>item.Type</c>, also through a local or in a property pattern: the type of <c>item</c>.</summary>
    private static ITypeSymbol? DiscriminatorOf(IOperation operation) =>
        Carriers.Resolve(operation) is IPropertyReferenceOperation
        {
            Property: { Name: "Type", Type.SpecialType: SpecialType.System_String },
            Instance: { } instance,
        }
            ? instance.WithoutImplicitConversions().Type
            : null;

    /// <summary>True where the code around the comparison looks at what it does not recognize: there every text can come.</summary>
    private static bool SpeaksOf(INamedTypeSymbol unrecognized, IOperation comparison)
    {
        var scope = comparison;
        while (scope.Parent is { } parent &&
            scope is not (IConditionalOperation or ISwitchCaseOperation or ISwitchExpressionArmOperation or IAnonymousFunctionOperation))
        {
            scope = parent;
        }

        foreach (var part in scope.DescendantsAndSelf())
        {
            var mentioned = part switch
            {
                IDeclarationPatternOperation pattern => pattern.MatchedType,
                ITypePatternOperation pattern => pattern.MatchedType,
                IRecursivePatternOperation pattern => pattern.MatchedType,
                IIsTypeOperation isType => isType.TypeOperand,
                IConversionOperation conversion => conversion.Type,
                _ => null,
            };
            if (mentioned is not null && SymbolEqualityComparer.Default.Equals(mentioned, unrecognized)) return true;
        }

        return false;
    }
}
