using System.Numerics;
using static MakePictures.Noise;

namespace MakePictures;

/// <summary>A row of conifers along a crest, as a silhouette.</summary>
internal static class Pines
{
    /// <summary>Whether one of the trees covers the point.</summary>
    /// <param name="p">The point; y grows downwards.</param>
    /// <param name="crest">The height of the ground at an x.</param>
    /// <param name="tallest">The height of the tallest trees.</param>
    /// <param name="row">Tells one row of trees from another.</param>
    public static bool Cover(Vector2 p, Func<float, float> crest, float tallest, int row)
    {
        float spacing = tallest * 0.24f;
        int nearest = (int)MathF.Round(p.X / spacing);
        for (int tree = nearest - 3; tree <= nearest + 3; tree++)
        {
            // Trees stand in groves, and a grove has clearings.
            float grove = Fractal(new(tree * spacing * 4.3f + row * 2.7f, row * 2.9f), 2);
            if (grove < 0.40f)
            {
                continue;
            }

            float x = (tree + 0.8f * (Hash(tree, row) - 0.5f)) * spacing;
            float height = tallest * (0.35f + 0.65f * Hash(tree + 77, row)) * (0.45f + 0.55f * Step(0.38f, 0.62f, grove));
            if (Tree(p.X - x, crest(x) + 0.004f - p.Y, height, tree))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Tree(float across, float up, float height, int tree)
    {
        if (up < 0 || up > height)
        {
            return false;
        }

        float left = 1 - up / height;
        // Boughs hang in tiers: wide at the bottom of each, and uneven.
        float tiers = left * 8 + Hash(tree, 3);
        float tier = tiers - MathF.Floor(tiers);
        float uneven = 0.75f + 0.5f * Hash((int)tiers * 2 + (across < 0 ? 1 : 0), tree);
        float bough = height * 0.23f * left * (0.30f + 0.70f * tier) * uneven;
        float trunk = height * 0.012f;
        return MathF.Abs(across) < MathF.Max(left < 0.93f ? bough : 0, trunk);
    }
}
