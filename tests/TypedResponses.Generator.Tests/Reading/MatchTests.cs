namespace TypedResponses.Generator.Tests.Reading;

/// <summary><c>Match</c>, <c>Switch</c> and their forms call what belongs to the case, and nothing else.</summary>
public class MatchTests
{
    private static readonly Dictionary<string, string> Items = new()
    {
        ["message"] = Json.Message,
        ["reasoning"] = """{"type":"reasoning","id":"a","summary":[]}""",
        ["function_call"] = """{"type":"function_call","id":"a","name":"n","arguments":"{}","call_id":"c"}""",
        ["web_search_call"] = """{"type":"web_search_call","id":"a","status":"completed"}""",
        ["file_search_call"] = """{"type":"file_search_call","id":"a","queries":[],"status":"completed"}""",
        ["image_generation_call"] = Json.Call,
        ["anything else"] = """{"type":"anything else"}""",
    };

    [Fact]
    public void Every_case_of_the_union_is_here()
        => Assert.Equal(
            typeof(ResponsesOutputItem).GetCustomAttributes(typeof(UnionCaseAttribute), false)
                .Cast<UnionCaseAttribute>()
                .Select(@case => @case.Tag)
                .Append("anything else")
                .Order(),
            Items.Keys.Order());

    [Fact]
    public void Match_calls_the_function_of_the_case() => Each((type, item) => Assert.Equal(type, item.Match(
        message: value => value.Type,
        reasoning: value => value.Type,
        functionCall: value => value.Type,
        webSearchCall: value => value.Type,
        fileSearchCall: value => value.Type,
        imageGenerationCall: value => value.Type,
        unrecognized: value => value.Type)));

    [Fact]
    public void Match_passes_a_state() => Each((type, item) => Assert.Equal("state " + type, item.Match(
        "state ",
        message: static (state, value) => state + value.Type,
        reasoning: static (state, value) => state + value.Type,
        functionCall: static (state, value) => state + value.Type,
        webSearchCall: static (state, value) => state + value.Type,
        fileSearchCall: static (state, value) => state + value.Type,
        imageGenerationCall: static (state, value) => state + value.Type,
        unrecognized: static (state, value) => state + value.Type)));

    [Fact]
    public void Switch_calls_the_action_of_the_case() => Each((type, item) =>
    {
        var called = new List<string>();
        item.Switch(
            message: value => called.Add(value.Type),
            reasoning: value => called.Add(value.Type),
            functionCall: value => called.Add(value.Type),
            webSearchCall: value => called.Add(value.Type),
            fileSearchCall: value => called.Add(value.Type),
            imageGenerationCall: value => called.Add(value.Type),
            unrecognized: value => called.Add(value.Type));
        item.Switch(
            called,
            message: static (state, value) => state.Add(value.Type),
            reasoning: static (state, value) => state.Add(value.Type),
            functionCall: static (state, value) => state.Add(value.Type),
            webSearchCall: static (state, value) => state.Add(value.Type),
            fileSearchCall: static (state, value) => state.Add(value.Type),
            imageGenerationCall: static (state, value) => state.Add(value.Type),
            unrecognized: static (state, value) => state.Add(value.Type));

        Assert.Equal([type, type], called);
    });

    [Fact]
    public void MatchOrDefault_calls_what_is_given() => Each((type, item) => Assert.Equal(
        type is "image_generation_call" or "anything else" ? type : "otherwise",
        item.MatchOrDefault(_ => "otherwise", imageGenerationCall: value => value.Type, unrecognized: value => value.Type)));

    [Fact]
    public void SwitchOrDefault_calls_what_is_given() => Each((type, item) =>
    {
        var called = "";
        item.SwitchOrDefault(value => called += "otherwise", imageGenerationCall: value => called += value.Type);
        Assert.Equal(type == "image_generation_call" ? type : "otherwise", called);
    });

    [Fact]
    public void The_language_matches_too() =>
        Each((type, item) => Assert.Equal(type == "image_generation_call", item is ResponsesImageGenerationCall { HasResult: true }));

    [Fact]
    public void Nobody_else_can_derive_a_case()
        => Assert.All(
            typeof(ResponsesOutputItem).GetConstructors(
                System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Public),
            constructor => Assert.True(constructor.IsFamilyAndAssembly || constructor.IsFamily));

    private static void Each(Action<string, ResponsesOutputItem> test)
        => Assert.All(Items, item => test(item.Key, ResponsesOutputItem.Parse(item.Value)));
}
