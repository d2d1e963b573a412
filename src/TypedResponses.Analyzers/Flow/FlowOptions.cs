using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TypedResponses.Analyzers.Flow;

/// <summary>The settings of <c>.editorconfig</c> that change what counts as a proof.</summary>
internal sealed record FlowOptions(bool PresenceIsProof, ImmutableArray<string> GuardMethods)
{
    public static FlowOptions Read(AnalyzerConfigOptions options)
    {
        var presence = !options.TryGetValue("typed_responses.presence_is_proof", out var text) || !bool.TryParse(text, out var value) || value;
        var guards = options.TryGetValue("typed_responses.guard_methods", out var list)
            ? ImmutableArray.CreateRange(list.Split('|').Select(name => name.Trim()))
            : ImmutableArray<string>.Empty;
        return new(presence, guards);
    }

    /// <summary>Whether a method is listed, by its bare name or by its documentation ID.</summary>
    public bool IsGuard(IMethodSymbol method)
    {
        if (GuardMethods.IsEmpty) return false;
        if (GuardMethods.Contains(method.Name)) return true;
        return method.OriginalDefinition.GetDocumentationCommentId() is { } id && (GuardMethods.Contains(id) || GuardMethods.Contains(id.Substring(2)));
    }
}
