using TypedResponses.Analyzers.Tests.Flow;

namespace TypedResponses.Analyzers.Tests.Status;

/// <summary>TR1004.</summary>
public class WrongTextTests
{
    [Fact]
    public Task The_text_beside_an_enum() => StatusTest.Body("""
        if (call.StatusText == {|TR1004:"complete"|}) Log("");
        if (call.StatusText != {|TR1004:"in-progress"|}) Log("");
        if ({|TR1004:"Completed"|} == call.StatusText) Log("");
        if (call.StatusText is {|TR1004:"done"|} or "failed") Log("");
        if (string.Equals(call.StatusText, {|TR1004:"succeeded"|}, StringComparison.OrdinalIgnoreCase)) Log("");
        if (call.StatusText!.Equals({|TR1004:"complete"|})) Log("");
        if (call is { StatusText: {|TR1004:"complete"|} }) Log("");
        switch (call.StatusText) { case {|TR1004:"canceled"|}: break; case "failed": break; }
        Log(call.StatusText switch { {|TR1004:"complete"|} => "a", _ => "b" });
        if (call?.StatusText == {|TR1004:"complete"|}) Log("");
        """);

    [Fact]
    public Task Texts_that_are_right() => StatusTest.Body("""
        if (call.StatusText == "completed" || call.StatusText == "in_progress" || call.StatusText is "generating" or "failed") Log("");
        if (string.Equals(call.StatusText, "COMPLETED", StringComparison.OrdinalIgnoreCase)) Log("");
        if (call.StatusText == "" || call.StatusText == null || call.StatusText == call.Id) Log("");
        if (call.Id == "complete") Log("");
        if (call.Status.ToString() == "Completed") Log("");
        """);

    [Fact]
    public Task The_name_of_the_member() => StatusTest.Body("""
        if (call.Status.ToString() == {|TR1004:"completed"|}) Log("");
        """);

    [Fact]
    public Task A_text_status_whose_values_are_known() => StatusTest.Members("""
        void Known(Prediction p) { if (p.Status == {|TR1004:"complete"|}) Log(""); if (p.Status == "completed") Log(""); }
        void Unknown(IReply reply) { if (reply.Status == "complete") Log(""); }
        """);

    [Fact]
    public async Task The_message_offers_the_nearest() => Assert.Equal(
        ["'call.StatusText' is never \"complete\"; did you mean \"completed\"?"],
        await StatusTest.Messages("class C { bool M(Call call) => call.StatusText == \"complete\"; }"));
}
