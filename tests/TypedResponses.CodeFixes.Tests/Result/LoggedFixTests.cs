using TypedResponses.Analyzers.Result;
using TypedResponses.Analyzers.Tests.Result.Support;
using TypedResponses.CodeFixes.Result;
using TypedResponses.CodeFixes.Tests.Result.Support;

namespace TypedResponses.CodeFixes.Tests.Result;

public sealed class LoggedFixTests : FixTest<LoggedAnalyzer, LoggedCodeFix>
{
    [Theory]
    [InlineData("Console.WriteLine(image.Text);", "Console.WriteLine(image);")]
    [InlineData("Console.WriteLine($\"got {image.Text}\");", "Console.WriteLine($\"got {image}\");")]
    [InlineData("Console.WriteLine(\"got \" + image.Text);", "Console.WriteLine(\"got \" + image);")]
    [InlineData("Console.WriteLine(\"got {0} {1}\", 1, image.Text);", "Console.WriteLine(\"got {0} {1}\", 1, image);")]
    [InlineData("Console.WriteLine($\"got {call.Result?.Text}\");", "Console.WriteLine($\"got {call.Result}\");")]
    [InlineData("Console.WriteLine(image.ToDataUri());", "Console.WriteLine(image);")]
    [InlineData("throw new InvalidOperationException(image.Text);", "throw new InvalidOperationException(image.ToString());")]
    [InlineData("throw new InvalidOperationException(call.Result?.Text);", "throw new InvalidOperationException(call.Result?.ToString());")]
    [InlineData("Console.WriteLine(base64);", "Console.WriteLine(ImageResult.FromText(base64));")]
    [InlineData("Console.WriteLine($\"{image.Text} {images[0].Text}\");", "Console.WriteLine($\"{image} {images[0]}\");")]
    public Task The_image_prints_its_type_and_size(string before, string after)
    {
        var end = before.StartsWith("throw", StringComparison.Ordinal);
        return end ? Statements("if (flag) " + before, "if (flag) " + after) : Statements(before, after);
    }

    [Fact]
    public Task Loggers_take_an_object_where_they_take_one() => Code(
        """
        using Microsoft.Extensions.Logging;
        using TypedResponses;
        class Program
        {
            void Run(ILogger logger, NLog.ILogger nlog, ImageResult image)
            {
                logger.LogInformation("got {Image}", image.Text);
                logger.LogInformation(image.Text);
                nlog.Info(image.Text);
                Serilog.Log.Information("got {Image}", image.Text);
            }
        }
        """,
        """
        using Microsoft.Extensions.Logging;
        using TypedResponses;
        class Program
        {
            void Run(ILogger logger, NLog.ILogger nlog, ImageResult image)
            {
                logger.LogInformation("got {Image}", image);
                logger.LogInformation(image.ToString());
                nlog.Info(image.ToString());
                Serilog.Log.Information("got {Image}", image);
            }
        }
        """,
        LoggerSource.Text);

    [Fact]
    public Task A_logger_that_may_be_missing() => Code(
        """
        using Microsoft.Extensions.Logging;
        using TypedResponses;
        class Program
        {
            private readonly ILogger?[]? _loggers = null;
            private readonly Program? _next = null;
            private readonly ImageResult? _image = null;
            void Run(ILogger? logger, Program? other, ImageResult image, ImageResult? found)
            {
                logger?.LogInformation("got {Image}", image.Text);
                logger?.LogInformation("got {Image}", found?.Text);
                other?._loggers?[0]?.LogInformation("got {Image}", image.Text);
                logger?.LogInformation(image.Text);
                logger?.LogInformation("got {Image}", other?._image?.Text);
                System.Console.WriteLine($"got {other?._next?._image?.Text}");
            }
        }
        """,
        """
        using Microsoft.Extensions.Logging;
        using TypedResponses;
        class Program
        {
            private readonly ILogger?[]? _loggers = null;
            private readonly Program? _next = null;
            private readonly ImageResult? _image = null;
            void Run(ILogger? logger, Program? other, ImageResult image, ImageResult? found)
            {
                logger?.LogInformation("got {Image}", image);
                logger?.LogInformation("got {Image}", found);
                other?._loggers?[0]?.LogInformation("got {Image}", image);
                logger?.LogInformation(image.ToString());
                logger?.LogInformation("got {Image}", other?._image);
                System.Console.WriteLine($"got {other?._next?._image}");
            }
        }
        """,
        LoggerSource.Text);

    [Fact]
    public Task A_message_put_together_before_is_left_alone() => NoFix("var message = $\"got {image.Text}\"; Console.WriteLine(message);");
}
