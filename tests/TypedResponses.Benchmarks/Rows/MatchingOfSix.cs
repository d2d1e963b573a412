using TypedResponses.Benchmarks.Models;

namespace TypedResponses.Benchmarks.Rows;

/// <summary>Ways to ask which of six cases a value is.</summary>
internal static class MatchingOfSix
{
    public static int TypeSwitch(ResponsesOutputItem[] values)
    {
        var sum = 0;
        foreach (var value in values)
        {
            sum += TypeSwitchOf(value);
        }

        return sum;
    }

    public static int Match(ResponsesOutputItem[] values)
    {
        var sum = 0;
        foreach (var value in values)
        {
            sum += MatchOf(value);
        }

        return sum;
    }

    public static int MatchWithState(ResponsesOutputItem[] values)
    {
        var sum = 0;
        foreach (var value in values)
        {
            sum += MatchWithStateOf(value);
        }

        return sum;
    }

    private static int TypeSwitchOf(ResponsesOutputItem value) => value switch
    {
        ResponsesOutputMessage => 1,
        ResponsesOutputItemReasoning => 2,
        ResponsesOutputItemFunctionCall => 3,
        ResponsesWebSearchCallOutput => 4,
        ResponsesOutputItemFileSearchCall => 5,
        ResponsesImageGenerationCall => 6,
        _ => 0,
    };

    private static int MatchOf(ResponsesOutputItem value) => value.Match(
        message: static _ => 1,
        reasoning: static _ => 2,
        functionCall: static _ => 3,
        webSearchCall: static _ => 4,
        fileSearchCall: static _ => 5,
        imageGenerationCall: static _ => 6,
        unrecognized: static _ => 0);

    private static int MatchWithStateOf(ResponsesOutputItem value) => value.Match(
        0,
        message: static (offset, _) => offset + 1,
        reasoning: static (offset, _) => offset + 2,
        functionCall: static (offset, _) => offset + 3,
        webSearchCall: static (offset, _) => offset + 4,
        fileSearchCall: static (offset, _) => offset + 5,
        imageGenerationCall: static (offset, _) => offset + 6,
        unrecognized: static (offset, _) => offset);
}
