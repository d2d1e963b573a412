using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json.Serialization;
using TypedResponses.Serialization;

namespace TypedResponses;

/// <summary>
/// Lets System.Text.Json's own source generator see that a generated model brings its JSON along.
/// </summary>
/// <remarks>
/// Source generators do not see each other's output. Where a <see cref="JsonSerializerContext"/> of yours names a generated model, or a type with
/// such a member, put <c>[JsonConverter(typeof(ResponseModelJsonConverter))]</c> on your part of the model. Nowhere else is it needed.
/// </remarks>
public sealed class ResponseModelJsonConverter : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsDefined(typeof(ModelConverterAttribute), inherit: false);

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        var attribute = typeToConvert.GetCustomAttribute<ModelConverterAttribute>(inherit: false)
            ?? throw new NotSupportedException($"'{typeToConvert}' is not a type that TypedResponses generated.");

        return (JsonConverter)Activator.CreateInstance(Close(attribute.Converter, typeToConvert))!;
    }

    /// <summary>A model nested in a generic type has a converter nested in that type: closes it over the model's type arguments.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2055", Justification = "The converter is nested in the model, whose type arguments are in use.")]
    [UnconditionalSuppressMessage("Trimming", "IL2068", Justification = "The attribute keeps the converter's constructor, open or closed.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Only models nested in a generic type take this way; docs/architecture.md says so.")]
    [return: DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)]
    private static Type Close(Type converter, Type model)
        => converter.IsGenericTypeDefinition ? converter.MakeGenericType(model.GetGenericArguments()) : converter;
}
