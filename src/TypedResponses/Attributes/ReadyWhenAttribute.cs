namespace TypedResponses;

/// <summary>
/// Declares a guard: on a parameter of a <see cref="bool"/> method, or on a <see cref="bool"/> method or property
/// for the object it is called on. When the guard returns the stated value, the payload is available.
/// </summary>
/// <param name="returnValue">The value the guard returns when the payload is available.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Method | AttributeTargets.Property)]
public sealed class ReadyWhenAttribute(bool returnValue) : Attribute
{
    /// <summary>The value the guard returns when the payload is available.</summary>
    public bool ReturnValue { get; } = returnValue;
}
