using TypedResponses.Analyzers.Result;
using TypedResponses.Analyzers.Tests.Result.Support;

namespace TypedResponses.Analyzers.Tests.Result;

public sealed class LoggedTests : RuleTest<LoggedAnalyzer>
{
    [Theory]
    [InlineData("Console.WriteLine({|TR2003:image.Text|});")]
    [InlineData("Console.Write({|TR2003:base64|});")]
    [InlineData("Console.WriteLine($\"got {{|TR2003:image.Text|}}\");")]
    [InlineData("Console.WriteLine(\"got {0} {1}\", path, {|TR2003:image.Text|});")]
    [InlineData("Console.WriteLine(\"got \" + {|TR2003:image.Text|});")]
    [InlineData("Console.Out.WriteLine({|TR2003:image.Text|});")]
    [InlineData("await Console.Error.WriteLineAsync({|TR2003:image.Text|});")]
    [InlineData("System.Diagnostics.Debug.WriteLine({|TR2003:image.Text|});")]
    [InlineData("System.Diagnostics.Debug.Assert(flag, $\"got {{|TR2003:image.Text|}}\");")]
    [InlineData("System.Diagnostics.Trace.TraceInformation({|TR2003:image.Text|});")]
    [InlineData("throw new InvalidOperationException($\"bad image {{|TR2003:image.Text|}}\");")]
    [InlineData("throw new InvalidOperationException(\"bad image \" + {|TR2003:call.Result?.Text|});")]
    [InlineData("Console.WriteLine({|TR2003:image.ToDataUri()|});")]
    public Task Every_log_is_a_sink(string code) => Statements(code);

    [Theory]
    [InlineData("logger.LogInformation({|TR2003:image.Text|});")]
    [InlineData("logger.LogInformation(\"got {Image}\", {|TR2003:image.Text|});")]
    [InlineData("logger.LogError(new Exception(), \"got {Id} {Image}\", 1, {|TR2003:image.Text|});")]
    [InlineData("logger.LogInformation(\"got {@Call}\", new { Id = 1, Image = {|TR2003:image.Text|} });")]
    [InlineData("using var scope = logger.BeginScope(\"{Image}\", {|TR2003:image.Text|});")]
    [InlineData("typed.LogInformation($\"got {{|TR2003:image.Text|}}\");")]
    [InlineData("logger.Log(LogLevel.Information, 0, {|TR2003:image.Text|}, null, (s, e) => s);")]
    [InlineData("Got(logger, {|TR2003:image.Text|});")]
    [InlineData("Defined(logger, {|TR2003:image.Text|}, null);")]
    [InlineData("Serilog.Log.Information(\"got {Image}\", {|TR2003:image.Text|});")]
    [InlineData("serilog.Information(\"got {Image}\", {|TR2003:image.Text|});")]
    [InlineData("nlog.Info({|TR2003:image.Text|});")]
    [InlineData("nlogger.Info(\"got \" + {|TR2003:image.Text|});")]
    [InlineData("log4.Info({|TR2003:image.Text|});")]
    [InlineData("logger.LogInformation(\"got {Size} {Image}\", image.Text.Length, image);")]
    [InlineData("var texts = new List<string> { image.Text }; logger.LogInformation(\"got {Texts}\", {|TR2003:texts|}); Console.WriteLine(texts);")]
    public Task Loggers_are_known_by_their_symbols(string code) => Code(
        $$"""
        using Microsoft.Extensions.Logging;
        using Model;
        using TypedResponses;
        partial class Program
        {
            static readonly Action<ILogger, string, Exception?> Defined = LoggerMessage.Define<string>(LogLevel.Information, 1, "got {Image}");
            [LoggerMessage(Message = "got {Image}")] static partial void Got(ILogger logger, string image);
            static partial void Got(ILogger logger, string image) { }
            void Run(ILogger logger, ILogger<Program> typed, Serilog.ILogger serilog, NLog.Logger nlog, NLog.ILogger nlogger, log4net.ILog log4, ImageResult image)
            {
                {{code}}
            }
        }
        """,
        LoggerSource.Text);

