using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedResponses.Analyzers.Contracts;
using TypedResponses.Analyzers.Status;
using TypedResponses.CodeFixes.Replacements;

namespace TypedResponses.CodeFixes.Status;

/// <summary>A constant, a variable or a set of texts that statuses are compared with, which nothing outside the document can see.</summary>
internal sealed class TextVariable
{
    private readonly FixScope _scope;
    private readonly ISymbol _symbol;

    private TextVariable(FixScope scope, ISymbol symbol, LiteralExpressionSyntax literal)
    {
        _scope = scope;
        _symbol = symbol;
        Literal = literal;
    }

    /// <summary>Where the text is written.</summary>
    public LiteralExpressionSyntax Literal { get; }

    /// <summary>The variable that an expression names.</summary>
    /// <param name="place">The expression.</param>
    /// <param name="origin">Where the text comes from, as far as the comparison tells.</param>
    /// <param name="scope">The document.</param>
    public static TextVariable? Of(ExpressionSyntax place, Location origin, FixScope scope)
    {
        var symbol = scope.Model.GetSymbolInfo(place).Symbol;
        if (symbol is not (ILocalSymbol or IFieldSymbol { DeclaredAccessibility: Accessibility.Private, ContainingType.DeclaringSyntaxReferences.Length: 1 }))
        {
            return null;
        }

        if (symbol.DeclaringSyntaxReferences is not [{ } reference]
            || reference.SyntaxTree != scope.Root.SyntaxTree
            || reference.GetSyntax() is not VariableDeclaratorSyntax { Initializer.Value: var initial })
        {
            return null;
        }

        if (initial is LiteralExpressionSyntax own) return new(scope, symbol, own);
        return origin.SourceTree == scope.Root.SyntaxTree && scope.ExpressionAt(origin) is LiteralExpressionSyntax element && initial.Contains(element)
            ? new(scope, symbol, element)
            : null;
    }

    /// <summary>Whether every use of the variable compares a status, for which another text was meant.</summary>
    public bool AlwaysMeans(string nearest)
    {
        if (ContractIndex.Of(_scope.Model.Compilation) is not { } contracts) return false;
        foreach (var name in _scope.Root.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (name.Identifier.ValueText != _symbol.Name || !SymbolEqualityComparer.Default.Equals(_scope.Model.GetSymbolInfo(name).Symbol, _symbol)) continue;
            if (!Compares(name, nearest, contracts)) return false;
        }

        return true;
    }

    private bool Compares(IdentifierNameSyntax name, string nearest, ContractIndex contracts)
    {
        for (var operation = _scope.Model.GetOperation(name); operation is not null; operation = operation.Parent)
        {
            foreach (var (comparison, _, meant) in WrongTextAnalyzer.In(operation, contracts))
            {
                if (comparison.Place.Contains(name) && comparison.Constant == Literal.Token.ValueText && meant == nearest) return true;
            }
        }

        return false;
    }
}
