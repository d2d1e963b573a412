using System.Numerics;

namespace MakePictures;

/// <summary>Pixels in linear light, row by row from the top.</summary>
internal sealed class Picture(int width, int height)
{
    private readonly Vector3[] _pixels = new Vector3[width * height];

    public int Width { get; } = width;

    public int Height { get; } = height;

    public Vector3 this[int x, int y]
    {
        get => _pixels[Math.Clamp(y, 0, Height - 1) * Width + Math.Clamp(x, 0, Width - 1)];
        set => _pixels[y * Width + x] = value;
    }

    /// <summary>Paints each pixel with the mean of <paramref name="samples"/>² colours inside it.</summary>
    /// <param name="samples">How many samples a pixel has in each direction.</param>
    /// <param name="colour">The colour at a point: x from 0 to width / height, y from 0 at the top to 1.</param>
    public static Picture Paint(int width, int height, int samples, Func<float, float, Vector3> colour)
    {
        var picture = new Picture(width, height);
        Parallel.For(0, height, y =>
        {
            for (int x = 0; x < width; x++)
            {
                var sum = Vector3.Zero;
                for (int i = 0; i < samples * samples; i++)
                {
                    float u = x + (i % samples + 0.5f) / samples;
                    float v = y + (i / samples + 0.5f) / samples;
                    // Bright samples are tamed before they are averaged, or a star would leave jagged edges.
                    sum += Vector3.Min(colour(u / height, v / height), new Vector3(1.5f));
                }

                picture[x, y] = sum / (samples * samples);
            }
        });
        return picture;
    }

    /// <summary>The pixels as 24-bit sRGB, as image files hold them.</summary>
    public byte[] ToRgb()
    {
        byte[] rgb = new byte[_pixels.Length * 3];
        for (int i = 0; i < _pixels.Length; i++)
        {
            rgb[i * 3] = ToSrgb(_pixels[i].X);
            rgb[i * 3 + 1] = ToSrgb(_pixels[i].Y);
            rgb[i * 3 + 2] = ToSrgb(_pixels[i].Z);
        }

        return rgb;
    }

    private static byte ToSrgb(float light)
    {
        light = Math.Clamp(light, 0, 1);
        float encoded = light <= 0.0031308f ? 12.92f * light : 1.055f * MathF.Pow(light, 1 / 2.4f) - 0.055f;
        return (byte)(encoded * 255 + 0.5f);
    }
}
