using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Bodies;
using TypedResponses.Analyzers.Values;

namespace TypedResponses.Analyzers.Result;

/// <summary>What is appended to a <c>StringBuilder</c>, by chained calls and statement by statement.</summary>
internal static class StringBuilders
{
    public static bool IsAppend(IInvocationOperation call) =>
        call.TargetMethod is { Name: "Append" or "AppendLine" or "AppendFormat" or "Insert", ContainingType.Name: "StringBuilder" } &&
            call.Arguments.Length > 0;

    /// <summary>Every value appended to the builder that <paramref name="builder"/> ends in.</summary>
    public static ImmutableArray<IOperation> Appended(IOperation builder)
    {
        var values = ImmutableArray.CreateBuilder<IOperation>();
        AddChain(builder, values);
        if (RootOf(builder) is ILocalReferenceOperation { Local: var local } reference)
        {
            foreach (var write in LocalWrites.Around(reference).To(local))
            {
                if (write is { Kind: WriteKind.Value, Operation: { } created }) AddChain(created, values);
            }

            foreach (var operation in BodyOperations.AllIn(reference.Root()))
            {
                if (operation is IInvocationOperation call && IsAppend(call) && IsLocal(RootOf(call), local))
                    values.AddRange(call.Arguments.Select(argument => argument.Value));
            }
        }

        return values.ToImmutable();
    }

    /// <summary>The constant text that is appended directly before <paramref name="append"/>.</summary>
    public static string TextBefore(IInvocationOperation append)
    {
        if (append.Instance is not { } receiver) return "";
        if (receiver.WithoutConversions() is ILocalReferenceOperation local) return Previous(append, local.Local) is { } previous ? TextOf(previous) : "";
        return TextOf(receiver.WithoutConversions());
    }

    private static string TextOf(IOperation builder)
    {
        switch (builder)
        {
            case IInvocationOperation call when IsAppend(call):
                var text = Trailing(call.Arguments[0].Value);
                return call.TargetMethod.Name == "AppendLine" ? text + "\n" : text;
            case IObjectCreationOperation { Arguments: [var first, ..] }:
                return Trailing(first.Value);
            default:
                return "";
        }
    }

    private static string Trailing(IOperation value) =>
        TextPieces.Of(value) is { } pieces ? TextPieces.TextBefore(pieces, pieces.Count) : TextPieces.TrailingText(value);

    /// <summary>The last append, or the creation, in the statements before the one with <paramref name="append"/>.</summary>
    private static IOperation? Previous(IInvocationOperation append, ILocalSymbol local)
    {
        IOperation statement = append;
        while (statement.Parent is { } parent and not IBlockOperation) statement = parent;
        if (statement.Parent is not IBlockOperation block) return null;
        IOperation? previous = null;
        foreach (var candidate in block.Operations)
        {
            if (candidate == statement) break;
            if (candidate is IExpressionStatementOperation { Operation: IInvocationOperation call } && IsAppend(call) && IsLocal(RootOf(call), local))
                previous = call;
            else if (candidate is IVariableDeclarationGroupOperation declarations && InitializerOf(declarations, local) is { } initializer)
            {
                previous = initializer;
            }
        }

        return previous;
    }

    private static IOperation? InitializerOf(IVariableDeclarationGroupOperation declarations, ILocalSymbol local)
    {
        foreach (var declaration in declarations.Declarations)
        {
            foreach (var variable in declaration.Declarators)
            {
                if (SymbolEqualityComparer.Default.Equals(variable.Symbol, local)) return variable.GetVariableInitializer()?.Value.WithoutConversions();
            }
        }

        return null;
    }

    private static void AddChain(IOperation builder, ImmutableArray<IOperation>.Builder values)
    {
        for (var current = builder.WithoutConversions(); ; current = ((IInvocationOperation)current).Instance!.WithoutConversions())
        {
            if (current is IObjectCreationOperation creation) values.AddRange(creation.Arguments.Select(argument => argument.Value));
            if (current is not IInvocationOperation { Instance: not null } call || !IsAppend(call)) return;
            values.AddRange(call.Arguments.Select(argument => argument.Value));
        }
    }

    private static IOperation? RootOf(IOperation? builder)
    {
        while (builder?.WithoutConversions() is IInvocationOperation { Instance: { } instance } call && IsAppend(call)) builder = instance;
        return builder?.WithoutConversions();
    }

    private static bool IsLocal(IOperation? operation, ILocalSymbol local) =>
        operation?.WithoutConversions() is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, local);
}
