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

    [Theory]
    [InlineData("sealed record Row(Status Status, Call Call);", "new Row(call.Status, call)")]
    [InlineData("sealed class Row { public Status Status { get; init; } public Call Call { get; init; } = Get(); }",
        "new Row { Status = call.Status, Call = call }")]
    public Task A_status_that_is_put_into_a_list_beside_its_call_speaks_of_it(string row, string made) => StatusTest.Members($$"""
        {{row}}
        void Right(List<Call> calls)
        {
            var rows = new List<Row>();
            foreach (var call in calls) rows.Add({{made}});
            foreach (var row in rows)
            {
                if (row.Status == Status.Completed) Save(row.Call.Result!);
                else if (row.Status == Status.InProgress) Save(row.Call.{|TR1001:Result|}!);
            }
        }

        void OfAnother(List<Call> calls, Call other)
        {
            var rows = new List<Row>();
            foreach (var call in calls) rows.Add({{made}});
            rows.Add(new Row{{(made.Contains('{') ? " { Status = other.Status, Call = Get() }" : "(other.Status, Get())")}});
            foreach (var row in rows) if (row.Status == Status.Completed) Save(row.Call.{|TR1001:Result|}!);
        }
        """);

    [Fact]
    public Task An_answer_that_is_put_into_a_list_beside_its_call_speaks_of_it() => StatusTest.Members("""
        sealed class Line { public bool Ready { get; set; } public Call? Call { get; set; } }

        void Flags(List<Call> calls)
        {
            var rows = new List<(bool Ready, Call Call)>();
            foreach (var call in calls) rows.Add((call.HasResult, call));
            foreach (var (ready, call) in rows)
            {
                if (ready) Save(call.Result!);
                else Save(call.{|TR1001:Result|}!);
            }
        }

        void Statuses(List<Call> calls)
        {
            var rows = new List<(Status Status, Call Call)>();
            foreach (var call in calls) rows.Add((call.Status, call));
            foreach (var (status, call) in rows) if (status == Status.Completed) Save(call.Result!);
        }

        void OfTwo(Call one, Call other)
        {
            var rows = new List<(bool Ready, Call Call)>();
            rows.Add((one.HasResult, one));
            rows.Add((other.HasResult, other));
            foreach (var row in rows) if (row.Ready) Save(row.Call.Result!);
        }

        void Crossed(Call one, Call other)
        {
            var rows = new List<(bool Ready, Call Call)>();
            rows.Add((one.HasResult, one));
            rows.Add((one.HasResult, other));
            foreach (var row in rows) if (row.Ready) Save(row.Call.{|TR1001:Result|}!);
        }

        void OfObjects(List<Call> calls)
        {
            var lines = new List<Line>();
            foreach (var call in calls) lines.Add(new Line { Ready = call.HasResult, Call = call });
            foreach (var line in lines) if (line.Ready) Save(line.Call!.Result!);
            foreach (var line in lines) if (!line.Ready) Save(line.Call!.{|TR1001:Result|}!);
        }
        """);
}
