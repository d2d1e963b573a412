using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MakePictures;

/// <summary>A response as servers send it: ids first, fields that no schema lists, and one item of a type nobody knows.</summary>
internal static class ResponseJson
{
    // Base64 is written as it is: the default encoder would escape every plus sign.
    private static readonly JsonSerializerOptions _options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Make(byte[] finishedPng, byte[] generatingJpeg)
    {
        var response = Response(
        [
            Reasoning(),
            FinishedImage(finishedPng),
            GeneratingImage(generatingJpeg),
            FailedImage(),
            MoodBoard(),
            Message(),
        ]);
        return [.. JsonSerializer.SerializeToUtf8Bytes(response, _options), (byte)'\n'];
    }

    private static JsonObject Response(JsonArray output) => new()
    {
        ["id"] = "resp_01k5t9v3c8hq2m7x4n6b0f1d9w",
        ["object"] = "response",
        ["created_at"] = 1759838400,
        ["status"] = "completed",
        ["background"] = false,
        ["error"] = null,
        ["incomplete_details"] = null,
        ["instructions"] = null,
        ["max_output_tokens"] = null,
        ["max_tool_calls"] = null,
        ["model"] = "openai/gpt-5-image",
        ["output"] = output,
        ["parallel_tool_calls"] = true,
        ["previous_response_id"] = null,
        ["prompt_cache_key"] = null,
        ["reasoning"] = new JsonObject { ["effort"] = "medium", ["summary"] = "auto" },
        ["safety_identifier"] = null,
        ["service_tier"] = "default",
        ["store"] = false,
        ["temperature"] = 1,
        ["text"] = new JsonObject { ["format"] = new JsonObject { ["type"] = "text" }, ["verbosity"] = "medium" },
        ["tool_choice"] = "auto",
        ["tools"] = new JsonArray(new JsonObject { ["type"] = "image_generation", ["size"] = "auto", ["output_format"] = "png" }),
        ["top_logprobs"] = 0,
        ["top_p"] = 1,
        ["truncation"] = "disabled",
        ["usage"] = new JsonObject
        {
            ["input_tokens"] = 74,
            ["input_tokens_details"] = new JsonObject { ["cached_tokens"] = 0 },
            ["output_tokens"] = 2318,
            ["output_tokens_details"] = new JsonObject { ["reasoning_tokens"] = 192 },
            ["total_tokens"] = 2392,
        },
        ["user"] = null,
        ["metadata"] = new JsonObject(),
    };

    private static JsonObject Reasoning() => new()
    {
        ["id"] = "rs_01k5t9v3d2a6e8r1t5y7u9i3p0",
        ["type"] = "reasoning",
        ["summary"] = new JsonArray(new JsonObject
        {
            ["type"] = "summary_text",
            ["text"] =
                "**Two moods of the same quiet**\n\nThe night wants cold greens over still water and one warm light; the morning wants haze, layers and a low sun.",
        }),
        ["encrypted_content"] = null,
    };

    private static JsonObject FinishedImage(byte[] png) => new()
    {
        ["id"] = "ig_01k5t9v41m0northernlights",
        ["type"] = "image_generation_call",
        ["status"] = "completed",
        ["action"] = "generate",
        ["background"] = "opaque",
        ["output_format"] = "png",
        ["quality"] = "high",
        ["result"] = Convert.ToBase64String(png),
        ["revised_prompt"] = "Northern lights in green and violet over snowy mountains, mirrored in a still lake; one lantern on the far shore.",
        ["size"] = "512x384",
    };

    // Some servers never say "completed": the picture is whole all the same.
    private static JsonObject GeneratingImage(byte[] jpeg) => new()
    {
        ["id"] = "ig_01k5t9v4e7q8misty0sunrise",
        ["type"] = "image_generation_call",
        ["status"] = "generating",
        ["background"] = "opaque",
        ["output_format"] = "jpeg",
        ["quality"] = "medium",
        ["result"] = Convert.ToBase64String(jpeg),
        ["revised_prompt"] = "The sun rising behind hill after misty hill, painterly, with pines in the valley and a few birds.",
        ["size"] = "512x384",
    };

    private static JsonObject FailedImage() => new()
    {
        ["id"] = "ig_01k5t9v4zz3w5s7d9f1g3h5j7",
        ["type"] = "image_generation_call",
        ["status"] = "failed",
        ["result"] = null,
    };

    private static JsonObject MoodBoard() => new()
    {
        ["id"] = "mb_01k5t9v52b4n6m8k0l2p4o6i8",
        ["type"] = "openrouter:mood_board",
        ["status"] = "completed",
        ["boards"] = new JsonArray(
            new JsonObject { ["title"] = "Night", ["palette"] = new JsonArray("#07182b", "#1fc98b", "#7a3fb0"), ["weight"] = 0.6 },
            new JsonObject { ["title"] = "Morning", ["palette"] = new JsonArray("#2b2a3f", "#d98f86", "#ffe9b8"), ["weight"] = 0.4 }),
    };

    private static JsonObject Message() => new()
    {
        ["id"] = "msg_01k5t9v5c1v3b5n7m9q1w3e5r7",
        ["type"] = "message",
        ["status"] = "completed",
        ["content"] = new JsonArray(new JsonObject
        {
            ["type"] = "output_text",
            ["annotations"] = new JsonArray(),
            ["logprobs"] = new JsonArray(),
            ["text"] = "Here are the night and the morning. A third picture could not be made.",
        }),
        ["role"] = "assistant",
    };
}
