using System.Text;
using System.Text.Json;
using TypedResponses.Serialization;
using TypedResponses.Tests.Streaming;

namespace TypedResponses.Tests.Serialization;

/// <summary>A member is found as if by walking over the object, or not at all.</summary>
public class JsonMemberFinderTests
{
    private static readonly string Space = new(' ', 64);

    [Theory]
    [InlineData("""{"type":"a"}""")]
    [InlineData("""{"id":"x","type":"a"}""")]
    [InlineData("""{"x":"type","type" : "a"}""")]
    [InlineData("""{"x":["type",{"type":"b"}],"type":"a"}""")]
    [InlineData("""{"x":"\"type\":[{","y":"\\","type":"a"}""")]
    [InlineData("""{"x":"\\\"","types":1,"type":"a"}""")]
    public void It_is_found_at_every_offset(string json)
    {
        for (var length = 0; length < 300; length++)
        {
            var text = json.Insert(1, $"\"before\":\"{new string('\\',
                length / 2 * 2)}\",\"{new string('é', length)}\":[\"{new string('{', length)}\"],") + Space;
            Assert.Equal(Expected(text), Found(text));
        }
    }

    [Theory]
    [InlineData("""{"x":"type"}""")]
    [InlineData("""{"x":{"type":1}}""")]
    [InlineData("""{"x":"{\"type\":1"}""")]
    [InlineData("""{}""")]
    public void It_is_not_found_where_it_is_not(string json) => Assert.Equal(-1, Found(json + ",{\"type\":1}" + Space));

    [Fact]
    public void In_any_object_it_is_found_where_a_reader_finds_it()
    {
        var random = new RandomJson(seed: 1);
        var found = 0;
        for (var i = 0; i < 5_000; i++)
        {
            var utf8 = random.Next();
            var start = Array.IndexOf(utf8, (byte)'{');
            if (start < 0)
            {
                continue;
            }

            var text = Encoding.UTF8.GetString(utf8, start, utf8.Length - start) + Space;
            var place = Found(text);
            Assert.Contains(place, new[] { -1, Expected(text) });
            found += place > 0 ? 1 : 0;
        }

        Assert.True(found > 500, $"{found} were found.");
    }

    private static int Found(string text) => JsonMemberFinder.Find(Encoding.UTF8.GetBytes(text), 1, "\"type\""u8);

    /// <summary>The place behind the name, where it is spelled without escapes.</summary>
    private static int Expected(string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueSpan.SequenceEqual("type"u8))
            {
                return (int)reader.TokenStartIndex + "\"type\"".Length;
            }

            reader.Skip();
        }

        return -1;
    }
}
