using TypedResponses.Analyzers.Tests.Result.Support;
using TypedResponses.Analyzers.Unions;

namespace TypedResponses.Analyzers.Tests.Unions;

public sealed class UntestedCastTests : RuleTest<UntestedCastAnalyzer>
{
    [Theory]
    [InlineData("var c = {|TR3003:(ResponsesImageGenerationCall)item|};")]
    [InlineData("var id = ({|TR3003:(ResponsesImageGenerationCall)items[1]|}).Id;")]
    [InlineData("var id = ({|TR3003:item as ResponsesImageGenerationCall|})!.Id;")]
    [InlineData("ResponsesImageGenerationCall c = ({|TR3003:item as ResponsesImageGenerationCall|})!;")]
    [InlineData("foreach ({|TR3003:ResponsesImageGenerationCall|} c in items) { }")]
    [InlineData("var all = {|TR3003:items.Cast<ResponsesImageGenerationCall>()|}.ToList();")]
    [InlineData("var all = items.Select(i => {|TR3003:(ResponsesImageGenerationCall)i|}).ToList();")]
    [InlineData("var c = {|TR3003:(ResponsesImageGenerationCall)items.First()|};")]
    [InlineData("var c = {|TR3003:(ResponsesImageGenerationCall)items.First(i => i is ResponsesOutputMessage)|};")]
    [InlineData("if (item is ResponsesOutputMessage) { var c = {|TR3003:(ResponsesImageGenerationCall)item|}; }")]
    [InlineData("if (item is ResponsesImageGenerationCall) { } else { var c = {|TR3003:(ResponsesImageGenerationCall)item|}; }")]
    [InlineData("if (item.Type == \"message\") { var c = {|TR3003:(ResponsesImageGenerationCall)item|}; }")]
    [InlineData("if (item is ResponsesImageGenerationCall || flag) { var c = {|TR3003:(ResponsesImageGenerationCall)item|}; }")]
    [InlineData("if (items[0] is ResponsesImageGenerationCall) { var c = {|TR3003:(ResponsesImageGenerationCall)items[1]|}; }")]
    [InlineData("switch (item.Type) { case \"message\": var c = {|TR3003:(ResponsesImageGenerationCall)item|}; break; }")]
    [InlineData("var byType = items.ToDictionary(i => i.Type); var c = {|TR3003:(ResponsesImageGenerationCall)byType[\"message\"]|};")]
    [InlineData("switch (item) { case ResponsesOutputMessage: var c = {|TR3003:(ResponsesImageGenerationCall)item|}; break; }")]
    [InlineData("var c = {|TR3003:item as ResponsesImageGenerationCall|}; var id = c!.Id;")]
    [InlineData("foreach (var g in items.GroupBy(i => i.Type)) { var all = {|TR3003:g.Cast<ResponsesImageGenerationCall>()|}; }")]
    [InlineData("foreach (var g in items.GroupBy(i => i.Type)) if (g.Key == \"message\") { var all = {|TR3003:g.Cast<ResponsesImageGenerationCall>()|}; }")]
    [InlineData("var all = {|TR3003:items.GroupBy(i => i.Type).First(g => g.Key == \"message\").Cast<ResponsesImageGenerationCall>()|};")]
    [InlineData("var all = from i in items let t = i.Type where i is ResponsesOutputMessage select t + ({|TR3003:(ResponsesImageGenerationCall)i|}).Id;")]
    [InlineData("var all = from i in items from j in items where j is ResponsesImageGenerationCall select ({|TR3003:(ResponsesImageGenerationCall)i|}).Id;")]
    [InlineData("var all = items.Select((i, n) => (i, n)).Where(p => p.n > 0).Select(p => {|TR3003:(ResponsesImageGenerationCall)p.i|});")]
    public Task A_cast_without_a_test(string code) => Statements(code);

