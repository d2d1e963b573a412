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
        UsesOpenAICalls = Mentions.OfOpenAI.AreIn(compilation)
            && (Array.Exists(Mentions.OfOpenAICalls, mentions => mentions.AreInSource(compilation)) || Mentions.OfOpenAI.AreInReferences(compilation));
        UsesOpenAIItems = Mentions.OfOpenAI.AreIn(compilation) &&
            (Mentions.OfOpenAIItems.AreInSource(compilation)
                || Mentions.OfOpenAIEvents.AreInSource(compilation)
                || Mentions.OfOpenAI.AreInReferences(compilation));

        var all = new MarkedNames();
        var hasReferencedPartials = false;
        if (isMentioned)
        {
            var referenced = ReferencedMarks.Of(compilation);
            HasReferenced = referenced.Any;
            all.HasAnyContract = all.HasAnyBase64 = all.HasAnyUnion = !referenced.AreKnown;
            foreach (var names in referenced.Marks) all.Add(names);
            hasReferencedPartials = all.PartialImages.Count > 0;
            foreach (var tree in compilation.SyntaxTrees) all.Add(MarkedNames.In(tree));
            if (all.HasImages) all.Images.UnionWith(["Text", "ToDataUri", "ToArray", "SaveAsync", "WriteTo", "WriteToAsync"]);
        }

        var (members, imageMembers) = (new List<string>(), new List<string>());
        if (UsesOpenAICalls)
        {
            members.AddRange(BuiltInContract.All.Select(static builtIn => builtIn.Payload));
            all.Types.UnionWith(BuiltInContract.All.Select(static builtIn => builtIn.Name));
            all.PartialImages.Add("StreamingResponseImageGenerationCallPartialImageUpdate");
            imageMembers.AddRange(["ImageResultBytes", "PartialImageBytes"]);
        }

        ContractTypes = all.Types;
        Renamed = all.NamedForAllFiles;
        CanTakeApart = all.TakenApart.Overlaps(all.Types);
        var reach = Reach.Of(compilation);
        if (all.HasAnyContract) Payloads = Vocabulary.Everything;
        else if (all.Payloads.Count + members.Count > 0) Payloads = new(all.Payloads, takesApart: CanTakeApart, members: members, reach: reach);

        // Another name for all files: it says what they do not.
        var anyUnion = all.HasAnyUnion || all.Unions.Overlaps(all.NamedForAllFiles);
        PartialImages = anyUnion || hasReferencedPartials ? null : all.PartialImages;
        HasUnions = anyUnion || all.Unions.Count > 0;
        if (anyUnion) Unions = Vocabulary.Everything;
        else if (HasUnions || UsesOpenAIItems)
        {
            Unions = new([.. all.Unions, "Unrecognized"], parts: UsesOpenAIItems ? ["ResponseItem", "StreamingResponse"] : [], reach: reach);
        }

        if (all.HasAnyBase64) Images = Vocabulary.Everything;
        else if (all.Images.Count + imageMembers.Count > 0) Images = new(all.Images, members: imageMembers, reach: reach);
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
