using Microsoft.CodeAnalysis;

namespace TypedResponses.CodeFixes.Replacements;

/// <summary>What one fix changes: nodes and their successors, and the namespaces that the new code needs.</summary>
internal sealed class Replacement
{
    private readonly List<KeyValuePair<SyntaxNode, IReadOnlyList<SyntaxNode>>> _nodes = [];

    private Replacement(SyntaxNode node, Func<SyntaxNode, SyntaxNode> addition)
    {
        _nodes.Add(new(node, []));
        Addition = addition;
    }

    public Replacement(SyntaxNode old, params SyntaxNode[] successors) => And(old, successors);

    public IReadOnlyList<KeyValuePair<SyntaxNode, IReadOnlyList<SyntaxNode>>> Nodes => _nodes;

    /// <summary>What is added to the one node, whatever has become of its parts; null where nodes are replaced as a whole.</summary>
    public Func<SyntaxNode, SyntaxNode>? Addition { get; }

    /// <summary>Whether constants go with the replaced nodes that nothing else uses.</summary>
    public bool DropsConstants { get; set; }

    /// <summary>Adds to a node and keeps its parts, so that other fixes may change these.</summary>
    public static Replacement Adding(SyntaxNode node, Func<SyntaxNode, SyntaxNode> addition) => new(node, addition);

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
        if (@namespace is not null) Usings.Add(@namespace);
        return this;
    }
}
