namespace TypedResponses.Analyzers.Tests.Result.Support;

/// <summary>The loggers people use, with the names and signatures that the rules know them by.</summary>
internal static class LoggerSource
{
    public const string Text = """
        #nullable enable
        using System;

        namespace Microsoft.Extensions.Logging
        {
            public enum LogLevel { Information }
            public interface ILogger { void Log<TState>(LogLevel level, int id, TState state, Exception? exception, Func<TState, Exception?, string> formatter); }
            public interface ILogger<T> : ILogger { }
            public static class LoggerExtensions
            {
                public static void LogInformation(this ILogger logger, string? message, params object?[] args) { }
                public static void LogError(this ILogger logger, Exception? exception, string? message, params object?[] args) { }
                public static IDisposable? BeginScope(this ILogger logger, string message, params object?[] args) => null;
            }
            public sealed class LoggerMessageAttribute : Attribute { public string? Message { get; set; } }
            public static class LoggerMessage
            {
                public static Action<ILogger, T1, Exception?> Define<T1>(LogLevel level, int id, string format) => throw null!;
            }
        }

        namespace Serilog
        {
            public interface ILogger { void Information<T>(string template, T value); }
            public static class Log { public static void Information<T>(string template, T value) { } }
        }

        namespace NLog
        {
            public interface ILoggerBase { }
            public interface ILogger : ILoggerBase { void Info(string message); }
            public class Logger : ILogger { public void Info(string message) { } }
        }

        namespace log4net
        {
            public interface ILog { void Info(object message); }
        }

        namespace Microsoft.AspNetCore.Components
        {
            public abstract class NavigationManager { public void NavigateTo(string uri, bool forceLoad = false) { } }
        }
        """;
}
