using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using CsCheck;

namespace TypedResponses.Generator.Tests.Reading;

/// <summary>
/// Small objects are put together and handed to a Utf8JsonWriter as a whole. What comes of it is what the writer writes member by member, as it
/// does for an encoder of the user's own, be this the default one by another name.
/// </summary>
public class WritingProperties
{
    private static readonly JavaScriptEncoder SameAsDefault = JavaScriptEncoder.Create(UnicodeRanges.BasicLatin);

    [Fact]
    public void Any_call_is_written_as_by_a_writer() => ReadingProperties.Calls.Sample(json => AssertSame(ResponsesOutputItem.Parse(json)));

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(129)]
    [InlineData(8_000)]
    [InlineData(8_192)]
    [InlineData(100_000)]
    public void Texts_of_any_length_and_with_any_character(int length)
    {
        foreach (var character in (string[])["a", "'", "ä", "\0", "\uD83D", "😀", "+", "\\", "\u007F"])
        {
            var text = string.Concat(Enumerable.Repeat(character, length / character.Length));
            AssertSame(new ResponsesImageGenerationCall
            {
                Id = text,
                Status = ResponseImageGenerationCallStatus.Completed,
                Result = length == 0 ? null : ImageResult.FromText(text),
            });
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(6_000)]
    [InlineData(8_100)]
    [InlineData(1_000_000)]
    public void Images_of_any_length(int length)
        =>
        AssertSame(new ResponsesImageGenerationCall
        {
            Id = "a",
            Status = ResponseImageGenerationCallStatus.Failed,
            Result = ImageResult.FromBytes(new byte[length])
        });

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public void Lists_of_models(int count)
    {
        var json = Json.ResponseOf([.. Enumerable.Repeat(Json.Message, count), Json.Call, """{"type":"new","a":1.50}"""]);
        var response = ResponsesNonStreamingResponse.Parse(json);

        Json.AssertSame(json, response.ToJson());
        Assert.Equal(response.ToJson(), Encoding.UTF8.GetString(response.ToUtf8Json()));
        Assert.Equal(Written(response.WriteTo, new() { Encoder = SameAsDefault }), Written(response.WriteTo, default));
    }

    [Fact]
    public void Between_other_values_and_indented()
    {
        var call = ResponsesOutputItem.Parse(Json.Call);
        void WriteList(Utf8JsonWriter writer)
        {
            writer.WriteStartObject();
            writer.WriteStartArray("items");
            call.WriteTo(writer);
            call.WriteTo(writer);
            writer.WriteEndArray();
            writer.WritePropertyName("item");
            call.WriteTo(writer);
            writer.WriteNumber("number", 1);
            writer.WriteEndObject();
        }

        var plain = Written(WriteList, default);

        Assert.Equal(Written(WriteList, new() { Encoder = SameAsDefault }), plain);
        Assert.Equal(plain, Written(WriteList, new() { SkipValidation = true }));
        Assert.Equal(JsonSerializer.Serialize(JsonDocument.Parse(plain), new JsonSerializerOptions { WriteIndented = true }),
            Written(WriteList, new() { Indented = true }));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_writer_refuses_what_is_too_deep_for_it(int maxDepth)
    {
        var message = ResponsesOutputItem.Parse(Json.Message);
        foreach (var encoder in (JavaScriptEncoder?[])[null, SameAsDefault])
        {
            var error = Record.Exception(() => Written(message.WriteTo, new() { MaxDepth = maxDepth, Encoder = encoder }));
            Assert.Equal(maxDepth < 4, error is InvalidOperationException);
        }
    }

    [Fact]
    public void A_writer_refuses_an_object_where_none_can_stand()
    {
        var call = ResponsesOutputItem.Parse(Json.Call);
        using var writer = new Utf8JsonWriter(new ArrayBufferWriter<byte>());
        writer.WriteStartObject();

        Assert.Throws<InvalidOperationException>(() => call.WriteTo(writer));
    }

    private static void AssertSame(ResponsesOutputItem item)
    {
        var expected = Written(item.WriteTo, new() { Encoder = SameAsDefault });

        Assert.Equal(expected, Written(item.WriteTo, default));
        Assert.Equal(expected, Written(item.WriteTo, new() { Encoder = JavaScriptEncoder.Default }));
        Assert.Equal(expected, item.ToJson());
        Assert.Equal(expected, Encoding.UTF8.GetString(item.ToUtf8Json()));
        Assert.Equal(expected, JsonSerializer.Serialize(item));
    }

    private static string Written(Action<Utf8JsonWriter> write, JsonWriterOptions options)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, options))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
