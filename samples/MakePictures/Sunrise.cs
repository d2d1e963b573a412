using System.Numerics;
using static MakePictures.Noise;

namespace MakePictures;

/// <summary>The sun comes up behind hill after misty hill, painted with a broad brush.</summary>
internal static class Sunrise
{
    private const int Hills = 7;
    private static readonly Vector2 _sun = new(0.86f, 0.43f);
    private static readonly Vector3 _haze = new(1.00f, 0.56f, 0.30f);

    public static Picture Paint(int width, int height) =>
        Brush.Stroke(Picture.Paint(width, height, samples: 3, (x, y) => Scene(new(x, y))), radius: 2);

    private static Vector3 Scene(Vector2 p)
    {
        if (Birds.Cover(p))
        {
            return new(0.10f, 0.05f, 0.09f);
        }

        for (int hill = Hills - 1; hill >= 0; hill--)
        {
            float depth = hill / (Hills - 1f);
            float crest = Crest(p.X, hill);
            if (p.Y > crest || (hill >= Hills - 3 && Pines.Cover(p, x => Crest(x, hill), 0.016f + 0.130f * MathF.Pow(depth, 6), hill)))
            {
                return Hill(p, depth, MathF.Max(p.Y - crest, 0));
            }
        }

        return Sky(p);
    }

    private static float Crest(float x, int hill)
    {
        float depth = hill / (Hills - 1f);
        float baseline = 0.50f + 0.43f * MathF.Pow(depth, 1.35f);
        float roll = Fractal(new(x * (1.5f + 0.5f * depth) + hill * 13.7f, hill * 5.3f), 5) - 0.5f;
        float valley = MathF.Abs(x - 0.82f);
        return baseline - roll * (0.20f + 0.07f * depth) - valley * valley * (0.16f * depth);
    }

    private static Vector3 Hill(Vector2 p, float depth, float below)
    {
        var far = Vector3.Lerp(new(0.86f, 0.40f, 0.27f), new(0.44f, 0.20f, 0.27f), Step(0, 0.45f, depth));
        var colour = Vector3.Lerp(far, new(0.016f, 0.022f, 0.050f), Step(0.25f, 1, depth));
        // Mist lies in the valley before each next hill, and the sun shines through it.
        float mist = Step(0.0f, 0.15f, below) * (1 - depth) * (0.55f + 0.45f * Fractal(p * new Vector2(3, 9) + new Vector2(depth * 31, 0), 4));
        float warmth = MathF.Exp(-2.6f * Vector2.Distance(p, _sun));
        colour = Vector3.Lerp(colour, Vector3.Lerp(new(0.62f, 0.36f, 0.40f), _haze, warmth), 0.80f * mist);
        float rim = MathF.Exp(-below * 90) * warmth * (1 - 0.75f * depth);
        return colour + rim * new Vector3(0.95f, 0.48f, 0.16f) + warmth * (1 - depth) * 0.18f * _haze;
    }

    private static Vector3 Sky(Vector2 p)
    {
        float up = 1 - p.Y / 0.62f;
        var sky = Vector3.Lerp(new(1.00f, 0.50f, 0.22f), new(0.62f, 0.30f, 0.42f), Step(0.0f, 0.55f, up));
        sky = Vector3.Lerp(sky, new(0.10f, 0.13f, 0.34f), Step(0.30f, 1.05f, up));
        float away = Vector2.Distance(p, _sun);
        sky += new Vector3(1.0f, 0.62f, 0.26f) * (0.75f * MathF.Exp(-away * 5.5f));
        sky = Vector3.Lerp(sky, new(1.6f, 1.35f, 0.90f), 1 - Step(0.062f, 0.068f, away));
        return Clouds(p, sky, away);
    }

    private static Vector3 Clouds(Vector2 p, Vector3 sky, float away)
    {
        var q = new Vector2(p.X * 1.5f, p.Y * 6.5f);
        var drift = new Vector2(Fractal(q + new Vector2(3, 1), 3), Fractal(q + new Vector2(9, 4), 3));
        float cover = Step(0.46f, 0.80f, Fractal(q + drift * 1.1f + new Vector2(5.2f, 2.1f), 5));
        float edge = cover * (1 - cover) * 4;
        var shade = Vector3.Lerp(new(0.36f, 0.20f, 0.38f), new(1.0f, 0.48f, 0.30f), MathF.Exp(-away * 2.0f));
        sky = Vector3.Lerp(sky, shade, 0.62f * cover * Step(0.50f, 0.34f, p.Y));
        return sky + edge * MathF.Exp(-away * 2.4f) * 0.40f * new Vector3(1, 0.62f, 0.32f) * Step(0.50f, 0.34f, p.Y);
    }
}
