using TypedResponses.Analyzers.Tests.Flow;

namespace TypedResponses.Analyzers.Tests.Status;

/// <summary>TR1007 where the status goes by the name of a member that compares it: <c>call.IsDone</c>.</summary>
public class AskedMemberTests
{
    private const string Scan = """
        enum Step { Open, Done, Broken }
        [StatusContract("Step", "Text", "Done", Never = new[] { "Broken" })]
        class Scan
        {
            public Step Step { get; set; }
            public string? Text { get; set; }
            public bool IsDone => Step == Step.Done;
            public bool IsBroken => Step == Step.Broken;
            public bool IsOver() => Step is Step.Done or Step.Broken;
            public bool IsOpen() { return this.Step != Step.Done; }
            public virtual bool IsFine => Step == Step.Done;
            static readonly Scan s_last = new();
            public bool IsLastDone => s_last.Step == Step.Done;
        """;

    [Fact]
    public Task A_member_of_the_object_compares_its_status() => StatusTest.Members(Scan + """

            public string Own() => {|TR1007:IsDone|} ? Text! : "";
            public string Compared() => {|TR1007:Step == Step.Done|} ? Text! : "";
            public string Left() { if ({|TR1007:Step != Step.Done|}) return ""; return Text!; }
        }
        void Property(Scan scan) { if ({|TR1007:scan.IsDone|}) Log(scan.Text!); }
        void Method(Scan scan) { if ({|TR1007:scan.IsOpen()|}) return; Log(scan.Text!); }
        string? Taken(Scan scan) => {|TR1007:scan.IsDone|} ? scan.Text : null;
        void Filter(List<Scan> scans) { foreach (var scan in scans.Where(scan => {|TR1007:scan.IsDone|})) Log(scan.Text!); }
        """);

    [Fact]
    public Task A_member_of_the_object_is_asked_for_something_else() => StatusTest.Members(Scan + """

            public string Own() => IsDone ? Text! : throw new InvalidOperationException();
            public string Other(Scan other) => other.IsDone ? Text ?? "" : "";
        }
        // TR1007 is looked for in all of these.
        bool IsReady(Scan scan) => scan.Step == Step.Done;
        void Thrown(Scan scan) { if (!scan.IsDone) throw new InvalidOperationException(); Log(scan.Text!); }
        void ToldApart(Scan scan) { if (scan.IsDone) Log(scan.Text!); else if (scan.IsBroken) Log("broken"); }
        void Presence(Scan scan) { if (scan.IsDone) Log(scan.Text!); else if (scan.Text != null) Log(scan.Text); }
        void Named(Scan scan) { if (scan.IsDone) Log(scan.Text!); else if (scan.Step == Step.Open) Log("wait"); }
        void Over(Scan scan) { if (scan.IsOver()) Log(scan.Text ?? "none"); }
        void Shown(Scan scan) { if (scan.IsDone) Log("done"); }
        void Elsewhere(Scan scan) { if (IsReady(scan)) Log(scan.Text!); }
        void Virtual(Scan scan) { if (scan.IsFine) Log(scan.Text ?? ""); }
        void OfAnother(Scan scan) { if (scan.IsLastDone) Log(scan.Text ?? ""); }
        """);
}
