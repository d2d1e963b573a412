using System.Text.Json;
using System.Text.Json.Nodes;

namespace TypedResponses.Generator.Tests.Reading;

/// <summary>
/// Everything that servers sent or documented and that the catalog covers, where the folder with it is present: read and written, it is the same JSON.
/// </summary>
public class SampleTests
{
    [Fact]
    public void Samples_of_servers()
    {
        if (SharedMaterial.Folder("samples") is not { } folder)
        {
            return;
        }

        var read = 0;
        foreach (var file in Directory.GetFiles(folder, "*.json"))
        {
            var text = File.ReadAllText(file);
            read += Values(JsonNode.Parse(text)).Count(value => RoundTrips(value, Path.GetFileName(file)));
        }

        Assert.InRange(read, 39, 10_000);
    }

    [Theory]
    [InlineData("openrouter-2025-10-07.openapi.json")]
    [InlineData("openrouter-2026-08-22.openapi.json")]
    public void Examples_of_documents(string file)
    {
        if (SharedMaterial.Folder("specs") is not { } folder)
        {
            return;
        }

        var document = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, file)))!;
        var examples = Values(document)
            .OfType<JsonObject>()
            .SelectMany(value => (JsonNode?[])[value["example"], .. value["examples"] as JsonArray ?? []])
            .SelectMany(Values);
        var read = examples.Count(value => RoundTrips(value, file));

        Assert.InRange(read, 5, 10_000);
    }

    /// <summary>Reads what one of the roots is for; false where none is.</summary>
    private static bool RoundTrips(JsonNode? value, string file)
    {
        if (value is not JsonObject json)
        {
            return false;
        }

        var text = json.ToJsonString();
        var type = json["type"] is JsonValue tag && tag.TryGetValue<string>(out var name) ? name : null;
        try
        {
            var written = json["object"]?.ToString() == "response" && json["output"] is JsonArray && json["tools"] is not null
                ? ResponsesNonStreamingResponse.Parse(text).ToJson()
                : type is null ? null
                : Tags<ResponsesStreamChunk>().Contains(type) ? ResponsesStreamChunk.Parse(text).ToJson()
                : Tags<ResponsesOutputItem>().Contains(type) && !IsInput(json) ? ResponsesOutputItem.Parse(text).ToJson()
                : null;
            if (written is not null)
            {
                Json.AssertSame(text, written);
            }

            return written is not null;
        }
        catch (JsonException error)
        {
            throw new InvalidOperationException($"{file}: {error.Message}\n{text[..Math.Min(text.Length, 600)]}");
        }
    }

    /// <summary>Messages and calls that a client sends have the types of those that a server sends, and fewer fields.</summary>
    private static bool IsInput(JsonObject json)
        => json["id"] is null || (json["type"]!.ToString() == "message" && (json["role"]?.ToString() != "assistant" || json["content"] is not JsonArray));

    private static HashSet<string> Tags<T>()
        => [.. typeof(T).GetCustomAttributes(typeof(UnionCaseAttribute), false).Cast<UnionCaseAttribute>().Select(attribute => attribute.Tag)];

    /// <summary>A value and all values in it.</summary>
    private static IEnumerable<JsonNode?> Values(JsonNode? value)
    {
        yield return value;
        var children = value is JsonObject members ? members.Select(member => member.Value) : value as JsonArray ?? Enumerable.Empty<JsonNode?>();
        foreach (var child in children.SelectMany(Values))
        {
            yield return child;
        }
    }
}
