namespace TypedResponses;

/// <summary>
/// States that a payload of a type is only meaningful in some states of the object: the analyzers then report
/// every read of the payload that neither the status nor the payload's presence has been checked for.
/// </summary>
/// <remarks>
/// On generated types the generator writes it. On a type of your own you write it; for a type you cannot edit,
/// write <c>[assembly: StatusContract(typeof(X), …)]</c>.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Assembly, AllowMultiple = true,
    Inherited = true)]
public sealed class StatusContractAttribute : Attribute
{
    /// <summary>A contract of the type that the attribute stands on.</summary>
    /// <param name="status">The name of the member that holds the status: an enum or a <see cref="string"/>.</param>
    /// <param name="payload">The name of the member that is only meaningful in some states.</param>
    /// <param name="ready">
    /// The states in which the payload can be read without looking: names of the enum's members, or the texts
    /// themselves where the status is a <see cref="string"/>.
    /// </param>
    public StatusContractAttribute(string status, string payload, params string[] ready)
    {
        Status = status;
        Payload = payload;
        Ready = ready;
    }

    /// <summary>A contract of a type that you cannot edit; for use on the assembly.</summary>
    /// <param name="type">The type that the contract is about.</param>
    /// <param name="status">The name of the member that holds the status: an enum or a <see cref="string"/>.</param>
    /// <param name="payload">The name of the member that is only meaningful in some states.</param>
    /// <param name="ready">
    /// The states in which the payload can be read without looking: names of the enum's members, or the texts
    /// themselves where the status is a <see cref="string"/>.
    /// </param>
    public StatusContractAttribute(Type type, string status, string payload, params string[] ready)
        : this(status, payload, ready) => Type = type;

    /// <summary>The type that the contract is about; <see langword="null"/> where the attribute stands on it.</summary>
    public Type? Type { get; }

    /// <summary>The name of the member that holds the status.</summary>
    public string Status { get; }

    /// <summary>The name of the member that is only meaningful in some states.</summary>
    public string Payload { get; }

    /// <summary>The states in which the payload can be read without looking at it.</summary>
    public string[] Ready { get; }

    /// <summary>The states in which there is no payload to read, such as <c>failed</c>.</summary>
    public string[] Never { get; set; } = [];

    /// <summary>All texts that a <see cref="string"/> status can have, where that is known.</summary>
    public string[] Values { get; set; } = [];
}
