using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace TypedResponses.Generator.Tests.Compiling;

/// <summary>A file among the user's <c>AdditionalFiles</c>, which counts how often it is read.</summary>
public sealed class DocumentFile(string path, string text) : AdditionalText
{
    public int Reads { get; private set; }

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default)
    {
        Reads++;
        return SourceText.From(text);
    }
}
