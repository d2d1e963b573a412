using TypedResponses.Benchmarks.Inputs;
using TypedResponses.Benchmarks.Measuring;
using TypedResponses.Benchmarks.Rows;

namespace TypedResponses.Benchmarks;

/// <summary>What this library is to reach beside its peers.</summary>
internal static class Goals
{
    public static IReadOnlyList<Goal> All { get; } =
    [
        new TimeGoal(1, SmallCall.Name, Names.ParseMemory, Names.StjBytes, 0.60),
        new TimeGoal(1, SmallCall.Name, Names.ParseMemory, Names.OpenAI, 0.25),
        new TimeGoal(1, SmallCall.Name, Names.ParseMemory, Names.Reader, 1.9),
        new BytesGoal(1, SmallCall.Name, Names.ParseMemory, 200),
        new TimeGoal(1, SmallCall.Name, Names.Serializer, Names.StjBytes, 0.75),

        .. NotAskedFor("2 MB image, not asked for"),
        .. NotAskedFor("8 MB image, not asked for"),
        new TimeGoal(2, ResponseWithImage.Name, Names.ParseMemory, Names.StjBytes, 0.25),
        new TimeGoal(2, ResponseWithImage.Name, Names.ParseMemory, Names.OpenAI, 0.2),

        new TimeGoal(3, "2 MB image into the caller's buffer", Names.ParseMemory, Names.Decoder, 1.8),
        new BytesGoal(3, "2 MB image into the caller's buffer", Names.ParseMemory, 200),
        new BytesGoal(3, "2 MB image into a new array", Names.ParseMemory, Images.TwoMegabytes + 256),
        new BytesGoal(3, "8 MB image into a new array", Names.ParseMemory, Images.EightMegabytes + 256),

        new TimeGoal(4, MixedItems.TypeFirst, Names.ParseMemory, Names.StjBytes, 0.60),
        new TimeGoal(4, MixedItems.TypeFirst, Names.ParseMemory, Names.OpenAI, 0.30),
        new BytesRatioGoal(4, MixedItems.TypeFirst, Names.ParseMemory, Names.StjBytes, 0.80),
        new TimeGoal(4, MixedItems.TypeLast, Names.ParseMemory, MixedItems.OursTypeFirst, 1.2),

        new TimeGoal(5, StreamToSink.Name, StreamToSink.Ours, Names.StjBytes, 0.30),
        new BytesGoal(5, StreamToSink.Name, StreamToSink.Ours, (4 * 1024) - 1),
        new ResidenceGoal(5, StreamToSink.Name, StreamToSink.Ours, (4 * 1024 * 1024) - 1),

        new TimeGoal(6, Writing.Small, Writing.AsRead, Names.StjBytes, 0.50),
        new BytesGoal(6, Writing.Small, Writing.AsRead, 0),
        new TimeGoal(6, Writing.Large, Writing.AsRead, Names.Encoder, 1.15),
        new TimeGoal(6, Writing.Large, Writing.FromBytes, Names.Encoder, 1.15),

        .. Matching.RowNames.Select(row => new TimeGoal(7, row, Matching.Match, Matching.TypeSwitch, 2.5)),
        .. Matching.RowNames.Select(row => new BytesGoal(7, row, Matching.Match, 0)),
    ];

    private static Goal[] NotAskedFor(string row) =>
    [
        new TimeGoal(2, row, Names.ParseMemory, Names.Reader, 1.2),
        new TimeGoal(2, row, Names.ParseMemory, Names.StjBytes, 0.25),
        new BytesGoal(2, row, Names.ParseMemory, 300),
    ];
}
