using System.Numerics;

namespace MakePictures;

/// <summary>Smooth random fields, the same on every run.</summary>
internal static class Noise
{
    /// <summary>A random number from 0 to 1 for a cell of the plane.</summary>
    public static float Hash(int x, int y)
    {
        uint h = unchecked((uint)x * 0x9E3779B1u ^ (uint)y * 0x85EBCA77u);
        h = unchecked((h ^ h >> 15) * 0x2C1B3C6Du);
        h = unchecked((h ^ h >> 12) * 0x297A2D39u);
        return (h ^ h >> 15) / (float)uint.MaxValue;
    }

    /// <summary>Smooth noise from 0 to 1 with features about one unit wide.</summary>
    public static float Value(Vector2 p)
    {
        int x = (int)MathF.Floor(p.X);
        int y = (int)MathF.Floor(p.Y);
        float u = Smooth(p.X - x);
        float v = Smooth(p.Y - y);
        float top = Lerp(Hash(x, y), Hash(x + 1, y), u);
        float bottom = Lerp(Hash(x, y + 1), Hash(x + 1, y + 1), u);
        return Lerp(top, bottom, v);
    }

    /// <summary>Noise upon noise: clouds, hills. From 0 to 1.</summary>
    public static float Fractal(Vector2 p, int octaves)
    {
        float sum = 0;
        float weight = 0.5f;
        for (int i = 0; i < octaves; i++)
        {
            sum += weight * Value(p);
            weight *= 0.5f;
            p = Turn(p) * 2.03f + new Vector2(17.3f, 5.1f);
        }

        return sum / (1 - weight * 2);
    }

    /// <summary>Noise folded into sharp crests: mountains. From 0 to 1.</summary>
    public static float Ridged(Vector2 p, int octaves)
    {
        float sum = 0;
        float weight = 0.5f;
        float crest = 1;
        for (int i = 0; i < octaves; i++)
        {
            float fold = 1 - MathF.Abs(2 * Value(p) - 1);
            crest = fold * fold * Math.Clamp(crest * 1.6f, 0, 1);
            sum += weight * crest;
            weight *= 0.5f;
            p = Turn(p) * 2.07f + new Vector2(3.7f, 11.9f);
        }

        return sum;
    }

    public static float Lerp(float a, float b, float t) => a + (b - a) * t;

    /// <summary>0 up to <paramref name="from"/>, 1 from <paramref name="to"/> on, and an even curve between them.</summary>
    public static float Step(float from, float to, float x) => Smooth(Math.Clamp((x - from) / (to - from), 0, 1));

    private static float Smooth(float t) => t * t * t * (t * (6 * t - 15) + 10);

    // Turning between octaves hides the grid that the noise is built on.
    private static Vector2 Turn(Vector2 p) => new(0.8f * p.X - 0.6f * p.Y, 0.6f * p.X + 0.8f * p.Y);
}
