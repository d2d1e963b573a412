using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Contracts;
using TypedResponses.Analyzers.Flow.Variables;
using TypedResponses.Analyzers.Values;

namespace TypedResponses.Analyzers.Flow.Functions;

/// <summary>
/// The graphs of small methods and property getters of the same compilation, which a call of them is understood
/// through: "a plain helper whose body is one condition, or which throws unless it holds".
/// </summary>
internal sealed class HelperBodies
{
    private const int MaxBlocks = 24;
    private const int MaxLength = 2000;
    private const int MaxDepth = 3;

    private readonly Compilation _compilation;
    private readonly ConcurrentDictionary<IMethodSymbol, ControlFlowGraph?> _graphs = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, bool> _concerns = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IPropertySymbol, IFieldSymbol?> _backingFields = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, IOperation?> _initializers = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, ConstructedProofs?> _constructed = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, bool> _keepsFindings = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, bool> _collects = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IParameterSymbol, bool> _onlyCalled = new(SymbolEqualityComparer.Default);

    public HelperBodies(Compilation compilation)
    {
        _compilation = compilation;
        Stored = new(this);
    }

    /// <summary>What fields and properties hold.</summary>
    public StoredFunctions Stored { get; }

    /// <summary>What callers have checked.</summary>
    public ReadyParameters Ready { get; } = new();

    /// <summary>The graph of a method that no override can replace, or null where it is not to be looked into.</summary>
    public ControlFlowGraph? GraphOf(IMethodSymbol method)
    {
        method = Written(method);
        return IsFixed(method) ? _graphs.GetOrAdd(method, Create) : null;
    }

    /// <summary>The method whose parameters the body speaks of.</summary>
    public static IMethodSymbol Written(IMethodSymbol method) => method.OriginalDefinition.PartialImplementationPart ?? method.OriginalDefinition;

    /// <summary>Whether the body of a method speaks of a status or a payload, so that it is worth looking into.</summary>
    public bool Concerns(IMethodSymbol method, ContractIndex contracts) => Concerns(method.OriginalDefinition, contracts, 0);

    /// <summary>
    /// Whether a class of the same compilation begins with nothing but what its members start with, and has methods that look at objects with a contract.
    /// </summary>
    public bool KeepsFindings(INamedTypeSymbol type, ContractIndex contracts) => _keepsFindings.GetOrAdd(type.OriginalDefinition, _ =>
        type is { BaseType.SpecialType: SpecialType.System_Object, DeclaringSyntaxReferences.Length: > 0 } && contracts.ContractsOf(type).IsEmpty
        && type.InstanceConstructors.All(constructor => constructor.IsImplicitlyDeclared)
        && type.GetMembers().Any(member => member is IMethodSymbol { MethodKind: MethodKind.Ordinary, IsStatic: false } method && Takes(method, contracts)));

    /// <summary>
    /// Whether a method does nothing with a function it is given but call it, itself or in a function of its own, or hand it on to one that does so.
    /// </summary>
    public bool IsOnlyCalled(IParameterSymbol parameter) => IsOnlyCalled(parameter, 0);

    /// <summary>Whether a method of the same compilation adds something to a member of its class.</summary>
    public bool Collects(IMethodSymbol method) => _collects.GetOrAdd(method.OriginalDefinition, method =>
        IsFixed(method) && method.DeclaringSyntaxReferences[0].GetSyntax() is MethodDeclarationSyntax declaration
        && declaration.DescendantNodes().Any(node => node is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add", Expression: var list }
            && IsMember(list, method.ContainingType)));

