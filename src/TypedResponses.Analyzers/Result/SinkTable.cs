using static TypedResponses.Analyzers.Result.SinkKind;

namespace TypedResponses.Analyzers.Result;

/// <summary>
/// Where a result must not end as text. Beside these rows, every property or parameter of type <c>string</c> annotated
/// <c>[StringSyntax("Uri")]</c> is a <see cref="Url"/>, every method marked <c>[LoggerMessage]</c> is a <see cref="Log"/>, and so is what
/// <c>typed_responses.log_methods</c> names.
/// </summary>
internal static class SinkTable
{
    public static readonly Sink[] Rows =
    [
        // An address. Uri.TryCreate and Uri.IsWellFormedUriString are tests, and tests are welcome.
        new(Url, "System.Uri", ".ctor", "uriString"),
        new(Url, "System.Uri", ".ctor", "relativeUri"),
        new(Url, "System.UriBuilder", ".ctor", "uri"),
        new(Url, "System.Net.Http.HttpClient", "*", "requestUri"),
        new(Url, "System.Net.Http.Json.HttpClientJsonExtensions", "*", "requestUri"),
        new(Url, "System.Net.Http.HttpRequestMessage", ".ctor", "requestUri"),
        new(Url, "System.Net.WebRequest", "Create", "requestUriString"),
        new(Url, "System.Net.WebRequest", "CreateHttp", "requestUriString"),
        new(Url, "System.Net.WebClient", "*", "address"),
        new(Url, "System.Diagnostics.Process", "Start", "fileName"),
        new(Url, "System.Diagnostics.Process", "Start", "arguments"),
        new(Url, "System.Diagnostics.ProcessStartInfo", ".ctor", "fileName"),
        new(Url, "System.Diagnostics.ProcessStartInfo", ".ctor", "arguments"),
        new(Url, "System.Diagnostics.ProcessStartInfo", "FileName", "value"),
        new(Url, "System.Diagnostics.ProcessStartInfo", "Arguments", "value"),
        new(Url, "Microsoft.AspNetCore.Components.NavigationManager", "NavigateTo", "uri"),
        new(Url, "Microsoft.AspNetCore.Http.HttpResponse", "Redirect", "location"),
        new(Url, "Microsoft.AspNetCore.Mvc.ControllerBase", "Redirect", "url"),
        new(Url, "Microsoft.AspNetCore.Http.Results", "Redirect", "url"),
        new(Url, "Microsoft.AspNetCore.Http.TypedResults", "Redirect", "url"),

        // An attribute of an HTML element, by its name.
        new(Url, "Microsoft.AspNetCore.Mvc.Rendering.TagBuilder", "MergeAttribute", "value") { AttributeName = "key" },
        new(Url, "Microsoft.AspNetCore.Mvc.ViewFeatures.AttributeDictionary", "Add", "value") { AttributeName = "key" },
        new(Url, "Microsoft.AspNetCore.Mvc.ViewFeatures.AttributeDictionary", "this[]", "value") { AttributeName = "key" },
        new(Url, "Microsoft.AspNetCore.Razor.TagHelpers.TagHelperAttributeList", "Add", "value") { AttributeName = "name" },
        new(Url, "Microsoft.AspNetCore.Razor.TagHelpers.TagHelperAttributeList", "SetAttribute", "value") { AttributeName = "name" },
        new(Url, "Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder", "AddAttribute", "value") { AttributeName = "name" },
        new(Url, "System.Xml.Linq.XAttribute", ".ctor", "value") { AttributeName = "name" },
        new(Url, "System.Xml.Linq.XElement", "SetAttributeValue", "value") { AttributeName = "name" },

        // Bytes.
        new(Bytes, "System.IO.File", "WriteAllText", "contents"),
        new(Bytes, "System.IO.File", "WriteAllTextAsync", "contents"),
        new(Bytes, "System.IO.File", "WriteAllLines", "contents"),
        new(Bytes, "System.IO.File", "WriteAllLinesAsync", "contents"),
        new(Bytes, "System.IO.File", "AppendAllText", "contents"),
        new(Bytes, "System.IO.File", "AppendAllTextAsync", "contents"),
        new(Bytes, "System.IO.StreamWriter", "Write", "*"),
        new(Bytes, "System.IO.StreamWriter", "WriteLine", "*"),
        new(Bytes, "System.IO.StreamWriter", "WriteAsync", "*"),
        new(Bytes, "System.IO.StreamWriter", "WriteLineAsync", "*"),
        new(Bytes, "System.IO.TextWriter", "Write", "*"),
        new(Bytes, "System.IO.TextWriter", "WriteLine", "*"),
        new(Bytes, "System.IO.TextWriter", "WriteAsync", "*"),
        new(Bytes, "System.IO.TextWriter", "WriteLineAsync", "*"),
        new(Bytes, "System.IO.BinaryWriter", "Write", "value"),
        new(Bytes, "System.IO.BinaryWriter", "Write", "chars"),
        new(Bytes, "System.Text.Encoding", "GetBytes", "s"),
        new(Bytes, "System.Text.Encoding", "GetBytes", "chars"),

        // What is sent as an image: by the media type that it is given.
        new(Bytes, "System.Net.Http.StringContent", ".ctor", "content"),
        new(Bytes, "Microsoft.AspNetCore.Mvc.ControllerBase", "Content", "content"),
        new(Bytes, "Microsoft.AspNetCore.Http.Results", "Content", "content"),
        new(Bytes, "Microsoft.AspNetCore.Http.Results", "Text", "content"),
        new(Bytes, "Microsoft.AspNetCore.Http.TypedResults", "Content", "content"),
        new(Bytes, "Microsoft.AspNetCore.Http.TypedResults", "Text", "content"),

        // Logs, console lines and exception messages.
        new(Log, "Microsoft.Extensions.Logging.LoggerExtensions", "*", "*"),
        new(Log, "Microsoft.Extensions.Logging.ILogger", "*", "*"),
        new(Log, "System.Console", "Write", "*"),
        new(Log, "System.Console", "WriteLine", "*"),
        new(Log, "System.Diagnostics.Debug", "*", "*"),
        new(Log, "System.Diagnostics.Trace", "*", "*"),
        new(Log, "System.Diagnostics.TraceSource", "*", "*"),
        new(Log, "System.Exception", ".ctor", "*"),
        new(Log, "Serilog.Log", "*", "*"),
        new(Log, "Serilog.ILogger", "*", "*"),
        new(Log, "NLog.ILogger", "*", "*"),
        new(Log, "NLog.ILoggerBase", "*", "*"),
        new(Log, "NLog.Logger", "*", "*"),
        new(Log, "log4net.ILog", "*", "*"),

        // Decoding.
        new(Decode, "System.Convert", "FromBase64String", "s"),
        new(Decode, "System.Convert", "FromBase64CharArray", "inArray"),
        new(Decode, "System.Convert", "TryFromBase64String", "s"),
        new(Decode, "System.Convert", "TryFromBase64Chars", "chars"),
        new(Decode, "System.Buffers.Text.Base64", "DecodeFromUtf8", "*"),
        new(Decode, "System.Buffers.Text.Base64", "DecodeFromUtf8InPlace", "*"),
        new(Decode, "System.Buffers.Text.Base64Url", "DecodeFromChars", "*"),
        new(Decode, "System.Buffers.Text.Base64Url", "DecodeFromUtf8", "*"),
        new(Decode, "System.Buffers.Text.Base64Url", "TryDecodeFromChars", "*"),
        new(Decode, "System.Buffers.Text.Base64Url", "TryDecodeFromUtf8", "*"),
        new(Decode, "Microsoft.IdentityModel.Tokens.Base64UrlEncoder", "Decode", "*"),
        new(Decode, "Microsoft.IdentityModel.Tokens.Base64UrlEncoder", "DecodeBytes", "*"),
        new(Decode, "Microsoft.AspNetCore.WebUtilities.WebEncoders", "Base64UrlDecode", "*"),
    ];
}
