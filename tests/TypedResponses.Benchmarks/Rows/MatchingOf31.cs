using TypedResponses.Benchmarks.Models;

namespace TypedResponses.Benchmarks.Rows;

/// <summary>Ways to ask which of 31 cases a value is.</summary>
internal static class MatchingOf31
{
    public static int TypeSwitch(Shape[] values)
    {
        var sum = 0;
        foreach (var value in values)
        {
            sum += TypeSwitchOf(value);
        }

        return sum;
    }

    public static int Match(Shape[] values)
    {
        var sum = 0;
        foreach (var value in values)
        {
            sum += MatchOf(value);
        }

        return sum;
    }

    public static int MatchWithState(Shape[] values)
    {
        var sum = 0;
        foreach (var value in values)
        {
            sum += MatchWithStateOf(value);
        }

        return sum;
    }

    private static int TypeSwitchOf(Shape value) => value switch
    {
        Circle => 1,
        Square => 2,
        Triangle => 3,
        Ellipse => 4,
        Rectangle => 5,
        Pentagon => 6,
        Hexagon => 7,
        Heptagon => 8,
        Octagon => 9,
        Nonagon => 10,
        Decagon => 11,
        Star => 12,
        Cross => 13,
        Arrow => 14,
        Heart => 15,
        Diamond => 16,
        Ring => 17,
        Crescent => 18,
        Trapezoid => 19,
        Parallelogram => 20,
        Kite => 21,
        Sector => 22,
        Segment => 23,
        Spiral => 24,
        Wave => 25,
        Grid => 26,
        Line => 27,
        Curve => 28,
        Point => 29,
        Polygon => 30,
        Text => 31,
        _ => 0,
    };

    private static int MatchOf(Shape value) => value.Match(
        circle: static _ => 1,
        square: static _ => 2,
        triangle: static _ => 3,
        ellipse: static _ => 4,
        rectangle: static _ => 5,
        pentagon: static _ => 6,
        hexagon: static _ => 7,
        heptagon: static _ => 8,
        octagon: static _ => 9,
        nonagon: static _ => 10,
        decagon: static _ => 11,
        star: static _ => 12,
        cross: static _ => 13,
        arrow: static _ => 14,
        heart: static _ => 15,
        diamond: static _ => 16,
        ring: static _ => 17,
        crescent: static _ => 18,
        trapezoid: static _ => 19,
        parallelogram: static _ => 20,
        kite: static _ => 21,
        sector: static _ => 22,
        segment: static _ => 23,
        spiral: static _ => 24,
        wave: static _ => 25,
        grid: static _ => 26,
        line: static _ => 27,
        curve: static _ => 28,
        point: static _ => 29,
        polygon: static _ => 30,
        text: static _ => 31,
        unrecognized: static _ => 0);

    private static int MatchWithStateOf(Shape value) => value.Match(
        0,
        circle: static (offset, _) => offset + 1,
        square: static (offset, _) => offset + 2,
        triangle: static (offset, _) => offset + 3,
        ellipse: static (offset, _) => offset + 4,
        rectangle: static (offset, _) => offset + 5,
        pentagon: static (offset, _) => offset + 6,
        hexagon: static (offset, _) => offset + 7,
        heptagon: static (offset, _) => offset + 8,
        octagon: static (offset, _) => offset + 9,
        nonagon: static (offset, _) => offset + 10,
        decagon: static (offset, _) => offset + 11,
        star: static (offset, _) => offset + 12,
        cross: static (offset, _) => offset + 13,
        arrow: static (offset, _) => offset + 14,
        heart: static (offset, _) => offset + 15,
        diamond: static (offset, _) => offset + 16,
        ring: static (offset, _) => offset + 17,
        crescent: static (offset, _) => offset + 18,
        trapezoid: static (offset, _) => offset + 19,
        parallelogram: static (offset, _) => offset + 20,
        kite: static (offset, _) => offset + 21,
        sector: static (offset, _) => offset + 22,
        segment: static (offset, _) => offset + 23,
        spiral: static (offset, _) => offset + 24,
        wave: static (offset, _) => offset + 25,
        grid: static (offset, _) => offset + 26,
        line: static (offset, _) => offset + 27,
        curve: static (offset, _) => offset + 28,
        point: static (offset, _) => offset + 29,
        polygon: static (offset, _) => offset + 30,
        text: static (offset, _) => offset + 31,
        unrecognized: static (offset, _) => offset);
}
