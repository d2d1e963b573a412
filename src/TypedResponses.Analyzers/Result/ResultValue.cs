using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TypedResponses.Analyzers.Result;

/// <summary>What has become of a result on its way to where it is used.</summary>
internal enum ResultForm
{
    /// <summary>The text itself.</summary>
    Text,

    /// <summary>The text without something at its start, as after cutting off a prefix.</summary>
    PartOfText,

    /// <summary>A stretch from within the text, with an end of its own.</summary>
    Excerpt,

    /// <summary>A longer text with the result inside.</summary>
    Inside,

    /// <summary>A data URI made by <c>ImageResult.ToDataUri</c>.</summary>
    DataUri,

    /// <summary>The image's bytes.</summary>
    Bytes,

    /// <summary>The image's bytes, decoded from the text by hand.</summary>
    HandDecoded,

    /// <summary>The characters of the text as bytes, which are not the image's.</summary>
    EncodedText,
}

/// <summary>A result that reached an expression.</summary>
/// <param name="Form">What has become of it.</param>
/// <param name="Read">Where it was read: <c>image.Text</c>, a marked member, or the OpenAI package's bytes.</param>
internal sealed record ResultValue(ResultForm Form, IOperation Read)
{
    /// <summary>False where the text was not read but made of the bytes: it is base64 and nothing else.</summary>
    public bool IsWireText { get; init; } = true;

    /// <summary>The locals that it was kept in on its way: what is known where one of them is read is known of it.</summary>
    public ImmutableArray<IOperation> Hops { get; init; } = ImmutableArray<IOperation>.Empty;

    /// <summary>The <c>ImageResult</c> whose text or bytes were read, where there is one.</summary>
    public IOperation? Image => Read switch
    {
        IPropertyReferenceOperation { Property: { Name: "Text", ContainingType.Name: "ImageResult" } } text => text.Instance,
        IInvocationOperation { TargetMethod.ContainingType.Name: "ImageResult" } call => call.Instance,
        _ => null,
    };

    public ResultValue As(ResultForm form) => this with { Form = form };
}
