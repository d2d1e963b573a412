using TypedResponses.Analyzers.Tests.Flow;

namespace TypedResponses.Analyzers.Tests.Status;

/// <summary>TR1004 where code has found the status to be one that the enum does not know: there its text is any that a server sends.</summary>
public class UnknownStatusTests
{
    [Fact]
    public Task The_text_of_a_status_that_the_enum_does_not_know() => StatusTest.Members("""
        bool And(Call call) => call.Status == Status.Unrecognized && call.StatusText == "queued";
        bool Turned(Call call) => Status.Unrecognized == call.Status && call.StatusText == "queued";
        bool Pattern(Call call) => call is { Status: Status.Unrecognized, StatusText: "queued" };
        string Nested(Call call) { if (call.Status is Status.Unrecognized) return call.StatusText switch { "queued" => "later", _ => "?" }; return ""; }
        string Early(Call call) { if (call.Status != Status.Unrecognized || call.Id == "") return ""; switch (call.StatusText) { case "queued": return "later"; default: return "?"; } }
        string Arm(Call call) => call.Status switch { Status.Unrecognized when call.StatusText == "queued" => "later", Status.Unrecognized => call.StatusText == "cancelled" ? "over" : "?", _ => "" };
        string Tuple(Call call) => (call.Status, call.StatusText) switch { (Status.Unrecognized, "queued") => "later", _ => "" };
        string Section(Call call) { switch (call.Status) { case Status.Unrecognized: return call.StatusText == "queued" ? "later" : "?"; default: return ""; } }
        bool OfOneThatMayBeMissing(Call? call) => call?.Status == Status.Unrecognized && call.StatusText == "queued";
        """);

    [Fact]
    public Task The_text_of_a_status_that_is_known() => StatusTest.Members("""
        bool And(Call call) => call.Status != Status.Unrecognized && call.StatusText == {|TR1004:"queued"|};
        bool Or(Call call) => call.Status == Status.Unrecognized || call.StatusText == {|TR1004:"queued"|};
        string Early(Call call) { if (call.Status == Status.Unrecognized) return ""; return call.StatusText == {|TR1004:"complete"|} ? "over" : ""; }
        string Pattern(Call call) => call is { Status: Status.InProgress or Status.Unrecognized, StatusText: {|TR1004:"queued"|} } ? "later" : "";
        string Tuple(Call call) => (call.Status, call.StatusText) switch { (not Status.Unrecognized, {|TR1004:"queued"|}) => "later", _ => "" };
        bool OfOneThatMayBeMissing(Call? call) => call?.Status is not Status.Unrecognized && call?.StatusText == {|TR1004:"queued"|};
        """);

    [Fact]
    public Task A_check_that_is_turned_round() => StatusTest.Members("""
        bool Not(Call call) => !(call.Status != Status.Unrecognized) && call.StatusText == "queued";
        bool NotOr(Call call) => !(call.Status == Status.Unrecognized) || call.StatusText == "queued";
        bool NotKnown(Call call) => !(call.Status == Status.Unrecognized) && call.StatusText == {|TR1004:"queued"|};
        bool Else(Call call) => call.Status is not Status.Unrecognized ? false : call.StatusText == "queued";
        bool ElseKnown(Call call) => call.Status is Status.Unrecognized ? false : call.StatusText == {|TR1004:"queued"|};
        bool ElseOfParts(Call call) => call is not { Status: Status.Unrecognized } ? false : call.StatusText == "queued";
        bool KnownByParts(Call call) => call is not { Status: Status.Unrecognized } && call.StatusText == {|TR1004:"queued"|};
        """);

    [Fact]
    public Task A_check_among_others() => StatusTest.Members("""
        bool First(Call call) => call.Status == Status.Unrecognized && call.Id != "" && call.StatusText == "queued";
        bool Second(Call call) => call.Id != "" && call.Status == Status.Unrecognized && call.StatusText == "queued";
        bool NotBoth(Call call) => call.Id != "" && call.Status == Status.Unrecognized ? false : call.StatusText == {|TR1004:"queued"|};
        bool NotOneOfBoth(Call call) => !(call.Status != Status.Unrecognized && call.Id != "") && call.StatusText == {|TR1004:"queued"|};
        bool Neither(Call call) => call.Id == "" || call.Status != Status.Unrecognized ? false : call.StatusText == "queued";
        bool OneOfBoth(Call call) => (call.Id == "" || call.Status == Status.Unrecognized) && call.StatusText == {|TR1004:"queued"|};
        bool NeitherKnown(Call call) => call.Id == "" || call.Status == Status.Unrecognized ? false : call.StatusText == {|TR1004:"queued"|};
        """);

    [Fact]
    public Task A_pattern_among_others() => StatusTest.Members("""
        bool Second(Call call) => call.Status is >= Status.Unrecognized and Status.Unrecognized && call.StatusText == "queued";
        bool First(Call call) => call.Status is Status.Unrecognized and var status && call.StatusText == "queued";
        bool NotBoth(Call call) => call.Status is not (Status.Unrecognized and var status) && call.StatusText == {|TR1004:"queued"|};
        bool NotOneOfBoth(Call call) => call.Status is not (not Status.Unrecognized and not Status.Failed) && call.StatusText == {|TR1004:"queued"|};
        bool OneOfBoth(Call call) => call.Status is Status.Failed or Status.Unrecognized && call.StatusText == {|TR1004:"queued"|};
        bool Neither(Call call) => call.Status is not (Status.Failed or not Status.Unrecognized) && call.StatusText == "queued";
        bool NeitherTurned(Call call) => call.Status is not (not Status.Unrecognized or Status.Failed) && call.StatusText == "queued";
        """);

    [Fact]
    public Task A_check_of_something_else() => StatusTest.Members("""
        enum Color { Unrecognized, Red }
        bool OfAnotherEnum(Call call, Color color) => color == Color.Unrecognized && call.StatusText == {|TR1004:"queued"|};
        bool ForAnotherValue(Call call) => call.Status == Status.Failed && call.StatusText == {|TR1004:"queued"|};
        bool ForAnotherNumber(Call call) => (int)call.Status == (int)Status.Failed && call.StatusText == {|TR1004:"queued"|};
        bool ForMore(Call call) => !(call.Status < Status.Unrecognized) && call.StatusText == {|TR1004:"queued"|};

        sealed class Settings { public Status Unrecognized; }
        bool ForAField(Call call, Settings settings) => call.Status == settings.Unrecognized && call.StatusText == {|TR1004:"queued"|};
        """);
}
