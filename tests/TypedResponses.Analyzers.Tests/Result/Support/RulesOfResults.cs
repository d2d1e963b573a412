using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedResponses.Analyzers.Result;
using TypedResponses.Analyzers.Unions;

namespace TypedResponses.Analyzers.Tests.Result.Support;

/// <summary>Every rule about results and about unions.</summary>
internal static class RulesOfResults
{
    public static ImmutableArray<DiagnosticAnalyzer> All { get; } = [.. typeof(ResultAnalyzer).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && (type.IsSubclassOf(typeof(ResultAnalyzer)) || type.IsSubclassOf(typeof(UnionAnalyzer))))
        .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];
}
