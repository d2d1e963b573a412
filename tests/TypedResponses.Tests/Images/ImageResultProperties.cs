using System.Buffers.Text;
using System.Text;
using CsCheck;
using static TypedResponses.Tests.Images.SampleImages;

namespace TypedResponses.Tests.Images;

public class ImageResultProperties
{
    private static readonly Gen<byte[]> Image = Gen.Frequency(
        (10, Gen.Byte.Array[1, 40]),
        (10, Gen.Byte.Array[1, 2000]),
        (1, Gen.Int[(48 * 1024) - 4, 150_000].Select(length => Noise(length, length))));

    // Between two characters: mostly nothing, otherwise up to three blanks.
    private static readonly Gen<string> Blanks = Gen.Frequency(
        (20, Gen.Const("")),
        (1, Gen.Char[" \t\r\n"].Array[1, 3].Select(blanks => new string(blanks))));

    [Fact]
    public async Task Any_bytes_come_back_from_base64_with_any_blanks_and_escapes()
    {
        await Gen.Select(Image, Blanks.Array[1, 500], Gen.Int[0, 5].Array[1, 500], Gen.Bool).SampleAsync(async (image, blanks, escapes, isDataUri) =>
        {
            var base64 = Convert.ToBase64String(image);
            var text = new StringBuilder(isDataUri ? "data:image/png;base64," : "");
            for (var i = 0; i < base64.Length; i++)
            {
                text.Append(blanks[i % blanks.Length]).Append(base64[i]);
            }

            text.Append(blanks[^1]);
            var wire = text.ToString();
            var json = string.Concat(wire.Select((character, i) => Escape(character, escapes[i % escapes.Length])));
            await ImageResultBytesTests.AssertBytes(image, () => ImageResult.FromText(wire));
            await ImageResultBytesTests.AssertBytes(image, () => FromJson(json));
            Assert.Equal(wire, FromJson(json).Text);
            Assert.Equal(FromJson(json), ImageResult.FromText(wire));
        }, iter: 150);
    }

    [Fact]
    public void Any_bytes_come_back_from_a_percent_encoded_data_uri() =>
        Gen.Byte.Array[1, 3000].Sample(image =>
        {
            var data = string.Concat(image.Select(value => value % 3 == 0 || !char.IsAsciiLetter((char)value) ? $"%{value:x2}" : $"{(char)value}"));
            return ImageResult.FromText("data:image/png," + data).ToArray().AsSpan().SequenceEqual(image);
        });

    [Fact]
    public void Any_short_text_is_base64_exactly_when_the_framework_says_so() =>
        Gen.Char["ABQgw048+/=-_ \n!"].Array[1, 12].Sample(
            characters =>
            {
                var text = new string(characters);
                var result = ImageResult.FromText(text);
                var decodedFirst = ImageResult.FromText(text);
                var decoded = Record.Exception(() => decodedFirst.ToArray()) is null;
                var expected = Base64.IsValid(Encoding.UTF8.GetBytes(text), out var length) && length > 0;
                return result.Kind is ImageResultKind.Base64 == expected
                    && decoded == expected
                    && decodedFirst.Kind == result.Kind
                    && (!expected || (result.ByteCount == length && result.ToArray().AsSpan().SequenceEqual(Convert.FromBase64String(text))));
            },
            iter: 20_000);

    [Fact]
    public void Any_bytes_between_quotes_are_a_text_and_never_an_error() =>
        Gen.Byte.Array[0, 60].Sample(bytes =>
        {
            // What a JSON reader lets through: neither quotes, backslashes nor control characters.
            byte[] betweenQuotes = [.. bytes.Where(value => value >= ' ' && value is not ((byte)'"' or (byte)'\\'))];
            var result = FromJson(betweenQuotes);
            return result.Text == Encoding.UTF8.GetString(betweenQuotes)
                && result.ToString().Length > 0
                && result.Equals(FromJson(betweenQuotes))
                && result.GetHashCode() == FromJson(betweenQuotes).GetHashCode();
        });

    private static string Escape(char character, int choice) => (character, choice) switch
    {
        ('\t', _) => "\\t",
        ('\r', _) => "\\r",
        ('\n', _) => "\\n",
        ('/', 0 or 1) => "\\/",
        (_, 0) => $"\\u{(int)character:x4}",
        (_, 1) => $"\\u{(int)character:X4}",
        _ => character.ToString(),
    };
}
