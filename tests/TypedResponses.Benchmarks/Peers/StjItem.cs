namespace TypedResponses.Benchmarks.Peers;

/// <summary>An output item as one writes it for System.Text.Json; an image's result is a <see cref="string"/> or a byte array.</summary>
internal abstract record StjItem<TResult>;

internal sealed record StjCall<TResult>(string Id, StjCallStatus Status, TResult? Result) : StjItem<TResult>;

internal sealed record StjMessage<TResult>(string Id, string Status, string Role, List<StjText> Content) : StjItem<TResult>;

internal sealed record StjReasoning<TResult>(string Id, List<StjText> Summary) : StjItem<TResult>;

internal sealed record StjFunctionCall<TResult>(string? Id, string CallId, string Name, string Arguments, string? Status) : StjItem<TResult>;

internal sealed record StjWebSearch<TResult>(string Id, string Status) : StjItem<TResult>;

/// <summary>A text with its discriminator as a plain property: one type is all there is, which spares System.Text.Json its polymorphism.</summary>
internal sealed record StjText(string Type, string Text, List<string>? Annotations);
