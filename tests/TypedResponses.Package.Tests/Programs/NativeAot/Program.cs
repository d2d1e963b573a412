using System.Text.Json;
using NativeAot;

const string Pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
string[] items =
[
    $$"""{"id":"ig_1","type":"image_generation_call","status":"completed","later":true,"result":"{{Pixel}}"}""",
    """{"id":"mb_1","type":"openrouter:mood_board"}""",
];

foreach (string json in items)
{
    Console.WriteLine(ResponsesOutputItem.Parse(json).MatchOrDefault(
        otherwise: item => item.Type,
        imageGenerationCall: call => call.TryGetResult(out var image) ? $"{call.Id}: {image.MediaType}, {image.ByteCount} bytes" : call.Id));
}

var read = ResponsesOutputItem.Parse(items[0]);
Console.WriteLine($"the same again: {read == ResponsesOutputItem.Parse(read.ToUtf8Json())}");

string written = JsonSerializer.Serialize(read, ResponsesOutputItem.JsonTypeInfo);
if (JsonSerializer.Deserialize(written, ResponsesOutputItem.JsonTypeInfo) is ResponsesImageGenerationCall again)
{
    Console.WriteLine($"with JsonSerializer: {again.Id}, {again.AdditionalProperties.Count} unlisted member");
}
