using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Bodies;
using TypedResponses.Analyzers.Values;

namespace TypedResponses.Analyzers.Result;

/// <summary>The pictures of partial events, and whether the code around them waits for the finished one.</summary>
internal sealed class PartialImages(ResultSymbols symbols, ResultTracer tracer)
{
    /// <summary>Where the picture was taken from a partial event; null for any other picture, or none.</summary>
    public IOperation? Origin(IOperation image)
    {
        if (PictureIn(image, 0) is { } direct) return direct;
        foreach (var value in tracer.Trace(image))
        {
            if (PictureIn(value.Image ?? value.Read, 0) is { } picture) return picture;
        }

        return null;
    }

    /// <summary>True where the same member mentions an event that the finished image comes with.</summary>
    public bool LooksAtFinalEvent(IOperation place)
    {
        foreach (var operation in BodyOperations.AllIn(place.Root()))
        {
            if (operation switch
            {
                IDeclarationPatternOperation pattern => symbols.IsFinalEvent(pattern.MatchedType as INamedTypeSymbol),
                ITypePatternOperation pattern => symbols.IsFinalEvent(pattern.MatchedType as INamedTypeSymbol),
                IRecursivePatternOperation pattern => symbols.IsFinalEvent(pattern.MatchedType as INamedTypeSymbol),
                IIsTypeOperation isType => symbols.IsFinalEvent(isType.TypeOperand as INamedTypeSymbol),
                IConversionOperation conversion => symbols.IsFinalEvent(conversion.Type as INamedTypeSymbol),
                IAnonymousFunctionOperation lambda =>
                    lambda.Symbol.Parameters.Any(parameter => symbols.IsFinalEvent(parameter.Type as INamedTypeSymbol)),
                IMethodReferenceOperation method =>
                    method.Method.Parameters.Any(parameter => symbols.IsFinalEvent(parameter.Type as INamedTypeSymbol)),
                IInvocationOperation call => call.TargetMethod.TypeArguments.Any(type => symbols.IsFinalEvent(type as INamedTypeSymbol)),
                { ConstantValue: { HasValue: true, Value: string text } } => ResultSymbols.IsFinalTag(text),
                _ => false,
            })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A member that is handed the event is one handler of several: the finished image is another's affair.</summary>
    public bool IsGivenOnlyThis(IOperation origin) =>
        origin is IMemberReferenceOperation { Instance: { } chunk } && Carriers.Resolve(chunk) is IParameterReferenceOperation parameter &&
        symbols.IsPartialImageEvent(parameter.Type as INamedTypeSymbol) && !IsArmOfMatch(parameter);

    /// <summary>The lambda of a <c>Switch</c> is no handler of its own: the call has the others.</summary>
    private static bool IsArmOfMatch(IParameterReferenceOperation parameter) =>
        parameter.DeclaringLambda() is { } lambda && Elements.CallWith(lambda)?.TargetMethod.Name is
            "Match" or "Switch" or "MatchOrDefault" or "SwitchOrDefault";

    private IOperation? PictureIn(IOperation image, int depth)
    {
        if (depth > 8) return null;
        if (image is IMemberReferenceOperation { Member: IPropertySymbol property } && symbols.IsPictureOfPartial(property)) return image;

        var origins = Carriers.Step(image);
        if (origins.Values.IsDefault) return null;
        foreach (var origin in origins.Values)
        {
            if (PictureIn(origin, depth + 1) is { } picture) return picture;
        }

        return null;
    }
}
