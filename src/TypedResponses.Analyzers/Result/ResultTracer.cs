using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Values;

namespace TypedResponses.Analyzers.Result;

/// <summary>Follows an expression back to the results it is made of.</summary>
internal sealed class ResultTracer(ResultSymbols symbols)
{
    private const int MaximumSteps = 256;

    private static readonly Dictionary<IParameterSymbol, IOperation> s_nothing = new(SymbolEqualityComparer.Default);

    /// <summary>The results that <paramref name="operation"/> may hold; empty where there is none.</summary>
    public ImmutableArray<ResultValue> Trace(IOperation operation)
    {
        if (operation.ConstantValue.HasValue) return ImmutableArray<ResultValue>.Empty;
        var walk = new Walk();
        Follow(operation, walk);
        return walk.Found is null ? ImmutableArray<ResultValue>.Empty : walk.Found.ToImmutableArray();
    }

    /// <summary>The results that the elements of <paramref name="sequence"/> may hold.</summary>
    public ImmutableArray<ResultValue> TraceElements(IOperation sequence)
    {
        var walk = new Walk();
        FollowElements(sequence, walk);
        return walk.Found is null ? ImmutableArray<ResultValue>.Empty : walk.Found.ToImmutableArray();
    }

    private bool FollowElements(IOperation sequence, Walk walk)
    {
        var elements = Elements.Of(sequence);
        return !elements.Values.IsDefault && FollowAny(elements, walk);
    }

    /// <summary>True where the expression is a result, or cannot say otherwise (a constant, or a local on its way to itself).</summary>
    private bool Follow(IOperation operation, Walk walk)
    {
        if (--walk.Steps < 0) return false;
        if (operation.ConstantValue.HasValue) return true;
        if (SourceAt(operation) is { } source) return walk.Add(source);
        if (Compose(operation, walk) is { } composed) return composed;
        if (Derive(operation, walk) is { } derived) return derived;

        if (operation is IParameterReferenceOperation { Parameter: var parameter } && walk.Given.TryGetValue(parameter, out var given))
        {
            return Follow(given, walk);
        }

        if (operation is IInvocationOperation { Arguments.IsEmpty: false } call && Elements.OfChosen(call).Values.IsDefault &&
            ReturnedValues.Of(call) is { Values.IsDefault: false } returned)
        {
            return FollowHelper(call, returned, walk);
        }

        var local = (operation as ILocalReferenceOperation)?.Local;
        if (local is not null && !walk.Open.Add(local)) return true;
        var origins = Carriers.Step(operation);
        var isResult = false;
        var before = walk.Count;
        if (!origins.Values.IsDefault) isResult = origins.All ? FollowAll(origins, walk) : FollowAny(origins, walk);
        if (local is null) return isResult;
        walk.Open.Remove(local);
        return walk.Change(before, value => value with { Hops = value.Hops.Add(operation) }) && isResult;
    }

