using OpenAI.Responses;

namespace OpenAISdk;

/// <summary>The same as in Mistakes.cs, done right: nothing is reported here.</summary>
internal static class Checked
{
    public static IEnumerable<string> Describe(ResponseResult response)
    {
        foreach (var item in response.OutputItems)
        {
            yield return item switch
            {
                ImageGenerationCallResponseItem { ImageResultBytes: { } bytes } => $"{item.Id}: an image of {bytes.ToMemory().Length} bytes",
                ImageGenerationCallResponseItem call => $"{item.Id}: no image, the call is {call.Status}",
                _ => $"{item.Id}: something else",
            };
        }
    }
}
