namespace TypedResponses.Benchmarks.Rows;

/// <summary>What contenders are called, the same in every row.</summary>
internal static class Names
{
    public const string ParseMemory = "ours: Parse(memory)";
    public const string ParseSpan = "ours: Parse(span)";
    public const string ParseUnion = "ours: union's Parse(memory)";
    public const string Serializer = "ours: JsonSerializer";
    public const string StjBytes = "STJ, byte[]";
    public const string StjString = "STJ, string";
    public const string OpenAI = "OpenAI 2.15";
    public const string OpenAIContext = "OpenAI 2.15, with its context";
    public const string HandEager = "by hand, eager";
    public const string HandLazy = "by hand, lazy";
    public const string Reader = "floor: reader";
    public const string Decoder = "floor: decoder";
    public const string Encoder = "floor: encoder";
}