    /// <summary>A helper that is given a result hands it on only where every way through it does: one that shortens it does not.</summary>
    private bool FollowHelper(IInvocationOperation call, Origins returned, Walk walk)
    {
        var outer = walk.Given;
        walk.Given = new Dictionary<IParameterSymbol, IOperation>(outer, SymbolEqualityComparer.Default);
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is { } parameter) walk.Given[ParameterOf(call, parameter)] = argument.Value;
        }

        walk.Strictness++;
        var isResult = FollowAll(returned, walk);
        walk.Strictness--;
        walk.Given = outer;
        return isResult;
    }

    /// <summary>For the call of a delegate: the parameter of the lambda that it holds.</summary>
    private static IParameterSymbol ParameterOf(IInvocationOperation call, IParameterSymbol parameter) =>
        call is { TargetMethod.MethodKind: MethodKind.DelegateInvoke, Instance: { } instance } && Carriers.Resolve(instance).AsLambda() is { } lambda &&
            parameter.Ordinal < lambda.Symbol.Parameters.Length
            ? lambda.Symbol.Parameters[parameter.Ordinal]
            : parameter.OriginalDefinition;

    private bool FollowAny(Origins origins, Walk walk)
    {
        if (walk.Strictness > 0) return FollowAll(origins, walk);
        var (isAny, cannotSay) = (false, true);
        foreach (var origin in origins.Values)
        {
            var before = walk.Count;
            var isResult = Follow(origin, walk);
            isAny |= isResult && walk.Count > before;
            cannotSay &= isResult;
        }

        return isAny || cannotSay;
    }

    private bool FollowAll(Origins origins, Walk walk)
    {
        var before = walk.Count;
        foreach (var origin in origins.Values)
        {
            if (!Follow(origin, walk))
            {
                walk.ForgetFrom(before);
                return false;
            }
        }

        return true;
    }

    private ResultValue? SourceAt(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Property: var property } when symbols.IsImageMember(property, "Text") =>
            new ResultValue(ResultForm.Text, operation),
        IPropertyReferenceOperation { Property: var property } when symbols.IsOpenAiImageBytes(property) =>
            new ResultValue(ResultForm.Bytes, operation) { IsWireText = false },
        IMemberReferenceOperation { Member: IPropertySymbol or IFieldSymbol } member when IsText(member.Type) &&
            symbols.IsBase64Content(member.Member) =>
            new ResultValue(ResultForm.Text, operation),
        IParameterReferenceOperation parameter when IsText(parameter.Type) && symbols.IsBase64Content(parameter.Parameter) =>
            new ResultValue(ResultForm.Text, operation),
        IInvocationOperation { TargetMethod: var method } when symbols.IsImageMember(method, "ToDataUri") =>
            new ResultValue(ResultForm.DataUri, operation),
        IInvocationOperation { TargetMethod: var method } when symbols.IsImageMember(method, "ToArray") =>
            new ResultValue(ResultForm.Bytes, operation),
        IInvocationOperation { TargetMethod: var method } when IsText(method.ReturnType) && symbols.ReturnsBase64Content(method) =>
            new ResultValue(ResultForm.Text, operation),
        _ => null,
    };

    private static bool IsText(ITypeSymbol? type) => type?.SpecialType == SpecialType.System_String;

    /// <summary>A text put together: the result itself where there is nothing else in it, else with the result inside.</summary>
    private bool? Compose(IOperation operation, Walk walk)
    {
        switch (operation)
        {
            case ICompoundAssignmentOperation { Type.SpecialType: SpecialType.System_String } append:
                return FollowAs(append.Target, ResultForm.Inside, walk) | FollowAs(append.Value, ResultForm.Inside, walk);
            case IAnonymousObjectCreationOperation anonymous:
                var any = false;
                foreach (var initializer in anonymous.Initializers)
                    any |= initializer is IAssignmentOperation assignment && FollowAs(assignment.Value, ResultForm.Inside, walk);
                return any;
            case IBinaryOperation or IInterpolatedStringOperation or IInterpolatedStringHandlerCreationOperation or IInvocationOperation:
                if (TextPieces.Of(operation) is not { } pieces) return null;
                pieces.RemoveAll(piece => piece.Constant is { } constant && string.IsNullOrWhiteSpace(constant));
                var found = false;
                foreach (var piece in pieces)
                {
                    if (piece is not { Constant: null, Expression: { } expression }) continue;
                    if (piece.IsSequence) found |= FollowElements(expression, walk);
                    else found |= pieces.Count == 1 ? Follow(expression, walk) : FollowAs(expression, ResultForm.Inside, walk);
                }

                return found;
            default:
                return null;
        }
    }

    /// <summary>What a call or a range makes of the result it is given.</summary>
    private bool? Derive(IOperation operation, Walk walk) => Derivations.Of(operation) switch
    {
        { } derivation => derivation.Inputs.Aggregate(false, (any, input) => any | FollowWith(input, derivation.Change, walk)),
        null => null,
    };

    private bool FollowAs(IOperation operation, ResultForm form, Walk walk) => FollowWith(operation, value => value.As(form), walk);

    private bool FollowWith(IOperation operation, Func<ResultValue, ResultValue?> change, Walk walk)
    {
        var before = walk.Count;
        var isResult = Follow(operation, walk);
        return walk.Change(before, change) && isResult;
    }

    /// <summary>The state of one trace.</summary>
    private sealed class Walk
    {
        public int Steps { get; set; } = MaximumSteps;

        public HashSet<ILocalSymbol> Open { get; } = new(SymbolEqualityComparer.Default);

        /// <summary>What the parameters of the helpers stand for that the walk is in.</summary>
        public Dictionary<IParameterSymbol, IOperation> Given { get; set; } = s_nothing;

        /// <summary>Above zero inside a helper, where a choice is a result only if all of its branches are.</summary>
        public int Strictness { get; set; }

        public List<ResultValue>? Found { get; private set; }

        public int Count => Found?.Count ?? 0;

        public bool Add(ResultValue value)
        {
            (Found ??= []).Add(value);
            return true;
        }

        public void ForgetFrom(int index) => Found?.RemoveRange(index, Found.Count - index);

        /// <summary>Changes what was found since; false where nothing of it is left.</summary>
        public bool Change(int from, Func<ResultValue, ResultValue?> change)
        {
            if (Count == from) return true;
            for (var i = Count - 1; i >= from; i--)
            {
                if (change(Found![i]) is { } changed) Found[i] = changed;
                else Found.RemoveAt(i);
            }

            return Count > from;
        }
    }
}
