using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using TypedResponses.Analyzers.Words;

namespace TypedResponses.Analyzers.Result;

/// <summary>The types of a compilation that hold a result; <see cref="Of"/> finds none in most compilations.</summary>
internal sealed class ResultSymbols
{
    private static readonly ConditionalWeakTable<Compilation, StrongBox<ResultSymbols?>> s_compilations = new();

    private readonly INamedTypeSymbol? _streamedImage;
    private readonly INamedTypeSymbol? _base64Content;
    private readonly INamedTypeSymbol? _unionCase;
    private readonly INamedTypeSymbol? _openAiCall;
    private readonly INamedTypeSymbol? _openAiPartialImage;

    private readonly Lazy<Vocabulary?> _partialPictures;

    private ResultSymbols(Compilation compilation, Vocabulary vocabulary)
    {
        Vocabulary = vocabulary;
        _partialPictures = new(() => FindPartialPictures(compilation));
        ImageResult = compilation.GetTypeByMetadataName("TypedResponses.ImageResult");
        _streamedImage = compilation.GetTypeByMetadataName("TypedResponses.StreamedImage");
        _base64Content = compilation.GetTypeByMetadataName("TypedResponses.Base64ContentAttribute");
        _unionCase = compilation.GetTypeByMetadataName("TypedResponses.UnionCaseAttribute");
        if (!Marks.Of(compilation).UsesOpenAICalls) return;
        _openAiCall = compilation.GetTypeByMetadataName("OpenAI.Responses.ImageGenerationCallResponseItem");
        _openAiPartialImage = compilation.GetTypeByMetadataName("OpenAI.Responses.StreamingResponseImageGenerationCallPartialImageUpdate");
    }

    public INamedTypeSymbol? ImageResult { get; }

    /// <summary>What a file that handles an image's text or bytes has to name.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>What code that takes the picture of a partial event has to name; null where there are no such events.</summary>
    public Vocabulary? PartialPictures => _partialPictures.Value;

    /// <summary>The same for every rule; null where a compilation has nothing that a rule is about.</summary>
    public static ResultSymbols? Of(Compilation compilation) => s_compilations.GetValue(compilation, static compilation => new(TryCreate(compilation))).Value;

    private static ResultSymbols? TryCreate(Compilation compilation)
    {
        if (Marks.Of(compilation).Images is not { } vocabulary) return null;
        var symbols = new ResultSymbols(compilation, vocabulary);
        return symbols.ImageResult is null && symbols._base64Content is null && symbols._openAiCall is null ? null : symbols;
    }

    public bool IsImageResult(ITypeSymbol? type) => ImageResult is not null && SymbolEqualityComparer.Default.Equals(type, ImageResult);

    /// <summary>True for the types that save an image themselves: <c>ImageResult</c>, and <c>StreamedImage</c> of a JSON that is still read.</summary>
    public bool SavesImages(ITypeSymbol? type) =>
        IsImageResult(type) || _streamedImage is not null && SymbolEqualityComparer.Default.Equals(type, _streamedImage);

    /// <summary>True for a member of <c>ImageResult</c> itself, such as <c>Text</c>.</summary>
    public bool IsImageMember(ISymbol member, string name) => member.Name == name && IsImageResult(member.ContainingType);

    /// <summary>True for a property, field or parameter marked <c>[Base64Content]</c>, by itself or by what it overrides.</summary>
    public bool IsBase64Content(ISymbol? symbol)
    {
        if (_base64Content is null) return false;
        for (; symbol is not null; symbol = (symbol as IPropertySymbol)?.OverriddenProperty)
        {
            if (Has(symbol.OriginalDefinition, _base64Content) || RecordParameterOf(symbol) is { } parameter && Has(parameter, _base64Content)) return true;
        }

        return false;
    }