    [Theory]
    [InlineData("if (item is ResponsesImageGenerationCall c) { var id = c.Id; }")]
    [InlineData("foreach (var g in items.GroupBy(i => i.Type)) if (g.Key == \"image_generation_call\") { var all = g.Cast<ResponsesImageGenerationCall>(); }")]
    [InlineData("foreach (var g in items.GroupBy(i => i.Type)) { if (g.Key != \"image_generation_call\") continue; foreach (ResponsesImageGenerationCall c in g) { } }")]
    [InlineData("var all = items.GroupBy(i => i.Type).First(g => g.Key == \"image_generation_call\").Cast<ResponsesImageGenerationCall>();")]
    [InlineData("if (item is ResponsesImageGenerationCall) { var c = (ResponsesImageGenerationCall)item; }")]
    [InlineData("if (item is not ResponsesImageGenerationCall) return; var c = (ResponsesImageGenerationCall)item;")]
    [InlineData("if (!(item is ResponsesImageGenerationCall)) throw new InvalidOperationException(); var c = (ResponsesImageGenerationCall)item;")]
    [InlineData("if (item.Type == \"image_generation_call\") { var c = (ResponsesImageGenerationCall)item; }")]
    [InlineData("if (item.Type != \"image_generation_call\") return; var c = (ResponsesImageGenerationCall)item;")]
    [InlineData("if (item.Type is \"image_generation_call\" && flag) { var c = (ResponsesImageGenerationCall)item; }")]
    [InlineData("if (item is { Type: \"image_generation_call\" }) { var c = (ResponsesImageGenerationCall)item; }")]
    [InlineData("if (item.Type.Equals(\"image_generation_call\")) { var c = (ResponsesImageGenerationCall)item; }")]
    [InlineData("if (item.GetType() == typeof(ResponsesImageGenerationCall)) { var c = (ResponsesImageGenerationCall)item; }")]
    [InlineData("var isImage = item is ResponsesImageGenerationCall; if (isImage) { var c = (ResponsesImageGenerationCall)item; }")]
    [InlineData("switch (item.Type) { case \"image_generation_call\": var c = (ResponsesImageGenerationCall)item; break; }")]
    [InlineData("_ = item.Type switch { \"image_generation_call\" => (ResponsesImageGenerationCall)item, _ => null };")]
    [InlineData("switch (item) { case ResponsesImageGenerationCall: var c = (ResponsesImageGenerationCall)item; break; }")]
    [InlineData("var c = item is ResponsesImageGenerationCall ? (ResponsesImageGenerationCall)item : null;")]
    [InlineData("var yes = item is ResponsesImageGenerationCall && ((ResponsesImageGenerationCall)item).HasResult;")]
    [InlineData("System.Diagnostics.Debug.Assert(item is ResponsesImageGenerationCall); var c = (ResponsesImageGenerationCall)item;")]
    [InlineData("foreach (var i in items) { if (i.Type != \"image_generation_call\") continue; var c = (ResponsesImageGenerationCall)i; }")]
    [InlineData("while (item is not ResponsesImageGenerationCall) item = items[0]; var c = (ResponsesImageGenerationCall)item;")]
    [InlineData("ResponsesStreamChunk chunk = null!; if (chunk is ResponseOutputItemDone { Item.Type: \"image_generation_call\" } done) { var c = (ResponsesImageGenerationCall)done.Item; }")]
    [InlineData("var all = from i in items let t = i.Type where i is ResponsesImageGenerationCall select t + ((ResponsesImageGenerationCall)i).Id;")]
    [InlineData("var all = from i in items from j in items where j is ResponsesImageGenerationCall select ((ResponsesImageGenerationCall)j).Id;")]
    [InlineData("var all = items.Select((i, n) => (i, n)).Where(p => p.i is ResponsesImageGenerationCall).Select(p => (ResponsesImageGenerationCall)p.i);")]
    [InlineData("var all = items.Select(i => new { i, i.Type }).Where(p => p.i is ResponsesImageGenerationCall).Select(p => (ResponsesImageGenerationCall)p.i);")]
    public Task A_cast_after_a_test_is_silent(string code) => Statements(code);

    [Theory]
    [InlineData("var c = item as ResponsesImageGenerationCall; if (c is not null) { var id = c.Id; }")]
    [InlineData("var id = (item as ResponsesImageGenerationCall)?.Id;")]
    [InlineData("var c = item as ResponsesImageGenerationCall; ArgumentNullException.ThrowIfNull(c); var id = c!.Id;")]
    [InlineData("var all = items.OfType<ResponsesImageGenerationCall>().ToList();")]
    [InlineData("foreach (var c in items.OfType<ResponsesImageGenerationCall>()) { }")]
    [InlineData("var all = items.Where(i => i is ResponsesImageGenerationCall).Cast<ResponsesImageGenerationCall>().ToList();")]
    [InlineData("var all = items.Where(i => i.Type == \"image_generation_call\").Select(i => (ResponsesImageGenerationCall)i).ToList();")]
    [InlineData("foreach (ResponsesImageGenerationCall c in items.Where(i => i is ResponsesImageGenerationCall)) { }")]
    [InlineData("foreach (var i in items.Where(i => i.Type == \"image_generation_call\")) { var c = (ResponsesImageGenerationCall)i; }")]
    [InlineData("var c = (ResponsesImageGenerationCall)items.First(i => i is ResponsesImageGenerationCall);")]
    [InlineData("var found = items.Single(i => i.Type == \"image_generation_call\"); var c = (ResponsesImageGenerationCall)found;")]
    [InlineData("var at = items.ToList().FindIndex(i => i is ResponsesImageGenerationCall); var c = (ResponsesImageGenerationCall)items[at];")]
    [InlineData("var c = (ResponsesImageGenerationCall)items.ToList().Find(i => i is ResponsesImageGenerationCall)!;")]
    [InlineData("var byType = items.ToDictionary(i => i.Type); var c = (ResponsesImageGenerationCall)byType[\"image_generation_call\"];")]
    [InlineData("var byType = items.ToLookup(i => i.Type); var all = byType[\"image_generation_call\"].Cast<ResponsesImageGenerationCall>().ToList();")]
    [InlineData("bool IsImage(ResponsesOutputItem i) => i is ResponsesImageGenerationCall; var all = items.Where(IsImage).Cast<ResponsesImageGenerationCall>().ToList();")]
    [InlineData("bool IsImage(ResponsesOutputItem i) => i is ResponsesImageGenerationCall; if (IsImage(item)) { var c = (ResponsesImageGenerationCall)item; }")]
    [InlineData("ResponsesOutputItem made = new ResponsesOutputMessage { Id = \"\" }; var c = (ResponsesOutputMessage)made;")]
    [InlineData("ResponsesOutputItem same = (ResponsesOutputItem)call;")]
    [InlineData("object boxed = item; var c = (ResponsesImageGenerationCall)boxed;")]
    [InlineData("try { var c = (ResponsesImageGenerationCall)item; } catch (InvalidCastException) { }")]
    [InlineData("var u = item is ResponsesOutputItem.Unrecognized ? ((ResponsesOutputItem.Unrecognized)item).Json : default;")]
    public Task Correct_code_is_silent(string code) => Statements(code);

