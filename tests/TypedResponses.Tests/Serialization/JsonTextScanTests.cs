using TypedResponses.Serialization;

namespace TypedResponses.Tests.Serialization;

/// <summary>Where a JSON string ends, at every length and place that the steps of 16, 128 and 256 bytes can meet.</summary>
public class JsonTextScanTests
{
    [Theory]
    [InlineData((byte)'"')]
    [InlineData((byte)'\\')]
    [InlineData((byte)0)]
    [InlineData((byte)0x1F)]
    public void The_end_is_found_wherever_it_is(byte end)
    {
        for (var length = 0; length < 700; length++)
        {
            foreach (var (start, behind) in ((int, int)[])[(0, 0), (1, 0), (7, 1), (16, 40), (3, 300)])
            {
                var json = Bytes(start + length + behind);
                Assert.Equal((json.Length, true), EndOf(json, start));
                if (behind > 0)
                {
                    json[start + length] = end;
                    Assert.Equal((start + length, true), EndOf(json, start));
                }
            }
        }
    }

    [Fact]
    public void No_other_byte_is_an_end_whatever_the_step()
    {
        foreach (var place in (int[])[5, 130, 300, 890])
        {
            for (var value = 0; value <= byte.MaxValue; value++)
            {
                var json = Bytes(900);
                json[place] = (byte)value;
                var isEnd = value is < ' ' or '"' or '\\';
                Assert.Equal((isEnd ? place : json.Length, isEnd || value < 0x80), EndOf(json, 0));
            }
        }
    }

    [Fact]
    public void What_is_not_ascii_is_seen_before_the_end_and_not_behind_it()
    {
        for (var length = 1; length < 700; length++)
        {
            var json = Bytes(length + 40);
            json[2 + length] = (byte)'"';
            json[3 + length] = 0x80;
            Assert.Equal((2 + length, true), EndOf(json, 2));
            json[2] = 0xFF;
            Assert.Equal((2 + length, false), EndOf(json, 2));
            json[2] = (byte)' ';
            json[1 + length] = 0x80;
            Assert.Equal((2 + length, false), EndOf(json, 2));
        }
    }

    private static byte[] Bytes(int length) => [.. Enumerable.Range(0, length).Select(i => (byte)"a {[]}:,~"[i % 9])];

    private static (int End, bool IsAscii) EndOf(byte[] json, int start) => (JsonTextScan.EndOf(json, start, out var isAscii), isAscii);
}
