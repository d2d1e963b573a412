using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace MakePictures;

/// <summary>Writes PNG files: 24-bit colour, each row with the filter that suits it best.</summary>
internal static class PngEncoder
{
    public static byte[] Encode(Picture picture)
    {
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', (byte)'\r', (byte)'\n', 0x1A, (byte)'\n']);

        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, picture.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), picture.Height);
        header[8] = 8; // bits per channel
        header[9] = 2; // red, green, blue
        WriteChunk(file, "IHDR", header);

        using var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            WriteRows(zlib, picture.ToRgb(), picture.Width * 3);
        }

        WriteChunk(file, "IDAT", compressed.ToArray());
        WriteChunk(file, "IEND", []);
        return file.ToArray();
    }

    private static void WriteRows(Stream zlib, byte[] rgb, int stride)
    {
        byte[] above = new byte[stride];
        for (int start = 0; start < rgb.Length; start += stride)
        {
            byte[] row = rgb[start..(start + stride)];
            // The filter whose differences are smallest usually compresses best.
            var (filter, filtered) = Enumerable.Range(0, 5)
                .Select(filter => (filter, filtered: Filter(filter, row, above)))
                .MinBy(candidate => candidate.filtered.Sum(b => Math.Abs((int)(sbyte)b)));
            zlib.WriteByte((byte)filter);
            zlib.Write(filtered);
            above = row;
        }
    }

    private static byte[] Filter(int filter, byte[] row, byte[] above)
    {
        byte[] result = new byte[row.Length];
        for (int i = 0; i < row.Length; i++)
        {
            int left = i < 3 ? 0 : row[i - 3];
            int corner = i < 3 ? 0 : above[i - 3];
            int prediction = filter switch
            {
                0 => 0,
                1 => left,
                2 => above[i],
                3 => (left + above[i]) / 2,
                _ => Paeth(left, above[i], corner),
            };
            result[i] = (byte)(row[i] - prediction);
        }

        return result;
    }

    private static int Paeth(int left, int above, int corner)
    {
        int toLeft = Math.Abs(above - corner);
        int toAbove = Math.Abs(left - corner);
        int toCorner = Math.Abs(left + above - 2 * corner);
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }

    private static void WriteChunk(Stream file, string name, byte[] data)
    {
        byte[] chunk = new byte[data.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        Encoding.ASCII.GetBytes(name, chunk.AsSpan(4));
        data.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(data.Length + 8), Checksum(chunk.AsSpan(4, data.Length + 4)));
        file.Write(chunk);
    }

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte b in bytes)
        {
            crc ^= b;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : crc >> 1 ^ 0xEDB88320u;
            }
        }

        return ~crc;
    }
}
