using Microsoft.CodeAnalysis;
using TypedResponses.Analyzers.Tests.Result.Support;
using TypedResponses.Analyzers.Unions;

namespace TypedResponses.Analyzers.Tests.Unions;

public sealed class IncompleteSwitchTests : RuleTest<IncompleteSwitchAnalyzer>
{
    private const string All = "ResponsesOutputMessage => 1, ResponsesWebSearchCall => 2, ResponsesOutputItem.Unrecognized => 3, ";

    [Theory]
    [InlineData("ResponsesOutputMessage => 1, ResponsesImageGenerationCall => 2")]
    [InlineData("ResponsesOutputMessage m => 1, ResponsesImageGenerationCall c => 2, ResponsesWebSearchCall w => 3")]
    [InlineData("ResponsesOutputMessage or ResponsesImageGenerationCall => 1")]
    [InlineData(All + "ResponsesImageGenerationCall c when c.HasResult => 4")]
    [InlineData(All + "ResponsesImageGenerationCall { Status: ResponseImageGenerationCallStatus.Completed } => 4")]
    [InlineData(All + "ResponsesImageGenerationCall { Result: { } found } => 4")]
    [InlineData(All
        + "ResponsesImageGenerationCall { Status: ResponseImageGenerationCallStatus.Completed } => 4, ResponsesImageGenerationCall { Status: ResponseImageGenerationCallStatus.Failed } => 5")]
    [InlineData("{ Type: \"message\" } => 1, ResponsesWebSearchCall => 2, ResponsesOutputItem.Unrecognized => 3")]
    [InlineData(All
        + "ResponsesImageGenerationCall { Result: null } => 4, ResponsesImageGenerationCall { Status: ResponseImageGenerationCallStatus.Failed } => 5")]
    [InlineData(All + "ResponsesImageGenerationCall { Result: null, Id: \"a\" } => 4, ResponsesImageGenerationCall { Result: not null } => 5")]
    [InlineData(All + "ResponsesImageGenerationCall { Id: \"a\" } => 4, ResponsesImageGenerationCall { Id: \"b\" or \"c\" } => 5")]
    [InlineData(All + "ResponsesImageGenerationCall { Result: { ByteCount: > 0 } } => 4, ResponsesImageGenerationCall { Result: { ByteCount: <= 0 } } => 5")]
    public Task An_expression_without_every_case(string arms) => Statements($"_ = item {{|TR3001:switch|}} {{ {arms} }};");

    [Theory]
    [InlineData(All + "ResponsesImageGenerationCall => 4")]
    [InlineData(All + "ResponsesImageGenerationCall { } => 4")]
    [InlineData(All + "ResponsesImageGenerationCall { Result: var found } => 4")]
    [InlineData(All + "ResponsesImageGenerationCall { Id: { } id } => 4")]
    [InlineData(All + "ResponsesImageGenerationCall { Id: string id, Type: not null } => 4")]
    [InlineData(All + "ResponsesImageGenerationCall { Result: { } found } => 4, ResponsesImageGenerationCall { Result: null } => 5")]
    [InlineData(All + "ResponsesImageGenerationCall { HasResult: true } => 4, ResponsesImageGenerationCall { HasResult: false } => 5")]
    [InlineData(All
        + "ResponsesImageGenerationCall { Status: ResponseImageGenerationCallStatus.Failed } => 4, ResponsesImageGenerationCall { Status: not ResponseImageGenerationCallStatus.Failed } => 5")]
    [InlineData(All + "{ Type: \"image_generation_call\" } => 4")]
    [InlineData(All
        + "ResponsesImageGenerationCall { Result: null } => 4, ResponsesImageGenerationCall { HasResult: true } => 5, ResponsesImageGenerationCall { Result: not null, HasResult: false } => 6")]
    [InlineData(All
        + "ResponsesImageGenerationCall { Result: null } => 4, ResponsesImageGenerationCall { Result: { }, Id: \"a\" } => 5, ResponsesImageGenerationCall { Id: not \"a\" } => 6")]
    [InlineData(All + "ResponsesImageGenerationCall { Id.Length: > 3 } => 4, ResponsesImageGenerationCall { Id.Length: <= 3 } => 5")]
    [InlineData(All
        + "ResponsesImageGenerationCall { Id: \"a\" } => 4, ResponsesImageGenerationCall { Id: [.., 'b'] } => 5, ResponsesImageGenerationCall { Id: not \"a\" and not \"b\" } => 6, ResponsesImageGenerationCall { Id: \"b\" } => 7")]
    [InlineData("ResponsesOutputMessage or ResponsesImageGenerationCall or ResponsesWebSearchCall => 1, ResponsesOutputItem.Unrecognized u => 2")]
    [InlineData("ResponsesImageGenerationCall => 1, not ResponsesImageGenerationCall => 2")]
    [InlineData("ResponsesImageGenerationCall => 1, _ => 2")]
    [InlineData("ResponsesImageGenerationCall => 1, var rest => 2")]
    [InlineData("ResponsesImageGenerationCall => 1, { } => 2")]
    [InlineData("ResponsesImageGenerationCall => 1, not null => 2")]
    [InlineData("ResponsesImageGenerationCall => 1, ResponsesOutputItem rest => 2")]
    [InlineData("ResponsesImageGenerationCall => 1, null => 0, _ => throw new InvalidOperationException()")]
    public Task An_expression_with_every_case_or_a_default_is_silent(string arms) => Statements($"_ = item switch {{ {arms} }};");

