using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Values;

namespace TypedResponses.Analyzers.Result;

/// <summary>One value that a message shows.</summary>
/// <param name="Value">The expression.</param>
/// <param name="IsInHtml">True where it stands in a text that is HTML by its looks.</param>
/// <param name="IsSequence">True where its elements are shown.</param>
internal readonly record struct ShownValue(IOperation Value, bool IsInHtml, bool IsSequence = false);

/// <summary>The expressions that an argument shows: itself, or the parts of an array, an object or a text put together in place.</summary>
internal static class ShownValues
{
    public static IEnumerable<ShownValue> In(IOperation argument)
    {
        var value = argument.WithoutConversions();
        if (value.WrittenElements() is { } elements) return elements.SelectMany(In);
        switch (value)
        {
            case IAnonymousObjectCreationOperation anonymous:
                return anonymous.Initializers.OfType<ISimpleAssignmentOperation>().SelectMany(assignment => In(assignment.Value));
            case ITupleOperation tuple:
                return tuple.Elements.SelectMany(In);
        }

        if (TextPieces.Of(value) is not { } pieces) return [new ShownValue(argument.WithoutImplicitConversions(), false)];
        var isHtml = pieces.Exists(piece => piece.Constant is { } text && (text.Contains("<img") || text.Contains("src=") || text.Contains("href=")));
        return pieces
            .Where(piece => piece.Constant is null)
            .Select(piece => new ShownValue(piece.Expression!.WithoutImplicitConversions(), isHtml, piece.IsSequence));
    }
}
