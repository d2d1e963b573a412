namespace TypedResponses;

/// <summary>
/// On a parameter, or on a method for the object it is called on: the method returns only if the payload is
/// available, and throws otherwise.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Method)]
public sealed class EnsuresReadyAttribute : Attribute;
