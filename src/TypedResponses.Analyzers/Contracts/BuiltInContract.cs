namespace TypedResponses.Analyzers.Contracts;

/// <summary>
/// A contract of a well-known package whose types carry no attribute. Names that a version of the package does not have are passed over.
/// </summary>
/// <remarks>
/// Other items of the OpenAI package have nothing that a contract could say: the lists of a file search and of a code interpreter are empty and
/// never null, the arguments of a function call are a text in every state, and a call of an MCP tool has no status.
/// The image results of Microsoft.Extensions.AI have no status either.
/// </remarks>
internal sealed class BuiltInContract
{
    public static readonly BuiltInContract[] All =
    [
        new("OpenAI.Responses.ImageGenerationCallResponseItem", "ImageResultBytes") { Never = ["Failed"] },

        // A search that has only begun does not say yet what it does.
        new("OpenAI.Responses.WebSearchCallResponseItem", "Action"),

        // The whole response: its text is null where no message has come, and cut off where it is incomplete.
        new("OpenAI.Responses.ResponseResult", "GetOutputText") { Never = ["Failed", "Queued"] },
        new("OpenAI.Responses.OpenAIResponse", "GetOutputText") { Never = ["Failed", "Queued"] },
    ];

    private BuiltInContract(string type, string payload) => (Type, Payload) = (type, payload);

    public string Type { get; }

    public string Name => Type.Substring(Type.LastIndexOf('.') + 1);

    public string Status => "Status";

    public string Payload { get; }

    public string[] Ready => ["Completed"];

    public string[] Never { get; private init; } = [];
}
