namespace TypedResponses.Analyzers.Tests.Result.Support;

/// <summary>A program that does with results and unions what people rightly do: no rule may say a word.</summary>
internal static class CorrectSource
{
    public const string Text = """""
        using System.Net.Http.Json;
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using System.Data.Common;
        using Microsoft.Extensions.Logging;
        using Model;
        using TypedResponses;

        namespace Usual
        {
            record Dto(string Id, string ImageBase64);
            class A
            {
                ILogger _logger = null!; Dictionary<string,string> _cache = new(); string? _lastText;
                public string? Preview { get; set; }
                async Task Store(ResponsesImageGenerationCall call, DbCommand command, HttpClient http, string path)
                {
                    if (!call.TryGetResult(out var image)) { _logger.LogInformation("No image in {Id}, status {Status}", call.Id, call.StatusText); return; }
                    var json = JsonSerializer.Serialize(new Dto(call.Id, image.Text));
                    await File.WriteAllTextAsync(path, json);
                    var p = command.CreateParameter(); p.Value = image.Text; command.Parameters.Add(p);
                    await http.PostAsync("https://api.example.com/images", new StringContent(image.Text));
                    await http.PostAsync("https://api.example.com/images", new StringContent("{\"image\":\"" + image.Text + "\"}", Encoding.UTF8, "application/json"));
                    using var content = new FormUrlEncodedContent(new[] { new KeyValuePair<string,string>("image", image.Text) });
                    var node = new JsonObject { ["b64"] = image.Text };
                    _cache[call.Id] = image.Text;
                    _lastText = image.Text;
                    Preview = image.ToDataUri();
                    _logger.LogInformation("Saved {Length} chars, {Bytes} bytes, {Type} {Image}", image.Text.Length, image.ByteCount, image.MediaType, image);
                    Console.WriteLine($"{call.Id}: {image.ByteCount:N0} bytes");
                    await using var file = File.Create(path + image.FileExtension);
                    await image.WriteToAsync(file);
                    var name = image.MediaType switch { "image/png" => "a.png", "image/jpeg" => "a.jpg", _ => "a.bin" };
                    await image.SaveAsync(name);
                    var hash = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Encoding.ASCII.GetBytes(image.Text)));
                    if (string.IsNullOrEmpty(image.Text)) throw new InvalidOperationException("The call " + call.Id + " has no image");
                    var same = image.Text == _lastText; var len = image.Text.Length; var starts = image.Text.StartsWith("iVBOR");
                    Console.WriteLine(starts ? "png" : image.Text.Length.ToString());
                    using var ms = new MemoryStream(image.ToArray());
                    using var sw = new StringWriter(); sw.Write(image.Text);
                    using var writer = new Utf8JsonWriter(ms); writer.WriteString("image", image.Text);
                    var shortText = image.Text.Length > 40 ? image.Text[..40] + "…" : image.Text;
                    var uri = image.Url ?? new Uri(image.ToDataUri());
                    var link = image.Kind switch { ImageResultKind.Url => image.Text, ImageResultKind.DataUri => image.Text, ImageResultKind.Base64 => image.ToDataUri(), _ => null };
                    if (link is not null) await http.GetAsync(link);
                    var html = $"<img src=\"{(image.Url is { } u ? u.ToString() : image.ToDataUri())}\" alt=\"{call.Id}\">";
                    var html2 = "<img src='" + image.ToDataUri() + "' data-size='" + image.ByteCount + "'>";
                    if (image.Kind == ImageResultKind.Url) { using var r = await http.GetAsync(image.Text); Console.WriteLine("fetched " + image.Text); }
                    else await image.SaveAsync(path);
                }
                byte[] Bytes(ImageResult image) => image.Kind switch
                {
                    ImageResultKind.Base64 => Convert.FromBase64String(image.Text),
                    ImageResultKind.DataUri => Convert.FromBase64String(image.Text[(image.Text.IndexOf(',') + 1)..]),
                    _ => throw new InvalidOperationException($"Cannot decode a {image.Kind} result"),
                };
                string Describe(ResponsesOutputItem item) => item switch
                {
                    ResponsesOutputMessage m => m.Text,
                    ResponsesImageGenerationCall { Status: ResponseImageGenerationCallStatus.Failed } => "failed",
                    ResponsesImageGenerationCall { Result: { } image } => image.ToString(),
                    ResponsesImageGenerationCall => "none",
                    ResponsesWebSearchCall => "search",
                    ResponsesOutputItem.Unrecognized u => u.Type,
                };
                string Describe2(ResponsesOutputItem item)
                {
                    switch (item)
                    {
                        case ResponsesOutputMessage m: return m.Text;
                        case ResponsesImageGenerationCall c when c.HasResult: return "image";
                        case ResponsesImageGenerationCall: return "no image";
                        case null: throw new ArgumentNullException(nameof(item));
                        default: return item.Type;
                    }
                }
                void Chain(ResponsesOutputItem item)
                {
                    if (item is ResponsesOutputMessage m) Console.WriteLine(m.Text);
                    else if (item is ResponsesImageGenerationCall c) Console.WriteLine(c.Id);
                    if (item.Type == "image_generation_call" && item is ResponsesImageGenerationCall { Result: { Kind: ImageResultKind.Url } url }) Console.WriteLine(url.Text);
                    if (item is ResponsesImageGenerationCall { Result.Kind: ImageResultKind.Url } call) System.Diagnostics.Process.Start(call.Result!.Text);
                }
                ResponsesImageGenerationCall? Find(IEnumerable<ResponsesOutputItem> items)
                {
                    foreach (var i in items) { if (i is not ResponsesImageGenerationCall) continue; return (ResponsesImageGenerationCall)i; }
                    var last = items.LastOrDefault(i => i is ResponsesImageGenerationCall);
                    if (last == null) return null;
                    return (ResponsesImageGenerationCall)last;
                }
                ResponsesImageGenerationCall? Find2(IReadOnlyList<ResponsesOutputItem> items)
                {
                    for (var i = 0; i < items.Count; i++)
                        if (items[i].Type == "image_generation_call") return (ResponsesImageGenerationCall)items[i];
                    var byType = items.ToLookup(i => i.Type);
                    var images = byType["image_generation_call"].OfType<ResponsesImageGenerationCall>();
                    return images.FirstOrDefault();
                }
                void Text2(string text, Uri uri, string b64, HttpClient http) { var x = new Uri(text); Console.WriteLine(b64); File.WriteAllText("a.png", text); Convert.FromBase64String(b64); }
                async IAsyncEnumerable<byte[]> Previews(IAsyncEnumerable<ResponsesStreamChunk> chunks)
                {
                    await foreach (var c in chunks)
                        if (c is ResponseImageGenerationCallPartialImage p) yield return p.PartialImageB64.ToArray();
                }
                async Task<ImageResult?> Last(IAsyncEnumerable<ResponsesStreamChunk> chunks)
                {
                    ImageResult? result = null;
                    await foreach (var c in chunks)
                    {
                        switch (c)
                        {
                            case ResponseImageGenerationCallPartialImage p: result ??= p.PartialImageB64; break;
                            case ResponseOutputItemDone { Item: ResponsesImageGenerationCall { Result: { } r } }: result = r; break;
                            default: break;
                        }
                    }
                    return result;
                }
                bool IsText(string t) => t is "message" or "input_text";
                string Log(ResponsesOutputItem item) => item.Match(m => m.Text, c => c.Id, w => w.Id, u => u.Type);
                void Upload(ImageResult image, Stream body) { using var w = new StreamWriter(body, leaveOpen: true); w.Write(image.MediaType); }
                void Validate(ImageResult image, string expected) { if (image.Text != expected) throw new InvalidOperationException($"Expected {expected.Length} but got {image.Text.Length}"); }
                void Trunc(ImageResult image) { var head = image.Text.Substring(0, Math.Min(32, image.Text.Length)); _logger.LogInformation("head {Head}", head); _logger.LogInformation("{Preview}", Truncate(image.Text, 20)); }
                static string Truncate(string s, int n) => s.Length <= n ? s : s[..n] + "…";
                string Serialize(ResponsesImageGenerationCall call) => JsonSerializer.Serialize(call);
                void Sql(ImageResult image) { var sql = $"INSERT INTO images (data) VALUES ('{image.Text}')"; }
            }
        }

        namespace Odd
        {
            // generic, iterators, unsafe shapes, odd code
            class Own { [Base64Content] public string? Result { get; set; } public string Status { get; set; } = ""; public Uri? Link { get; set; } public override string ToString() => $"{Status}, {Result?.Length} characters"; }
            [System.Diagnostics.DebuggerDisplay("{Status} {Result.Length}")] record R([property: Base64Content] string? Result, string Status);
            class A<T> where T : ResponsesOutputItem
            {
                readonly List<T> _items = new();
                int Count(Func<T, bool> f) => _items.Count(f);
                IEnumerable<string> Types() { foreach (var i in _items) yield return i.Type; }
                string Name(T item) => item switch { ResponsesOutputMessage m when m.Text.Length > 3 => m.Text, ResponsesOutputMessage => "short", _ => item.Type };
                C? Get<C>() where C : ResponsesOutputItem => _items.OfType<C>().FirstOrDefault();
                C Must<C>(ResponsesOutputItem item) where C : ResponsesOutputItem => item as C ?? throw new InvalidCastException();
                bool TryGet<C>(ResponsesOutputItem item, out C? c) where C : ResponsesOutputItem { c = item as C; return c != null; }
                object Box(ResponsesOutputItem item) => (object)item;
                dynamic Dyn(ResponsesOutputItem item) => item;
                string Dict(Dictionary<string, ResponsesOutputItem> d) { if (d.TryGetValue("a", out var item) && item is ResponsesImageGenerationCall c) return c.Id; return ""; }
                void Events(Own own, ILogger l, HttpClient http)
                {
                    if (own.Link is not null) http.GetAsync(own.Link);
                    l.LogInformation("{Own}", own);
                    Console.WriteLine(own);
                    var copy = own.Result; own.Result = null; own.Result = copy;
                    var body = JsonSerializer.SerializeToUtf8Bytes(own);
                    var content = new { type = "input_image", image_url = own.Result is null ? null : ImageResult.FromText(own.Result).ToDataUri() };
                    var payload = JsonSerializer.Serialize(content);
                    if (own.Result?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) == true) http.GetAsync(own.Result);
                    if (own.Result is { } s && s.StartsWith("http")) { var u = new Uri(s); }
                    if (own.Result != null && Uri.TryCreate(own.Result, UriKind.Absolute, out var parsed) && parsed.Scheme == "https") http.GetAsync(own.Result);
                    if (Uri.TryCreate(own.Result, UriKind.Absolute, out var p2)) { http.GetAsync(p2); Console.WriteLine(p2); }
                    var text = own.Result ?? throw new InvalidOperationException("no result in a call with status " + own.Status);
                    var parts = text.Split(','); var head = parts[0]; Console.WriteLine(head.Length);
                    Span<byte> buffer = new byte[10]; 
                    Console.WriteLine(text.GetHashCode()); Console.WriteLine(text.Count(c => c == '=')); Console.WriteLine(string.Concat(text.Take(10)));
                    var q = System.Web.HttpUtility.UrlEncode(text); 
                    var form = new MultipartFormDataContent { { new StringContent(text), "image" }, { new ByteArrayContent(ImageResult.FromText(text).ToArray()), "file", "a.png" } };
                    var msg = new HttpRequestMessage(HttpMethod.Post, "https://api") { Content = new StringContent($$"""{"image":"{{text}}"}""", Encoding.UTF8, "application/json") };
                    var bytes = Encoding.UTF8.GetBytes($$"""{"image":"{{text}}"}""");
                    using var writer = new StreamWriter(Console.OpenStandardOutput()); writer.Write(text);
                    Environment.SetEnvironmentVariable("IMG", text);
                    lock (this) { _ = text is ['d', 'a', ..]; }
                    (string a, var b) = (text, text.Length); Console.WriteLine(b);
                    var t = (Text: text, Size: 3); Console.WriteLine(t.Size);
                    l.LogInformation("{Size}", t.Size);
                    Func<string> f = () => text; Action<string> log = s => Console.WriteLine(s.Length); log(text);
                    string html = "";
                    html += "<p>"; html += own.Status; html += "</p>"; Console.WriteLine(html);
                    var sb = new StringBuilder(); sb.Append(own.Status).Append(' ').Append(own.Result?.Length); Console.WriteLine(sb);
                    Console.WriteLine(sb.ToString());
                    foreach (var line in text.Chunk(76)) { }
                    goto done; done: ;
                    try { } catch (Exception e) when (e.Message == own.Result) { }
                    var x = checked((int)text.Length); var nm = nameof(own.Result); Console.WriteLine(nm);
                    string? type = null; type ??= "message"; Console.WriteLine(type);
                    switch (own.Status) { case "completed": case "failed": break; }
                    own.Result = Convert.ToBase64String(new byte[3]); Console.WriteLine(own.Status);
                }
                static ResponsesOutputItem Parse(string json) => throw null!;
                async Task Loop()
                {
                    while (true)
                    {
                        var item = Parse("");
                        if (item is ResponsesImageGenerationCall { Status: not (ResponseImageGenerationCallStatus.Completed or ResponseImageGenerationCallStatus.Failed) }) { await Task.Delay(1); continue; }
                        if (item is not ResponsesImageGenerationCall call) throw new InvalidOperationException($"Unexpected {item.Type}");
                        if (call.TryGetResult(out var image)) { await image.SaveAsync("cover" + image.FileExtension); break; }
                        throw new InvalidOperationException($"The call {call.Id} is {call.Status} and has no result ({call.StatusText})");
                    }
                }
                (ResponsesOutputItem, int) Pair() => default;
                void Tup() { var (i, n) = Pair(); if (i is ResponsesOutputMessage) { var m = (ResponsesOutputMessage)i; } switch ((i, n)) { case (ResponsesOutputMessage, 1): break; } }
                bool Eq(ResponsesOutputItem a, ResponsesOutputItem b) => a.Type == b.Type && a == b;
                void Group(IEnumerable<ResponsesOutputItem> items) { foreach (var g in items.GroupBy(i => i.Type)) Console.WriteLine($"{g.Key}: {g.Count()}"); foreach (var g in items.GroupBy(i => i.GetType())) Console.WriteLine(g.Key.Name); }
            }
        }
        """"";
}
