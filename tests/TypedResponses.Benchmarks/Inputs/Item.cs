namespace TypedResponses.Benchmarks.Inputs;

/// <summary>Output items, with the discriminator as the first or as the last member.</summary>
internal static class Item
{
    public static string Message(int i, bool typeLast) => Object(typeLast, "message",
        $$"""
        "id":"msg_{{i}}","status":"completed","role":"assistant","content":[{{Object(typeLast, "output_text", $"""
        "text":"Here is picture {i} of the harbour at dusk, as you asked.","annotations":[]
        """)}}]
        """);

    public static string Reasoning(int i, bool typeLast) => Object(typeLast, "reasoning",
        $$"""
        "id":"rs_{{i}}","summary":[{{Object(typeLast, "summary_text", $"""
        "text":"The user wants picture {i}."
        """)}}]
        """);

    public static string FunctionCall(int i, bool typeLast) => Object(typeLast, "function_call",
        $$"""
        "id":"fc_{{i}}","call_id":"call_{{i}}","name":"find_place","arguments":"{\"place\":\"harbour\"}","status":"completed"
        """);

    public static string WebSearch(int i, bool typeLast) => Object(typeLast, "web_search_call",
        $"""
        "id":"ws_{i}","status":"completed"
        """);

    public static string ImageCall(int i, bool typeLast) => Object(typeLast, "image_generation_call",
        $"""
        "id":"ig_{i}","status":"completed","result":"{Convert.ToBase64String(Images.Of(Images.Small))}"
        """);

    private static string Object(bool typeLast, string type, string members) => typeLast
        ? $$"""{{{members}},"type":"{{type}}"}"""
        : $$"""{"type":"{{type}}",{{members}}}""";
}