    [Fact]
    public Task An_assertion_of_a_test_framework_is_a_test() => Code("""
        using Model;
        static class Assert { public static T IsType<T>(object value) => (T)value; }
        class Program
        {
            void Run(ResponsesOutputItem item)
            {
                Assert.IsType<ResponsesImageGenerationCall>(item);
                var call = (ResponsesImageGenerationCall)item;
            }
        }
        """);

    [Fact]
    public Task A_private_helper_whose_callers_give_it_the_case_is_silent() => Code("""
        using Model;
        class Program
        {
            void Run(IEnumerable<ResponsesOutputItem> items) => Print(items.OfType<ResponsesOutputMessage>());
            private void Print(IEnumerable<ResponsesOutputItem> messages) { foreach (ResponsesOutputMessage message in messages) { } }
            void RunAll(IEnumerable<ResponsesOutputItem> items) => PrintAll(items);
            private void PrintAll(IEnumerable<ResponsesOutputItem> messages) { foreach ({|TR3003:ResponsesOutputMessage|} message in messages) { } }
            public void Open(IEnumerable<ResponsesOutputItem> messages) { foreach ({|TR3003:ResponsesOutputMessage|} message in messages) { } }
        }
        """);

    [Fact]
    public Task The_OpenAI_packages_items() => Code(
        """
        using OpenAI.Responses;
        class Program
        {
            void Example(ResponseResult response)
            {
                var wrong = {|TR3003:(ImageGenerationCallResponseItem)response.OutputItems[1]|};
                var right = response.OutputItems.OfType<ImageGenerationCallResponseItem>().First();
                foreach (var item in response.OutputItems)
                {
                    if (item is ImageGenerationCallResponseItem)
                        right = (ImageGenerationCallResponseItem)item;
                }
            }
        }
        """,
        OpenAiSource.Text);

    [Fact]
    public Task A_tag_that_was_kept_beside_the_item() => Code("""
        using Model;
        class Program
        {
            void Silent(IEnumerable<ResponsesOutputItem> items)
            {
                var let = from i in items let t = i.Type where t == "image_generation_call" select ((ResponsesImageGenerationCall)i).Id;
                var twice = from i in items let t = i.Type where t == "image_generation_call" let c = (ResponsesImageGenerationCall)i select c.Id;
                var answer = from i in items let isImage = i is ResponsesImageGenerationCall where isImage select ((ResponsesImageGenerationCall)i).Id;
                var tuple = items.Select(i => (i, t: i.Type)).Where(p => p.t == "image_generation_call").Select(p => (ResponsesImageGenerationCall)p.i);
                var anonymous = items.Select(i => new { i, t = i.Type }).Where(p => p.t == "image_generation_call").Select(p => (ResponsesImageGenerationCall)p.i);
            }

            void Reported(IEnumerable<ResponsesOutputItem> items)
            {
                var other = from i in items let t = i.Type where t == "message" select ({|TR3003:(ResponsesImageGenerationCall)i|}).Id;
                var unlike = from i in items let t = i.Type where t != "image_generation_call" select ({|TR3003:(ResponsesImageGenerationCall)i|}).Id;
                var notAsked = from i in items let t = i.Type select ({|TR3003:(ResponsesImageGenerationCall)i|}).Id;
                var ofAnother = from i in items from j in items let t = j.Type where t == "image_generation_call" select ({|TR3003:(ResponsesImageGenerationCall)i|}).Id;
                var ofId = items.Select(i => new { i, t = i.ToString() }).Where(p => p.t == "image_generation_call").Select(p => {|TR3003:(ResponsesImageGenerationCall)p.i|});
            }
        }
        """);
}
