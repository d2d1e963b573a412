namespace TypedResponses.Generator;

/// <summary>The names of the generator's steps, by which tests watch what is recomputed.</summary>
internal static class StepNames
{
    public const string Declarations = nameof(Declarations);
    public const string AllDeclarations = nameof(AllDeclarations);
    public const string DocumentNames = nameof(DocumentNames);
    public const string DocumentTexts = nameof(DocumentTexts);
    public const string Documents = nameof(Documents);
    public const string Facts = nameof(Facts);
    public const string Model = nameof(Model);
    public const string Types = nameof(Types);
    public const string InitMarker = nameof(InitMarker);

    public static IReadOnlyList<string> All { get; } =
        [Declarations, AllDeclarations, DocumentNames, DocumentTexts, Documents, Facts, Model, Types, InitMarker];
}
