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
    public Task A_copy_of_the_text() => StatusTest.Body("""
        var text = call.StatusText;
        if (text == {|TR1004:"complete"|} || text == "completed") Log("");
        var told = call.StatusText ?? "none";
        if (told == {|TR1004:"complete"|} || told == "none") Log("");
        Log((call.StatusText, call.Id) switch { ("completed", _) => "a", ({|TR1004:"complete"|}, _) => "b", (_, "complete") => "c", _ => "d" });
        """);

    [Fact]
    public Task Other_ways_to_compare() => StatusTest.Body("""
        if (call.StatusText?.Equals({|TR1004:"complete"|}) == true) Log("");
        if (object.Equals(call.StatusText, {|TR1004:"complete"|})) Log("");
        if (StringComparer.Ordinal.Equals(call.StatusText, {|TR1004:"Completed"|})) Log("");
        if (StringComparer.OrdinalIgnoreCase.Equals(call.StatusText, "Completed")) Log("");
        """);

    [Fact]
    public Task Sets_of_texts() => StatusTest.Members("""
        static readonly string[] Final = { "completed", "failed" };
        static readonly HashSet<string> Wrong = new() { "complete", "failed" };
        void Run(Call call)
        {
            if (new[] { {|TR1004:"complete"|}, "failed" }.Contains(call.StatusText)) Log("");
            if (new List<string> { "completed", {|TR1004:"done"|} }.Contains(call.StatusText!)) Log("");
            if ({|TR1004:Wrong|}.Contains(call.StatusText!)) Log("");
            if (Final.Contains(call.StatusText) || Wrong.Contains(call.Id)) Log("");
            if (new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "Completed" }.Contains(call.StatusText!)) Log("");
        }
        """);

    [Theory]
    [InlineData("done", "completed")]
    [InlineData("finished", "completed")]
    [InlineData("error", "failed")]
    [InlineData("in-progress", "in_progress")]
    public async Task The_message_names_what_was_meant(string wrong, string meant) => Assert.Equal(
        [$"'call.StatusText' is never \"{wrong}\"; did you mean \"{meant}\"?"],
        await StatusTest.Messages($$"""class C { bool M(Call call) => call.StatusText == "{{wrong}}"; }"""));

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

    [Fact]
    public Task Texts_that_say_something_else() => StatusTest.Members("""
        [StatusContract("Status", "Url", "isDone", Values = new[] { "inProgress", "isDone" })]
        class Camel { public string Status { get; set; } = ""; public string StatusText { get; set; } = ""; public string? Url { get; set; } }
        bool Camels(Camel camel) => camel.Status == "inProgress" || camel.StatusText == "whatever";
        bool Otherwise(Call call) => (call.StatusText ?? call.Id) == "none";
        bool Number(Call call) => call.Status.ToString("d") == "2";
        bool Same(Call call) => call.StatusText!.ToString() == "completed";
        bool Trimmed(Call call) => call.Status.ToString().ToLowerInvariant().Trim() == "completed";
        """);

    [Fact]
    public Task A_text_beside_a_status_that_may_be_null() => StatusTest.Members("""
        [StatusContract("Status", "Url", "Done")]
        class Loose { public JobState? Status { get; set; } public string? StatusText { get; set; } public string? Url { get; set; } }
        bool Beside(Loose loose) => loose.StatusText == {|TR1004:"finished"|} || loose.StatusText == "done";
        """);

    [Fact]
    public Task The_text_of_an_element() => StatusTest.Members("""
        IEnumerable<string?> Texts(List<Call> calls) => calls.Select(call => call.StatusText).Where(text => text == {|TR1004:"done"|} || text == "completed");
        """);

    [Fact]
    public async Task The_message_says_no_more_than_it_knows() => Assert.Equal(
        ["'call.StatusText' is never \"zzzzzzzz\"", "'Status' is never \"done\"; did you mean \"succeeded\"?"],
        await StatusTest.Messages("""
            class C { bool M(Call call) => call.StatusText == "zzzzzzzz"; bool N(Place place) => place is (_, "done"); }
            [StatusContract("Status", "Url", "succeeded", Values = new[] { "starting", "succeeded" })]
            record Place(string? Url, string Status);
            """));

    [Fact]
    public Task Changed_letters() => StatusTest.Body("""
        if (call.StatusText!.ToLowerInvariant() == {|TR1004:"complete"|} || call.StatusText.ToLower() == "in_progress") Log("");
        if (call.StatusText.ToLower() == {|TR1004:"Completed"|} || call.StatusText.ToUpperInvariant() == {|TR1004:"completed"|}) Log("");
        if (call.StatusText.ToUpper() == {|TR1004:"completed"|} || call.StatusText.ToUpperInvariant() is "COMPLETED") Log("");
        if (call.StatusText?.Trim().ToLowerInvariant() is {|TR1004:"done"|}) Log("");
        if (call.Status.ToString().ToLowerInvariant() == {|TR1004:"in_progress"|} || call.Status.ToString().ToLower() == "inprogress") Log("");
        """);

    [Fact]
    public Task The_name_of_an_enums_member() => StatusTest.Body("""
        if (call.StatusText == {|TR1004:Status.Completed.ToString()|} || call.StatusText == {|TR1004:nameof(Status.Completed)|}) Log("");
        if (call.Status.ToString() == Status.Completed.ToString()) Log("");
        """);

    [Fact]
    public Task Tuples_and_orders() => StatusTest.Body("""
        if ((call.StatusText, call.Id) == ({|TR1004:"complete"|}, "complete")) Log("");
        if (string.Compare(call.StatusText, {|TR1004:"complete"|}) == 0 || string.CompareOrdinal(call.StatusText, "completed") != 0) Log("");
        if (string.Compare(call.StatusText, "d") < 0 || string.Compare(call.StatusText, "Completed", true) == 0) Log("");
        """);

    [Fact]
    public Task The_place_in_a_record() => StatusTest.Members("""
        [StatusContract("Status", "Url", "succeeded", Never = new[] { "failed" }, Values = new[] { "starting", "succeeded", "failed" })]
        record Prediction(string Id, string Status, string? Url);

        string Switched(Prediction call) => call switch { (_, {|TR1004:"done"|}, _) => "a", (_, "succeeded", _) => "b", ("done", _, _) => "c", _ => "" };
        bool Negated(Prediction call) => call is (_, not {|TR1004:"complete"|}, _) or (_, "failed" or {|TR1004:"error"|}, _);
        bool Taken(Prediction call) { var (id, status, _) = call; return status == {|TR1004:"error"|} || status == "failed" || id == "error"; }
        bool Replaced(Prediction call, string other) { var (_, status, _) = call; status = other; return status == "error"; }
        """);

    [Fact]
    public Task The_text_beside_an_enum_of_ones_own_is_spelled_as_its_author_likes() => StatusTest.Members("""
        enum Stage { Queued, InProgress, Completed, Failed }
        [StatusContract("Stage", "Output", "Completed", Never = new[] { "Failed" })]
        sealed class Render { public Stage Stage { get; set; } public string StageText => Stage.ToString(); public string? Output { get; set; } }
        bool Name(Render render) => render.StageText == "Completed" || render.StageText is "completed" or "COMPLETED";
        bool Spelled(Render render) => render.StageText is "InProgress" or "inProgress" or "in-progress" or "In progress";
        bool Shown(Render render) => render.StageText == "Waiting for a free machine";
        bool Wrong(Render render) => render.StageText == {|TR1004:"complete"|} || render.StageText == {|TR1004:"error"|};
        bool NameOfTheMember(Render render) => render.Stage.ToString() == {|TR1004:"completed"|} || render.Stage.ToString() == {|TR1004:"Waiting"|};
        """);

    [Fact]
    public Task Names_of_several_capital_letters() => StatusTest.Members("""
        enum Phase { Unrecognized, OKNow, HTTPError, PlanB, OverHTTP, Done }
        [StatusContract("Phase", "Url", "Done")]
        class Page { public Phase Phase { get; set; } public string? PhaseText { get; set; } public string? Url { get; set; } }
        bool Right(Page page) => page.PhaseText is "ok_now" or "http_error" or "plan_b" or "over_http" or "done";
        bool Wrong(Page page) => page.PhaseText is {|TR1004:"o_k_now"|} or {|TR1004:"httperror"|} or {|TR1004:"h_t_t_p_error"|} or {|TR1004:"over_h_t_t_p"|};
        """);
}
