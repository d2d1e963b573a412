using System.ComponentModel;

namespace TypedResponses.Serialization;

/// <summary>Reads one value that comes next in <paramref name="reader"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T ValueReader<out T>(ref ModelReader reader);

/// <summary>Reads a union's value that comes next as the case that its discriminator names.</summary>
/// <param name="reader">The reader.</param>
/// <param name="tag">The place of the discriminator's text among the known ones, or -1.</param>
/// <param name="unknown">The discriminator's text where it is not a known one.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T CaseReader<out T>(ref ModelReader reader, int tag, string? unknown);

/// <summary>Writes one value.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void ValueWriter<in T>(ref ModelWriter writer, T value);
