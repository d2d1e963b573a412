using TypedResponses.Generator.Documents;

namespace TypedResponses.Generator.Tests.Documents;

public class JsonReaderTests
{
    [Theory]
    [InlineData("null", JsonNodeKind.Null, null)]
    [InlineData("true", JsonNodeKind.True, null)]
    [InlineData("false", JsonNodeKind.False, null)]
    [InlineData("\"a\"", JsonNodeKind.String, "a")]
    [InlineData("\"\"", JsonNodeKind.String, "")]
    [InlineData("0", JsonNodeKind.Number, "0")]
    [InlineData("-0.5e+10", JsonNodeKind.Number, "-0.5e+10")]
    [InlineData("12E-3", JsonNodeKind.Number, "12E-3")]
    [InlineData("[]", JsonNodeKind.Array, null)]
    [InlineData("{}", JsonNodeKind.Object, null)]
    [InlineData(" \t\r\n[ ] \n", JsonNodeKind.Array, null)]
    public void Every_kind_of_value_is_read(string text, object kind, string? value)
    {
        var node = JsonReader.Read(text);

        Assert.Equal(kind, node.Kind);
        Assert.Equal(value, node.Text);
    }

    [Theory]
    [InlineData("""\" \\ \/ \b \f \n \r \t""", "\" \\ / \b \f \n \r \t")]
    [InlineData("""\u0041\u00e9\u00E9""", "Aéé")]
    [InlineData("""\ud83d\ude00 and 😀""", "😀 and 😀")]
    [InlineData("""a\nb""", "a\nb")]
    public void Escapes_are_resolved(string escaped, string expected) =>
        Assert.Equal(expected, JsonReader.Read($"\"{escaped}\"").Text);

    [Fact]
    public void Members_and_elements_keep_their_order_and_places()
    {
        var root = JsonReader.Read("{\n  \"b\": [1, \"x\"],\r\n\t\"a\": {}\r}");

        Assert.Equal(["b", "a"], root.Members.Select(member => member.Name));
        Assert.Equal(new TextPosition(0, 0, 0), root.Position);
        Assert.Equal(new TextPosition(4, 1, 2), root.Members[0].Position);
        Assert.Equal(new TextPosition(9, 1, 7), root.Members[0].Value.Position);
        Assert.Equal(new TextPosition(13, 1, 11), root.Members[0].Value.Elements[1].Position);
        Assert.Equal(new TextPosition(21, 2, 1), root.Members[1].Position);
    }

    [Fact]
    public void A_lone_carriage_return_ends_a_line_too() =>
        Assert.Equal(new TextPosition(2, 1, 0), JsonReader.Read("[\r1]").Elements[0].Position);

    [Fact]
    public void Of_two_members_with_one_name_both_are_kept_and_the_last_counts()
    {
        var root = JsonReader.Read("""{ "a": 1, "b": 2, "a": 3 }""");

        Assert.Equal(3, root.Members.Count);
        Assert.Equal("3", root.Find("a")?.Value.Text);
        Assert.Null(root.Find("c"));
    }

    [Fact]
    public void A_byte_order_mark_is_skipped() =>
        Assert.Equal(new TextPosition(1, 0, 0), JsonReader.Read("\uFEFF{}").Position);

    [Fact]
    public void Equal_names_are_one_string()
    {
        var root = JsonReader.Read("""[{ "description": "x" }, { "description": "y" }]""");

        Assert.Same(root.Elements[0].Members[0].Name, root.Elements[1].Members[0].Name);
    }

    [Fact]
    public void Nesting_of_256_levels_is_read() =>
        Assert.Equal(JsonNodeKind.Array, JsonReader.Read(new string('[', 256) + new string(']', 256)).Kind);

