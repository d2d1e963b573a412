using System.Text;

namespace TypedResponses.Analyzers.Tests.Flow;

/// <summary>
/// A made-up method over two calls and two flags, that can be written down as C# and also be run: by this class itself,
/// against calls in random states.
/// </summary>
internal sealed class RandomProgram
{
    private static readonly string[] s_statuses = ["Unrecognized", "InProgress", "Completed", "Generating", "Failed"];

    private readonly Random _random;
    private readonly List<Node> _body;
    private int _reads;

    public RandomProgram(int seed, int firstRead)
    {
        _random = new(seed);
        _reads = firstRead;
        _body = Block(2, inLoop: false);
    }

    /// <summary>The number after that of the last read.</summary>
    public int NextRead => _reads;

    public string Write(string name)
    {
        var text = new StringBuilder($"    void {name}(Call a, Call b, bool f, bool g)\n    {{\n");
        foreach (var node in _body) node.Write(text, 2);
        return text.Append("    }\n").ToString();
    }

    /// <summary>
    /// Runs once; the numbers of the reads that found no result. The first of them is where the program would crash; the
    /// run goes on as if the result had been there, as the analyzer does.
    /// </summary>
    public IReadOnlyList<int> Run(int seed)
    {
        var machine = new Machine(new Random(seed));
        try
        {
            RunAll(_body, machine);
        }
        catch (BoomException)
        {
        }
        catch (BrokenPromiseException)
        {
        }

        return machine.Crashed;
    }

    private static Flow RunAll(List<Node> nodes, Machine machine)
    {
        foreach (var node in nodes)
        {
            var flow = node.Run(machine);
            if (flow != Flow.Next) return flow;
        }

        return Flow.Next;
    }

    private List<Node> Block(int depth, bool inLoop)
    {
        var nodes = new List<Node>();
        for (var i = _random.Next(1, 3); i >= 0; i--) nodes.Add(Statement(depth, inLoop));
        return nodes;
    }

    private Node Statement(int depth, bool inLoop)
    {
        var call = Pick("a", "b");
        var kind = _random.Next(depth > 0 ? 16 : 9);
        switch (kind)
        {
            case 0 or 1 or 2 or 3:
                var read = _reads++;
                return new($"Use({read}, {call}.Result!);", machine => machine.Read(call, read));
            case 4:
                return new($"{call} = Get();", machine => { machine.MayThrow(); machine.Calls[call] = machine.NewCall(); return Flow.Next; });
            case 5:
                var other = call == "a" ? "b" : "a";
                return new($"{call} = {other};", machine => { machine.Calls[call] = machine.Calls[other]; return Flow.Next; });
            case 6:
                var flag = Pick("f", "g");
                var value = Compare(2);
                return new($"{flag} = {value.Text};", machine => { machine.Flags[flag] = value.Holds(machine); return Flow.Next; });
            case 7:
                return new("Boom();", machine => machine.Random.Next(2) == 0 ? throw new BoomException() : Flow.Next);
            case 8:
                var leave = inLoop ? Pick("break", "continue", "return") : "return";
                var guard = Compare(1);
                var flow = leave switch { "break" => Flow.Break, "continue" => Flow.Continue, _ => Flow.Return };
                return new($"if ({guard.Text}) {leave};", machine => guard.Holds(machine) ? flow : Flow.Next);
            case 9 or 10 or 11:
                var condition = Compare(2);
                var (then, otherwise) = (Block(depth - 1, inLoop), Block(depth - 1, inLoop));
                return new($"if ({condition.Text})", machine => RunAll(condition.Holds(machine) ? then : otherwise, machine), then, "else", otherwise);
            case 12:
                var repeats = Compare(2);
                var body = Block(depth - 1, inLoop: true);
                return new($"while (Chance() && {repeats.Text})", machine => Loop(machine, repeats, body), body);
            case 13:
                var (tried, caught) = (Block(depth - 1, inLoop), Block(depth - 1, inLoop));
                return new("try", machine => TryCatch(machine, tried, caught), tried, "catch (BoomException)", caught);
            case 14:
                var (guarded, last) = (Block(depth - 1, inLoop), Block(0, inLoop: false).FindAll(node => !node.Text.Contains("return")));
                return new("try", machine => TryFinally(machine, guarded, last), guarded, "finally", last);
            default:
                var (completed, failed, rest) = (Block(depth - 1, false), Block(depth - 1, false), Block(depth - 1, false));
                return new SwitchNode(call, completed, failed, rest);
        }
    }

    private static Flow Loop(Machine machine, Condition condition, List<Node> body)
    {
        while (machine.Chance() && condition.Holds(machine))
        {
            var flow = RunAll(body, machine);
            if (flow == Flow.Break) break;
            if (flow == Flow.Return) return flow;
        }

        return Flow.Next;
    }

    private static Flow TryCatch(Machine machine, List<Node> tried, List<Node> caught)
    {
        try
        {
            return RunAll(tried, machine);
        }
        catch (BoomException)
        {
            return RunAll(caught, machine);
        }
    }

    private static Flow TryFinally(Machine machine, List<Node> guarded, List<Node> last)
    {
        Flow flow;
        try
        {
            flow = RunAll(guarded, machine);
        }
        catch (BoomException)
        {
            RunAll(last, machine);
            throw;
        }

        RunAll(last, machine);
        return flow;
    }

