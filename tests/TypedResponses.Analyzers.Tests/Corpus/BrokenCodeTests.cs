using Microsoft.CodeAnalysis.CSharp;
using TypedResponses.Analyzers.Tests.Flow;

namespace TypedResponses.Analyzers.Tests.Corpus;

/// <summary>Code as it is while somebody types: no rule may fall over it.</summary>
public class BrokenCodeTests
{
    private const int Edits = 8;

    [Theory]
    [MemberData(nameof(CorpusTests.Files), "Wrong", MemberType = typeof(CorpusTests))]
    public async Task No_rule_fails_on_half_written_code(string file)
    {
        var source = CorpusTests.Read("Wrong", file);
        var tokens = CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens().Select(token => token.Span).ToList();
        var random = new Random(file.Length);
        for (var i = 0; i < Edits; i++)
        {
            // A dozen tokens are missing, all over the file.
            var text = source;
            foreach (var span in Enumerable.Range(0, 12).Select(_ => tokens[random.Next(tokens.Count)]).Distinct().OrderByDescending(span => span.Start))
            {
                text = text.Remove(span.Start, span.Length);
            }

            await StatusTest.Analyze(StatusTest.Compile(text), []);
        }
    }
}