    private static bool IsMember(ExpressionSyntax expression, INamedTypeSymbol type) =>
        (expression is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } own
            ? own.Name
            : expression) is IdentifierNameSyntax { Identifier.ValueText: var name }
        && type.GetMembers(name).Any(member => member is IFieldSymbol or IPropertySymbol);

    /// <summary>Whether a helper throws in the end, whatever it is given: code after a call of it is never reached.</summary>
    public bool NeverReturns(IMethodSymbol method) => IsThrowing(method) && GraphOf(method) is { Blocks: [.., { IsReachable: false }] };

    /// <summary>The field that a property of the same compilation is another name of, because its getter returns it and does nothing else.</summary>
    public IFieldSymbol? BackingField(IPropertySymbol property) => _backingFields.GetOrAdd(property.OriginalDefinition, FindBackingField);

    /// <summary>The value that a read-only field or property of the same compilation starts with.</summary>
    public IOperation? InitializerOf(ISymbol member) => _initializers.GetOrAdd(member.OriginalDefinition, ReadInitializer);

    /// <summary>What is proven of a member that only constructors assign: found once.</summary>
    public ConstructedProofs? ConstructedOnce(ISymbol member, Func<ConstructedProofs?> find) => _constructed.GetOrAdd(member, _ => find());

    /// <summary>The initializer of a member and the constructors that speak of it, each with its graph; none for one that is too large to look into.</summary>
    public IEnumerable<(ControlFlowGraph? Graph, IMethodSymbol? Constructor)> BodiesThatMention(ISymbol member)
    {
        EqualsValueClauseSyntax? initializer = member.DeclaringSyntaxReferences[0].GetSyntax() switch
        {
            VariableDeclaratorSyntax field => field.Initializer,
            PropertyDeclarationSyntax property => property.Initializer,
            _ => null,
        };
        if (initializer is not null) yield return (GraphOf(initializer), null);
        foreach (var constructor in member.IsStatic ? member.ContainingType.StaticConstructors : member.ContainingType.InstanceConstructors)
        {
            if (constructor.DeclaringSyntaxReferences is not [var declared] || declared.GetSyntax() is not ConstructorDeclarationSyntax syntax) continue;
            if (syntax.DescendantTokens().Any(token => token.ValueText == member.Name)) yield return (GraphOf(syntax), constructor);
        }
    }

    /// <summary>The graphs of the initializers of a type's members that speak of a parameter of its primary constructor.</summary>
    public IEnumerable<ControlFlowGraph> InitializersThatMention(IParameterSymbol parameter)
    {
        foreach (var part in parameter.ContainingType.DeclaringSyntaxReferences)
        {
            if (part.GetSyntax() is not TypeDeclarationSyntax type) continue;
            foreach (var member in type.Members)
            {
                if (member.Modifiers.Any(SyntaxKind.StaticKeyword)) continue;
                var initializers = member switch
                {
                    FieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Initializer),
                    PropertyDeclarationSyntax property => [property.Initializer],
                    _ => [],
                };
                foreach (var initializer in initializers)
                {
                    if (initializer?.DescendantTokens().Any(token => token.ValueText == parameter.Name) == true && GraphOf(initializer) is { } graph)
                    {
                        yield return graph;
                    }
                }
            }
        }
    }

    public static bool IsSmall(ControlFlowGraph graph) => graph.Blocks.Length <= MaxBlocks;

    private static bool IsFixed(IMethodSymbol method)
    {
        if (method.DeclaringSyntaxReferences.Length != 1) return false;
        return !(method.IsVirtual || (method.IsOverride && !method.IsSealed)) || method.ContainingType.IsSealed;
    }

    private ControlFlowGraph? Create(IMethodSymbol method) => GraphOf(method.DeclaringSyntaxReferences[0].GetSyntax());

    /// <summary>The graph of a declaration; null where it is too large to look into.</summary>
    public ControlFlowGraph? GraphOf(SyntaxNode syntax)
    {
        if (syntax.Span.Length > MaxLength || syntax.ContainsDiagnostics || !_compilation.ContainsSyntaxTree(syntax.SyntaxTree)) return null;
        var graph = ModelOf(syntax).GetOperation(syntax) is { } operation ? FlowGraphs.Of(operation) : null;
        return graph is not null && IsSmall(graph) ? graph : null;
    }

    /// <summary>
    /// A cheap look before a graph is made: a helper whose work is to throw gives nothing back. What throws for want of a body does not speak of its callers.
    /// </summary>
    private static bool IsThrowing(IMethodSymbol method)
    {
        if (!GivesNothing(method)) return false;
        var throws = false;
        foreach (var token in Written(method).DeclaringSyntaxReferences[0].GetSyntax().DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.ReturnKeyword) || token.ValueText is "NotImplementedException" or "NotSupportedException") return false;
            if (!token.IsKind(SyntaxKind.ThrowKeyword)) continue;
            if (token.GetNextToken().IsKind(SyntaxKind.NullKeyword)) return false;
            throws = true;
        }

        return throws;
    }

    private static bool GivesNothing(IMethodSymbol method) =>
        method.ReturnsVoid || method.ReturnType is INamedTypeSymbol { Name: "Task" or "ValueTask", IsGenericType: false };

    private bool IsOnlyCalled(IParameterSymbol parameter, int depth)
    {
        if (_onlyCalled.TryGetValue(parameter.OriginalDefinition, out var known)) return known;
        var isOnlyCalled = CalledFunctions.IsOnlyCalled(parameter, argument => depth < MaxDepth
            && _compilation.ContainsSyntaxTree(argument.SyntaxTree)
            && ModelOf(argument).GetOperation(argument) is IArgumentOperation { Parameter: { } taker }
            && (IsOfLinq(taker) || IsOnlyCalled(taker, depth + 1)));
        if (depth == 0) _onlyCalled.TryAdd(parameter.OriginalDefinition, isOnlyCalled);
        return isOnlyCalled;
    }

    private static bool IsOfLinq(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is { ContainingNamespace: { Name: "Linq", ContainingNamespace.Name: "System" } };

    private bool Concerns(IMethodSymbol method, ContractIndex contracts, int depth)
    {
        if (_concerns.TryGetValue(method, out var known)) return known;
        var concerns = Takes(method, contracts) || Mentions(method, contracts, depth);
        if (depth == 0) _concerns.TryAdd(method, concerns);
        return concerns;
    }

    private bool Mentions(IMethodSymbol method, ContractIndex contracts, int depth)
    {
        if (method.DeclaringSyntaxReferences.Length == 0) return false;
        foreach (var token in method.DeclaringSyntaxReferences[0].GetSyntax().DescendantTokens())
        {
            if (!token.IsKind(SyntaxKind.IdentifierToken)) continue;
            if (contracts.IsKnownMember(token.ValueText)) return true;

            // `EnsureReady()` leaves the looking to `IsReady`, a member beside it; what chooses objects, to a member of theirs.
            if (depth >= MaxDepth) continue;
            foreach (var member in Beside(method.ContainingType, token.ValueText).Concat(OfElements(method, token.ValueText)))
            {
                var beside = member as IMethodSymbol ?? (member as IPropertySymbol)?.GetMethod;
                if (beside is not null && !SymbolEqualityComparer.Default.Equals(beside, method) && Concerns(beside, contracts, depth + 1)) return true;
            }
        }

        return false;
    }

    /// <summary>The members of a name in a type; in an extension block, those of the blocks beside it, too.</summary>
    private static IEnumerable<ISymbol> Beside(INamedTypeSymbol type, string name) =>
        IsExtensionBlock(type)
            ? type.ContainingType.GetTypeMembers().Where(IsExtensionBlock).Append(type.ContainingType).SelectMany(block => block.GetMembers(name))
            : type.GetMembers(name);

    /// <summary>The members of a name in the type of the objects that a method gives several of.</summary>
    private static IEnumerable<ISymbol> OfElements(IMethodSymbol method, string name) =>
        SequenceTypes.ElementOf(method.ReturnType) is INamedTypeSymbol { Locations: [{ IsInSource: true }, ..] } element
            ? element.GetMembers(name)
            : Enumerable.Empty<ISymbol>();

    private static bool IsExtensionBlock(INamedTypeSymbol type) => type is { Name: "", ContainingType: not null };

    private static IFieldSymbol? FindBackingField(IPropertySymbol property)
    {
        if (property is not { IsVirtual: false, IsOverride: false, IsAbstract: false, DeclaringSyntaxReferences.Length: > 0 }) return null;
        foreach (var reference in property.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax() is not PropertyDeclarationSyntax declaration) continue;
            var getter = declaration.AccessorList?.Accessors.FirstOrDefault(accessor => accessor.IsKind(SyntaxKind.GetAccessorDeclaration));
            var returned = (declaration.ExpressionBody ?? getter?.ExpressionBody)?.Expression
                ?? (getter?.Body is { Statements: [ReturnStatementSyntax { Expression: { } only }] } ? only : null);
            if (returned is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access) returned = access.Name;
            if (returned is not IdentifierNameSyntax name) continue;
            foreach (var member in property.ContainingType.GetMembers(name.Identifier.ValueText))
            {
                if (member is IFieldSymbol field && field.IsStatic == property.IsStatic) return field;
            }
        }

        return null;
    }

    /// <summary>Whether the method is about an object with a contract: it may leave the looking to another helper.</summary>
    private static bool Takes(IMethodSymbol method, ContractIndex contracts) =>
        !contracts.ContractsOf(method.ContainingType).IsEmpty || method.Parameters.Any(parameter => !contracts.ContractsOf(parameter.Type).IsEmpty);

    private IOperation? ReadInitializer(ISymbol member)
    {
        if (member.DeclaringSyntaxReferences.Length != 1) return null;
        var value = member.DeclaringSyntaxReferences[0].GetSyntax() switch
        {
            VariableDeclaratorSyntax field => field.Initializer?.Value,
            PropertyDeclarationSyntax property => property.Initializer?.Value,
            _ => null,
        };
        return value is not null && _compilation.ContainsSyntaxTree(value.SyntaxTree) ? ModelOf(value).GetOperation(value) : null;
    }

#pragma warning disable RS1030 // What is looked up may be in another file than the one being analysed: small bodies only, and each once.
    private SemanticModel ModelOf(SyntaxNode node) => _compilation.GetSemanticModel(node.SyntaxTree);
#pragma warning restore RS1030
}
