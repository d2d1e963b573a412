using System.Numerics;
using static MakePictures.Noise;

namespace MakePictures;

/// <summary>An aurora over snowy mountains, and all of it again in a still lake: a small ray marcher.</summary>
internal static class NorthernLights
{
    private static readonly Vector3 _eye = new(0, 0.32f, 0);
    private static readonly Vector3 _moon = Vector3.Normalize(new(-0.75f, 0.42f, -0.25f));

    public static Picture Paint(int width, int height) => Picture.Paint(width, height, samples: 2, (x, y) =>
    {
        float aspect = width / (float)height;
        var ray = Vector3.Normalize(new(x - aspect / 2, 0.60f - y, 0.82f));
        var colour = ray.Y > -0.0005f || LandBeforeWater(ray) ? World(_eye, ray) : Lake(ray);
        colour *= 1 - 0.35f * (new Vector2(x - aspect / 2, y - 0.5f)).LengthSquared();
        return Film(colour * 1.1f);
    });

    private static bool LandBeforeWater(Vector3 ray) => March(_eye, ray) is float hit && _eye.Y + ray.Y * hit > 0.001f;

    private static Vector3 Lake(Vector3 ray)
    {
        float distance = _eye.Y / -ray.Y;
        var surface = _eye + ray * distance;
        // Ripples grow finer with the distance, so that the far water stays a mirror.
        var p = new Vector2(surface.X * 1.6f, surface.Z * 5.5f);
        float strength = 0.055f / (1 + 0.35f * distance);
        float tilt = (Fractal(p, 4) - 0.5f) * strength;
        float lean = (Fractal(p + new Vector2(41, 7), 4) - 0.5f) * strength * 2.4f;
        var normal = Vector3.Normalize(new(tilt, 1, lean));
        var mirrored = Vector3.Reflect(ray, normal);
        mirrored.Y = MathF.Abs(mirrored.Y) + 0.002f;
        float shine = 0.30f + 0.62f * MathF.Pow(1 - Math.Clamp(Vector3.Dot(-ray, normal), 0, 1), 3);
        var deep = new Vector3(0.004f, 0.013f, 0.022f);
        return World(surface, Vector3.Normalize(mirrored)) * shine + deep;
    }

    private static Vector3 World(Vector3 from, Vector3 ray) => Lantern(from, ray)
        + (March(from, ray) is float distance ? Mountain(from + ray * distance, ray, distance) : Sky(ray));

    // Somebody is awake on the far shore.
    private static Vector3 Lantern(Vector3 from, Vector3 ray)
    {
        var lantern = new Vector3(-1.35f, 0.075f, 6.9f);
        var nearest = from + ray * Vector3.Dot(lantern - from, ray);
        float away = (lantern - nearest).LengthSquared();
        return new Vector3(1.0f, 0.50f, 0.16f) * (2.4f * MathF.Exp(-away * 1100) + 0.20f * MathF.Exp(-away * 45));
    }

    private static float? March(Vector3 from, Vector3 ray)
    {
        float distance = 4;
        for (int i = 0; i < 150 && distance < 30; i++)
        {
            var p = from + ray * distance;
            float above = p.Y - Terrain(new(p.X, p.Z), 6);
            if (above < 0.0012f * distance)
            {
                return distance;
            }

            if (p.Y > 5.2f && ray.Y > 0)
            {
                return null;
            }

            distance += MathF.Max(0.32f * above, 0.004f * distance);
        }

        return null;
    }

    private static float Terrain(Vector2 p, int octaves)
    {
        float shore = 8.2f + 1.9f * MathF.Sin(p.X * 0.42f + 0.7f) + 1.1f * MathF.Sin(p.X * 1.1f);
        float rise = Step(shore - 1.2f, shore + 8.5f, p.Y);
        // A valley in the middle opens the view to the sky above the horizon.
        float sides = 0.35f + 0.85f * Step(0.5f, 7.5f, MathF.Abs(p.X - 1.1f));
        return -0.08f + rise * (0.12f + 5.2f * sides * Ridged(p * 0.19f + new Vector2(4.6f, 0.9f), octaves));
    }

