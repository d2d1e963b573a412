namespace SaveImages;

/// <summary>Says in one line what an item is.</summary>
internal static class ItemText
{
    private const string NoStatus = "no status";

    /// <summary>A line for the response itself.</summary>
    public static string Describe(ResponsesNonStreamingResponse response)
    {
        string items = response.Output.Count == 1 ? "item" : "items";
        return $"{Shorten(response.Id)} from {Shorten(response.Model)}: {Shorten(response.StatusText ?? NoStatus)}, {response.Output.Count} {items}";
    }

    /// <summary>A line for every kind of item: the compiler sees to it that none is forgotten.</summary>
    public static string Describe(ResponsesOutputItem item) => item.Match(
        message: message => $"message: {Text(message)}",
        reasoning: reasoning => $"reasoning: {Shorten(string.Join(" ", reasoning.Summary.Select(part => part.Text)))}",
        functionCall: call => $"function call: {Shorten(call.Name)}",
        webSearchCall: call => $"web search: {Shorten(call.StatusText ?? NoStatus)}",
        fileSearchCall: call => $"file search: {Shorten(string.Join(", ", call.Queries))}",
        imageGenerationCall: call => $"image {Shorten(call.Id)}: {Shorten(call.StatusText ?? NoStatus)}",
        unrecognized: unknown => $"{Shorten(unknown.Type)}: unknown to this program, kept as it came");

    private static string Text(ResponsesOutputMessage message) =>
        Shorten(string.Join(" ", message.Content.Select(content => content.Match(
            outputText: text => text.Text,
            refusal: refusal => $"(refused) {refusal.Refusal}",
            unrecognized: unknown => $"({unknown.Type})"))));

    private static string Shorten(string text)
    {
        const int most = 96;
        // Also keeps control characters of a server's text away from the terminal.
        text = string.Concat(text.Take(most + 1).Select(c => char.IsControl(c) ? ' ' : c));
        return text.Length <= most ? text : $"{text.AsSpan(0, most)}…";
    }
}
