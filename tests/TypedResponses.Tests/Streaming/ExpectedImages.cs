using System.Text;
using System.Text.Json;

namespace TypedResponses.Tests.Streaming;

/// <summary>What a look at the whole JSON finds: every image's path and result, and the JSON with other texts in their place.</summary>
internal sealed class ExpectedImages
{
    private readonly StringBuilder _rest = new();

    public ExpectedImages(ReadOnlySpan<byte> json)
    {
        using var document = JsonDocument.Parse(json.StartsWith((byte[])[0xEF, 0xBB, 0xBF]) ? json[3..].ToArray() : json.ToArray());
        Visit(document.RootElement);
    }

    public List<ImageResult> Images { get; } = [];

    /// <summary>The JSON without blanks and escapes, and with the numbers of images in their place.</summary>
    public string Rest => _rest.ToString();

    /// <summary>The same of JSON that a reader left.</summary>
    public static string Normalized(ReadOnlySpan<byte> json)
    {
        using var document = JsonDocument.Parse(json.ToArray());
        return Normalized(document.RootElement);
    }

    private static string Normalized(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "{" + string.Join(',', element.EnumerateObject().Select(member => member.Name + ":" + Normalized(member.Value))) + "}",
        JsonValueKind.Array => "[" + string.Join(',', element.EnumerateArray().Select(Normalized)) + "]",
        JsonValueKind.String => "'" + element.GetString() + "'",
        _ => element.GetRawText(),
    };

    private void Visit(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            List('[', ']', element.EnumerateArray(), Visit);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            var isOther = false;
            List('{', '}', element.EnumerateObject(), member =>
            {
                _rest.Append(member.Name).Append(':');
                if (member.Name == "type" && member.Value.ValueKind == JsonValueKind.String)
                {
                    isOther = !member.Value.GetString()!.Contains("image_generation", StringComparison.Ordinal);
                }

                var isImage = member.Name is "result" or "partial_image_b64" && !isOther && member.Value.ValueKind == JsonValueKind.String;
                if (isImage && member.Value.GetString() is { Length: > 0 } text)
                {
                    AddImage(ImageResult.FromText(text));
                }
                else
                {
                    Visit(member.Value);
                }
            });
        }
        else
        {
            _rest.Append(Normalized(element));
        }
    }

    private void AddImage(ImageResult image)
    {
        _rest.Append(image.Kind is ImageResultKind.Base64 or ImageResultKind.DataUri ? $"'image {Images.Count}'" : $"'{image.Text}'");
        Images.Add(image);
    }

    private void List<T>(char open, char close, IEnumerable<T> elements, Action<T> visit)
    {
        _rest.Append(open);
        var isFirst = true;
        foreach (var element in elements)
        {
            _rest.Append(isFirst ? "" : ",");
            isFirst = false;
            visit(element);
        }

        _rest.Append(close);
    }
}
