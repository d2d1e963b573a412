using System.Text;
using static TypedResponses.Tests.Images.SampleImages;

namespace TypedResponses.Tests.Streaming;

/// <summary>JSON with images in every form and place, spelled in every way that JSON allows; the same for the same seed.</summary>
internal sealed class RandomJson(int seed)
{
    private static readonly string[] Names =
        ["result", "result", "result", "partial_image_b64", "id", "type", "type", "status", "Result", "output", "item"];

    private static readonly string[] Types =
        ["image_generation_call", "openrouter:image_generation", "response.image_generation_call.partial_image", "message", "", "mcp_call"];

    private readonly Random _random = new(seed);
    private readonly StringBuilder _json = new();

    public byte[] Next()
    {
        _json.Clear();
        Blanks();
        Value("item", depth: 0);
        Blanks();
        return [.. _random.Next(8) == 0 ? "\uFEFF"u8 : [], .. Encoding.UTF8.GetBytes(_json.ToString())];
    }

    private void Value(string name, int depth)
    {
        switch (_random.Next(name is "result" or "partial_image_b64" or "type" ? 14 : 5))
        {
            case 0 when depth < 5:
                List('[', ']', () => Value("item", depth + 1));
                break;
            case <= 3 when depth < 5:
                List('{', '}', () => Member(depth + 1));
                break;
            case 4:
                _json.Append((object)(_random.Next(4) switch { 0 => "null", 1 => "true", 2 => "-1.5e3", _ => "0" }));
                break;
            default:
                Quoted(name == "type" ? Types[_random.Next(Types.Length)] : ImageText());
                break;
        }
    }

    private void Member(int depth)
    {
        var name = Names[_random.Next(Names.Length)];
        Quoted(name);
        Blanks();
        _json.Append(':');
        Blanks();
        Value(name, depth);
    }

    private void List(char open, char close, Action element)
    {
        _json.Append(open);
        for (var (i, count) = (0, _random.Next(5)); i < count; i++)
        {
            _json.Append(i == 0 ? "" : ",");
            Blanks();
            element();
            Blanks();
        }

        _json.Append(close);
    }

    private string ImageText()
    {
        var image = Noise(_random.Next(3) > 0 ? _random.Next(1, 60) : _random.Next(2900, 9000), _random.Next());
        var base64 = Convert.ToBase64String(image);
        return _random.Next(12) switch
        {
            0 => "",
            1 => "https://example.com/" + new string('a', _random.Next(3) == 0 ? 5000 : 5),
            2 => "data:image/svg+xml," + string.Concat(image.Select(value => $"%{value:X2}")),
            3 => "not an image " + base64,
            4 => base64.TrimEnd('=') + "*",
            5 => base64 + "=",
            6 => base64[..^1],
            7 => InLines(base64),
            8 => "data:Image/PNG;base64," + InLines(base64, " "),
            9 => "data:,data:image/png;base64," + base64,
            _ => base64,
        };
    }

    private void Quoted(string text)
    {
        var escapes = _random.Next(4);
        _json.Append('"');
        foreach (var character in text)
        {
            var choice = escapes == 0 ? _random.Next(6) : escapes == 1 ? _random.Next(2000) : 9;
            _json.Append((character, choice) switch
            {
                ('\r', _) => "\\r",
                ('\n', _) => "\\n",
                ('/', 0) => "\\/",
                (_, 1) => $"\\u{(int)character:x4}",
                (_, 2) => $"\\u{(int)character:X4}",
                _ => character.ToString(),
            });
        }

        _json.Append('"');
    }

    private void Blanks()
    {
        if (_random.Next(6) == 0)
        {
            _json.Append(' ', _random.Next(3)).Append("\r\n\t"[_random.Next(3)]);
        }
    }
}