    public bool ReturnsBase64Content(IMethodSymbol method)
    {
        if (_base64Content is null) return false;
        foreach (var attribute in method.OriginalDefinition.GetReturnTypeAttributes())
        {
            if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, _base64Content)) return true;
        }

        return false;
    }

    /// <summary>True for the bytes of an image in the official OpenAI package: of a finished call or of a partial image.</summary>
    public bool IsOpenAiImageBytes(IPropertySymbol property) =>
        property.Name == "ImageResultBytes" && Is(property.ContainingType, _openAiCall) ||
        property.Name == "PartialImageBytes" && Is(property.ContainingType, _openAiPartialImage);

    /// <summary>True for the picture of an event of a partial image.</summary>
    public bool IsPictureOfPartial(IPropertySymbol property) =>
        IsPartialImageEvent(property.ContainingType) && (IsImageResult(property.Type) || IsOpenAiImageBytes(property) || IsBase64Content(property));

    /// <summary>True for a type that is the event of a partial image, generated or of the OpenAI package.</summary>
    public bool IsPartialImageEvent(INamedTypeSymbol? type) =>
        type is not null && (Is(type, _openAiPartialImage) || Tags(type).Any(tag => tag.EndsWith(".partial_image", StringComparison.Ordinal)));

    /// <summary>True for the events that the final image arrives with, or that say that it has.</summary>
    public bool IsFinalEvent(INamedTypeSymbol? type) =>
        type is not null &&
        (type.Name is "StreamingResponseOutputItemDoneUpdate" or "StreamingResponseCompletedUpdate" or
            "StreamingResponseImageGenerationCallCompletedUpdate"
                && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _openAiPartialImage?.ContainingAssembly) ||
            Tags(type).Any(IsFinalTag));

    public static bool IsFinalTag(string tag) =>
        tag is "response.output_item.done" or "response.completed" or "response.image_generation_call.completed";

    private Vocabulary? FindPartialPictures(Compilation compilation)
    {
        if (Marks.Of(compilation).PartialImages is not { } events) return Vocabulary;
        var declared = events.SelectMany(name => compilation.GetSymbolsWithName(name, SymbolFilter.Type)).OfType<INamedTypeSymbol>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var type in _openAiPartialImage is null ? declared : declared.Append(_openAiPartialImage))
        {
            foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
            {
                if (IsPictureOfPartial(property)) names.Add(property.Name);
            }
        }

        return names.Count > 0 ? new(names) : null;
    }

    private IEnumerable<string> Tags(INamedTypeSymbol type)
    {
        if (_unionCase is null) yield break;
        foreach (var union in Ancestors(type))
        {
            foreach (var attribute in union.OriginalDefinition.GetAttributes())
            {
                if (Is(attribute.AttributeClass, _unionCase) &&
                    attribute.ConstructorArguments is [{ Value: string tag }, { Value: INamedTypeSymbol @case }] && Is(@case, type))
                {
                    yield return tag;
                }
            }
        }
    }

    private static IEnumerable<INamedTypeSymbol> Ancestors(INamedTypeSymbol type)
    {
        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType) yield return ancestor;
        foreach (var implemented in type.AllInterfaces) yield return implemented;
    }

    /// <summary>For a property that a positional record makes of a parameter: that parameter.</summary>
    private static IParameterSymbol? RecordParameterOf(ISymbol symbol)
    {
        if (symbol is not IPropertySymbol { ContainingType.IsRecord: true } property) return null;
        foreach (var constructor in property.ContainingType.InstanceConstructors)
        {
            foreach (var parameter in constructor.Parameters)
            {
                if (parameter.Name == property.Name && SymbolEqualityComparer.Default.Equals(parameter.Type, property.Type)) return parameter;
            }
        }

        return null;
    }

    private static bool Has(ISymbol symbol, INamedTypeSymbol attributeClass)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, attributeClass)) return true;
        }

        return false;
    }

    private static bool Is(ISymbol? symbol, ISymbol? known) => known is not null && SymbolEqualityComparer.Default.Equals(symbol, known);
}
