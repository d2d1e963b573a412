using TypedResponses.Analyzers.Tests.Result.Support;
using TypedResponses.Analyzers.Unions;

namespace TypedResponses.Analyzers.Tests.Unions;

public sealed class UnknownTagTests : RuleTest<UnknownTagAnalyzer>
{
    [Theory]
    [InlineData("if (item.Type == {|TR3002:\"image_generation\"|}) { }")]
    [InlineData("if ({|TR3002:\"image\"|} != item.Type) { }")]
    [InlineData("if (item.Type is {|TR3002:\"image-generation-call\"|}) { }")]
    [InlineData("if (item.Type is \"message\" or {|TR3002:\"web_search\"|}) { }")]
    [InlineData("if (item.Type is not {|TR3002:\"Message\"|}) { }")]
    [InlineData("if (item is { Type: {|TR3002:\"image\"|} }) { }")]
    [InlineData("if (item.Type.Equals({|TR3002:\"Message\"|})) { }")]
    [InlineData("if (string.Equals(item.Type, {|TR3002:\"massage\"|}, StringComparison.OrdinalIgnoreCase)) { }")]
    [InlineData("switch (item.Type) { case \"message\": break; case {|TR3002:\"image_call\"|}: break; }")]
    [InlineData("_ = item.Type switch { \"message\" => 1, {|TR3002:\"image_call\"|} => 2, _ => 3 };")]
    [InlineData("_ = item switch { { Type: {|TR3002:\"image_call\"|} } => 1, _ => 3 };")]
    [InlineData("var type = item.Type; if (type == {|TR3002:\"image_call\"|}) { }")]
    [InlineData("const string Image = \"image_call\"; if (item.Type == {|TR3002:Image|}) { }")]
    [InlineData("var found = items.Where(i => i.Type == {|TR3002:\"image_call\"|}).ToList();")]
    [InlineData("if (call.Type == {|TR3002:\"message\"|}) { }")]
    [InlineData("if (StringComparer.Ordinal.Equals(item.Type, {|TR3002:\"Message\"|})) { }")]
    public Task A_text_that_no_case_has(string code) => Statements(code);

    [Theory]
    [InlineData("if (item.Type == \"image_generation_call\") { }")]
    [InlineData("if (string.Equals(item.Type, \"MESSAGE\", StringComparison.OrdinalIgnoreCase)) { }")]
    [InlineData("if (call.Type == \"image_generation_call\") { }")]
    [InlineData("if (StringComparer.OrdinalIgnoreCase.Equals(item.Type, \"Message\")) { }")]
    [InlineData("if (item.Type == other) { }")]
    [InlineData("if (item.Type == \"\") { }")]
    [InlineData("if (call.Id == \"message\") { }")]
    [InlineData("if (item is ResponsesOutputItem.Unrecognized unrecognized && unrecognized.Type == \"new_thing\") { }")]
    [InlineData("if (item is ResponsesOutputItem.Unrecognized { Type: \"new_thing\" }) { }")]
    [InlineData("if (item.Type == \"new_thing\") { var json = ((ResponsesOutputItem.Unrecognized)item).Json; }")]
    [InlineData("if (item.Type == \"new_thing\" && item is ResponsesOutputItem.Unrecognized) { }")]
    [InlineData("_ = item switch { ResponsesOutputMessage => 1, { Type: \"web_search_call\" } => 2, _ => 3 };")]
    [InlineData("if (typeof(string).Name == \"x\") { }")]
    public Task Correct_code_is_silent(string code) => Statements(code);

    [Fact]
    public Task Stream_events_too() => Code("""
        using Model;
        class Program
        {
            bool Wrong(ResponsesStreamChunk chunk) => chunk.Type == {|TR3002:"response.image_generation_call.partial"|};
            bool Constrained<T>(T item) where T : ResponsesOutputItem => item.Type == {|TR3002:"image"|} || item.Type == "message";
            bool Right(ResponsesStreamChunk chunk) => chunk.Type == "response.image_generation_call.partial_image";
        }
        """);

    [Fact]
    public async Task The_nearest_text_is_named()
    {
        var reported = await Report(InMethod("if (item.Type == \"image_generation\") { }"));
        Assert.Equal("'image_generation' is the type of no case of 'ResponsesOutputItem'; did you mean 'image_generation_call'?",
            Assert.Single(reported).GetMessage());
    }
}
