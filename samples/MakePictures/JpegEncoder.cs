namespace MakePictures;

/// <summary>Writes baseline JPEG files: full colour resolution, the standard's example tables.</summary>
internal static class JpegEncoder
{
    /// <param name="picture">What to write.</param>
    /// <param name="quality">From 1, tiny and blocky, to 100, large and nearly exact.</param>
    public static byte[] Encode(Picture picture, int quality)
    {
        int[] lumaSteps = JpegTables.Scale(JpegTables.LumaSteps, quality);
        int[] chromaSteps = JpegTables.Scale(JpegTables.ChromaSteps, quality);
        using var file = new MemoryStream();
        file.Write([0xFF, 0xD8]);
        WriteSegment(file, 0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]);
        WriteSegment(file, 0xDB, [0, .. InZigZag(lumaSteps)]);
        WriteSegment(file, 0xDB, [1, .. InZigZag(chromaSteps)]);
        WriteSegment(file, 0xC0,
        [
            8, (byte)(picture.Height >> 8), (byte)picture.Height, (byte)(picture.Width >> 8), (byte)picture.Width,
            3, 1, 0x11, 0, 2, 0x11, 1, 3, 0x11, 1,
        ]);
        WriteSegment(file, 0xC4, [0x00, .. JpegTables.LumaDc.Description]);
        WriteSegment(file, 0xC4, [0x10, .. JpegTables.LumaAc.Description]);
        WriteSegment(file, 0xC4, [0x01, .. JpegTables.ChromaDc.Description]);
        WriteSegment(file, 0xC4, [0x11, .. JpegTables.ChromaAc.Description]);
        WriteSegment(file, 0xDA, [3, 1, 0x00, 2, 0x11, 3, 0x11, 0, 63, 0]);
        WriteBlocks(new JpegBitWriter(file), picture, lumaSteps, chromaSteps);
        file.Write([0xFF, 0xD9]);
        return file.ToArray();
    }

    private static void WriteSegment(Stream file, byte marker, byte[] content)
    {
        int length = content.Length + 2;
        file.Write([0xFF, marker, (byte)(length >> 8), (byte)length, .. content]);
    }

    private static IEnumerable<byte> InZigZag(int[] steps) => JpegTables.ZigZag.Select(i => (byte)steps[i]);

    private static void WriteBlocks(JpegBitWriter bits, Picture picture, int[] lumaSteps, int[] chromaSteps)
    {
        byte[] rgb = picture.ToRgb();
        int[] previous = new int[3];
        float[] block = new float[64];
        for (int top = 0; top < picture.Height; top += 8)
        {
            for (int left = 0; left < picture.Width; left += 8)
            {
                for (int channel = 0; channel < 3; channel++)
                {
                    ReadBlock(picture, rgb, left, top, channel, block);
                    int[] steps = channel == 0 ? lumaSteps : chromaSteps;
                    previous[channel] = WriteBlock(bits, Quantise(Transform(block), steps), previous[channel], channel == 0);
                }
            }
        }

        bits.Flush();
    }

    private static void ReadBlock(Picture picture, byte[] rgb, int left, int top, int channel, float[] block)
    {
        for (int i = 0; i < 64; i++)
        {
            int x = Math.Min(left + i % 8, picture.Width - 1);
            int y = Math.Min(top + i / 8, picture.Height - 1);
            int at = (y * picture.Width + x) * 3;
            (float r, float g, float b) = (rgb[at], rgb[at + 1], rgb[at + 2]);
            block[i] = channel switch
            {
                0 => 0.299f * r + 0.587f * g + 0.114f * b - 128,
                1 => -0.168736f * r - 0.331264f * g + 0.5f * b,
                _ => 0.5f * r - 0.418688f * g - 0.081312f * b,
            };
        }
    }

    // The discrete cosine transform, first along the rows and then along the columns.
    private static float[] Transform(float[] block)
    {
        float[] rows = new float[64];
        float[] result = new float[64];
        for (int i = 0; i < 64; i++)
        {
            for (int k = 0; k < 8; k++)
            {
                rows[i] += block[i / 8 * 8 + k] * JpegTables.Cosines[i % 8, k];
            }
        }

        for (int i = 0; i < 64; i++)
        {
            for (int k = 0; k < 8; k++)
            {
                result[i] += rows[k * 8 + i % 8] * JpegTables.Cosines[i / 8, k];
            }
        }

        return result;
    }

    private static int[] Quantise(float[] frequencies, int[] steps) =>
        [.. JpegTables.ZigZag.Select(i => (int)MathF.Round(frequencies[i] / steps[i]))];

    private static int WriteBlock(JpegBitWriter bits, int[] values, int previous, bool luma)
    {
        bits.WriteValue(luma ? JpegTables.LumaDc : JpegTables.ChromaDc, zerosBefore: 0, values[0] - previous);
        var table = luma ? JpegTables.LumaAc : JpegTables.ChromaAc;
        int zeros = 0;
        for (int i = 1; i < 64; i++)
        {
            if (values[i] == 0)
            {
                zeros++;
                continue;
            }

            for (; zeros > 15; zeros -= 16)
            {
                bits.WriteCode(table, 0xF0);
            }

            bits.WriteValue(table, zeros, values[i]);
            zeros = 0;
        }

        if (zeros > 0)
        {
            bits.WriteCode(table, 0x00);
        }

        return values[0];
    }
}