    [Theory]
    [InlineData("‸", "the document is empty")]
    [InlineData("  \n ‸", "the document is empty")]
    [InlineData("{ ‸", "a name in double quotes or '}' expected, but found the end of the text")]
    [InlineData("{ ‸name: 1 }", "a name in double quotes or '}' expected, but found 'name'")]
    [InlineData("{ ‸'name': 1 }", "a name in double quotes or '}' expected, but found ''': JSON has strings in double quotes only")]
    [InlineData("{ \"type\" ‸\"string\" }", "':' expected after the name 'type', but found '\"'")]
    [InlineData("{\n  \"type\": \"string\"\n  ‸\"format\": 1 }", "',' or '}' expected after the value of 'type', but found '\"'")]
    [InlineData("{ \"type\": 1‸", "',' or '}' expected after the value of 'type', but found the end of the text")]
    [InlineData("{ \"type\": 1, ‸2 }", "a name in double quotes expected, but found '2'")]
    [InlineData("{ \"type\": 1‸, }", "',' before '}': JSON has no trailing commas")]
    [InlineData("[1, 2 ‸3]", "',' or ']' expected after element 2 of the array, but found '3'")]
    [InlineData("[1‸,\n]", "',' before ']': JSON has no trailing commas")]
    [InlineData("[1,‸,2]", "a value expected, but found ','")]
    [InlineData("[‸undefined]", "a value expected, but found 'undefined'")]
    [InlineData("[‸True]", "a value expected, but found 'True'")]
    [InlineData("[true‸x]", "',' or ']' expected after element 1 of the array, but found 'x'")]
    [InlineData("[‸// no\n1]", "a value expected, but found '/': JSON has no comments")]
    [InlineData("{} ‸{}", "the end of the document expected, but found '{'")]
    [InlineData("[‸\u0001]", "a value expected, but found U+0001")]
    [InlineData("[‸😀]", "a value expected, but found '😀'")]
    public void A_fault_in_the_structure_is_named_at_its_place(string marked, string message) => AssertError(marked, message);

    [Theory]
    [InlineData("[0‸1]", "a number must not begin with 0")]
    [InlineData("[-‸]", "a digit expected in the number, but found ']'")]
    [InlineData("[1.‸e]", "a digit expected in the number, but found 'e'")]
    [InlineData("[1e+‸", "a digit expected in the number, but found the end of the text")]
    [InlineData("[‸+1]", "a value expected, but found '+'")]
    [InlineData("[‸.5]", "a value expected, but found '.'")]
    public void A_fault_in_a_number_is_named_at_its_place(string marked, string message) => AssertError(marked, message);

    [Theory]
    [InlineData("[‸\"abc", "the text ends inside a string")]
    [InlineData("[‸\"abc\\", "the text ends inside a string")]
    [InlineData("[\"ab‸\nc\"]", "a line break inside a string: close the string, or write \\n")]
    [InlineData("[\"ab‸\tc\"]", "the control character U+0009 inside a string: write \\u0009")]
    [InlineData("[\"ab‸\\x\"]", "an unknown escape: after \\ comes one of \" \\ / b f n r t u")]
    [InlineData("[\"‸\\u00g0\"]", "four hexadecimal digits expected after \\u")]
    [InlineData("[\"‸\\u 123\"]", "four hexadecimal digits expected after \\u")]
    [InlineData("[\"‸\\u12", "four hexadecimal digits expected after \\u")]
    [InlineData("[\"‸\\ud83d\"]", "half a surrogate pair: \\ud83d alone is no character")]
    [InlineData("[\"‸\\ud83d\\u0041\"]", "half a surrogate pair: \\ud83d alone is no character")]
    [InlineData("[\"‸\\ude00\"]", "half a surrogate pair: \\ude00 alone is no character")]
    public void A_fault_in_a_string_is_named_at_its_place(string marked, string message) => AssertError(marked, message);

    [Fact]
    public void Deeper_nesting_is_an_error_instead_of_a_stack_overflow() =>
        AssertError(new string('[', 256) + "‸" + new string('[', 100_000), "nested deeper than 256 levels");

    private static void AssertError(string marked, string message)
    {
        var text = new MarkedText(marked);

        var error = Assert.Throws<DocumentException>(() => JsonReader.Read(text.Text)).Error;

        Assert.Equal(message, error.Message);
        Assert.Equal(text.Position, error.Position);
    }
}
