using TypedResponses.Analyzers.Status;
using TypedResponses.CodeFixes.Status;

namespace TypedResponses.CodeFixes.Tests.Status;

/// <summary>TR1004's fix.</summary>
public class UseNearestTextCodeFixTests
{
    [Fact]
    public Task Uses_the_text_that_was_probably_meant() => FixTest.Members(new WrongTextAnalyzer(), new UseNearestTextCodeFix(), "Use the nearest text", """
        bool Run(Call call) => call.StatusText == /* done? */ "complete";
        """, """
        bool Run(Call call) => call.StatusText == /* done? */ "completed";
        """);

    [Fact]
    public Task Uses_the_text_that_a_word_of_others_means() => FixTest.Members(new WrongTextAnalyzer(), new UseNearestTextCodeFix(), "Use the nearest text", """
        bool Run(Call call) => new[] { "done", "failed" }.Contains(call.StatusText);
        """, """
        bool Run(Call call) => new[] { "completed", "failed" }.Contains(call.StatusText);
        """);

    [Fact]
    public Task All_of_them() => FixTest.All(new WrongTextAnalyzer(), new UseNearestTextCodeFix(), "Use the nearest text", """
        bool Run(Call call) => call.StatusText == "complete" || call.StatusText is "fail";
        """, """
        bool Run(Call call) => call.StatusText == "completed" || call.StatusText is "failed";
        """);

    [Theory]
    [InlineData("int Run(Call call)\n{\n    switch (call.StatusText)\n    {\n        case \"completed\": return 1;\n        case \"complete\": return 2;\n        default: return 3;\n    }\n}")]
    [InlineData("int Run(Call call) => call.StatusText switch { \"complete\" => 1, \"completed\" => 2, _ => 3 };")]
    [InlineData("const string Done = \"complete\";\nbool Run(Call call) => call.StatusText == Done;")]
    public async Task Offers_nothing_that_would_not_compile_or_is_not_here(string members) =>
        Assert.Empty(await FixTest.Offers(new WrongTextAnalyzer(), new UseNearestTextCodeFix(), members));
}
