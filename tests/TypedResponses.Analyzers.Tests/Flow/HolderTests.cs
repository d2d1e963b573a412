namespace TypedResponses.Analyzers.Tests.Flow;

/// <summary>Objects that hold a call: a loop over them checks the calls in them.</summary>
public class HolderTests
{
    [Fact]
    public Task All_were_checked() => StatusTest.Members("""
        sealed record Row(string Name, Call Call) { public bool IsReady => Call.HasResult; }
        sealed class Box { public Call Call = null!; public Call? Maybe { get; set; } }
        void Return(List<Row> rows) { foreach (var row in rows) { if (row.Call.Status != Status.Completed) return; } foreach (var row in rows) Save(row.Call.Result!); }
        void Property(List<Row> rows) { foreach (var row in rows) if (!row.IsReady) throw new Exception(); foreach (var row in rows) Save(row.Call.Result!); }
        void Perhaps(List<Box> rows) { foreach (var row in rows) { if (row.Maybe?.HasResult != true) return; } foreach (var row in rows) Save(row.Maybe!.Result!); }
        void Dictionary(Dictionary<string, Row> rows) { foreach (var (k, row) in rows) { if (!row.Call.HasResult) throw new Exception(); } foreach (var (k, row) in rows) Save(row.Call.Result!); }
        void Tuples(List<(string Name, Call Call)> rows) { foreach (var row in rows) { if (!row.Call.HasResult) throw new Exception(); } foreach (var row in rows) Save(row.Call.Result!); }
        void Counted(List<Row> rows) { var bad = 0; foreach (var row in rows) if (!row.IsReady) bad++; if (bad > 0) return; foreach (var row in rows) Save(row.Call.Result!); }
        void Index(List<Row> rows) { for (var i = 0; i < rows.Count; i++) if (!rows[i].Call.HasResult) return; foreach (var row in rows) Save(row.Call.Result!); }
        """);

    [Fact]
    public Task Not_all_were_checked() => StatusTest.Members("""
        sealed record Row(string Name, Call Call) { public bool IsReady => Call.HasResult; }
        sealed class Box { public Call Call = null!; public Call? Maybe { get; set; } }
        void OnlyFailed(List<Row> rows) { foreach (var row in rows) { if (row.Call.Status == Status.Failed) continue; Save(row.Call.{|TR1001:Result|}!); } }
        void OnlyFailedBefore(List<Row> rows) { foreach (var row in rows) { if (row.Call.Status == Status.Failed) return; } foreach (var row in rows) Save(row.Call.{|TR1001:Result|}!); }
        void Continue(List<Row> rows) { foreach (var row in rows) { if (!row.Call.HasResult) continue; } foreach (var row in rows) Save(row.Call.{|TR1001:Result|}!); }
        void MoreAfterwards(List<Row> rows, Row o) { foreach (var row in rows) { if (!row.IsReady) return; } rows.Add(o); foreach (var row in rows) Save(row.Call.{|TR1001:Result|}!); }
        void Replaced(List<Box> rows) { foreach (var row in rows) { if (!row.Call.HasResult) return; row.Call = Get(); } foreach (var row in rows) Save(row.Call.{|TR1001:Result|}!); }
        void ReadBefore(List<Row> rows) { foreach (var row in rows) Save(row.Call.{|TR1001:Result|}!); foreach (var row in rows) Save(row.Call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Some_were_removed() => StatusTest.Members("""
        sealed record Row(string Name, Call Call) { public bool IsReady => Call.HasResult; }
        sealed class Box { public Call Call = null!; public Call? Maybe { get; set; } }
        void Removed(List<Row> rows) { foreach (var row in rows.ToList()) if (!row.IsReady) rows.Remove(row); foreach (var row in rows) Save(row.Call.Result!); }
        void Failed(List<Row> rows) { foreach (var row in rows.ToList()) if (row.Call.Status == Status.Failed) rows.Remove(row); foreach (var row in rows) Save(row.Call.{|TR1001:Result|}!); }
        """);
}
