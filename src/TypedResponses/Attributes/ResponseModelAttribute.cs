namespace TypedResponses;

/// <summary>
/// Marks a partial type whose members the TypedResponses generator writes from a schema of an OpenAPI document.
/// </summary>
/// <remarks>
/// Every schema that the marked one reaches is generated with it, in the same namespace and with the same
/// accessibility. A property that your part of the type declares is used as you declared it.
/// </remarks>
/// <param name="schema">
/// The schema's name in the document's <c>components/schemas</c>; by default the name of the marked type.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, Inherited = false)]
public sealed class ResponseModelAttribute(string? schema = null) : Attribute
{
    /// <summary>The schema's name in the document, or <see langword="null"/> where it is the name of the type.</summary>
    public string? Schema { get; } = schema;

    /// <summary>
    /// The file name, or the last parts of the path, of an OpenAPI 3.0 or 3.1 JSON document that is an
    /// <c>AdditionalFiles</c> item of the project; by default the catalog built into the package: the Responses
    /// API of OpenRouter.
    /// </summary>
    public string? Document { get; set; }
}
