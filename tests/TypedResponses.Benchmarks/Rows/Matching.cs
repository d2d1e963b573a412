using TypedResponses.Benchmarks.Inputs;
using TypedResponses.Benchmarks.Measuring;
using TypedResponses.Benchmarks.Models;

namespace TypedResponses.Benchmarks.Rows;

/// <summary>Which case is it: over values whose cases come in turn, which the processor learns, and in no order, which it cannot.</summary>
internal static class Matching
{
    public const string Match = "ours: Match, static lambdas";
    public const string TypeSwitch = "switch on types";

    private const int Count = 4096;

    public static IReadOnlyList<string> RowNames { get; } =
        ["match of 6 cases, in turn", "match of 6 cases, in no order", "match of 31 cases, in turn", "match of 31 cases, in no order"];

    public static IEnumerable<Row> Create()
    {
        var items = ResponsesNonStreamingResponse.Parse(Payloads.MixedItems(Count, typeLast: false)).Output.ToArray();
        var names = ShapeNames();
        var shapes = Enumerable.Range(0, Count).Select(i => Shape.Parse($$"""{"type":"{{names[i % names.Length]}}","size":{{i}}}""")).ToArray();
        return
        [
            Six(RowNames[0], items),
            Six(RowNames[1], Shuffled(items)),
            Of31(RowNames[2], shapes),
            Of31(RowNames[3], Shuffled(shapes)),
        ];
    }

    private static Row Six(string name, ResponsesOutputItem[] items) => Of(name, items,
        MatchingOfSix.Match, MatchingOfSix.MatchWithState, MatchingOfSix.TypeSwitch);

    private static Row Of31(string name, Shape[] shapes) => Of(name, shapes,
        MatchingOf31.Match, MatchingOf31.MatchWithState, MatchingOf31.TypeSwitch);

    private static Row Of<T>(string name, T[] values, Func<T[], int> match, Func<T[], int> matchWithState, Func<T[], int> typeSwitch) => new(name,
    [
        Contender(Match, values, match),
        Contender("ours: Match with a state", values, matchWithState),
        Contender(TypeSwitch, values, typeSwitch),
    ]);

    private static Contender<int> Contender<T>(string name, T[] values, Func<T[], int> ask) =>
        new(name, () => ask(values), sum => sum.ToString(), values.Length);

    private static T[] Shuffled<T>(T[] values)
    {
        var shuffled = values.ToArray();
        new Random(1).Shuffle(shuffled);
        return shuffled;
    }

    private static string[] ShapeNames() => typeof(Shape).GetCustomAttributes(typeof(UnionCaseAttribute), inherit: false)
        .Cast<UnionCaseAttribute>().Select(@case => @case.Tag).ToArray();
}
