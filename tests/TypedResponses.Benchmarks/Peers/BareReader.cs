using System.Text.Json;

namespace TypedResponses.Benchmarks.Peers;

/// <summary>The floor: a look at every token, and nothing done with it.</summary>
internal static class BareReader
{
    public static long Scan(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
        }

        return reader.BytesConsumed;
    }
}
