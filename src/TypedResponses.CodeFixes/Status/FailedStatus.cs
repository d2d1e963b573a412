using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedResponses.Analyzers.Contracts;
using TypedResponses.Analyzers.Status;

namespace TypedResponses.CodeFixes.Status;

/// <summary>The final statuses of what a loop waits for that are not ready, and how code asks for them.</summary>
internal sealed class FailedStatus
{
    private readonly SemanticModel _model;
    private readonly ContractIndex _contracts;
    private readonly string _member;
    private readonly string[] _names;
    private readonly string[] _texts;

    private FailedStatus(SemanticModel model, ContractIndex contracts, ImmutableDictionary<string, string?> report)
    {
        _model = model;
        _contracts = contracts;
        _member = report[EndlessWaitAnalyzer.Member]!;
        _names = report[EndlessWaitAnalyzer.Final]!.Split('|');
        _texts = report[EndlessWaitAnalyzer.FinalTexts]!.Split('|');
    }

    public static FailedStatus? Of(Diagnostic diagnostic, SemanticModel model) =>
        diagnostic.Properties.ContainsKey(EndlessWaitAnalyzer.Member) && ContractIndex.Of(model.Compilation) is { } contracts
            ? new(model, contracts, diagnostic.Properties)
            : null;

    /// <summary>The statuses as they are written at a place beside a value of a type.</summary>
    public List<string>? Values(ITypeSymbol? type, int position)
    {
        if (type is null || type.SpecialType is not SpecialType.None and not SpecialType.System_String and not SpecialType.System_Nullable_T) return null;
        var values = new List<string>();
        foreach (var name in type.SpecialType == SpecialType.System_String ? _texts : _names)
        {
            // A loop may go by an enum of its own, in which a failure has another name.
            if (type.TypeKind == TypeKind.Enum && type.GetMembers(name).IsEmpty) return null;
            if (StatusSyntax.Value(type, name, _model, position) is not { } value) return null;
            values.Add(value.ToString());
        }

        return values;
    }

    /// <summary>The question whether what a condition asks about has failed, or has not; null where it cannot be asked again.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="has">Whether the answer is yes where it has failed.</param>
    /// <param name="before">Where the question will stand, if not behind the condition: a variable has to be declared before it.</param>
    public string? Asked(SyntaxNode condition, bool has, int? before = null)
    {
        foreach (var part in condition.DescendantNodesAndSelf(node => node is not AnonymousFunctionExpressionSyntax).OfType<ExpressionSyntax>())
        {
            if (!IsPlace(part, before) || _model.GetTypeInfo(part) is not { Type: { } type } info) continue;
            if (MemberOf(type) is { } member)
            {
                var access = type.IsReferenceType && info.Nullability.FlowState != NullableFlowState.NotNull && part is not ThisExpressionSyntax ? "?." : ".";
                return Question($"{part.WithoutTrivia()}{access}{_member}", TypeOf(member), condition.SpanStart, has);
            }

            if (_contracts.ContractOfStatus(type) is { } own && own.Status == _member)
            {
                return Question(part.WithoutTrivia().ToString(), type, condition.SpanStart, has);
            }
        }

        return null;
    }

    /// <summary>The same for the elements that a lambda is given.</summary>
    public string? Asked(string name, ITypeSymbol type, int position, bool has)
    {
        if (MemberOf(type) is not { } member) return null;
        var access = type is { IsReferenceType: true, NullableAnnotation: not NullableAnnotation.NotAnnotated } ? "?." : ".";
        return Question($"{name}{access}{_member}", TypeOf(member), position, has);
    }

    /// <summary>Whether a condition asks if there is an object at all: one that is not there yet has not failed.</summary>
    public bool IsMissing(ExpressionSyntax condition) => condition.DescendantNodesAndSelf().Any(part => part switch
    {
        IsPatternExpressionSyntax { Expression: var asked, Pattern: ConstantPatternSyntax or UnaryPatternSyntax } => IsOne(asked),
        BinaryExpressionSyntax { Left: var asked, Right: LiteralExpressionSyntax } => IsOne(asked),
        _ => false,
    });

    private bool IsOne(ExpressionSyntax value) => _model.GetTypeInfo(value).Type is { } type && MemberOf(type) is not null;

    /// <summary>Whether a value is the answer to a condition.</summary>
    public bool IsAnswer(ExpressionSyntax value) => _model.GetTypeInfo(value).Type?.SpecialType == SpecialType.System_Boolean;

    /// <summary>The statuses as labels of a switch on one; null where it is none.</summary>
    public List<string>? LabelsFor(ExpressionSyntax status) =>
        _model.GetTypeInfo(status).Type is { } type && _contracts.ContractOfStatus(type) is { } contract && contract.Status == _member
            ? Values(type, status.SpanStart)
            : null;

    /// <summary>The member that holds the status of an object of a type; null where the type is not what the loop waits for.</summary>
    private ISymbol? MemberOf(ITypeSymbol type) =>
        _contracts.ContractsOf(type).Any(contract => contract.Status == _member && contract.Never != 0)
        && ContractReader.FindMember(type, _member) is IPropertySymbol or IFieldSymbol
            ? ContractReader.FindMember(type, _member)
            : null;

    private static ITypeSymbol TypeOf(ISymbol member) => member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;

    /// <summary>Whether an expression names a variable, a field or a property, and asking it twice is asking it once.</summary>
    private bool IsPlace(ExpressionSyntax part, int? before)
    {
        if (part.Parent is MemberAccessExpressionSyntax access && access.Name == part
            || part.Parent is MemberBindingExpressionSyntax or NameColonSyntax or ExpressionColonSyntax)
        {
            return false;
        }

        foreach (var node in part.DescendantNodesAndSelf())
        {
            if (node is not (IdentifierNameSyntax or MemberAccessExpressionSyntax or ThisExpressionSyntax)) return false;
            if (_model.GetSymbolInfo(node).Symbol is ILocalSymbol { Locations: [var declared, ..] } && declared.SourceSpan.Start > before) return false;
        }

        return part is ThisExpressionSyntax
            || _model.GetSymbolInfo(part).Symbol is ILocalSymbol or IParameterSymbol or IFieldSymbol { HasConstantValue: false } or IPropertySymbol;
    }

    private string? Question(string status, ITypeSymbol type, int position, bool has)
    {
        if (Values(type, position) is not { Count: > 0 } values) return null;
        if (values.Count == 1) return $"{status} {(has ? "==" : "!=")} {values[0]}";
        return _names.Length > 0 && IsConstant(type)
            ? has ? $"{status} is {string.Join(" or ", values)}" : $"{status} is not ({string.Join(" or ", values)})"
            : string.Join(has ? " || " : " && ", values.Select(value => $"{status} {(has ? "==" : "!=")} {value}"));
    }

    private static bool IsConstant(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_String
        || type.TypeKind == TypeKind.Enum
        || type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };
}
