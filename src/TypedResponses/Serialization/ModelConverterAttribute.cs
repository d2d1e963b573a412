using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace TypedResponses.Serialization;

/// <summary>On a generated model: the converter of its JSON, for <see cref="ResponseModelJsonConverter"/> to find.</summary>
/// <param name="converter">The type of the converter.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, Inherited = false)]
public sealed class ModelConverterAttribute(
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] Type converter) : Attribute
{
    /// <summary>The type of the converter.</summary>
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)]
    public Type Converter { get; } = converter;
}