    private static Vector3 Mountain(Vector3 p, Vector3 ray, float distance)
    {
        const float step = 0.012f;
        var at = new Vector2(p.X, p.Z);
        var normal = Vector3.Normalize(new(
            Terrain(at - new Vector2(step, 0), 9) - Terrain(at + new Vector2(step, 0), 9),
            2 * step,
            Terrain(at - new Vector2(0, step), 9) - Terrain(at + new Vector2(0, step), 9)));
        float rough = Fractal(at * 5, 4);
        float snow = Step(0.55f, 0.78f, normal.Y + 0.30f * (rough - 0.3f) + 0.06f * p.Y) * Step(0.15f, 0.9f, p.Y + 0.8f * (rough - 0.3f));
        var rock = Vector3.Lerp(new(0.030f, 0.032f, 0.045f), new(0.11f, 0.105f, 0.12f), rough);
        var ground = Vector3.Lerp(rock, new(0.80f, 0.86f, 0.95f), snow);
        float moon = Math.Clamp(Vector3.Dot(normal, _moon), 0, 1);
        var light = new Vector3(0.34f, 0.42f, 0.60f) * moon
            + new Vector3(0.010f, 0.110f, 0.070f) * (0.2f + 0.8f * normal.Y * normal.Y)
            + new Vector3(0.014f, 0.022f, 0.048f);
        float mist = 1 - MathF.Exp(-distance * 0.022f) * (1 - 0.35f * MathF.Exp(-p.Y * 3.5f));
        return Vector3.Lerp(ground * light * 0.75f, Horizon(ray) * 0.9f, mist);
    }

    private static Vector3 Sky(Vector3 ray) => Horizon(ray) + Stars(ray) + Aurora(ray);

    private static Vector3 Horizon(Vector3 ray)
    {
        float up = Math.Clamp(ray.Y, 0, 1);
        return Vector3.Lerp(new(0.022f, 0.070f, 0.088f), new(0.002f, 0.004f, 0.018f), MathF.Pow(up, 0.42f));
    }

    private static Vector3 Stars(Vector3 ray)
    {
        var grid = new Vector2(ray.X, ray.Y) / (0.25f + ray.Z) * 130;
        int column = (int)MathF.Floor(grid.X);
        int row = (int)MathF.Floor(grid.Y);
        if (Hash(column, row) < 0.955f)
        {
            return Vector3.Zero;
        }

        var centre = new Vector2(column + 0.3f + 0.4f * Hash(column + 9, row), row + 0.3f + 0.4f * Hash(column, row + 9));
        float magnitude = MathF.Pow(Hash(column + 5, row + 3), 7);
        float glow = MathF.Exp(-(grid - centre).LengthSquared() * (26 - 14 * magnitude)) * (0.10f + 2.2f * magnitude);
        var tint = Vector3.Lerp(new(1, 0.86f, 0.72f), new(0.74f, 0.86f, 1), Hash(row, column));
        return tint * glow * Step(0.02f, 0.22f, ray.Y);
    }

    // Curtains are lines on the ground plan of the sky, stretched upwards: each layer of height is cut once.
    private static Vector3 Aurora(Vector3 ray)
    {
        if (ray.Y < 0.02f)
        {
            return Vector3.Zero;
        }

        const int layers = 56;
        var sum = Vector3.Zero;
        for (int i = 0; i < layers; i++)
        {
            float height = i / (float)layers;
            float reach = (1 + 0.75f * height) / (ray.Y + 0.10f);
            var p = new Vector2(ray.X, ray.Z) * reach;
            sum += Glow(height) * Curtain(p, height);
        }

        return sum * (6.5f / layers) * Step(0.02f, 0.16f, ray.Y);
    }

    private static float Curtain(Vector2 p, float height)
    {
        var bend = new Vector2(Fractal(p * 0.42f, 3), Fractal(p * 0.42f + new Vector2(31, 8), 3)) - new Vector2(0.5f);
        var q = p + bend * 2.6f;
        float across = MathF.Sin(q.Y * 1.15f + q.X * 0.55f + 0.8f);
        float fold = across / 0.10f;
        float line = MathF.Exp(-fold * fold);
        float rays = 0.18f + 0.82f * Value(new Vector2(q.X * 9 + q.Y * 3, 3)) * (0.4f + 0.6f * Value(new Vector2(q.X * 26, 5)));
        float patches = Step(0.28f, 0.72f, Fractal(p * 0.33f + new Vector2(2.5f, 19), 2));
        float length = 0.45f + 0.55f * Value(new Vector2(q.X * 2.3f, 8));
        return line * rays * patches * MathF.Exp(-height / (0.42f * length)) * Step(-0.04f, 0.05f, height);
    }

    private static Vector3 Glow(float height)
    {
        var low = Vector3.Lerp(new(0.10f, 1.00f, 0.45f), new(0.08f, 0.75f, 0.72f), Step(0.05f, 0.40f, height));
        return Vector3.Lerp(low, new(0.62f, 0.18f, 0.85f), Step(0.28f, 0.85f, height));
    }

    // Bright parts roll off gently instead of being cut at white.
    private static Vector3 Film(Vector3 light) => new(Film(light.X), Film(light.Y), Film(light.Z));

    private static float Film(float light)
    {
        float soft = 1 - MathF.Exp(-1.6f * light);
        return Lerp(soft, soft * soft * (3 - 2 * soft), 0.45f);
    }
}
