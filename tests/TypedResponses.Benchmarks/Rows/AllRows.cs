using TypedResponses.Benchmarks.Measuring;

namespace TypedResponses.Benchmarks.Rows;

/// <summary>The rows, in the order of the tables.</summary>
internal static class AllRows
{
    public static IEnumerable<Row> Create() =>
    [
        SmallCall.Create(),
        .. ImageCall.Create(),
        ResponseWithImage.Create(),
        .. MixedItems.Create(),
        StreamToSink.Create(),
        .. Writing.Create(),
        .. Matching.Create(),
    ];
}
