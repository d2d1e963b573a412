using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using TypedResponses.Serialization;

namespace TypedResponses;

/// <summary>
/// What a server sent as an image: base64, a <c>data:</c> URI, a URL, or a text that is none of these. It holds the text as it came and
/// decodes only what is asked for.
/// </summary>
/// <remarks>
/// Immutable and safe to share between threads. A result read by <c>Parse(ReadOnlyMemory&lt;byte&gt;)</c> is a slice of the buffer that was
/// parsed, and one made by <c>FromBytes</c> holds the bytes it was made of: they must stay unchanged as long as the result is used, or
/// <see cref="Detach"/> makes a result of its own.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(ImageResultJsonConverter))]
public sealed partial class ImageResult : IEquatable<ImageResult>
{
    private readonly ReadOnlyMemory<byte> _json;
    private readonly JsonForm _jsonForm;
    private readonly bool _ownsJson;

    private bool _isAsPresumed;
    private Derived? _derived;

    private ImageResult(ReadOnlyMemory<byte> json, JsonForm jsonForm, bool ownsJson)
    {
        _json = json;
        _jsonForm = jsonForm;
        _ownsJson = ownsJson;
    }

    private ImageResult(string text)
        : this(default, JsonForm.None, ownsJson: true) => _derived = new() { Text = text };

    /// <summary>How <see cref="_json"/>, the JSON string with its quotes, tells the text, or what is there instead.</summary>
    private enum JsonForm : byte
    {
        /// <summary>There is none: the result was made from a text.</summary>
        None,

        /// <summary>What stands between the quotes is the text.</summary>
        Plain,

        /// <summary>There are escapes between the quotes.</summary>
        Escaped,

        /// <summary>It is no JSON but the image's bytes, and the text their base64.</summary>
        Image,
    }

    /// <summary>What the text holds. Found at the first use, by one look over the text, and kept.</summary>
    public ImageResultKind Kind => Reading.Kind;

    /// <summary>
    /// The image's media type, such as <c>image/png</c>: what the data URI says (without parameters, in lower case), otherwise what the
    /// first bytes show for PNG, JPEG, WebP and GIF, otherwise <see langword="null"/>; always <see langword="null"/> for a URL and an
    /// invalid text.
    /// </summary>
    public string? MediaType => Reading is { HasBytes: true } reading ? reading.DeclaredMediaType ?? Sniff(reading) : null;

    /// <summary>
    /// The file extension that fits <see cref="MediaType"/>, with its dot: <c>.png</c>, <c>.jpg</c>, <c>.webp</c>, <c>.gif</c>, and for
    /// everything else <c>.bin</c>.
    /// </summary>
    public string FileExtension => ImageFormat.FileExtensionOf(MediaType);

    /// <summary>The number of the image's bytes, counted without decoding them.</summary>
    /// <exception cref="InvalidOperationException">The result is a URL or no image.</exception>
    public int ByteCount => ReadingOfBytes.ByteCount;

    /// <summary>The image's address when the result is a URL, otherwise <see langword="null"/>.</summary>
    public Uri? Url => Reading.Url;

    /// <summary>
    /// The text as the server sent it, whatever it is. An image of 2 MB becomes a string of 5.3 MB here: to get at the image use
    /// <see cref="ToArray"/>, <see cref="WriteTo(Stream)"/> or <see cref="SaveAsync"/>. Bytes that are not UTF-8 and halves of surrogate
    /// pairs, which a JSON text may smuggle in, read as U+FFFD.
    /// </summary>
    public string Text => Known.Text ??= Encoding.UTF8.GetString(Utf8Text);

    private ImageReading Reading => Known.Reading ??= _jsonForm is JsonForm.Image ? ImageReading.OfImage(_json.Length)
        : _isAsPresumed ? ImageReading.AsPresumed(Utf8Text.Span)
        : ImageReading.Of(Utf8Text.Span);

    private Derived Known => _derived ??= new();

    private ImageReading ReadingOfBytes => Reading is { HasBytes: true } reading ? reading : throw NoBytes();

