namespace MakePictures;

/// <summary>The codes of a JPEG Huffman table, from how many there are of each length and the symbols in code order.</summary>
internal sealed class HuffmanTable
{
    private readonly (int Code, int Length)[] _codes = new (int, int)[256];

    public HuffmanTable(byte[] countsByLength, byte[] symbols)
    {
        Description = [.. countsByLength, .. symbols];
        int code = 0;
        int next = 0;
        for (int length = 1; length <= countsByLength.Length; length++, code <<= 1)
        {
            for (int i = 0; i < countsByLength[length - 1]; i++)
            {
                _codes[symbols[next++]] = (code++, length);
            }
        }
    }

    /// <summary>The table as the file holds it.</summary>
    public byte[] Description { get; }

    public (int Code, int Length) this[byte symbol] => _codes[symbol];
}
