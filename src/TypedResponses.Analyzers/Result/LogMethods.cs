using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TypedResponses.Analyzers.Result;

/// <summary>
/// The methods that <c>typed_responses.log_methods</c> names beside the table's: documentation IDs (of methods, with or without their
/// parameters, or of types) or bare names, separated by <c>|</c>.
/// </summary>
internal sealed class LogMethods
{
    public const string Option = "typed_responses.log_methods";

    private static readonly ConcurrentDictionary<string, LogMethods> Parsed = new();

    private readonly HashSet<string> _names;

    private LogMethods(string option) =>
        _names = new HashSet<string>(option.Split('|').Select(name => name.Trim()).Where(name => name.Length > 0), StringComparer.Ordinal);

    /// <summary>What the options of the file say; null where they say nothing.</summary>
    public static LogMethods? For(SyntaxTree tree, AnalyzerOptions options) =>
        options.AnalyzerConfigOptionsProvider.GetOptions(tree).TryGetValue(Option, out var value)
            ? Parsed.GetOrAdd(value, static option => new LogMethods(option))
            : null;

    public bool Contains(ISymbol member)
    {
        if (_names.Contains(member.Name)) return true;
        if (member.ContainingType is not { } type) return false;
        var id = member.OriginalDefinition.GetDocumentationCommentId() ?? "";
        var parameters = id.IndexOf('(');
        return _names.Contains(id) || _names.Contains(parameters < 0 ? id : id.Substring(0, parameters)) ||
            _names.Contains(type.OriginalDefinition.GetDocumentationCommentId() ?? "");
    }
}
