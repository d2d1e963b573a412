namespace TypedResponses;

/// <summary>
/// On the base of a generated union: one of its cases, and the discriminator text that stands for it. The
/// analyzers read it to know what a complete switch must name, also for unions of a referenced assembly.
/// </summary>
/// <param name="tag">The discriminator's text in the JSON, such as <c>image_generation_call</c>.</param>
/// <param name="type">The type of the case.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class UnionCaseAttribute(string tag, Type type) : Attribute
{
    /// <summary>The discriminator's text in the JSON.</summary>
    public string Tag { get; } = tag;

    /// <summary>The type of the case.</summary>
    public Type Type { get; } = type;
}
