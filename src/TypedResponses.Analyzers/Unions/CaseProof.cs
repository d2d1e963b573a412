using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Values;

namespace TypedResponses.Analyzers.Unions;

/// <summary>Whether the code around a cast has found out that the value is of the case.</summary>
internal sealed class CaseProof
{
    private readonly Union _union;
    private readonly ITypeSymbol _target;
    private readonly HashSet<string> _tags;

    private CaseProof(Union union, ITypeSymbol target)
    {
        _union = union;
        _target = target;
        _tags = new HashSet<string>(union.TagsOf(target), StringComparer.Ordinal);
    }

    /// <summary>True where <paramref name="value"/> is known to be a <paramref name="target"/> at <paramref name="cast"/>.</summary>
    public static bool Holds(Union union, IOperation value, ITypeSymbol target, IOperation cast)
    {
        var proof = new CaseProof(union, target);
        var origin = Carriers.Resolve(value).WithoutConversions();
        if (origin is IObjectCreationOperation { Type: { } created } && created.IsOrDerivesFrom(target) || CatchesFailure(cast) ||
            proof.IsSearchedFor(origin) || proof.IsFoundByTag(origin))
        {
            return true;
        }

        if (proof.HoldsForElementsOf(origin)) return true;
        return AccessPath.Of(value) is { } path && (proof.HoldsForElementsOf(path.Sequence, path, AccessPath.Of(origin)) || proof.IsKnownAt(cast, path));
    }

