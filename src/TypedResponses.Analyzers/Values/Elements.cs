using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TypedResponses.Analyzers.Values;

/// <summary>The elements of a sequence, followed through LINQ to the expressions that make them.</summary>
internal static class Elements
{
    private const int MaximumDepth = 16;

    /// <summary>The expressions that make the elements of <paramref name="collection"/>, where that can be seen.</summary>
    public static Origins Of(IOperation collection)
    {
        var values = ImmutableArray.CreateBuilder<IOperation>();
        Add(collection, values, 0);
        return values.Count == 0 ? default : new Origins(values.ToImmutable());
    }

    /// <summary>For <c>First</c> and its like: the elements it chooses from.</summary>
    public static Origins OfChosen(IInvocationOperation invocation) =>
        IsLinq(invocation) && Chooses(invocation.TargetMethod.Name) ? OneOf(invocation.Arguments[0].Value) : default;

    /// <summary>For one element: each that it can be.</summary>
    public static Origins OneOf(IOperation collection) => new(Of(collection).Values, all: true);

    /// <summary>For the element at a place: that one where the collection is written out, else each that it can be.</summary>
    public static Origins At(IOperation collection, ImmutableArray<IOperation> indices)
    {
        if (indices is [var index] && index.WithoutConversions().ConstantValue is { HasValue: true, Value: int place } &&
            Carriers.Resolve(collection).WrittenElements()?.ElementAtOrDefault(place) is { } element)
        {
            return Origins.Any(element);
        }

        return OneOf(collection);
    }

    /// <summary>For the parameter of a lambda that is called for each element: those elements.</summary>
    public static Origins OfLambdaParameter(IParameterReferenceOperation reference) =>
        SequenceOf(reference) is { } sequence ? Of(sequence) : default;

    /// <summary>For the parameter of a lambda that is called for each element of a sequence: the sequence.</summary>
    public static IOperation? SequenceOf(IParameterReferenceOperation reference)
    {
        if (reference.DeclaringLambda() is not { } lambda ||
            lambda.Symbol.Parameters.IndexOf(reference.Parameter, 0, SymbolEqualityComparer.Default) != 0)
        {
            return null;
        }

        return CallWith(lambda) switch
        {
            { } call when IsLinq(call) && call.TargetMethod.Name != "Aggregate" => call.Arguments[0].Value,
            { Instance: { } list, TargetMethod.Name: "ForEach" } => list,
            _ => null,
        };
    }

    /// <summary>The call that a lambda is an argument of.</summary>
    public static IInvocationOperation? CallWith(IAnonymousFunctionOperation lambda)
    {
        IOperation? current = lambda.Parent;
        while (current is IDelegateCreationOperation or IConversionOperation or IArgumentOperation) current = current.Parent;
        return current as IInvocationOperation;
    }

    /// <summary>True for the operators of <c>Enumerable</c>, <c>Queryable</c> and <c>AsyncEnumerable</c>.</summary>
    public static bool IsLinq(IInvocationOperation invocation) =>
        invocation.Arguments.Length > 0 &&
        invocation.TargetMethod.ContainingType is
        {
            Name: "Enumerable" or "Queryable" or "AsyncEnumerable" or "ParallelEnumerable",
            ContainingNamespace.Name: "Linq",
        };

    /// <summary>True for the operators whose elements are elements of the sequence they are called on.</summary>
    public static bool Keeps(string method) => method is
        "Where" or "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending" or "Order" or "Reverse" or "Skip" or "Take" or
        "SkipWhile" or "TakeWhile" or "SkipLast" or "TakeLast" or "Distinct" or "DistinctBy" or "ToList" or "ToArray" or "ToHashSet" or
        "AsEnumerable" or "AsQueryable" or "AsParallel" or "OfType" or "Cast" or "ToListAsync" or "ToArrayAsync" or "Concat" or "DefaultIfEmpty";

    /// <summary>True for the operators that return one element of the sequence.</summary>
    public static bool Chooses(string method) => method is
        "First" or "FirstOrDefault" or "Single" or "SingleOrDefault" or "Last" or "LastOrDefault" or "ElementAt" or "ElementAtOrDefault" or
        "MaxBy" or "MinBy" or "FirstAsync" or "FirstOrDefaultAsync";

    private static void Add(IOperation collection, ImmutableArray<IOperation>.Builder values, int depth)
    {
        if (depth > MaximumDepth) return;
        if (collection.WrittenElements() is { } written)
        {
            values.AddRange(written);
            return;
        }

        switch (collection.WithoutConversions())
        {
            case IInvocationOperation call when IsLinq(call) && Keeps(call.TargetMethod.Name):
                Add(call.Arguments[0].Value, values, depth + 1);
                break;
            case IInvocationOperation { TargetMethod.Name: "Select" } call when IsLinq(call) && call.Arguments[1].AsLambda() is { } selector:
                values.AddRange(selector.ReturnedValues());
                break;
            case IInvocationOperation { TargetMethod.Name: "SelectMany", Arguments.Length: 2 } call when IsLinq(call) &&
                call.Arguments[1].AsLambda() is { } selector:
                foreach (var sequence in selector.ReturnedValues()) Add(sequence, values, depth + 1);
                break;
            case ITranslatedQueryOperation query:
                Add(query.Operation, values, depth + 1);
                break;
            case IAwaitOperation awaited:
                Add(awaited.Operation, values, depth + 1);
                break;
            case ILocalReferenceOperation local:
                foreach (var write in LocalWrites.Around(local).To(local.Local))
                {
                    if (write is { Kind: WriteKind.Value, Operation: { } value }) Add(value, values, depth + 1);
                }

                values.AddRange(LocalWrites.Around(local).AddedTo(local.Local));
                break;
            case IObjectCreationOperation { Initializer.Initializers: var entries }:
                foreach (var entry in entries)
                {
                    if (entry is IInvocationOperation call && Adds(call)) values.Add(call.Arguments[call.Arguments.Length - 1].Value);
                    else if (entry is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true } } assignment)
                        values.Add(assignment.Value);
                }

                break;
            case IPropertyReferenceOperation { Property.Name: "Values", Instance: { } dictionary }:
                Add(dictionary, values, depth + 1);
                break;
        }
    }

    /// <summary>True for the methods of collections that put their last argument in.</summary>
    public static bool Adds(IInvocationOperation call) =>
        call.TargetMethod.Name is "Add" or "TryAdd" or "Insert" or "AddFirst" or "AddLast" or "Enqueue" or "Push" && call.Arguments.Length is 1 or 2 &&
        SequenceTypes.ElementOf(call.TargetMethod.ContainingType) is not null;
}
