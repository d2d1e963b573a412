using System.Text.Json.Serialization.Metadata;

namespace TypedResponses.Serialization;

/// <summary>Knows the contract of one model, and nothing else: for the resolver chain of a program without reflection.</summary>
internal sealed class ModelTypeInfoResolver<T>(ModelConverter<T> converter) : IJsonTypeInfoResolver
    where T : class
{
    public JsonTypeInfo<T> TypeInfo
        => (JsonTypeInfo<T>)new JsonSerializerOptions { TypeInfoResolver = this }.GetTypeInfo(typeof(T));

    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options)
    {
        if (type != typeof(T))
        {
            return null;
        }

        var info = JsonMetadataServices.CreateValueInfo<T>(options, converter);
        info.OriginatingResolver = this;
        return info;
    }
}
