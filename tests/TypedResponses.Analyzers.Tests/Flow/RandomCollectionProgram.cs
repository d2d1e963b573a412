using System.Text;

namespace TypedResponses.Analyzers.Tests.Flow;

/// <summary>A made-up method over four lists of calls: loops, filters, removals, searches. It is compiled and run as it is written.</summary>
internal sealed class RandomCollectionProgram
{
    private static readonly string[] s_statuses = ["Unrecognized", "InProgress", "Completed", "Generating", "Failed"];

    private readonly Random _random;
    private readonly StringBuilder _text = new();
    private readonly List<string> _calls = [];
    private int _names;

    public RandomCollectionProgram(int seed, int firstRead)
    {
        _random = new(seed);
        NextRead = firstRead;
        for (var i = 0; i < 3; i++) Block(depth: 2, indent: 2);
    }

    /// <summary>The number after that of the last read.</summary>
    public int NextRead { get; private set; }

    public string Write(string name) =>
        $"    public static void {name}(World w, List<Call> p, List<Call> q)\n    {{\n        List<Call> x = w.Many(), y = [];\n{_text}    }}\n";

    private void Block(int depth, int indent)
    {
        for (var i = _random.Next(1, 3); i >= 0; i--) Statement(depth, indent);
    }

    private void Statement(int depth, int indent)
    {
        var (list, other) = (List(), List());
        switch (_random.Next(depth > 0 ? 30 : 22))
        {
            case 0 or 1 or 2 when _calls.Count > 0:
                Line(indent, Read($"{Call()}.Result!"));
                break;
            case 3 or 4 when _calls.Count > 0:
                Line(indent, $"{list}.Add({Call()});");
                break;
            case 5 when _calls.Count > 0:
                Line(indent, $"{list}.Remove({Call()});");
                break;
            case 6 or 7 when _calls.Count > 0:
                Line(indent, $"if ({Condition(Call())}) {Pick("continue", "continue", "break", "return")};");
                break;
            case 8 when _calls.Count > 0:
                Line(indent, $"if ({Pick("", "!")}{list}.Contains({Call()})) {Pick("continue", "return")};");
                break;
            case 9 or 10:
                Line(indent, $"foreach (var each in {list}) {Read("each.Result!")}");
                break;
            case 11:
                Line(indent,
                    Pick($"if ({list}.Count > 0) {Read($"{list}[0].Result!")}", Read($"{list}.First().Result!"), Read($"{list}.Last().Result!"),
                        Read($"{list}.Single().Result!")));
                break;
            case 12:
                Line(indent, Pick($"{list}.Add(w.Get());", $"{list}.Insert(0, w.Get());", $"if ({list}.Count > 0) {list}[0] = w.Get();"));
                break;
            case 13 or 14:
                Line(indent, $"{list}.RemoveAll(c => {Condition("c")});");
                break;
            case 15 or 16:
                Line(indent, $"{list} = {other}.Where(c => {Condition("c")}).ToList();");
                break;
            case 17:
                Line(indent,
                    Pick($"{list}.Clear();", $"{list}.Reverse();", $"if ({list}.Count > 0) {list}.RemoveAt(0);", $"{list} = {other}.ToList();",
                        $"{list} = {other};"));
                break;
            case 18:
                Line(indent, $"{list}.AddRange({other}{Pick("", ".ToList()")});");
                break;
            case 19 or 20:
                Line(indent,
                    Pick($"{list}.RemoveAll({other}.Contains);", $"{list} = {list}.Except({other}).ToList();",
                        $"foreach (var each in {other}.ToList()) {list}.Remove(each);", $"{list} = {list}.Where(c => !{other}.Contains(c)).ToList();"));
                break;
            case 21:
                Line(indent, $"if ({Question(list)}) return;");
                break;
            case 22 or 23:
                Line(indent, $"if ({Pick("", "!")}({Question(list)}))");
                Braces(depth, indent);
                break;
            case 24 when _calls.Count > 0:
                Line(indent, $"if ({Condition(Call())})");
                Braces(depth, indent);
                break;
            case 25:
                var index = $"i{_names++}";
                Line(indent, $"for (var {index} = {list}.Count - 1; {index} >= 0; {index}--) if ({Condition($"{list}[{index}]")}) {list}.RemoveAt({index});");
                break;
            case 26 or 27 or 28:
                var (name, source) = ($"c{_names++}", Pick(list, $"{list}.ToList()", $"{list}.Where(c => {Condition("c")}).ToList()"));
                Line(indent, $"foreach (var {name} in {source})");
                _calls.Add(name);
                Braces(depth, indent);
                _calls.Remove(name);
                break;
            default:
                Line(indent,
                    $"foreach (var each in {Pick(list,
                        $"{list}.ToList()")}) if ({Condition("each")}) {Pick($"{other}.Add(each)", $"{list}.Remove(each)", "return", "break")};");
                break;
        }
    }

    private void Braces(int depth, int indent)
    {
        Line(indent, "{");
        Block(depth - 1, indent + 1);
        Line(indent, "}");
    }

    private string Question(string list) => _random.Next(8) switch
    {
        0 or 1 => $"{list}.All(c => {Condition("c")})",
        2 or 3 => $"{list}.Any(c => {Condition("c")})",
        4 => $"{list}.Count == 0",
        5 => $"{list}.Select(c => c.Status).All(s => s {Pick("==", "!=")} Status.{Status()})",
        6 => $"{list}.Select(c => c.Status).Contains(Status.{Status()})",
        _ => $"{list}.Count(c => {Condition("c")}) == {list}.Count",
    };

    private string Condition(string call) => _random.Next(8) switch
    {
        0 => $"{call}.Status == Status.{Status()}",
        1 => $"{call}.Status == Status.Completed",
        2 => $"{call}.Status != Status.Completed",
        3 => $"{call}.Result is not null",
        4 => $"{call}.HasResult",
        5 or 6 => $"!{call}.HasResult",
        _ => "w.Chance()",
    };

    private string Read(string expression) => $"w.Use({NextRead++}, {expression});";

    private string Status() => s_statuses[_random.Next(s_statuses.Length)];

    private string List() => Pick("p", "p", "q", "x", "x", "y");

    private string Call() => _calls[_random.Next(_calls.Count)];

    private string Pick(params string[] choices) => choices[_random.Next(choices.Length)];

    private void Line(int indent, string line) => _text.Append(' ', indent * 4).Append(line).Append('\n');
}