    private Condition Compare(int depth)
    {
        var call = Pick("a", "b");
        var flag = Pick("f", "g");
        var status = _random.Next(s_statuses.Length);
        switch (_random.Next(depth > 0 ? 11 : 7))
        {
            case 0:
                return new($"{call}.Status == Status.{s_statuses[status]}", machine => machine.Calls[call].Status == status);
            case 1:
                return new($"{call}.Status == Status.Completed", machine => machine.Calls[call].Status == 2);
            case 2:
                return new($"{call}.Result is not null", machine => machine.Calls[call].Present);
            case 3:
                return new($"{call}.HasResult", machine => machine.Calls[call].Present && machine.Calls[call].Status != 4);
            case 4:
                return new("Chance()", machine => machine.Chance());
            case 5:
                return new(flag, machine => machine.Flags[flag]);
            case 6:
                return new($"{call} is {{ Status: Status.Generating or Status.Completed, Result: not null }}", machine => machine.Calls[call].Present
                    && machine.Calls[call].Status is 2 or 3);
            case 7 or 8:
                var (left, right) = (Compare(depth - 1), Compare(depth - 1));
                return new($"({left.Text} && {right.Text})", machine => left.Holds(machine) && right.Holds(machine));
            case 9:
                var (one, other) = (Compare(depth - 1), Compare(depth - 1));
                return new($"({one.Text} || {other.Text})", machine => one.Holds(machine) || other.Holds(machine));
            default:
                var inner = Compare(depth - 1);
                return new($"!({inner.Text})", machine => !inner.Holds(machine));
        }
    }

    private string Pick(params string[] names) => names[_random.Next(names.Length)];

    private enum Flow
    {
        Next,
        Break,
        Continue,
        Return,
    }

    private sealed class CallState(int status, bool present)
    {
        public int Status { get; } = status;

        public bool Present { get; set; } = present;
    }

    private sealed record Condition(string Text, Func<Machine, bool> Holds);

    private sealed class BoomException : Exception;

    /// <summary>A completed call had no result: the run ends there, and no check of the program's would have helped.</summary>
    private sealed class BrokenPromiseException : Exception;

    private sealed class Machine
    {
        public Machine(Random random)
        {
            Random = random;
            Calls = new() { ["a"] = NewCall(), ["b"] = NewCall() };
            Flags = new() { ["f"] = random.Next(2) == 0, ["g"] = random.Next(2) == 0 };
        }

        public Random Random { get; }

        public Dictionary<string, CallState> Calls { get; }

        public Dictionary<string, bool> Flags { get; }

        public List<int> Crashed { get; } = [];

        public Flow Read(string call, int read)
        {
            if (!Calls[call].Present && Calls[call].Status == 2) throw new BrokenPromiseException();
            if (!Calls[call].Present) Crashed.Add(read);
            Calls[call].Present = true;
            MayThrow();
            return Flow.Next;
        }

        /// <summary>Whatever is called may throw, although it seldom does.</summary>
        public void MayThrow()
        {
            if (Random.Next(12) == 0) throw new BoomException();
        }

        public bool Chance()
        {
            MayThrow();
            return Random.Next(2) == 0;
        }

        /// <summary>
        /// A completed call mostly has a result, a failed one mostly none, and of the others one cannot tell. That a completed one has none is nobody's
        /// fault.
        /// </summary>
        public CallState NewCall()
        {
            var status = Random.Next(5);
            return new(status, Random.Next(8) switch { 0 => status == 4, <= 4 => status != 4, _ => status == 2 });
        }
    }

    private class Node(string text, Func<Machine, Flow> run, List<Node>? first = null, string? between = null, List<Node>? second = null)
    {
        public string Text { get; } = text;

        public Flow Run(Machine machine) => run(machine);

        public virtual void Write(StringBuilder builder, int depth)
        {
            Line(builder, depth, Text);
            Braces(builder, depth, first);
            if (between is not null) Line(builder, depth, between);
            Braces(builder, depth, second);
        }

        protected static void Line(StringBuilder builder, int depth, string line) => builder.Append(' ', depth * 4).Append(line).Append('\n');

        protected static void Braces(StringBuilder builder, int depth, List<Node>? nodes)
        {
            if (nodes is null) return;
            Line(builder, depth, "{");
            foreach (var node in nodes) node.Write(builder, depth + 1);
            Line(builder, depth, "}");
        }
    }

    private sealed class SwitchNode(string call, List<Node> completed, List<Node> failed, List<Node> rest)
        : Node("switch", machine => RunAll(machine.Calls[call].Status switch { 2 => completed, 4 => failed, _ => rest }, machine))
    {
        public override void Write(StringBuilder builder, int depth)
        {
            Line(builder, depth, $"switch ({call}.Status)");
            Line(builder, depth, "{");
            foreach (var (label, nodes) in new[] { ("case Status.Completed:", completed), ("case Status.Failed:", failed), ("default:", rest) })
            {
                Line(builder, depth + 1, label);
                Braces(builder, depth + 1, nodes);
                Line(builder, depth + 1, "break;");
            }

            Line(builder, depth, "}");
        }
    }
}
