namespace TypedResponses.Analyzers.Tests.Flow;

/// <summary>A status with more values than are told apart: those that the contract names are, and some of the others.</summary>
public class LongStatusTests
{
    [Fact]
    public Task An_enum() => Run("Code", """
        void Unchecked(Reply reply) => Show(reply.{|TR1001:Body|}!);
        void Ready(Reply reply) { if (reply.Code == Code.V37) Show(reply.Body!); }
        void Pattern(Reply reply) { if (reply.Code is Code.V36 or Code.V37) Show(reply.Body!); }
        void Never(Reply reply) { if (reply.Code == Code.V38) Show(reply.{|TR1002:Body|}!); }
        void Listed(Reply reply) { if (reply.Code == Code.V01) Show(reply.{|TR1001:Body|}!); }
        void Other(Reply reply) { if (reply.Code == Code.V39) Show(reply.{|TR1001:Body|}!); }
        void NotOther(Reply reply) { if (reply.Code != Code.V39 && reply.Code != Code.V01) Show(reply.{|TR1001:Body|}!); }
        void NotReady(Reply reply) { if (reply.Code is not (Code.V36 or Code.V37)) return; Show(reply.Body!); }
        void Range(Reply reply) { if (reply.Code is >= Code.V36 and <= Code.V37) Show(reply.{|TR1001:Body|}!); }
        void Below(Reply reply) { if (reply.Code < Code.V36) Show(reply.{|TR1001:Body|}!); }
        void Presence(Reply reply) { if (reply.Body != null) Show(reply.Body); }
        async Task Waits(Reply reply, Func<Task<Reply>> get) { while ({|TR1005:reply.Code is not (Code.V36 or Code.V37)|}) reply = await get(); }
        async Task Ends(Reply reply, Func<Task<Reply>> get) { while (reply.Code is not (Code.V36 or Code.V37 or Code.V38)) reply = await get(); }
        int Switch(Reply reply) { switch (reply.Code) { case Code.V36: return 1; } return 0; }
        """);

    [Fact]
    public Task An_enum_that_may_be_null() => Run("Code?", """
        void Unchecked(Reply reply) => Show(reply.{|TR1001:Body|}!);
        void Ready(Reply reply) { if (reply.Code == Code.V37) Show(reply.Body!); }
        void Null(Reply reply) { if (reply.Code == null) Show(reply.{|TR1001:Body|}!); }
        void NotNull(Reply reply) { if (reply.Code != null) Show(reply.{|TR1001:Body|}!); }
        void NotOther(Reply reply) { if (reply.Code != Code.V39) Show(reply.{|TR1001:Body|}!); }
        """);

    [Fact]
    public Task An_enum_of_which_all_values_just_fit() => StatusTest.Members(Model("Code", 31, "V29", "V30") + """
        void Ready(Reply reply) { if (reply.Code == Code.V29) Show(reply.Body!); }
        int Switch(Reply reply) { {|TR1003:switch|} (reply.Code) { case not Code.V00: return 1; } return 0; }
        """);

    [Fact]
    public Task Two_payloads_of_one_status() =>
        StatusTest.Members(Model("Code", 40, "V37", "V38")
            .Replace("sealed class", "[StatusContract(\"Code\", \"Error\", \"V38\")] sealed class")
            .Replace("Body {", "Error { get; set; } public string? Body {") + """
        void Ready(Reply reply) { if (reply.Code == Code.V37) Show(reply.Body!); }
        void Error(Reply reply) { if (reply.Code == Code.V38) Show(reply.Error!); }
        void Crossed(Reply reply) { if (reply.Code == Code.V37) Show(reply.{|TR1001:Error|}!); }
        """);

    private static Task Run(string type, string members) => StatusTest.Members(Model(type, 40, "V36\", \"V37", "V38") + members);

    private static string Model(string type, int count, string ready, string never) => $$"""
        enum Code { {{string.Join(", ", Enumerable.Range(0, count).Select(i => $"V{i:00}"))}} }
        [StatusContract("Code", "Body", new[] { "{{ready}}" }, Never = new[] { "{{never}}" })]
        sealed class Reply { public {{type}} Code { get; set; } public string? Body { get; set; } }

        """;
}
