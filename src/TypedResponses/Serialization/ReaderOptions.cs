namespace TypedResponses.Serialization;

internal static class ReaderOptions
{
    /// <summary>Comments as tokens would stand where values are expected: skip them where the caller lets them in.</summary>
    public static JsonReaderOptions WithoutComments(this JsonReaderOptions options)
    {
        if (options.CommentHandling == JsonCommentHandling.Allow)
        {
            options.CommentHandling = JsonCommentHandling.Skip;
        }

        return options;
    }
}
