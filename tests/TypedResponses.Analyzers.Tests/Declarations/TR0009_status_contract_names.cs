using TypedResponses.Analyzers.Declarations;

namespace TypedResponses.Analyzers.Tests.Declarations;

public sealed class TR0009_status_contract_names
{
    private const string Picture = """
        public enum State { Unrecognized, Completed, Failed }
        public class Work { public State? State { get; set; } public string? Text { get; set; } }
        public class Picture : Work { public string? Bytes; public static string? Shared { get; set; } public void Draw() { } }
        """;

    [Theory]
    [InlineData("""[StatusContract({|TR0009:"Sate"|}, "Bytes", "Completed")]""", "'Own' has no property or field 'Sate': did you mean 'State'?")]
    [InlineData("""[StatusContract("State", {|TR0009:"Draw"|}, "Completed")]""", "'Own' has no property or field 'Draw'")]
    [InlineData("""[StatusContract("State", {|TR0009:"Shared"|}, "Completed")]""", "'Own' has no property or field 'Shared': did you mean 'State'?")]
    [InlineData("""[StatusContract("State", "Bytes", "Completed", {|TR0009:"failed"|})]""", "'State' has no value 'failed': did you mean 'Failed'?")]
    [InlineData("""[StatusContract("State", "Bytes", "Completed", Never = new[] { nameof(global::State.Failed), {|TR0009:"Broken"|} })]""",
        "'State' has no value 'Broken'")]
    [InlineData("""[StatusContract("State", "Bytes", "Completed", Never = [{|TR0009:"Fail"|}])]""", "'State' has no value 'Fail': did you mean 'Failed'?")]
    [InlineData("""[StatusContract(payload: "Bytes", status: "State", ready: {|TR0009:"Complete"|})]""",
        "'State' has no value 'Complete': did you mean 'Completed'?")]
    [InlineData("""[StatusContract("State", "Bytes", new[] { {|TR0009:"Complete"|} })]""", "'State' has no value 'Complete': did you mean 'Completed'?")]
    [InlineData("""[StatusContract("Text", "Bytes", {|TR0009:"complete"|}, Values = new[] { "completed", "failed" })]""",
        "'Text', by its 'Values', has no value 'complete': did you mean 'completed'?")]
    public async Task A_name_that_does_not_exist_is_reported_where_it_stands(string attribute, string message)
    {
        var messages = await new Project()
            .Code($$"""
                using TypedResponses;
                {{attribute}} public class Own : Picture { }
                {{Picture}}
                """)
            .Check<StatusContractNamesAnalyzer>();

        Assert.Equal([message], messages);
    }

    [Theory]
    [InlineData("""[StatusContract(nameof(State), nameof(Bytes), nameof(global::State.Completed), Never = new[] { nameof(global::State.Failed) })]""")]
    [InlineData("""[StatusContract("Text", "Bytes", "whatever it says")]""")]
    [InlineData("""[StatusContract("Text", "Bytes", "completed", Never = new[] { "failed" }, Values = new[] { "completed", "failed" })]""")]
    public async Task Names_that_exist_in_the_type_or_its_bases_are_right(string attribute) => await new Project()
        .Code($$"""
            using TypedResponses;
            {{attribute}} public class Own : Picture { }
            {{Picture.Replace("State? State", "global::State? State", StringComparison.Ordinal)}}
            """)
        .Check<StatusContractNamesAnalyzer>();

    [Fact]
    public async Task A_contract_on_the_assembly_is_checked_against_the_type_it_names()
    {
        var messages = await new Project()
            .Code($$"""
                using TypedResponses;
                [assembly: StatusContract(typeof(Picture), "State", {|TR0009:"Byte"|}, {|TR0009:"Done"|})]
                [assembly: StatusContract(typeof(System.Threading.Tasks.Task<>), "Status", "Result", "RanToCompletion")]
                [assembly: StatusContract(typeof(System.Threading.Tasks.Task<int>), "Status", "Result", {|TR0009:"RunToCompletion"|})]
                {{Picture}}
                """)
            .Check<StatusContractNamesAnalyzer>();

        Assert.Equal("'TaskStatus' has no value 'RunToCompletion': did you mean 'RanToCompletion'?", messages[2]);
    }

    [Fact]
    public async Task A_status_of_a_type_parameter_has_no_values()
    {
        var messages = await new Project()
            .Code("""
                using TypedResponses;
                [StatusContract({|TR0009:"Status"|}, "Value", "Done", Never = new[] { "Error" })]
                public class Outcome<TValue, TStatus> where TStatus : struct, System.Enum { public TStatus Status; public TValue? Value; }
                [StatusContract("Status", "Value", "Done", Never = new[] { "Error" })]
                public class Answer<TValue> { public enum Stage { Open, Done, Error } public Stage Status; public TValue? Value; }
                """)
            .Check<StatusContractNamesAnalyzer>();

        Assert.Equal(["'TStatus' is a type parameter, which has no values, so no contract can be about 'Status'"], messages);
    }

    [Fact]
    public async Task A_contract_is_found_wherever_a_type_can_stand_and_by_another_name() => await new Project()
        .Code($$"""
            using Contract = TypedResponses.StatusContractAttribute;
            namespace Shop
            {
                public static class Models
                {
                    public readonly struct Orders
                    {
                        [Contract("State", {|TR0009:"Byte"|}, "Completed")] public class Own : Picture { }
                    }
                }
            }
            {{Picture}}
            """)
        .Check<StatusContractNamesAnalyzer>();

    [Fact]
    public async Task Open_enums_with_static_members_are_known_too() => await new Project()
        .Code("""
            using TypedResponses;
            public readonly struct Open { public static Open Completed => default; public static int Count => 1; }
            [StatusContract("State", "Bytes", "Completed", {|TR0009:"Count"|})] public interface IPicture { Open State { get; } byte[] Bytes { get; } }
            """)
        .Check<StatusContractNamesAnalyzer>();

    [Fact]
    public async Task Generated_members_can_be_named() => await new Project()
        .Code("""
            using TypedResponses;
            [ResponseModel, StatusContract("Status", "Result", "Completed", {|TR0009:"Generated"|})] public partial record ResponsesImageGenerationCall;
            """)
        .Check<StatusContractNamesAnalyzer>();

    [Fact]
    public async Task A_marked_type_that_could_not_be_generated_has_no_members_to_check() => await new Project()
        .Code("""
            using TypedResponses;
            [ResponseModel, StatusContract("Status", "Result", "Completed")] public record ResponsesImageGenerationCall;
            """)
        .Check<StatusContractNamesAnalyzer>();
}
