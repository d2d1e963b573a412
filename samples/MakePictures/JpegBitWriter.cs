using System.Numerics;

namespace MakePictures;

/// <summary>Writes Huffman codes bit by bit; a byte 0xFF is followed by 0x00, so that it is no marker.</summary>
internal sealed class JpegBitWriter(Stream file)
{
    private int _bits;
    private int _count;

    /// <summary>Writes a number: the code for its length in bits and the zeros before it, and then its bits.</summary>
    public void WriteValue(HuffmanTable table, int zerosBefore, int value)
    {
        int size = 32 - BitOperations.LeadingZeroCount((uint)Math.Abs(value));
        WriteCode(table, (byte)(zerosBefore << 4 | size));
        // Negative numbers are written as their ones' complement.
        Write(value < 0 ? value - 1 & (1 << size) - 1 : value, size);
    }

    public void WriteCode(HuffmanTable table, byte symbol)
    {
        var (code, length) = table[symbol];
        Write(code, length);
    }

    /// <summary>Fills the last byte with ones.</summary>
    public void Flush() => Write(0x7F, 7);

    private void Write(int bits, int count)
    {
        for (int i = count - 1; i >= 0; i--)
        {
            _bits = _bits << 1 | bits >> i & 1;
            if (++_count == 8)
            {
                file.WriteByte((byte)_bits);
                if ((byte)_bits == 0xFF)
                {
                    file.WriteByte(0);
                }

                _count = 0;
            }
        }
    }
}
