namespace TypedResponses.Benchmarks.Measuring;

/// <summary>What a row should come to.</summary>
/// <param name="Number">The goal's number.</param>
/// <param name="Row">The row that tells.</param>
internal abstract record Goal(int Number, string Row)
{
    /// <summary>A line of a table in Markdown.</summary>
    public string Judge(Row row, Timing timing, IReadOnlyDictionary<Contender, long> allocated)
    {
        var (what, value, limit, isMet) = Measure(row, timing, allocated);
        return $"| {Number} | {row.Name}: {what} | {value} | ≤ {limit} | {(isMet ? "met" : "**missed**")} |";
    }

    protected abstract (string What, string Value, string Limit, bool IsMet) Measure(Row row, Timing timing, IReadOnlyDictionary<Contender, long> allocated);
}

/// <summary>One contender takes at most so many times as long as another.</summary>
internal sealed record TimeGoal(int Number, string Row, string Ours, string Peer, double Limit) : Goal(Number, Row)
{
    protected override (string What, string Value, string Limit, bool IsMet) Measure(Row row, Timing timing, IReadOnlyDictionary<Contender, long> allocated)
    {
        var ratio = timing.Ratio(row.Find(Ours), row.Find(Peer));
        return ($"{Ours} ÷ {Peer}", Table.Ratio(ratio), Table.Ratio(Limit), ratio <= Limit);
    }
}

/// <summary>One operation allocates at most so many bytes.</summary>
internal sealed record BytesGoal(int Number, string Row, string Ours, long Limit) : Goal(Number, Row)
{
    protected override (string What, string Value, string Limit, bool IsMet) Measure(Row row, Timing timing, IReadOnlyDictionary<Contender, long> allocated)
    {
        var bytes = allocated[row.Find(Ours)];
        return ($"{Ours}, allocated", Table.Bytes(bytes), Table.Bytes(Limit), bytes <= Limit);
    }
}

/// <summary>One contender allocates at most so many times as much as another.</summary>
internal sealed record BytesRatioGoal(int Number, string Row, string Ours, string Peer, double Limit) : Goal(Number, Row)
{
    protected override (string What, string Value, string Limit, bool IsMet) Measure(Row row, Timing timing, IReadOnlyDictionary<Contender, long> allocated)
    {
        var ratio = (double)allocated[row.Find(Ours)] / allocated[row.Find(Peer)];
        return ($"{Ours} ÷ {Peer}, allocated", Table.Ratio(ratio), Table.Ratio(Limit), ratio <= Limit);
    }
}

/// <summary>The process grows by at most so many bytes.</summary>
internal sealed record ResidenceGoal(int Number, string Row, string Ours, long Limit) : Goal(Number, Row)
{
    protected override (string What, string Value, string Limit, bool IsMet) Measure(Row row, Timing timing, IReadOnlyDictionary<Contender, long> allocated)
    {
        var bytes = Residence.Of(row.Find(Ours));
        return ($"{Ours}, resident", Table.Bytes(bytes), Table.Bytes(Limit), bytes <= Limit);
    }
}
