using Microsoft.CodeAnalysis;

namespace TypedResponses.CodeFixes.Replacements;

/// <summary>What one fix changes: nodes and their successors, and the namespaces that the new code needs.</summary>
internal sealed class Replacement
{
    private readonly List<KeyValuePair<SyntaxNode, IReadOnlyList<SyntaxNode>>> _nodes = [];

    public Replacement(SyntaxNode old, params SyntaxNode[] successors) => And(old, successors);

    public IReadOnlyList<KeyValuePair<SyntaxNode, IReadOnlyList<SyntaxNode>>> Nodes => _nodes;

    /// <summary>Namespaces to import where they are not yet.</summary>
    public List<string> Usings { get; } = [];

    /// <summary>One node more; more than one successor only where the node stands in a list.</summary>
    public Replacement And(SyntaxNode old, params SyntaxNode[] successors)
    {
        _nodes.Add(new KeyValuePair<SyntaxNode, IReadOnlyList<SyntaxNode>>(old, successors));
        return this;
    }

    public Replacement Using(string? @namespace)
    {
        if (@namespace is not null)
            Usings.Add(@namespace);
        return this;
    }
}