    /// <summary>The text as UTF-8, where it came as JSON exactly the bytes that came.</summary>
    private ReadOnlyMemory<byte> Utf8Text => _jsonForm switch
    {
        JsonForm.Plain => _json[1..^1],
        JsonForm.Image => Known.Utf8 ??= Base64Text.Encode(_json.Span),
        JsonForm.Escaped => Known.Utf8 ??= JsonStringText.Unescape(_json[1..^1].Span),
        _ => Known.Utf8 ??= Encoding.UTF8.GetBytes(Known.Text!),
    };

    /// <summary>
    /// Makes a result of an image's bytes; its <see cref="Text"/> is their base64. The bytes are neither copied nor encoded before they are needed:
    /// they must stay unchanged as long as the result is used, or <see cref="Detach"/> makes a result of its own.
    /// </summary>
    /// <param name="image">The bytes of an image file.</param>
    /// <exception cref="ArgumentNullException"><paramref name="image"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="image"/> is empty.</exception>
    public static ImageResult FromBytes(byte[] image) =>
        FromBytes((image ?? throw new ArgumentNullException(nameof(image))).AsMemory());

    /// <inheritdoc cref="FromBytes(byte[])"/>
    public static ImageResult FromBytes(ReadOnlyMemory<byte> image) => image.IsEmpty
        ? throw new ArgumentException("An image has at least one byte.", nameof(image))
        : new ImageResult(image, JsonForm.Image, ownsJson: false);

    /// <summary>Makes a result of a text as a server might send it: base64, a data URI, a URL, or anything else.</summary>
    /// <param name="text">The text, which becomes <see cref="Text"/> as it is.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="text"/> is empty: an empty result means that there is none.</exception>
    public static ImageResult FromText(string text)
    {
        if (text is null)
        {
            throw new ArgumentNullException(nameof(text));
        }

        return text.Length > 0
            ? new ImageResult(text)
            : throw new ArgumentException("An empty text means that there is no result; use null for that.", nameof(text));
    }

    /// <summary>
    /// Says what the result is, never what is in it, so that it can stand in a log: <c>image/png, 2.6 MB</c> (1 MB being 1024 KB),
    /// <c>unknown format, 12 B</c>, <c>URL, 57 characters</c>, <c>not an image, 23 characters</c>.
    /// </summary>
    public override string ToString() => Kind switch
    {
        ImageResultKind.Url => "URL, " + Characters(Text.Length),
        ImageResultKind.Invalid => "not an image, " + Characters(Text.Length),
        _ => (MediaType ?? "unknown format") + ", " + Size(ByteCount),
    };

    private string? Sniff(ImageReading reading)
    {
        Span<byte> start = stackalloc byte[Math.Min(ImageFormat.SignatureLength, reading.ByteCount)];
        return ImageFormat.Sniff(start[..DecoderOf(reading).Read(start)]);
    }

    private static string Characters(int count) =>
        count.ToString(CultureInfo.InvariantCulture) + (count == 1 ? " character" : " characters");

    private static string Size(int bytes)
    {
        const double KB = 1024;
        const double MB = 1024 * KB;
        return bytes switch
        {
            < (int)KB => bytes.ToString(CultureInfo.InvariantCulture) + " B",
            < (int)MB => (bytes / KB).ToString("0.#", CultureInfo.InvariantCulture) + " KB",
            _ => (bytes / MB).ToString("0.#", CultureInfo.InvariantCulture) + " MB",
        };
    }

    private InvalidOperationException NoBytes() => new(Kind is ImageResultKind.Url
        ? "The image result is a URL and holds no bytes of the image: download it from ImageResult.Url."
        : $"The image result is {this}: neither base64, a data URI nor a URL, so there are no bytes. ImageResult.Text has what was sent.");

    /// <summary>
    /// What was asked for and is kept; most results are decoded once, and need none of it. Two threads may both do the work: they come to the
    /// same answer, and either will do.
    /// </summary>
    private sealed class Derived
    {
        public string? Text { get; set; }

        public byte[]? Utf8 { get; set; }

        public ImageReading? Reading { get; set; }
    }
}
