using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace TypedResponses.Benchmarks.Peers;

/// <summary>System.Text.Json with its source generator and its own polymorphism.</summary>
internal static class Stj
{
    public static JsonTypeInfo<StjPlainCall<string>> CallWithText => StjContext.Default.StjPlainCallString;

    public static JsonTypeInfo<StjPlainCall<byte[]>> CallWithBytes => StjContext.Default.StjPlainCallByteArray;

    /// <summary>The contract of a response.</summary>
    /// <param name="anyOrder">Whether the discriminator may stand anywhere, as it does in real items; this costs System.Text.Json time.</param>
    public static JsonTypeInfo<StjResponse<TResult>> Response<TResult>(bool anyOrder)
    {
        var options = new JsonSerializerOptions
        {
            TypeInfoResolver = StjContext.Default.WithAddedModifier(AddCases<TResult>),
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            AllowOutOfOrderMetadataProperties = anyOrder,
        };
        return (JsonTypeInfo<StjResponse<TResult>>)options.GetTypeInfo(typeof(StjResponse<TResult>));
    }

    private static void AddCases<TResult>(JsonTypeInfo type)
    {
        if (type.Type == typeof(StjItem<TResult>))
        {
            type.PolymorphismOptions = new JsonPolymorphismOptions
            {
                TypeDiscriminatorPropertyName = "type",
                DerivedTypes =
                {
                    new(typeof(StjMessage<TResult>), "message"),
                    new(typeof(StjReasoning<TResult>), "reasoning"),
                    new(typeof(StjFunctionCall<TResult>), "function_call"),
                    new(typeof(StjWebSearch<TResult>), "web_search_call"),
                    new(typeof(StjCall<TResult>), "image_generation_call"),
                },
            };
        }
    }
}
