using System.ComponentModel;

namespace TypedResponses.Serialization;

/// <summary>Reads one value that <paramref name="reader"/> stands on, and leaves it on the value's last token.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T ValueReader<out T>(ref Utf8JsonReader reader, JsonInput input);

/// <summary>
/// Reads a union's value that <paramref name="reader"/> stands on as the case that the discriminator names, which <paramref name="tag"/>
/// stands on.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T CaseReader<out T>(ref Utf8JsonReader reader, JsonInput input, ref Utf8JsonReader tag);

/// <summary>Writes one value.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void ValueWriter<in T>(Utf8JsonWriter writer, T value);
