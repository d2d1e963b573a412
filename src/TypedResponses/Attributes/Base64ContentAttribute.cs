namespace TypedResponses;

/// <summary>
/// Marks a text that holds an image as base64, or an <see cref="ImageResult"/> made of one: the analyzers then report where it is used as
/// a URL, written as if it were the image's bytes, logged, or decoded by hand.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.ReturnValue)]
public sealed class Base64ContentAttribute : Attribute;