    private bool IsKnownAt(IOperation place, AccessPath path)
    {
        foreach (var known in EnclosingConditions.At(place))
        {
            if (known.Matched is { } matched ? ProvesMatch(matched, known.Condition, known.Holds, path)
                : Proves(known.Condition, known.Holds, path))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A group whose key was found to be the case's tag, or that was searched for by it.</summary>
    private bool IsGroupOfCase(IOperation group)
    {
        group = group.WithoutConversions();
        if (group.Type?.Name != "IGrouping") return false;
        if (AccessPath.Of(group) is { } path && IsKnownAt(group, path)) return true;
        return Carriers.Resolve(group).WithoutConversions() is IInvocationOperation { Arguments: [_, { Value: var predicate }] } call &&
            Elements.Chooses(call.TargetMethod.Name) && predicate.AsLambda() is { Symbol.Parameters: [var one] } lambda &&
            lambda.ReturnedValues().Any(condition => Proves(condition, true, ElementPath(condition, one)));
    }

    /// <summary>True where the elements of a sequence are all of the case, by the predicates of its chain.</summary>
    public static bool HoldsForElements(Union union, IOperation sequence, ITypeSymbol target) =>
        new CaseProof(union, target).HoldsForElementsOf(sequence);

    /// <param name="sequence">Where the elements come from.</param>
    /// <param name="path">The way from an element to what is cast, as in <c>pair => (Case)pair.Item</c>; without one it is the element itself.</param>
    /// <param name="origin">What is cast, where it was put into the elements: <c>let tag = item.Type</c> keeps it beside what is asked.</param>
    private bool HoldsForElementsOf(IOperation? sequence, AccessPath? path = null, AccessPath? origin = null)
    {
        if (sequence is not null && (IsFilteredElsewhere(sequence) || IsFoundByTag(Carriers.Resolve(sequence)) || IsGroupOfCase(sequence))) return true;
        foreach (var (predicate, holds) in EnclosingConditions.OfElements(sequence))
        {
            if (predicate.Symbol.Parameters is not [var element, ..]) continue;
            foreach (var condition in predicate.ReturnedValues())
            {
                if (Proves(condition, holds, path?.StartingAt(element))
                    || Proves(condition, holds, ElementPath(condition, element))
                    || Proves(condition, holds, origin))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary><c>byType["image_generation_call"]</c>.</summary>
    private bool IsFoundByTag(IOperation origin) =>
        origin.WithoutConversions() is IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [{ Value: var key }] } &&
        Carriers.Resolve(key).ConstantValue is { HasValue: true, Value: string tag } && _tags.Contains(tag);

    /// <summary><c>items.Where(IsImage)</c>: what the predicate asks is not seen here, and is taken to be this.</summary>
    private static bool IsFilteredElsewhere(IOperation sequence)
    {
        var current = Carriers.Resolve(sequence.WithoutConversions()).WithoutConversions();
        while (current is IInvocationOperation call && Elements.IsLinq(call))
        {
            if (call.TargetMethod.Name is "Where" or "First" or "FirstOrDefault" or "Single" or "SingleOrDefault" or "Last" or "LastOrDefault" &&
                call.Arguments.Length > 1 && call.Arguments[1].AsLambda() is null)
            {
                return true;
            }

            if (!Elements.Keeps(call.TargetMethod.Name) && !Elements.Chooses(call.TargetMethod.Name)) return false;
            current = Carriers.Resolve(call.Arguments[0].Value.WithoutConversions()).WithoutConversions();
        }

        return false;
    }

    /// <summary><c>items[items.FindIndex(i =&gt; i is Case)]</c>: the index was searched for by the type.</summary>
    private bool IsSearchedFor(IOperation origin)
    {
        IEnumerable<IOperation> indices = origin switch
        {
            IPropertyReferenceOperation { Property.IsIndexer: true } indexer => indexer.Arguments.Select(argument => argument.Value),
            IArrayElementReferenceOperation element => element.Indices,
            IInvocationOperation { TargetMethod.Name: "Find" or "FindLast" or "ElementAt" } call => call.Arguments.Select(argument => argument.Value),
            _ => [],
        };
        foreach (var index in indices)
        {
            foreach (var part in Carriers.Resolve(index).DescendantsAndSelf())
            {
                if (part is IAnonymousFunctionOperation { Symbol.Parameters: [var element, ..] } lambda &&
                    lambda.ReturnedValues().Any(condition => Proves(condition, true, ElementPath(condition, element))))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static AccessPath? ElementPath(IOperation condition, IParameterSymbol element)
    {
        foreach (var part in condition.DescendantsAndSelf())
        {
            if (part is IParameterReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Parameter, element))
                return AccessPath.Of(reference);
        }

        return null;
    }

    private bool Proves(IOperation condition, bool holds, AccessPath? path)
    {
        if (path is null) return false;
        condition = condition.WithoutConversions();
        if (condition.ComparedWithBoolean() is var (compared, asked)) return Proves(compared, holds == asked, path);
        switch (condition)
        {
            case IConditionalAccessOperation access:
                return holds && Proves(access.WhenNotNull, true, path);
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                return Proves(not.Operand, !holds, path);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both:
                return holds
                    ? Proves(both.LeftOperand, true, path) || Proves(both.RightOperand, true, path)
                    : Proves(both.LeftOperand, false, path) && Proves(both.RightOperand, false, path);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either:
                return holds
                    ? Proves(either.LeftOperand, true, path) && Proves(either.RightOperand, true, path)
                    : Proves(either.LeftOperand, false, path) || Proves(either.RightOperand, false, path);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison:
                return holds == (comparison.OperatorKind == BinaryOperatorKind.Equals) &&
                    (IsOwnType(comparison.LeftOperand, comparison.RightOperand, path) ||
                        IsOwnType(comparison.RightOperand, comparison.LeftOperand, path));
            case IIsTypeOperation isType:
                return holds && path.Equals(AccessPath.Of(isType.ValueOperand)) && isType.TypeOperand.IsOrDerivesFrom(_target);
            case IIsPatternOperation isPattern:
                return ProvesMatch(isPattern.Value, isPattern.Pattern, holds, path);
            case IInvocationOperation call:
                return holds && Asserts(call, path);
            case ILocalReferenceOperation or IMemberReferenceOperation when Carriers.Resolve(condition) is var value && !ReferenceEquals(value, condition):
                return Proves(value, holds, path);
            default:
                return false;
        }
    }

    private bool ProvesMatch(IOperation value, IOperation pattern, bool holds, AccessPath path)
    {
        if (path.Equals(AccessPath.Of(value))) return pattern is IPatternOperation matched && (holds ? OnlyMatches(matched, path) : MatchesAllOthers(matched));
        if (holds && IsDiscriminatorOf(value, path)) return pattern is IPatternOperation tags ? OnlyTags(tags) : IsOwnTag(pattern);
        if (holds && pattern is IRecursivePatternOperation recursive &&
            recursive.PropertySubpatterns.Any(property => ProvesMatch(property.Member, property.Pattern, true, path)))
        {
            return true;
        }

        return !holds && IsDiscriminatorOf(value, path) && pattern is INegatedPatternOperation negated && OnlyTags(negated.Pattern);
    }

    /// <summary>True where what the pattern matches is of the case.</summary>
    private bool OnlyMatches(IPatternOperation pattern, AccessPath path) => pattern switch
    {
        IDeclarationPatternOperation { MatchedType: { } type } => type.IsOrDerivesFrom(_target),
        ITypePatternOperation type => type.MatchedType.IsOrDerivesFrom(_target),
        IRecursivePatternOperation recursive => recursive.MatchedType.IsOrDerivesFrom(_target) ||
            recursive.PropertySubpatterns.Any(property => IsDiscriminatorOf(property.Member, path) && OnlyTags(property.Pattern)),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either => OnlyMatches(either.LeftPattern, path) &&
            OnlyMatches(either.RightPattern, path),
        IBinaryPatternOperation both => OnlyMatches(both.LeftPattern, path) || OnlyMatches(both.RightPattern, path),
        _ => false,
    };

    private bool MatchesAllOthers(IPatternOperation pattern) => pattern switch
    {
        INegatedPatternOperation { Pattern: IDeclarationPatternOperation { MatchedType: { } type } } => type.IsOrDerivesFrom(_target),
        INegatedPatternOperation { Pattern: ITypePatternOperation type } => type.MatchedType.IsOrDerivesFrom(_target),
        INegatedPatternOperation { Pattern: IRecursivePatternOperation recursive } => recursive.MatchedType.IsOrDerivesFrom(_target),
        _ => false,
    };

    private bool OnlyTags(IPatternOperation pattern) => pattern switch
    {
        IConstantPatternOperation constant => IsOwnTag(constant.Value),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either => OnlyTags(either.LeftPattern) && OnlyTags(either.RightPattern),
        _ => false,
    };

    /// <summary><c>item.Type == "tag"</c> or <c>item.GetType() == typeof(Case)</c>.</summary>
    private bool IsOwnType(IOperation asked, IOperation answer, AccessPath path)
    {
        if (IsDiscriminatorOf(asked, path)) return IsOwnTag(answer);
        return asked.WithoutConversions() is IInvocationOperation { TargetMethod.Name: "GetType", Instance: { } instance } &&
            path.Equals(AccessPath.Of(instance)) &&
            answer.WithoutConversions() is ITypeOfOperation { TypeOperand: var type } && type.IsOrDerivesFrom(_target);
    }

    /// <summary>A text that is not known here may well be the right one.</summary>
    private bool IsOwnTag(IOperation text) =>
        !(Carriers.Resolve(text).ConstantValue is { HasValue: true, Value: string tag }) || _tags.Contains(tag) || !_union.IsClosed;

    /// <summary>The discriminator of a generated union, of a group of its values, or the <c>Kind</c> of an item of the OpenAI package.</summary>
    private bool IsDiscriminatorOf(IOperation operation, AccessPath path) =>
        IsDiscriminatorOf(AccessPath.Of(operation), path) || IsDiscriminatorOf(AccessPath.Of(Carriers.Resolve(operation)), path);

    private bool IsDiscriminatorOf(AccessPath? member, AccessPath path) =>
        member is not null && (member.IsMemberOf(path, "Type") || member.IsMemberOf(path, "Key") || !_union.IsClosed && member.IsMemberOf(path, "Kind"));

    /// <summary><c>Assert.IsType&lt;Case&gt;(item)</c>, <c>item.Type.Equals("tag")</c> and what is named like a test of it.</summary>
    private bool Asserts(IInvocationOperation call, AccessPath path)
    {
        var values = call.Arguments.Select(argument => argument.Value).ToList();
        if (call.Instance is { } instance) values.Add(instance);
        if (call.TargetMethod.Name == "Equals")
            return values.Exists(value => IsDiscriminatorOf(value, path)) &&
                values.TrueForAll(value => IsDiscriminatorOf(value, path) || IsOwnTag(value));
        if (!values.Exists(value => path.Equals(AccessPath.Of(value)))) return false;
        foreach (var type in call.TargetMethod.TypeArguments)
        {
            if (type.IsOrDerivesFrom(_target)) return true;
        }

        return values.Exists(value => value.WithoutConversions() is IInvocationOperation { TargetMethod.TypeArguments: [var type] } &&
            type.IsOrDerivesFrom(_target)) ||
            values.Exists(value => value.WithoutConversions() is ITypeOfOperation { TypeOperand: var type } && type.IsOrDerivesFrom(_target)) ||
            call.Type?.SpecialType == SpecialType.System_Boolean;
    }

    private static bool CatchesFailure(IOperation cast)
    {
        IOperation child = cast;
        for (var parent = cast.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            if (parent is ITryOperation @try && @try.Body == child &&
                @try.Catches.Any(handler => handler.ExceptionType.Name == "InvalidCastException"))
            {
                return true;
            }
        }

        return false;
    }
}
