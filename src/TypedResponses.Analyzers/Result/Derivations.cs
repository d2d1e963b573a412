using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Values;

namespace TypedResponses.Analyzers.Result;

/// <summary>A call that makes something else of a result: what it is given, and what becomes of it (null: no result any more).</summary>
internal sealed record Derivation(ImmutableArray<IOperation> Inputs, Func<ResultValue, ResultValue?> Change);

/// <summary>The calls that keep a result, cut it, encode or decode it.</summary>
internal static class Derivations
{
    public static Derivation? Of(IOperation operation) => operation switch
    {
        IInvocationOperation call => OfCall(call),
        IImplicitIndexerReferenceOperation range when range.Argument is IRangeOperation { LeftOperand: { } from } bounds &&
            !IsZero(from) => Cut(range.Instance, isOpenEnded: bounds.RightOperand is null),
        IArrayElementReferenceOperation { Indices: [var index] } element when !IsZero(index) &&
            Carriers.Resolve(element.ArrayReference) is IInvocationOperation { TargetMethod.Name: "Split" } split => Same(split),
        IPropertyReferenceOperation { Property: { Name: "Span", ContainingType.Name: "Memory" or "ReadOnlyMemory" }, Instance: { } memory } => Same(memory),
        IObjectCreationOperation { Constructor.ContainingType.Name: var type, Arguments: [var first, ..] }
            when type is "MemoryStream" or "String" or "ReadOnlyMemory" or "ReadOnlySpan" or "BinaryData" => Same(first.Value),
        _ => null,
    };

    private static Derivation? OfCall(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        switch (method.ContainingType.Name)
        {
            case "String" when call.Instance is { } text:
                return method.Name switch
                {
                    "Trim" or "TrimStart" or "TrimEnd" or "ToString" or "Normalize" or "ToCharArray" or "Clone" or "PadLeft" or "PadRight" or
                        "ToLower" or "ToLowerInvariant" or "ToUpper" or "ToUpperInvariant" or "ReplaceLineEndings" => Same(text),
                    "Substring" when !IsZero(call.Arguments[0].Value) => Cut(text, isOpenEnded: call.Arguments.Length == 1),
                    "Replace" or "Split" or "Remove" when call.Arguments.Length > 1 || method.Name == "Split" => Cut(text),
                    _ => null,
                };
            case "String" when method.Name is "Copy" or "Intern":
                return Same(call.Arguments[0].Value);
            case "MemoryExtensions" when call.Arguments is [var text, ..]:
                return method.Name switch
                {
                    "AsSpan" or "AsMemory" or "Trim" or "TrimEnd" or "TrimStart" when call.Arguments.Length == 1 => Same(text.Value),
                    "AsSpan" or "AsMemory" when !IsZero(call.Arguments[1].Value) => Cut(text.Value, isOpenEnded: call.Arguments.Length == 2),
                    _ => null,
                };
            case "Enumerable" when method.Name is "ToArray" or "ToList" ||
                method.Name == "Last" && Carriers.Resolve(call.Arguments[0].Value).WithoutConversions() is IInvocationOperation { TargetMethod.Name: "Split" }:
                return Same(call.Arguments[0].Value);
            case "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory" when call.Instance is { } span:
                return method.Name switch
                {
                    "ToString" or "ToArray" => Same(span),
                    "Slice" when !IsZero(call.Arguments[0].Value) => Cut(span, isOpenEnded: call.Arguments.Length == 1),
                    _ => null,
                };
            case "Convert" when method.Name == "ToString":
                return Same(call.Arguments[0].Value);
            case "Convert" when method.Name == "ToBase64String":
                return new Derivation(ImmutableArray.Create(call.Arguments[0].Value), Base64OfBytes);
            case "Convert" when method.Name is "FromBase64String" or "FromBase64CharArray":
                return new Derivation(ImmutableArray.Create(call.Arguments[0].Value), DecodedText);
            case "BinaryData" when call.Instance is { } data:
                return method.Name is "ToArray" or "ToMemory" or "ToStream" ? Same(data) : null;
            case "BinaryData" when method.Name is "FromBytes" or "FromStream":
                return Same(call.Arguments[0].Value);
            case "Encoding" when method.Name == "GetBytes" && call.Arguments is [var characters, ..]:
                return new Derivation(ImmutableArray.Create(characters.Value), EncodedText);
            case "StringBuilder" when method.Name == "ToString" && call.Instance is { } builder:
                return new Derivation(StringBuilders.Appended(builder), value => value.As(ResultForm.Inside));
            default:
                return null;
        }
    }

    private static Derivation Same(IOperation input) => new(ImmutableArray.Create(input), value => value);

    private static Derivation Cut(IOperation input, bool isOpenEnded = true) =>
        new(ImmutableArray.Create(input), value => value.Form switch
        {
            ResultForm.Text or ResultForm.PartOfText => value.As(isOpenEnded ? ResultForm.PartOfText : ResultForm.Excerpt),
            ResultForm.Excerpt => value,
            _ => null,
        });

    private static ResultValue? Base64OfBytes(ResultValue value) =>
        value.Form is ResultForm.Bytes or ResultForm.HandDecoded ? value.As(ResultForm.Text) with { IsWireText = false } : null;

    private static ResultValue? DecodedText(ResultValue value) =>
        value.Form is ResultForm.Text or ResultForm.PartOfText or ResultForm.Excerpt ? value.As(ResultForm.HandDecoded) : null;

    private static ResultValue? EncodedText(ResultValue value) => value.Form is ResultForm.Text ? value.As(ResultForm.EncodedText) : null;

    private static bool IsZero(IOperation operation) => operation.WithoutConversions().ConstantValue is { HasValue: true, Value: 0 };
}
