using System.Buffers;

namespace TypedResponses.Serialization;

/// <summary>
/// Reads the elements of a list into an array of exactly their number. The first few wait on the stack until it is known, the others in a rented array:
/// most lists are short, and a list that grows leaves more behind than it holds.
/// They are put there through spans: an array of a class that others derive from looks at the type of each element.
/// </summary>
internal static class JsonElements
{
    /// <summary>So many wait on the stack.</summary>
    private const int Few = 8;

    /// <summary>Reads on from an element that is there, and to the end of the list.</summary>
    /// <param name="reader">The reader, before the element.</param>
    /// <param name="index">The element's place.</param>
    /// <param name="readElement">Reads an element.</param>
    public static T[] Read<T>(ref ModelReader reader, int index, ValueReader<T> readElement)
    {
        var element = readElement(ref reader);
        var elements = !JsonRead.NextElement(ref reader, isFirst: false) ? new T[index + 1]
            : index + 1 < Few ? Read(ref reader, index + 1, readElement)
            : ReadMany(ref reader, readElement);
        elements.AsSpan()[index] = element;
        return elements;
    }

    /// <summary>Reads from the element behind the first few on; the places of these are left to the caller.</summary>
    private static T[] ReadMany<T>(ref ModelReader reader, ValueReader<T> readElement)
    {
        // An array that is not returned, because an element cannot be read, is only an array less in the pool.
        var rented = ArrayPool<T>.Shared.Rent(Few * Few);
        var places = rented.AsSpan();
        var count = Few;
        do
        {
            if (count == rented.Length)
            {
                var larger = ArrayPool<T>.Shared.Rent(count * 2);
                Array.Copy(rented, larger, count);
                ArrayPool<T>.Shared.Return(rented, clearArray: true);
                rented = larger;
                places = rented;
            }

            places[count++] = readElement(ref reader);
        }
        while (JsonRead.NextElement(ref reader, isFirst: false));

        var elements = new T[count];
        Array.Copy(rented, Few, elements, Few, count - Few);
        ArrayPool<T>.Shared.Return(rented, clearArray: true);
        return elements;
    }
}
