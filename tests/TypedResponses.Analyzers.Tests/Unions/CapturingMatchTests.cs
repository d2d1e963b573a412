using TypedResponses.Analyzers.Tests.Result.Support;
using TypedResponses.Analyzers.Unions;

namespace TypedResponses.Analyzers.Tests.Unions;

public sealed class CapturingMatchTests : RuleTest<CapturingMatchAnalyzer>
{
    [Theory]
    [InlineData("_ = item.{|TR3004:Match|}(m => path + m.Id, c => c.Id, w => w.Id, u => u.Type);")]
    [InlineData("_ = item.{|TR3004:Match|}(m => path, c => other, w => w.Id, u => u.Type);")]
    [InlineData("var prefix = path + other; _ = item.{|TR3004:Match|}(m => { return prefix; }, c => c.Id, w => w.Id, u => u.Type);")]
    [InlineData("_ = item?.{|TR3004:Match|}(m => path, c => c.Id, w => w.Id, u => u.Type);")]
    [InlineData("_ = item.{|TR3004:Match|}(m => GetHashCode(), c => 1, w => 2, u => 3);")]
    public Task Lambdas_that_capture(string code) => Statements(code);

    [Theory]
    [InlineData("_ = item.Match(m => m.Id, c => c.Id, w => w.Id, u => u.Type);")]
    [InlineData("_ = item.Match(path, static (path, m) => path, static (path, c) => c.Id, static (path, w) => w.Id, static (path, u) => u.Type);")]
    [InlineData("const string Prefix = \"x\"; _ = item.Match(m => Prefix, c => c.Id, w => w.Id, u => u.Type);")]
    [InlineData("var count = 0; _ = item.Match(m => count++, c => 1, w => 2, u => 3);")]
    [InlineData("Func<ResponsesOutputMessage, string> read = m => path; _ = item.Match(read, c => c.Id, w => w.Id, u => u.Type);")]
    [InlineData("item.Switch(m => Console.WriteLine(path), c => { }, w => { }, u => { });")]
    [InlineData("_ = items.Select(i => path + i.Type).ToList();")]
    public Task Lambdas_that_do_not_or_have_to(string code) => Statements(code);
}
