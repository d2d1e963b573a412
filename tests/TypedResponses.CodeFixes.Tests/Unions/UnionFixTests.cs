using TypedResponses.Analyzers.Unions;
using TypedResponses.CodeFixes.Tests.Result.Support;
using TypedResponses.CodeFixes.Unions;

namespace TypedResponses.CodeFixes.Tests.Unions;

public sealed class UnknownTagFixTests : FixTest<UnknownTagAnalyzer, UnknownTagCodeFix>
{
    [Theory]
    [InlineData("if (item.Type == \"image_generation\") { }", "if (item.Type == \"image_generation_call\") { }")]
    [InlineData("if (item is { Type: \"web_search\" or \"massage\" }) { }", "if (item is { Type: \"web_search_call\" or \"message\" }) { }")]
    [InlineData("switch (item.Type) { case \"messages\": break; }", "switch (item.Type) { case \"message\": break; }")]
    public Task The_nearest_text_is_written(string before, string after) => Statements(before, after);

    [Theory]
    [InlineData("switch (item.Type) { case \"message\": break; case \"messages\": break; }")]
    [InlineData("if (item.Type == \"completely_different\") { }")]
    [InlineData("const string Image = \"image_generation\"; if (item.Type == Image) { }")]
    public Task Where_nothing_is_near_or_free_it_is_left_alone(string code) => NoFix(code);
}

public sealed class IncompleteSwitchFixTests : FixTest<IncompleteSwitchAnalyzer, IncompleteSwitchCodeFix>
{
    [Fact]
    public Task An_expression_gets_arms_that_throw() => Code(
        """
        using Model;
        class Program
        {
            int Run(ResponsesOutputItem item) => item switch
            {
                ResponsesOutputMessage => 1,
                ResponsesWebSearchCall => 2,
            };
        }
        """,
        """
        using Model;
        class Program
        {
            int Run(ResponsesOutputItem item) => item switch
            {
                ResponsesOutputMessage => 1,
                ResponsesWebSearchCall => 2,
                ResponsesImageGenerationCall => throw new NotImplementedException(),
                ResponsesOutputItem.Unrecognized => throw new NotImplementedException(),
            };
        }
        """);

    [Fact]
    public Task With_or_without_a_last_comma() => Code(
        """
        using Model;
        class Program
        {
            int Run(ResponsesOutputItem item) => item switch
            {
                ResponsesImageGenerationCall => 0,
                ResponsesOutputMessage => 1,
                ResponsesWebSearchCall => 2
            };
        }
        """,
        """
        using Model;
        class Program
        {
            int Run(ResponsesOutputItem item) => item switch
            {
                ResponsesImageGenerationCall => 0,
                ResponsesOutputMessage => 1,
                ResponsesWebSearchCall => 2,
                ResponsesOutputItem.Unrecognized => throw new NotImplementedException(),
            };
        }
        """);

    [Fact]
    public Task A_statement_gets_labels_that_do_what_it_did() => Code(
        """
        using Model;
        class Program
        {
            void Run(ResponsesOutputItem item)
            {
                switch (item)
                {
                    case ResponsesImageGenerationCall call:
                        break;
                }
            }
        }
        """,
        """
        using Model;
        class Program
        {
            void Run(ResponsesOutputItem item)
            {
                switch (item)
                {
                    case ResponsesImageGenerationCall call:
                        break;
                    case ResponsesOutputMessage:
                    case ResponsesWebSearchCall:
                    case ResponsesOutputItem.Unrecognized:
                        break;
                }
            }
        }
        """);
}

public sealed class UntestedCastFixTests : FixTest<UntestedCastAnalyzer, UntestedCastCodeFix>
{
    [Theory]
    [InlineData("foreach (ResponsesImageGenerationCall c in items) { }", "foreach (var c in items.OfType<ResponsesImageGenerationCall>()) { }")]
    [InlineData("var all = items.Cast<ResponsesImageGenerationCall>().ToList();", "var all = items.OfType<ResponsesImageGenerationCall>().ToList();")]
    public Task Only_the_elements_of_the_case_are_taken(string before, string after) => Statements(before, after);

    [Fact]
    public Task A_declaration_becomes_a_pattern() => Code(
        """
        using Model;
        class Program
        {
            string Run(ResponsesOutputItem item)
            {
                var call = (ResponsesImageGenerationCall)item;
                return call.Id;
            }

            string Second(System.Collections.Generic.IReadOnlyList<ResponsesOutputItem> items)
            {
                return (items[1] as ResponsesImageGenerationCall)!.Id + ((ResponsesOutputMessage)items[0]).Text;
            }
        }
        """,
        """
        using Model;
        class Program
        {
            string Run(ResponsesOutputItem item)
            {
                if (item is not ResponsesImageGenerationCall call)
                    throw new System.InvalidOperationException("Not a ResponsesImageGenerationCall.");
                return call.Id;
            }

            string Second(System.Collections.Generic.IReadOnlyList<ResponsesOutputItem> items)
            {
                if (items[1] is not ResponsesImageGenerationCall responsesImageGenerationCall)
                    throw new System.InvalidOperationException("Not a ResponsesImageGenerationCall.");
                return responsesImageGenerationCall.Id + ((ResponsesOutputMessage)items[0]).Text;
            }
        }
        """);

    [Fact]
    public Task A_loop_imports_Linq() => Code(
        """
        using Model;
        class Program
        {
            void Run(System.Collections.Generic.List<ResponsesOutputItem> items)
            {
                foreach (ResponsesImageGenerationCall call in items)
                {
                }
            }
        }
        """,
        """
        using Model;
        class Program
        {
            void Run(System.Collections.Generic.List<ResponsesOutputItem> items)
            {
                foreach (var call in items.OfType<ResponsesImageGenerationCall>())
                {
                }
            }
        }
        """);

    [Theory]
    [InlineData("var all = items.Select(i => (ResponsesImageGenerationCall)i).ToList();")]
    [InlineData("var c = (ResponsesImageGenerationCall)items.First();")]
    public Task What_cannot_be_tested_before_is_left_alone(string code) => NoFix(code);
}

public sealed class CapturingMatchFixTests : FixTest<CapturingMatchAnalyzer, CapturingMatchCodeFix>
{
    [Theory]
    [InlineData(
        "_ = item.Match(m => path + m.Id, c => c.Id, w => path, u => u.Type);",
        "_ = item.Match(path, static (path, m) => path + m.Id, static (path, c) => c.Id, static (path, w) => path, static (path, u) => u.Type);")]
    [InlineData(
        "_ = item.Match(message: m => { return path; }, imageGenerationCall: c => c.Id, webSearchCall: w => w.Id, unrecognized: (u) => u.Type);",
        "_ = item.Match(path, message: static (path, m) => { return path; }, imageGenerationCall: static (path, c) => c.Id, webSearchCall: static (path, w) => w.Id, unrecognized: static (path, u) => u.Type);")]
    public Task The_variable_becomes_the_state(string before, string after) => Statements(before, after);

    [Theory]
    [InlineData("_ = item.Match(m => path + other, c => c.Id, w => w.Id, u => u.Type);")]
    [InlineData("_ = item.Match(m => GetHashCode(), c => 1, w => 2, u => 3);")]
    [InlineData("_ = item.Match<string>(m => path, c => c.Id, w => w.Id, u => u.Type);")]
    public Task More_than_one_is_left_alone(string code) => NoFix(code);
}
