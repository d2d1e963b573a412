namespace TypedResponses.Analyzers.Tests.Result.Support;

/// <summary>The mistakes the rules are for, each marked with its rules at the end of its line.</summary>
internal static class MistakesSource
{
    public const string Text = """""
        using System.Net.Http.Json;
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using System.Data.Common;
        using Microsoft.Extensions.Logging;
        using Model;
        using TypedResponses;

        namespace Direct
        {
            class Own { [Base64Content] public string? Result { get; set; } public string Status { get; set; } = ""; }
            class A
            {
                ILogger _logger = null!;
                void One(Own own, string path, HttpClient http)
                {
                    byte[] a = Convert.FromBase64String(own.Result!);              // TR2005
                    var b = Convert.FromBase64String(own.Result ?? "");            // TR2005
                    if (own.Result != null) File.WriteAllBytes("x.png", Convert.FromBase64String(own.Result)); // TR2005
                    if (own is { Result: { Length: > 0 } r }) a = Convert.FromBase64String(r); // TR2005
                    if (!string.IsNullOrEmpty(own.Result)) File.WriteAllText("cover.png", own.Result); // TR2002
                    Console.WriteLine($"Result: {own.Result}"); // TR2003
                    _logger.LogInformation("Result: " + own.Result); // TR2003
                    throw new Exception(own.Result); // TR2003
                }
                string Html(Own own) => $"<img src=\"data:image/png;base64,{own.Result}\" />"; // TR2004
                string Html2(Own own) => $"""
                    <div>
                      <img src="{/*TR2001*/own.Result}">
                    </div>
                    """;
                string Html3(Own own) => "<img src=\"" + own.Result + "\">"; // TR2001
                async Task Two(ResponsesImageGenerationCall call, string path, HttpClient http, Stream body)
                {
                    var image = call.Result!;
                    using (var fs = new FileStream("out.png", FileMode.Create)) { var data = Encoding.UTF8.GetBytes(image.Text); fs.Write(data, 0, data.Length); } // TR2002
                    await File.WriteAllBytesAsync("out.png", Encoding.UTF8.GetBytes(call.Result!.Text)); // TR2002
                    using var sw = File.CreateText("out.png"); await sw.WriteAsync(image.Text); // TR2002
                    await http.GetStreamAsync(image.Text); // TR2001
                    var uri = new Uri("data:image/jpeg;base64," + image.Text); // TR2004
                    var ub = new UriBuilder(image.Text); // TR2001
                    var s = string.Format("data:{0};base64,{1}", "image/png", image.Text); // TR2004
                    Convert.TryFromBase64String(image.Text, new byte[100], out var n); // TR2005
                    var bytes = Convert.FromBase64String(image.Text.Contains(',') ? image.Text.Split(',')[1] : image.Text); // TR2005
                    var t = image.Text; if (t.StartsWith("data:")) t = t[(t.IndexOf(',') + 1)..]; var bb = Convert.FromBase64String(t); // TR2005
                    System.Diagnostics.Debug.WriteLine(image.Text); // TR2003
                    System.Diagnostics.Trace.WriteLine("r " + image.Text); // TR2003
                    Console.Error.WriteLine(image.Text); // TR2003
                    await image.SaveAsync("cover.webp"); // TR2006
                    await image.SaveAsync($"{call.Id}.png"); // TR2006
                    var md = $"![image](data:image/png;base64,{image.Text})"; // TR2004
                    if (call.Type == "image_generation") { } // TR3002
                    ResponsesOutputItem item = Get();
                    var c1 = (ResponsesImageGenerationCall)item; // TR3003
                    var c2 = (item as ResponsesImageGenerationCall)!; // TR3003
                    var dict = new Dictionary<string, object> { ["img"] = image.Text };
                    var list = new List<string>(); foreach (var i in new[] { call }) list.Add(i.Result!.Text); 
                    foreach (var x in list) Convert.FromBase64String(x); // TR2005
                    var texts = new[] { call }.Select(x => x.Result!.Text); foreach (var x in texts) Console.WriteLine(x); // TR2003
                    var tasks = new[] { call }.Select(x => File.WriteAllTextAsync("a.png", x.Result!.Text)); // TR2002
                    string Local() => image.Text; Convert.FromBase64String(Local()); // TR2005
                    Console.WriteLine("{0}", (object)image.Text); // TR2003
                    var sb = new StringBuilder(); sb.AppendFormat("<img src='data:image/png;base64,{0}'>", image.Text); // TR2004
                    var sb2 = new StringBuilder(); sb2.Append("<img src=\"").Append(image.Text).Append("\">"); // TR2001
                    var join = string.Join("", "data:image/png;base64,", image.Text); // TR2004
                }
                ResponsesOutputItem Get() => null!;
                async Task Stream(IAsyncEnumerable<ResponsesStreamChunk> chunks)
                {
                    byte[]? last = null;
                    await foreach (var c in chunks)
                        if (c is ResponseImageGenerationCallPartialImage p) last = p.PartialImageB64.ToArray();
                    await File.WriteAllBytesAsync("final.png", last!); // TR2007 TR2006
                }
                async Task<byte[]> Stream2(IAsyncEnumerable<ResponsesStreamChunk> chunks)
                {
                    await foreach (var c in chunks)
                        if (c is ResponseImageGenerationCallPartialImage p && p.PartialImageIndex == 2) return Convert.FromBase64String(p.PartialImageB64.Text); // TR2005 TR2007
                    return [];
                }
                async Task<ImageResult?> Stream3(IAsyncEnumerable<ResponsesStreamChunk> chunks)
                {
                    ImageResult? img = null;
                    await foreach (var c in chunks)
                        img = c switch { ResponseImageGenerationCallPartialImage p => p.PartialImageB64, _ => img };
                    return img; // TR2007
                }
                int Sw(ResponsesOutputItem item) => item switch { ResponsesOutputMessage => 1, ResponsesImageGenerationCall => 2, ResponsesWebSearchCall => 3 }; // TR3001
                void Sw2(ResponsesOutputItem item) { switch (item) { case ResponsesOutputMessage: break; case ResponsesImageGenerationCall: break; } } // TR3001
                bool T(ResponsesStreamChunk c) => c.Type == "response.image_generation_call.done"; // TR3002
                bool T2(ResponsesOutputItem i) => i.Type is "image" or "message"; // TR3002
                static void F(IEnumerable<ResponsesOutputItem> items) { foreach (ResponsesImageGenerationCall c in items) { } var x = items.Cast<ResponsesImageGenerationCall>(); } // TR3003 x2
                void Q(IEnumerable<ResponsesOutputItem> items) { var q = from ResponsesImageGenerationCall c in items select c.Id; } // TR3003
            }
        }

        namespace Carried
        {
            class A
            {
                string _field = ""; StringBuilder _sb = new();
                async Task Two(ResponsesImageGenerationCall call, ImageResult image, string path, HttpClient http, Stream body, ILogger logger, ResponsesOutputItem item, IReadOnlyList<ResponsesOutputItem> output)
                {
                    var (text, status) = (call.Result!.Text, call.Status); File.WriteAllText(path, text); // TR2002
                    string a, b; a = b = image.Text; Convert.FromBase64String(b); // TR2005
                    string? c = null; c ??= image.Text; Convert.FromBase64String(c); // TR2005
                    if (call.Result?.Text is string str) Convert.FromBase64String(str); // TR2005
                    if (call.Result?.Text is { Length: > 0 } str2) { new Uri(str2); } // TR2001
                    switch (call.Result) { case { Text: var tx }: Console.WriteLine(tx); break; } // TR2003
                    var d = call switch { { Result.Text: { } z } => Convert.FromBase64String(z), _ => null }; // TR2005
                    Task.Run(() => Convert.FromBase64String(image.Text)); // TR2005
                    var lazy = new Lazy<byte[]>(() => Convert.FromBase64String(image.Text)); // TR2005
                    using var ms = new MemoryStream(Convert.FromBase64String(image.Text)); // TR2005
                    var data = new { bytes = Convert.FromBase64String(image.Text) }; // TR2005
                    byte[] Decode(string s) => Convert.FromBase64String(s); Decode(image.Text); // parameter: not followed
                    var all = output.OfType<ResponsesImageGenerationCall>().Select(x => Convert.FromBase64String(x.Result!.Text)); // TR2005
                    var texts = (from x in output.OfType<ResponsesImageGenerationCall>() where x.HasResult select x.Result!.Text).ToArray(); File.WriteAllText(path, texts[0]); // TR2002
                    foreach (var tt in texts) { logger.LogInformation("{T}", tt); } // TR2003
                    for (var i = 0; i < texts.Length; i++) Console.WriteLine(texts[i]); // TR2003
                    Console.WriteLine(texts.First()); // TR2003
                    Console.WriteLine(string.Join(", ", texts)); // TR2003
                    try { Convert.FromBase64String(image.Text); } catch (FormatException e) { logger.LogError(e, "Bad base64: {Text}", image.Text); } // TR2005 TR2003
                    throw new InvalidOperationException(string.Format("bad {0}", image.Text)); // TR2003
                }
                void Three(ImageResult image, ResponsesImageGenerationCall call, Uri baseUri, HttpClient http, string id)
                {
                    var u = new Uri(baseUri, image.Text); // TR2001
                    var m = new HttpRequestMessage { RequestUri = new Uri(image.Text) }; // TR2001
                    http.BaseAddress = new Uri(image.Text); // TR2001
                    using var p = System.Diagnostics.Process.Start("explorer", image.Text); // TR2001
                    var img = "<img src=" + image.Text + ">"; // TR2001
                    var css = $"background-image:url('{image.Text}')"; // TR2001
                    var h = $@"<a href=""{image.Text}"">x</a>"; // TR2001
                    var raw = $"""<img src="{image.Text}">"""; // TR2001
                    var j = $$"""<img src="{{image.Text}}">"""; // TR2001
                    var data = $"data:image/png;base64,{(image.Text)}"; // TR2004
                    var data2 = "data:" + image.MediaType + ";base64," + image.Text; // TR2004
                    var data3 = "data:image/" + "png" + ";base64," + image.Text; // TR2004
                    var data4 = string.Concat("data:", "image/png", ";base64,", image.Text); // TR2004
                    var data5 = new StringBuilder().Append("data:image/png").Append(";base64,").Append(image.Text).ToString(); // TR2004
                    var data6 = $"data:image/png;base64,{Convert.ToBase64String(image.ToArray())}"; // TR2004
                    var bytes = image.ToArray(); var b64 = Convert.ToBase64String(bytes); var data7 = $"data:image/png;base64,{b64}"; // TR2004
                    using var fs = File.OpenWrite(Path.Combine("out", $"{id}.jpg")); fs.Write(image.ToArray()); // TR2006
                    using var f2 = new FileInfo("a.png").Create(); image.WriteTo(f2); // TR2006
                    image.SaveAsync(@"C:\images\cover.png").Wait(); // TR2006
                    const string Name = "cover.png"; image.SaveAsync(Name); // TR2006
                    File.WriteAllBytes(Path.GetTempFileName() + ".png", image.ToArray()); // TR2006
                    System.Diagnostics.Debug.Print(image.Text); // TR2003
                    System.Diagnostics.Trace.TraceError("x {0}", image.Text); // TR2003
                    System.Diagnostics.Debug.Fail(image.Text); // TR2003
                    throw new ArgumentException("bad", image.Text, null); // TR2003
                }
                void Four(ResponsesOutputItem item, IReadOnlyList<ResponsesOutputItem> output, ResponsesStreamChunk chunk)
                {
                    if (item.Type.Equals("image_generation", StringComparison.Ordinal)) { } // TR3002
                    var t = item.Type; switch (t) { case "img": break; } // TR3002
                    if (item.Type == "image_generation_call" || item.Type == "web_search") { } // TR3002
                    var x = output.FirstOrDefault(i => i.Type == "image"); // TR3002
                    var y = output.Where(i => i is { Type: "image" }); // TR3002
                    var call = (ResponsesImageGenerationCall)output[0]; // TR3003
                    var call2 = (ResponsesImageGenerationCall)output.Last(); // TR3003
                    var id = ((ResponsesImageGenerationCall)output.Single()).Id; // TR3003
                    var call3 = output.Select(i => (ResponsesImageGenerationCall)i).First(); // TR3003
                    var call4 = output.Cast<ResponsesImageGenerationCall>().First(); // TR3003
                    if (item is not ResponsesImageGenerationCall) { var m = (ResponsesImageGenerationCall)item; } // TR3003
                    if (chunk is ResponseOutputItemDone done) { var c = (ResponsesImageGenerationCall)done.Item; } // TR3003
                    var done2 = (chunk as ResponseOutputItemDone)!.Item; // TR3003
                    string s = chunk switch { ResponseOutputItemDone d => "done", ResponseCompleted => "c", ResponseImageGenerationCallPartialImage => "p" }; // TR3001
                    switch (item) { case ResponsesOutputMessage: break; case var other when other.Type == "x": break; } // TR3001 TR3002
                }
            }
        }
        """"";
}
