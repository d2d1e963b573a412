namespace TypedResponses.Benchmarks.Measuring;

/// <summary>One row of the tables: the same work, done by several contenders. The first is ours, and the others are compared with it.</summary>
internal sealed record Row(string Name, IReadOnlyList<Contender> Contenders)
{
    public Contender Find(string contender) => Contenders.FirstOrDefault(candidate => candidate.Name == contender)
        ?? throw new ArgumentException($"The row '{Name}' has no contender '{contender}'; it has {string.Join(", ", Contenders)}.", nameof(contender));

    /// <summary>Checks that all contenders return the same values: a fast wrong answer is no contender.</summary>
    /// <exception cref="InvalidOperationException">Two contenders disagree.</exception>
    public void CheckAnswers()
    {
        string? expected = null;
        foreach (var contender in Contenders)
        {
            var answer = contender.Answer();
            expected ??= answer;
            if (answer is not null && answer != expected)
            {
                throw new InvalidOperationException($"{Name}: '{contender}' returns '{answer}', and '{Contenders[0]}' returns '{expected}'.");
            }
        }
    }
}
