using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Values;

namespace TypedResponses.Analyzers.Result;

/// <summary>One part of a text that is put together: a constant, or an expression.</summary>
internal readonly record struct TextPiece(string? Constant, IOperation? Expression)
{
    /// <summary>True for a sequence that <c>Join</c> or <c>Concat</c> takes its texts from.</summary>
    public bool IsSequence { get; init; }

    public static TextPiece Of(IOperation expression) => expression switch
    {
        { ConstantValue: { HasValue: true } constant } => new TextPiece(constant.Value?.ToString() ?? "", expression),
        IPropertyReferenceOperation { Property: { Name: "NewLine", ContainingType.Name: "Environment" } } => new TextPiece("\n", expression),
        _ => new TextPiece(null, expression),
    };
}

/// <summary>Takes apart a text that is put together with <c>+</c>, interpolation, <c>Concat</c>, <c>Join</c> or <c>Format</c>.</summary>
internal static class TextPieces
{
    /// <summary>The pieces in their order; null where the expression does not put a text together.</summary>
    public static List<TextPiece>? Of(IOperation operation)
    {
        var pieces = new List<TextPiece>();
        return Add(operation, pieces) ? pieces : null;
    }

    /// <summary>True for an expression that is itself a part of a longer composition.</summary>
    public static bool IsPartOfComposition(IOperation operation)
    {
        var parent = operation.Parent;
        while (parent is IConversionOperation or IParenthesizedOperation or IArrayInitializerOperation or
            IArrayCreationOperation { IsImplicit: true } or { Kind: (OperationKind)0x7f })
        {
            parent = parent.Parent;
        }

        return parent switch
        {
            IBinaryOperation binary => IsConcatenation(binary),
            IInterpolationOperation => true,
            IArgumentOperation { Parent: IInvocationOperation call } => IsComposer(call),
            _ => false,
        };
    }

    /// <summary>The text that is known to stand before a piece.</summary>
    public static string TextBefore(IReadOnlyList<TextPiece> pieces, int index)
    {
        var text = "";
        for (var i = index - 1; i >= 0; i--)
        {
            if (pieces[i].Constant is { } constant)
            {
                text = constant + text;
                continue;
            }

            return (pieces[i].Expression is { } expression ? TrailingText(expression) : "") + text;
        }

        return text;
    }

    /// <summary>All of the text before a piece; what is not known of it is one character that nobody writes.</summary>
    public static string OutlineBefore(IReadOnlyList<TextPiece> pieces, int index)
    {
        var text = "";
        for (var i = 0; i < index; i++) text += pieces[i].Constant ?? "\uFFFC";
        return text;
    }

    /// <summary>The text that a value is known to end with.</summary>
    public static string TrailingText(IOperation expression)
    {
        var resolved = Carriers.Resolve(expression);
        if (resolved.ConstantValue is { HasValue: true, Value: string constant }) return constant;
        return resolved != expression && Of(resolved) is { } pieces ? TextBefore(pieces, pieces.Count) : "";
    }

    private static bool Add(IOperation operation, List<TextPiece> pieces)
    {
        switch (operation)
        {
            case IConversionOperation { Operand.Type.SpecialType: SpecialType.System_String } conversion:
                return Add(conversion.Operand, pieces);
            case IParenthesizedOperation parenthesized:
                return Add(parenthesized.Operand, pieces);
            case IBinaryOperation binary when IsConcatenation(binary):
                AddNested(binary.LeftOperand, pieces);
                AddNested(binary.RightOperand, pieces);
                return true;
            case IInterpolatedStringHandlerCreationOperation handler:
                return Add(handler.Content, pieces);
            case IInterpolatedStringAdditionOperation addition:
                AddNested(addition.Left, pieces);
                AddNested(addition.Right, pieces);
                return true;
            case IInterpolatedStringOperation interpolated:
                foreach (var part in interpolated.Parts) AddPart(part, pieces);
                return true;
            case IInvocationOperation call when IsComposer(call):
                return call.TargetMethod.Name switch
                {
                    "Concat" => AddAll(ArgumentsOf(call, 0), null, pieces),
                    "Join" => AddAll(ArgumentsOf(call, 1), call.Arguments[0].Value, pieces),
                    _ => AddFormat(call, pieces),
                };
            default:
                return false;
        }
    }

    private static void AddNested(IOperation operation, List<TextPiece> pieces)
    {
        if (operation.ConstantValue.HasValue || !Add(operation, pieces)) pieces.Add(TextPiece.Of(operation));
    }

    private static void AddPart(IInterpolatedStringContentOperation part, List<TextPiece> pieces)
    {
        switch (part)
        {
            case IInterpolatedStringTextOperation text:
                AddNested(text.Text, pieces);
                break;
            case IInterpolationOperation hole:
                AddNested(hole.Expression, pieces);
                break;
            case IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation { Arguments.Length: > 0 } append }:
                AddNested(append.Arguments[0].Value, pieces);
                break;
        }
    }

    private static bool AddAll(IEnumerable<IOperation> values, IOperation? separator, List<TextPiece> pieces)
    {
        var first = true;
        foreach (var value in values)
        {
            if (!first && separator is not null) pieces.Add(TextPiece.Of(separator));
            if (SequenceTypes.IsOfTexts(value.Type)) pieces.Add(new TextPiece(null, value) { IsSequence = true });
            else AddNested(value, pieces);
            first = false;
        }

        return true;
    }

    private static bool AddFormat(IInvocationOperation call, List<TextPiece> pieces)
    {
        var format = call.ArgumentFor("format");
        if (format is null || Carriers.Resolve(format).ConstantValue is not { HasValue: true, Value: string text }) return false;
        var position = 0;
        while (position < call.Arguments.Length && call.Arguments[position].Value != format) position++;
        var values = ArgumentsOf(call, position + 1).ToList();
        FormatText.Split(text, literal => pieces.Add(new TextPiece(literal, null)), index =>
        {
            if (index < values.Count) AddNested(values[index], pieces);
        });
        return true;
    }

    private static IEnumerable<IOperation> ArgumentsOf(IInvocationOperation call, int from)
    {
        for (var i = from; i < call.Arguments.Length; i++)
        {
            var value = call.Arguments[i].Value;
            if (value.WrittenElements() is { } elements)
            {
                foreach (var element in elements) yield return element.WithoutConversions();
            }
            else
            {
                yield return value.WithoutConversions();
            }
        }
    }

    private static bool IsConcatenation(IBinaryOperation binary) =>
        binary is { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String };

    private static bool IsComposer(IInvocationOperation call) =>
        call.TargetMethod is { IsStatic: true, Name: "Concat" or "Join" or "Format", ContainingType.SpecialType: SpecialType.System_String } or
        { Name: "AppendFormat", ContainingType.Name: "StringBuilder" };
}
