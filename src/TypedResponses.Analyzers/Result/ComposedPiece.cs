using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Bodies;
using TypedResponses.Analyzers.Values;
using TypedResponses.Analyzers.Words;

namespace TypedResponses.Analyzers.Result;

/// <summary>An expression inside a text that is put together, and the text that is known to stand before it.</summary>
/// <param name="Whole">The composition, or the <c>Append</c> of a <c>StringBuilder</c>.</param>
/// <param name="Piece">The expression.</param>
/// <param name="Before">The text that is known to stand directly before it.</param>
/// <param name="Outline">All of the text before it, with a mark for each part that is not known.</param>
/// <param name="IsLast">True where nothing is known to come after it.</param>
internal readonly record struct ComposedPiece(IOperation Whole, IOperation Piece, string Before, string Outline, bool IsLast)
{
    /// <summary>Calls back for every expression that is put into a text, once.</summary>
    public static void Register(CompilationStartAnalysisContext context, Vocabulary vocabulary, Action<VisitedOperation, ComposedPiece> onPiece)
    {
        BodyOperations.Register(
            context,
            vocabulary,
            operation => Visit(operation.Operation, piece => onPiece(operation, piece)),
            OperationKind.Binary, OperationKind.InterpolatedString, OperationKind.Invocation, OperationKind.CompoundAssignment);
    }

    private static void Visit(IOperation operation, Action<ComposedPiece> onPiece)
    {
        switch (operation)
        {
            case IInvocationOperation { TargetMethod.Name: "AppendFormat" } append when StringBuilders.IsAppend(append):
                VisitPieces(append, append, StringBuilders.TextBefore(append), onPiece);
                break;
            case IInvocationOperation append when StringBuilders.IsAppend(append):
                foreach (var argument in append.Arguments) VisitPieces(append, argument.Value, StringBuilders.TextBefore(append), onPiece);
                break;
            case ICompoundAssignmentOperation { Type.SpecialType: SpecialType.System_String } assignment:
                VisitPieces(assignment, assignment.Value, BeforeAddition(assignment), onPiece);
                break;
            case IInvocationOperation or IBinaryOperation or IInterpolatedStringOperation when !TextPieces.IsPartOfComposition(operation) &&
                !IsAppended(operation):
                VisitPieces(operation, operation, "", onPiece);
                break;
        }
    }

    private static void VisitPieces(IOperation whole, IOperation value, string before, Action<ComposedPiece> onPiece)
    {
        var pieces = TextPieces.Of(value) ?? [TextPiece.Of(value)];
        if (pieces.Count == 1 && whole == value) return;
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i] is not { Constant: null, Expression: { } expression }) continue;
            var text = TextPieces.TextBefore(pieces, i);
            onPiece(new ComposedPiece(whole, expression, i == 0 || AllConstant(pieces, i) ? before + text : text, TextPieces.OutlineBefore(pieces, i),
                i == pieces.Count - 1));
        }
    }

    /// <summary>For <c>text += …</c>: what the last write of the local before it ends with.</summary>
    private static string BeforeAddition(ICompoundAssignmentOperation addition)
    {
        if (addition.Target is not ILocalReferenceOperation local) return "";
        IOperation? last = null;
        foreach (var write in LocalWrites.Around(local).To(local.Local))
        {
            if (write is { Kind: WriteKind.Value, Operation: { } value } && value.Syntax.SpanStart < addition.Syntax.SpanStart &&
                (last is null || value.Syntax.SpanStart > last.Syntax.SpanStart))
            {
                last = value;
            }
        }

        if (last is ICompoundAssignmentOperation compound) last = compound.Value;
        if (last is null) return "";
        return TextPieces.Of(last) is { } pieces ? TextPieces.TextBefore(pieces, pieces.Count) : TextPieces.TrailingText(last);
    }

    private static bool AllConstant(List<TextPiece> pieces, int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (pieces[i].Constant is null) return false;
        }

        return true;
    }

    /// <summary>True for what is appended or added to a text: it is visited with what stands before it.</summary>
    private static bool IsAppended(IOperation operation)
    {
        var parent = operation.Parent;
        while (parent is IConversionOperation or IParenthesizedOperation or IInterpolatedStringHandlerCreationOperation) parent = parent.Parent;
        return parent switch
        {
            IArgumentOperation { Parent: IInvocationOperation call } => StringBuilders.IsAppend(call),
            ICompoundAssignmentOperation assignment => assignment.Type?.SpecialType == SpecialType.System_String,
            IInterpolatedStringAdditionOperation => true,
            _ => false,
        };
    }
}
