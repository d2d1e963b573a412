using System.Numerics;

namespace MakePictures;

/// <summary>
/// Turns a clean picture into a painted one: around each pixel lie four squares, and the calmest of them gives the colour, so that
/// surfaces become strokes and edges stay edges (Kuwahara's filter).
/// </summary>
internal static class Brush
{
    public static Picture Stroke(Picture picture, int radius)
    {
        var painted = new Picture(picture.Width, picture.Height);
        for (int y = 0; y < picture.Height; y++)
        {
            for (int x = 0; x < picture.Width; x++)
            {
                painted[x, y] = Calmest(picture, x, y, radius);
            }
        }

        return painted;
    }

    private static Vector3 Calmest(Picture picture, int x, int y, int radius)
    {
        var best = Vector3.Zero;
        float calm = float.MaxValue;
        for (int corner = 0; corner < 4; corner++)
        {
            int left = x - (corner % 2 * radius);
            int top = y - (corner / 2 * radius);
            var (mean, spread) = Square(picture, left, top, radius + 1);
            if (spread < calm)
            {
                (best, calm) = (mean, spread);
            }
        }

        return best;
    }

    private static (Vector3 Mean, float Spread) Square(Picture picture, int left, int top, int side)
    {
        var sum = Vector3.Zero;
        var squares = Vector3.Zero;
        for (int i = 0; i < side * side; i++)
        {
            var colour = Vector3.SquareRoot(picture[left + i % side, top + i / side]);
            sum += colour;
            squares += colour * colour;
        }

        var mean = sum / (side * side);
        var variance = squares / (side * side) - mean * mean;
        return (mean * mean, variance.X + variance.Y + variance.Z);
    }
}
