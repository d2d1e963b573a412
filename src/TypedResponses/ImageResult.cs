namespace TypedResponses;

/// <summary>placeholder</summary>
public sealed class ImageResult
{
}
