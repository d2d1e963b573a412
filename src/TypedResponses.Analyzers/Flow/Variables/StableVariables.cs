using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Bodies;
using TypedResponses.Analyzers.Values;

namespace TypedResponses.Analyzers.Flow.Variables;

/// <summary>
/// Which variables of a body are written more than once. A lambda may run after such a variable has got another
/// value, so it inherits nothing of it.
/// </summary>
internal sealed class StableVariables
{
    private readonly HashSet<ISymbol> _written = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _rewritten = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _writtenByOthers = new(SymbolEqualityComparer.Default);

    private readonly HashSet<ISymbol> _natural = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _lowered = new(SymbolEqualityComparer.Default);

    private readonly Lazy<HashSet<ISymbol>> _captured;

    public StableVariables(IOperation root)
    {
        _captured = new(() => CapturedIn(root));
        foreach (var operation in BodyOperations.AllIn(root)) Visit(operation);
    }

    public bool IsStable(ISymbol variable) => !_rewritten.Contains(variable);

    /// <summary>Whether only the code that declares a variable writes it, and no function that may run at any time.</summary>
    public bool IsWrittenInPlace(ISymbol variable) => !_writtenByOthers.Contains(variable);

    /// <summary>Whether a variable is never less than zero: it starts with such a number, and is only counted up.</summary>
    public bool IsNatural(ISymbol variable) => _natural.Contains(variable) && !_lowered.Contains(variable);

    /// <summary>Whether a function that may run at any time speaks of a variable.</summary>
    public bool IsCaptured(ISymbol variable) => _captured.Value.Contains(variable);

    private static HashSet<ISymbol> CapturedIn(IOperation root)
    {
        var captured = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var function in BodyOperations.AllIn(root))
        {
            var symbol = function is IAnonymousFunctionOperation { Symbol: var lambda } ? lambda : (function as ILocalFunctionOperation)?.Symbol;
            if (symbol is null) continue;
            foreach (var part in function.Descendants())
            {
                // What a function declares itself is its own.
                if (part is ILocalReferenceOperation { Local: var local } && !SymbolEqualityComparer.Default.Equals(local.ContainingSymbol, symbol))
                {
                    captured.Add(local);
                }
            }
        }

        return captured;
    }

    private void Visit(IOperation operation)
    {
        if (operation is IVariableDeclaratorOperation { Symbol: var local, Initializer: { Value: var first } })
        {
            if (first.ConstantValue is { Value: int and >= 0 }) _natural.Add(local);
            Write(local);
        }
        else if (operation.WrittenPlace() is { } target)
        {
            Write(target);
        }
    }

    private void Write(IOperation target)
    {
        switch (target)
        {
            case ILocalReferenceOperation local:
                Write(local.Local);
                NoteWriter(local, local.Local);
                if (local.Parent is not IIncrementOrDecrementOperation { Kind: OperationKind.Increment }) _lowered.Add(local.Local);
                break;
            case IParameterReferenceOperation parameter:
                // A parameter has its first value from the caller.
                _written.Add(parameter.Parameter);
                Write(parameter.Parameter);
                NoteWriter(parameter, parameter.Parameter);
                break;
            case ITupleOperation tuple:
                foreach (var element in tuple.Elements) Write(element);
                break;
            case IDeclarationExpressionOperation declaration:
                Write(declaration.Expression);
                break;
        }
    }

    private void NoteWriter(IOperation write, ISymbol variable)
    {
        for (var parent = write.Parent; parent is not null; parent = parent.Parent)
        {
            var function = parent switch
            {
                IAnonymousFunctionOperation lambda => lambda.Symbol,
                ILocalFunctionOperation local => local.Symbol,
                _ => null,
            };
            if (function is null) continue;
            if (!SymbolEqualityComparer.Default.Equals(function, variable.ContainingSymbol)) _writtenByOthers.Add(variable);
            return;
        }
    }

    private void Write(ISymbol variable)
    {
        if (!_written.Add(variable)) _rewritten.Add(variable);
    }
}
