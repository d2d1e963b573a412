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

    [Fact]
    public Task Corrects_a_constant_that_is_only_compared_with_statuses() => Check("""
        const string Done = "complete";
        bool Run(Call call, Call other) => call.StatusText == Done || other.StatusText is Done;
        """, """
        const string Done = "completed";
        bool Run(Call call, Call other) => call.StatusText == Done || other.StatusText is Done;
        """);

    [Fact]
    public Task Leaves_a_constant_to_others_that_use_it() => Check("""
        const string Done = "complete";
        bool Run(Call call) => call.StatusText == Done;
        string Name() => Done;
        """, """
        const string Done = "complete";
        bool Run(Call call) => call.StatusText == "completed";
        string Name() => Done;
        """);

    [Fact]
    public Task Writes_the_text_in_place_of_the_name_of_a_value() => Check("""
        bool Run(Call call) => call.StatusText == nameof(ImageStatus.Completed);
        """, """
        bool Run(Call call) => call.StatusText == "completed";
        """);

    [Fact]
    public Task Corrects_a_set_of_texts() => Check("""
        static readonly HashSet<string?> s_ends = new() { "complete", "failed" };
        bool Run(Call call) => s_ends.Contains(call.StatusText);
        bool Runs(Call call) => !s_ends.Contains(call.StatusText);
        """, """
        static readonly HashSet<string?> s_ends = new() { "completed", "failed" };
        bool Run(Call call) => s_ends.Contains(call.StatusText);
        bool Runs(Call call) => !s_ends.Contains(call.StatusText);
        """);

    [Fact]
    public Task All_texts_of_a_set() => FixTest.All(new WrongTextAnalyzer(), new UseNearestTextCodeFix(), "Use the nearest text", """
        bool Run(Call call)
        {
            string[] ends = ["done", "fail"];
            return ends.Contains(call.StatusText);
        }
        """, """
        bool Run(Call call)
        {
            string[] ends = ["completed", "failed"];
            return ends.Contains(call.StatusText);
        }
        """);

    [Theory]
    [InlineData("(\"completed\", \"high\") => 1, (\"complete\", \"low\") => 2, _ => 3",
        "(\"completed\", \"high\") => 1, (\"completed\", \"low\") => 2, _ => 3")]
    [InlineData("(\"completed\", \"high\") => 1, (\"complete\", _) => 2, _ => 3", "(\"completed\", \"high\") => 1, (\"completed\", _) => 2, _ => 3")]
    [InlineData("(\"complete\", _) => 2, (\"failed\", _) => 1, _ => 3", "(\"completed\", _) => 2, (\"failed\", _) => 1, _ => 3")]
    public Task In_a_tuple_beside_other_labels(string before, string after) => Check(
        $"int Run(Call call, string size) => (call.StatusText, size) switch {{ {before} }};",
            $"int Run(Call call, string size) => (call.StatusText, size) switch {{ {after} }};");

    [Theory]
    [InlineData("int Run(Call call, string size) => (call.StatusText, size) switch { (\"completed\", _) => 1, (\"complete\", \"low\") => 2, _ => 3 };")]
    [InlineData("int Run(Call call, string size) => (call.StatusText, size) switch { (\"complete\", _) => 1, (\"completed\", \"low\") => 2, _ => 3 };")]
    [InlineData("int Run(Call call, string size) => (call.StatusText, size) switch { (\"completed\", \"low\") => 1, (\"complete\", \"low\") => 2, _ => 3 };")]
    [InlineData("int Run(Call call)\n{\n    switch (call.StatusText)\n    {\n        case \"completed\": return 1;\n        case \"complete\": return 2;\n        default: return 3;\n    }\n}")]
    [InlineData("int Run(Call call) => call.StatusText switch { \"complete\" => 1, \"completed\" => 2, _ => 3 };")]
    [InlineData("public static readonly string[] Ends = { \"complete\", \"failed\" };\nbool Run(Call call) => Ends.Contains(call.StatusText);")]
    [InlineData("bool Run(Call call, Call other)\n{\n    var ends = new List<string?> { \"complete\" };\n    return ends.Contains(call.StatusText) || ends.Contains(other.Result);\n}")]
    [InlineData("const string Done = \"completed\";\nint Run(Call call) => call.StatusText switch { \"complete\" => 1, Done => 2, _ => 3 };")]
    public async Task Offers_nothing_that_would_not_compile_or_is_not_here(string members) =>
        Assert.Empty(await FixTest.Offers(new WrongTextAnalyzer(), new UseNearestTextCodeFix(), members));

    private static Task Check(string before, string after) =>
        FixTest.Members(new WrongTextAnalyzer(), new UseNearestTextCodeFix(), "Use the nearest text", before, after);
}
