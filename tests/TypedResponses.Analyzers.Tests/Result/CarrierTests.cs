using TypedResponses.Analyzers.Result;
using TypedResponses.Analyzers.Tests.Result.Support;

namespace TypedResponses.Analyzers.Tests.Result;

/// <summary>The ways a text is carried from where it is read to where it must not end.</summary>
public sealed class CarrierTests : RuleTest<LoggedAnalyzer>
{
    [Theory]
    [InlineData("var box = new Box(\"a\", image.Text); Console.WriteLine({|TR2003:box.Value|});")]
    [InlineData("var box = new Box(Value: image.Text, Name: \"a\"); Console.WriteLine({|TR2003:box.Value|});")]
    [InlineData("var box = new Box(\"a\", \"\") with { Value = image.Text }; Console.WriteLine({|TR2003:box.Value|});")]
    [InlineData("var (name, text) = new Box(\"a\", image.Text); Console.WriteLine({|TR2003:text|});")]
    [InlineData("var bag = new Bag { Value = image.Text }; Console.WriteLine({|TR2003:bag.Value|});")]
    [InlineData("var bag = new Bag(); bag.Value = image.Text; Console.WriteLine({|TR2003:bag.Value|});")]
    [InlineData("var pair = new { Id = 1, Value = image.Text }; Console.WriteLine({|TR2003:pair.Value|});")]
    [InlineData("var pair = (1, (2, image.Text)); Console.WriteLine({|TR2003:pair.Item2.Item2|});")]
    [InlineData("var texts = new List<string>(); texts.Add(image.Text); foreach (var text in texts) Console.WriteLine({|TR2003:text|});")]
    [InlineData("var texts = new List<string> { image.Text }; Console.WriteLine({|TR2003:texts[0]|});")]
    [InlineData("var texts = new Queue<string>(); texts.Enqueue(image.Text); Console.WriteLine({|TR2003:texts.Dequeue()|});")]
    [InlineData("var texts = new Dictionary<string, string> { [\"a\"] = image.Text }; Console.WriteLine({|TR2003:texts[\"a\"]|});")]
    [InlineData("Func<string> text = () => image.Text; Console.WriteLine({|TR2003:text()|});")]
    [InlineData("Func<string, string> trim = text => text.Trim(); Console.WriteLine({|TR2003:trim(image.Text)|});")]
    [InlineData("Console.WriteLine({|TR2003:Clean(image.Text)|});")]
    [InlineData("Console.WriteLine({|TR2003:TextOf(image)|});")]
    [InlineData("Console.WriteLine({|TR2003:await TextOfAsync(image)|});")]
    [InlineData("Console.WriteLine({|TR2003:await Task.FromResult(image.Text).ConfigureAwait(false)|});")]
    [InlineData("var text = await Task.Run(() => image.Text); Console.WriteLine({|TR2003:text|});")]
    [InlineData("var task = Task.FromResult(image.Text); Console.WriteLine({|TR2003:task.Result|});")]
    [InlineData("var lazy = new Lazy<string>(() => image.Text); Console.WriteLine({|TR2003:lazy.Value|});")]
    [InlineData("Last = image.Text; Console.WriteLine({|TR2003:Last|});")]
    [InlineData("Console.WriteLine({|TR2003:image.Text.PadRight(100).ToUpperInvariant()|});")]
    [InlineData("Console.WriteLine({|TR2003:image.Text[22..]|});")]
    [InlineData("Console.WriteLine({|TR2003:image.Text.Substring(image.Text.IndexOf(',') + 1)|});")]
    [InlineData("Console.WriteLine({|TR2003:image.Text.Split(',')[1]|});")]
    [InlineData("Console.WriteLine({|TR2003:image.Text.Replace(\"\\n\", \"\")|});")]
    [InlineData("Console.WriteLine(string.Join(\", \", {|TR2003:images.Select(i => i.Text)|}));")]
    public Task The_text_is_followed(string code) => Method(code);

    [Theory]
    [InlineData("var box = new Box(\"a\", image.Text); Console.WriteLine(box.Name); Console.WriteLine((box with { Value = \"removed\" }).Value);")]
    [InlineData("var bag = new Bag { Value = image.Text }; Console.WriteLine(bag.Value.Length); Console.WriteLine(bag.Note);")]
    [InlineData("var texts = new[] { path, image.Text }; Console.WriteLine(texts[0]);")]
    [InlineData("var texts = new List<string> { path }; texts.Add(image.Text); Console.WriteLine(texts.Count);")]
    [InlineData("var texts = new Dictionary<string, string> { [\"a\"] = path, [\"b\"] = image.Text }; Console.WriteLine(texts[\"a\"]);")]
    [InlineData("Console.WriteLine(TextOfAsync(image));")]
    [InlineData("Console.WriteLine(Short(image.Text)); Console.WriteLine(ShortToo(image.Text)); Console.WriteLine(Size(image.Text));")]
    [InlineData("var text = image.Text; text = text.Length == 0 ? \"none\" : $\"{text.Length} characters\"; Console.WriteLine(text);")]
    [InlineData("Node node = null!; node = node.Next!; Console.WriteLine(node.Text);")]
    [InlineData("Func<string> again = null!; again = () => again(); Console.WriteLine(again()); string Self(string s) => Self(s); Console.WriteLine(Self(path));")]
    public Task What_is_something_else_is_not(string code) => Method(code);

    [Theory]
    [InlineData("Console.WriteLine(image.Text.Length <= 40 ? image.Text : image.Text[..40] + \"…\");")]
    [InlineData("var shown = image.Text.Length > 40 ? image.Text.Substring(0, 40) : image.Text; Console.WriteLine(shown);")]
    [InlineData("if (image is { Text: { Length: < 100 } text }) Console.WriteLine(text);")]
    [InlineData("if (image.Text.Length > limit) return; Console.WriteLine(image.Text);")]
    [InlineData("Console.WriteLine(image.Text.Remove(20)); Console.WriteLine(image.Text.Split(',')[0]); Console.WriteLine(image.Text.Substring(10, 20)); Console.WriteLine(image.Text[10..30]);")]
    public Task A_text_that_was_found_short_or_is_cut_may_be_shown(string code) => Method(code);

    [Theory]
    [InlineData("if (image.Text.Length > 0) Console.WriteLine({|TR2003:image.Text|});")]
    [InlineData("if (image.Text.Length < 5_000_000) Console.WriteLine({|TR2003:image.Text|});")]
    [InlineData("if (path.Length < 40) Console.WriteLine({|TR2003:image.Text|});")]
    public Task Another_length_says_nothing(string code) => Method(code);

    private static Task Method(string code) => Code($$"""
        using TypedResponses;
        record Box(string Name, string Value);
        class Bag { public string Value { get; set; } = ""; public string Note { get; set; } = ""; }
        class Node { public Node? Next; public string Text = ""; }
        class Program
        {
            private string Last { get; set; } = "";
            static string Clean(string text) => text.Trim();
            static string TextOf(ImageResult image) => image.Text;
            static async Task<string> TextOfAsync(ImageResult image) { await Task.Yield(); return image.Text; }
            static string Short(string text) => text.Length <= 20 ? text : text.Substring(0, 20);
            static string ShortToo(string text) { if (text.Length <= 20) return text; return text[..20]; }
            static string Size(string text) => $"{text.Length} characters";
            async Task Run(ImageResult image, IEnumerable<ImageResult> images, string path, int limit)
            {
                {{code}}
                await Task.Yield();
            }
        }
        """);
}
