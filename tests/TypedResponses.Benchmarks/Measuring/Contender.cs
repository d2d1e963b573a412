namespace TypedResponses.Benchmarks.Measuring;

/// <summary>One way to do what a row measures.</summary>
/// <param name="name">What it is called in tables.</param>
/// <param name="operations">How many operations one run of it is.</param>
internal abstract class Contender(string name, int operations)
{
    public string Name { get; } = name;

    public int Operations { get; } = operations;

    /// <summary>Does the work so many times.</summary>
    public abstract void Run(int times);

    /// <summary>What the work came to, for comparison with the others; <see langword="null"/> where it reads less than they do.</summary>
    public abstract string? Answer();

    public override string ToString() => Name;
}

/// <inheritdoc/>
/// <param name="name">What it is called in tables.</param>
/// <param name="work">The work.</param>
/// <param name="answer">Turns what the work returned into a text to compare; not measured.</param>
/// <param name="operations">How many operations one run is.</param>
internal sealed class Contender<T>(string name, Func<T> work, Func<T, string>? answer = null, int operations = 1) : Contender(name, operations)
{
    private T? _last;

    public override void Run(int times)
    {
        for (var i = 0; i < times; i++)
        {
            _last = work();
        }
    }

    public override string? Answer()
    {
        _last = work();
        return answer?.Invoke(_last);
    }
}