    [Theory]
    [InlineData("var message = $\"got {image.Text}\"; Console.WriteLine({|TR2003:message|});")]
    [InlineData("var message = \"got \" + image.Text; throw new InvalidOperationException({|TR2003:message|});")]
    [InlineData("var message = \"got \"; message += image.Text; Console.WriteLine({|TR2003:message|});")]
    [InlineData("var message = new StringBuilder(); message.Append(\"got \").Append(image.Text); Console.WriteLine({|TR2003:message.ToString()|});")]
    [InlineData("var text = image?.Text ?? \"none\"; Console.WriteLine({|TR2003:text|});")]
    [InlineData("foreach (var i in images) Console.WriteLine($\"{path}: {{|TR2003:i.Text|}}\");")]
    [InlineData("Console.WriteLine($\"data:image/png;base64,{{|TR2003:image.Text|}}\");")]
    public Task The_text_is_followed(string code) => Statements(code);

    [Theory]
    [InlineData("Console.WriteLine(image);")]
    [InlineData("Console.WriteLine(call);")]
    [InlineData("Console.WriteLine($\"got {image}\");")]
    [InlineData("Console.WriteLine(image.Text.Length);")]
    [InlineData("Console.WriteLine($\"{image.Text.Length} {image.ByteCount} {image.MediaType}\");")]
    [InlineData("Console.WriteLine(image.Text[..20]);")]
    [InlineData("Console.WriteLine(image.Text.Substring(0, 20) + \"…\");")]
    [InlineData("if (image.Kind == ImageResultKind.Url) Console.WriteLine(image.Text);")]
    [InlineData("if (image.Kind == ImageResultKind.Invalid) throw new InvalidOperationException(image.Text);")]
    [InlineData("Console.WriteLine(image.Url);")]
    [InlineData("Console.WriteLine($\"<img src='{image.ToDataUri()}'>\");")]
    [InlineData("System.Diagnostics.Debug.Assert(image.Text != \"\");")]
    [InlineData("Console.WriteLine(image.Text is { Length: > 0 });")]
    [InlineData("Console.WriteLine(string.IsNullOrEmpty(image.Text) ? \"none\" : \"some\");")]
    [InlineData("Console.WriteLine(nameof(image.Text));")]
    [InlineData("Console.WriteLine(image.ToArray());")]
    [InlineData("ArgumentNullException.ThrowIfNull(image.Text); throw new ArgumentException(\"no image\", nameof(image));")]
    public Task Correct_code_is_silent(string code) => Statements(code);

    [Theory]
    [InlineData("typed_responses.log_methods = Record")]
    [InlineData("typed_responses.log_methods = Other|Record | More")]
    [InlineData("typed_responses.log_methods = M:Journal.Record(System.String)")]
    [InlineData("typed_responses.log_methods = M:Journal.Record")]
    [InlineData("typed_responses.log_methods = T:Journal")]
    public Task Log_methods_of_ones_own_can_be_named(string option) => CodeWith(option, Journal("{|TR2003:image.Text|}"));

    [Theory]
    [InlineData("")]
    [InlineData("typed_responses.log_methods = Other")]
    public Task And_are_no_log_unless_they_are(string option) => CodeWith(option, Journal("image.Text"));

    private static string Journal(string argument) => $$"""
        using TypedResponses;
        class Journal
        {
            public static void Record(string text) { }
            void Run(ImageResult image) => Record({{argument}});
        }
        """;

    [Fact]
    public Task A_debugger_display_shows_it_too() => Code("""
        using System.Diagnostics;
        using TypedResponses;
        [{|TR2003:DebuggerDisplay("{Id}: {Result}")|}] class Own { public string Id = ""; [Base64Content] public string? Result { get; set; } }
        [{|TR2003:DebuggerDisplay("{Image.Text,nq}")|}] class Around { public ImageResult? Image { get; set; } }
        [DebuggerDisplay("{Id} {Image}")] class Fine { public string Id = ""; public ImageResult? Image { get; set; } }
        """);

    [Fact]
    public Task BinaryData_prints_its_bytes() => Code(
        """
        using OpenAI.Responses;
        class Program
        {
            void Run(ImageGenerationCallResponseItem call)
            {
                Console.WriteLine({|TR2003:call.ImageResultBytes|});
                Console.WriteLine($"{{|TR2003:call.ImageResultBytes|}}");
                Console.WriteLine({|TR2003:Convert.ToBase64String(call.ImageResultBytes.ToArray())|});
                Console.WriteLine(call.ImageResultBytes.ToArray().Length);
            }
        }
        """,
        OpenAiSource.Text);
}
