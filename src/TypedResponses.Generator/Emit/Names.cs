namespace TypedResponses.Generator.Emit;

/// <summary>Full names of what generated code uses: a user's own types can have any short name.</summary>
internal static class Names
{
    public const string Utf8JsonWriter = "global::System.Text.Json.Utf8JsonWriter";
    public const string ReaderOptions = "global::System.Text.Json.JsonReaderOptions";
    public const string Element = "global::System.Text.Json.JsonElement";
    public const string JsonException = "global::System.Text.Json.JsonException";
    public const string Dictionary = "global::System.Collections.Generic.Dictionary";
    public const string ReadOnlyDictionary = "global::System.Collections.Generic.IReadOnlyDictionary";
    public const string CodeAnalysis = "global::System.Diagnostics.CodeAnalysis";

    public const string TypedResponses = "global::TypedResponses";
    public const string Serialization = "global::TypedResponses.Serialization";
    public const string Reader = Serialization + ".ModelReader";
    public const string Read = Serialization + ".JsonRead";
    public const string Write = Serialization + ".JsonWrite";
    public const string Union = Serialization + ".JsonUnion";
    public const string Tag = Serialization + ".JsonTag";
    public const string Writer = Serialization + ".ModelWriter";
    public const string Text = Serialization + ".JsonText";
    public const string Texts = Serialization + ".JsonTexts";
    public const string Members = Serialization + ".JsonMembers";
    public const string Equality = Serialization + ".ModelEquality";

    /// <summary>The parameters of every generated reader, and what a generated caller passes for them.</summary>
    public const string ReadParameters = "ref " + Reader + " reader";
    public const string ReadArguments = "ref reader";

    /// <summary>The field of a property: <c>Status</c> → <c>_status</c>.</summary>
    public static string Field(string property)
    {
        var name = Plain(property);
        return "_" + char.ToLowerInvariant(name[0]) + name.Substring(1);
    }

    /// <summary>A name to build others from: without the <c>@</c> that lets a user call a member like a keyword.</summary>
    public static string Plain(string name) => name.TrimStart('@');
}