    [Theory]
    [InlineData("{|TR3001:switch|} (item) { case ResponsesImageGenerationCall c: break; }")]
    [InlineData("{|TR3001:switch|} (item) { case ResponsesImageGenerationCall: break; case ResponsesOutputMessage: break; case ResponsesWebSearchCall: break; }")]
    [InlineData("{|TR3001:switch|} (item) { case ResponsesImageGenerationCall or ResponsesOutputMessage: break; case ResponsesWebSearchCall w when flag: break; case ResponsesOutputItem.Unrecognized: break; }")]
    [InlineData("{|TR3001:switch|} (items[0]) { case ResponsesImageGenerationCall c: break; }")]
    [InlineData("switch (item) { case ResponsesImageGenerationCall c: break; default: break; }")]
    [InlineData("switch (item) { case ResponsesImageGenerationCall: case ResponsesOutputMessage: break; case ResponsesWebSearchCall: break; case ResponsesOutputItem.Unrecognized: break; }")]
    [InlineData("switch (item.Type) { case \"message\": break; }")]
    [InlineData("switch (path) { case \"a\": break; }")]
    [InlineData("switch ((object)item) { case string: break; }")]
    public Task Statements_too(string code) => Statements(code);

    [Theory]
    [InlineData("{|TR3001:if|} (item is ResponsesImageGenerationCall c) { } else if (item is ResponsesOutputMessage) { } else throw new InvalidOperationException();")]
    [InlineData("{|TR3001:if|} (item is ResponsesImageGenerationCall) { } else if (item is ResponsesOutputMessage || item is ResponsesWebSearchCall) { } else { throw new InvalidOperationException(); }")]
    [InlineData("if (item is ResponsesImageGenerationCall c) { } else throw new InvalidOperationException();")]
    [InlineData("if (item is ResponsesImageGenerationCall c) { } else if (item is ResponsesOutputMessage) { } else { }")]
    [InlineData("if (item is ResponsesImageGenerationCall c) { } else if (item is ResponsesOutputMessage) { }")]
    [InlineData("if (item is ResponsesImageGenerationCall c) { } else if (flag) { } else throw new InvalidOperationException();")]
    [InlineData("if (item is ResponsesImageGenerationCall) { } else if (item is ResponsesOutputMessage or ResponsesWebSearchCall) { } else if (item is ResponsesOutputItem.Unrecognized) { } else throw new InvalidOperationException();")]
    public Task A_chain_that_ends_in_a_throw(string code) => Statements(code);

    [Fact]
    public async Task A_chain_is_only_a_hint()
    {
        var reported = await Report(InMethod(
            "if (item is ResponsesImageGenerationCall c) { } else if (item is ResponsesOutputMessage) { } else throw new InvalidOperationException();"));
        Assert.Equal(DiagnosticSeverity.Info, Assert.Single(reported).Severity);
    }

    [Fact]
    public async Task The_missing_cases_are_named()
    {
        var reported = await Report(InMethod("switch (item) { case ResponsesImageGenerationCall c: break; }"));
        Assert.Equal("Not handled of 'ResponsesOutputItem': ResponsesOutputMessage, ResponsesWebSearchCall, Unrecognized",
            Assert.Single(reported).GetMessage());
    }

    [Fact]
    public Task A_type_parameter_constrained_to_the_union() => Code("""
        using Model;
        class Program
        {
            int Wrong<T>(T item) where T : ResponsesOutputItem => item {|TR3001:switch|} { ResponsesOutputMessage => 1 };
            int Right<T>(T item) where T : ResponsesOutputItem => item switch { ResponsesOutputMessage => 1, _ => 2 };
        }
        """);

    [Fact]
    public Task A_user_on_an_interface_and_a_union_of_unions() => Code("""
        using TypedResponses;
        [UnionCase("a", typeof(A))] [UnionCase("b", typeof(B))] public interface IShape { string Type { get; } }
        public sealed class A : IShape { public string Type => "a"; }
        public sealed class B : IShape { public string Type => "b"; }
        class Program
        {
            int Wrong(IShape shape) => shape {|TR3001:switch|} { A => 1 };
            int Right(IShape shape) => shape switch { A => 1, B => 2 };
        }
        """);
}
