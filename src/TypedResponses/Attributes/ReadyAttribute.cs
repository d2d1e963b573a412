namespace TypedResponses;

/// <summary>
/// On a parameter whose type has a <see cref="StatusContractAttribute"/>: the caller has checked that the payload
/// is available, so the method may read it.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ReadyAttribute : Attribute;
