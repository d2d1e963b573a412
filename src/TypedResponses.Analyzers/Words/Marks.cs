using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using TypedResponses.Analyzers.Contracts;

namespace TypedResponses.Analyzers.Words;

/// <summary>
/// What a compilation's own text, and the assemblies it references, have that the rules could be about: the second phase, after
/// <see cref="Mentions"/>. Who imports the library, or the OpenAI package for something else, ends here.
/// </summary>
internal sealed class Marks
{
    private static readonly ConditionalWeakTable<Compilation, Marks> s_compilations = new();

    private Marks(Compilation compilation)
    {
        var isMentioned = Mentions.OfTypedResponses.AreIn(compilation);
        UsesOpenAICalls = Mentions.OfOpenAI.AreIn(compilation) && (Array.Exists(Mentions.OfOpenAICalls, mentions => mentions.AreInSource(compilation)) || Mentions.OfOpenAI.AreInReferences(compilation));
        UsesOpenAIItems = Mentions.OfOpenAI.AreIn(compilation) &&
            (Mentions.OfOpenAIItems.AreInSource(compilation) || Mentions.OfOpenAIEvents.AreInSource(compilation) || Mentions.OfOpenAI.AreInReferences(compilation));

        var (payloads, images) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var (members, imageMembers) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var types = new HashSet<string>(StringComparer.Ordinal);
        var (anyContract, anyImage, anyUnion) = (false, false, false);
        var (takenApart, unions) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var hasReferencedPartials = false;
        var globalNames = new HashSet<string>(StringComparer.Ordinal);
        var partialImages = new HashSet<string>(StringComparer.Ordinal);
        if (isMentioned)
        {
            var referenced = ReferencedMarks.Of(compilation);
            HasReferenced = referenced.Any;
            anyContract = anyImage = anyUnion = !referenced.AreKnown;
            hasReferencedPartials = referenced.Marks.Exists(static names => names.PartialImages.Count > 0);
            foreach (var names in compilation.SyntaxTrees.Select(MarkedNames.In).Concat(referenced.Marks))
            {
                payloads.UnionWith(names.Payloads);
                images.UnionWith(names.Images);
                types.UnionWith(names.Types);
                if (names.HasImages) images.UnionWith(["Text", "ToDataUri", "ToArray", "SaveAsync", "WriteTo", "WriteToAsync"]);
                anyContract |= names.HasAnyContract;
                takenApart.UnionWith(names.TakenApart);
                unions.UnionWith(names.Unions);
                globalNames.UnionWith(names.NamedForAllFiles);
                anyUnion |= names.HasAnyUnion;
                partialImages.UnionWith(names.PartialImages);
                anyImage |= names.HasAnyBase64;
            }
        }

        if (UsesOpenAICalls)
        {
            foreach (var builtIn in BuiltInContract.All)
            {
                members.Add(builtIn.Payload);
                types.Add(builtIn.Name);
            }

            partialImages.Add("StreamingResponseImageGenerationCallPartialImageUpdate");
            imageMembers.UnionWith(["ImageResultBytes", "PartialImageBytes"]);
        }

        ContractTypes = types;
        Renamed = [.. globalNames];

        // Another name for all files: it says what they do not.
        globalNames.IntersectWith(unions);
        anyUnion |= globalNames.Count > 0;
        CanTakeApart = takenApart.Overlaps(types);
        Payloads = anyContract ? Vocabulary.Everything : payloads.Count + members.Count > 0 ? new(payloads, takesApart: CanTakeApart, members: members, reach: Reach.Of(compilation)) : null;
        PartialImages = anyUnion || hasReferencedPartials ? null : partialImages;
        HasUnions = anyUnion || unions.Count > 0;
        if (anyUnion) Unions = Vocabulary.Everything;
        else if (HasUnions || UsesOpenAIItems) Unions = new([.. unions, "Unrecognized"], parts: UsesOpenAIItems ? ["ResponseItem", "StreamingResponse"] : [], reach: Reach.Of(compilation));
        Images = anyImage ? Vocabulary.Everything : images.Count + imageMembers.Count > 0 ? new(images, members: imageMembers, reach: Reach.Of(compilation)) : null;
    }

    /// <summary>What code that reads a payload has to name; null where there is no contract.</summary>
    public Vocabulary? Payloads { get; }

    /// <summary>Whether a referenced assembly can mark something.</summary>
    public bool HasReferenced { get; }

    /// <summary>The names of the types that contracts are about.</summary>
    public IReadOnlyCollection<string> ContractTypes { get; }

    /// <summary>Whether an object with a contract can be taken apart: then code reads its members without their names.</summary>
    public bool CanTakeApart { get; }

    /// <summary>What a <c>global using</c> gives another name, or whose members it lets all files say without a name.</summary>
    public IReadOnlyCollection<string> Renamed { get; }

    /// <summary>The names of the types that are events of a partial image; null where that is not known.</summary>
    public IReadOnlyCollection<string>? PartialImages { get; }

    /// <summary>What code that looks at the cases of a union has to name; null where there is none.</summary>
    public Vocabulary? Unions { get; }

    /// <summary>What code that handles the text or the bytes of an image has to name; null where there is none.</summary>
    public Vocabulary? Images { get; }

    /// <summary>Whether there are unions, those of the OpenAI package aside.</summary>
    public bool HasUnions { get; }

    /// <summary>Whether calls or responses of the OpenAI package are used.</summary>
    public bool UsesOpenAICalls { get; }

    /// <summary>Whether items or events of the OpenAI package's responses are used.</summary>
    public bool UsesOpenAIItems { get; }

    public static Marks Of(Compilation compilation) => s_compilations.GetValue(compilation, static compilation => new(compilation));
}
