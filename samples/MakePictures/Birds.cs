using System.Numerics;

namespace MakePictures;

/// <summary>A small flock far away: two strokes of the brush for each bird.</summary>
internal static class Birds
{
    // x, y and the span of the wings.
    private static readonly Vector3[] _flock =
    [
        new(0.555f, 0.235f, 0.024f), new(0.600f, 0.212f, 0.020f), new(0.512f, 0.262f, 0.018f),
        new(0.640f, 0.240f, 0.016f), new(0.470f, 0.232f, 0.014f), new(0.575f, 0.270f, 0.013f),
        new(0.690f, 0.215f, 0.012f),
    ];

    /// <summary>Whether one of the birds covers the point.</summary>
    public static bool Cover(Vector2 p)
    {
        foreach (var bird in _flock)
        {
            float across = MathF.Abs(p.X - bird.X) / bird.Z;
            if (across < 1)
            {
                float wing = bird.Y - bird.Z * (0.85f * MathF.Sqrt(across) - 0.62f * across * across);
                if (MathF.Abs(p.Y - wing) < bird.Z * 0.13f * (1.15f - across))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
