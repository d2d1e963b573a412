using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedResponses.Analyzers.Contracts;
using TypedResponses.CodeFixes.Replacements;

namespace TypedResponses.CodeFixes.Status;

/// <summary>The question whether the payload is there, in place of the question for the ready status.</summary>
/// <param name="scope">The document.</param>
/// <param name="gate">The condition that asks for the status.</param>
/// <param name="payload">The name of the payload's member.</param>
internal sealed class PayloadQuestion(FixScope scope, GateSyntax gate, string payload)
{
    /// <summary>Asks, and names the payload where it is read if its object can be asked for it only once.</summary>
    public Replacement? Ask(IReadOnlyList<ExpressionSyntax> reads)
    {
        if (reads.Count > 0 && TryGet() is { } outType && ByTryGet() is { } tryGet && Named(reads, outType) is { } gotten) return With(tryGet, gotten);
        if (Has())
        {
            return gate.MayBeNull || gate.Pattern is not null
                ? InPattern("true", "Has" + payload, [])
                : With($"{(gate.IsNegated ? "!" : "")}{Asked}.Has{payload}", []);
        }

        var type = Underlying(ContractReader.FindMember(gate.Type, payload) is IPropertySymbol property
            ? property.Type
            : ((IFieldSymbol)ContractReader.FindMember(gate.Type, payload)!).Type);
        if (Presence() is not { } presence) return null;
        if (!presence.Absent.EndsWith(" is null", StringComparison.Ordinal))
        {
            return gate.MayBeNull || gate.Pattern is not null ? null : With(gate.IsNegated ? presence.Absent : presence.Present, []);
        }

        var named = reads.Count > 0 && (!gate.IsNegated || HasNotPatterns) ? Named(reads, type) : null;
        var question = named is { Count: > 0 } ? $"{{ }} {Variable}" : "{ }";
        if (gate.MayBeNull || gate.Pattern is not null) return InPattern(question, payload, named ?? []);
        return named is { Count: > 0 }
            ? With($"{Asked}.{payload} is {(gate.IsNegated ? "not " : "")}{question}", named)
            : With($"{Asked}.{payload} {(gate.IsNegated ? "==" : "!=")} null", []);
    }

    private PayloadPresence? Presence() => ContractReader.FindMember(gate.Type, payload) switch
    {
        IPropertySymbol property => PayloadPresence.Of($"{Asked}.{payload}", property.Type, property.NullableAnnotation, HasNotPatterns),
        IFieldSymbol field => PayloadPresence.Of($"{Asked}.{payload}", field.Type, field.NullableAnnotation, HasNotPatterns),
        _ => null,
    };

    private string Asked => gate.Asked.WithoutTrivia().ToString();

    private string Owner => gate.Owner.WithoutTrivia().ToString();

    private string Variable => _variable ??= scope.FreeName(gate.Condition, char.ToLowerInvariant(payload[0]) + payload.Substring(1));

    private string? _variable;

    private bool HasNotPatterns => scope.Root.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp9 };

    /// <summary>The type of what <c>TryGetResult</c> gives; null where there is no such method.</summary>
    private ITypeSymbol? TryGet() =>
        ContractMembers("TryGet" + payload)
            .OfType<IMethodSymbol>()
            .FirstOrDefault(method => method.Parameters is [{ RefKind: RefKind.Out }])?.Parameters[0].Type;

    private bool Has() => ContractMembers("Has" + payload).Any(member => member is IPropertySymbol);

    private IEnumerable<ISymbol> ContractMembers(string name)
    {
        for (var type = gate.Type; type is not null; type = type.BaseType)
        {
            foreach (var member in type.GetMembers(name)) yield return member;
        }
    }

    /// <summary>The question by <c>TryGetResult</c>; null where the object itself is not sure to be there.</summary>
    private string? ByTryGet()
    {
        var tryGet = $"{Owner}.TryGet{payload}(out var {Variable})";
        if (gate.Pattern is not { } pattern) return gate.MayBeNull ? null : (gate.IsNegated ? "!" : "") + tryGet;
        var rest = pattern.PropertyPatternClause!.Subpatterns.Where(part => part != gate.Part).Select(part => part.WithoutTrivia().ToString()).ToList();
        if (pattern.PositionalPatternClause is not null) return null;
        if (pattern.Designation is null) return !gate.MayBeNull && rest.Count == 0 ? (gate.IsNegated ? "!" : "") + tryGet : null;
        if (gate.IsNegated) return null;
        var test = rest.Count == 0 && pattern.Type is not null ? "" : rest.Count == 0 ? "{ } " : $"{{ {string.Join(", ", rest)} }} ";
        return $"{Asked} is {(pattern.Type is { } type ? type.WithoutTrivia() + " " : "")}{test}{pattern.Designation.WithoutTrivia()} && {tryGet}";
    }

    /// <summary>The reads as the variable can stand for them; null where it cannot.</summary>
    private IReadOnlyList<ExpressionSyntax>? Named(IReadOnlyList<ExpressionSyntax> reads, ITypeSymbol type)
    {
        var member = ContractReader.FindMember(gate.Type, payload) switch
        {
            IPropertySymbol property => property.Type,
            IFieldSymbol field => field.Type,
            _ => null,
        };
        if (member is null || SymbolEqualityComparer.Default.Equals(member, type) || member.IsReferenceType) return reads;

        // A value that is not `int?` any more has no `Value`.
        var values = new List<ExpressionSyntax>();
        foreach (var read in reads)
        {
            if (read.Parent is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value" } access || access.Expression != read) return null;
            values.Add(access);
        }

        return values;
    }

    private static ITypeSymbol Underlying(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    /// <summary>The question as a part of a pattern: <c>call is { HasResult: true }</c>.</summary>
    private Replacement? InPattern(string pattern, string member, IReadOnlyList<ExpressionSyntax> reads)
    {
        if (gate.Pattern is null)
        {
            return gate.IsNegated && !HasNotPatterns ? null : With($"{Asked} is {(gate.IsNegated ? "not " : "")}{{ {member}: {pattern} }}", reads);
        }

        var parsed = (IsPatternExpressionSyntax)SyntaxFactory.ParseExpression($"_ is {{ {member}: {pattern} }}");
        var part = ((RecursivePatternSyntax)parsed.Pattern).PropertyPatternClause!.Subpatterns[0];
        return Naming(new(gate.Part!, part.WithTriviaFrom(gate.Part!)), reads);
    }

    private Replacement With(string question, IReadOnlyList<ExpressionSyntax> reads) =>
        Naming(new(gate.Condition, SyntaxFactory.ParseExpression(question).WithTriviaFrom(gate.Condition)), reads);

    private Replacement Naming(Replacement replacement, IReadOnlyList<ExpressionSyntax> reads)
    {
        foreach (var read in reads) replacement.And(read, SyntaxFactory.IdentifierName(Variable).WithTriviaFrom(read));
        return replacement;
    }
}
