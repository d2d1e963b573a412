using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace TypedResponses.Analyzers.Words;

/// <summary>
/// Whether a compilation can have to do with a library: the first phase of every rule, so that a project that only
/// references one pays for a search through its text and nothing else. Who uses a library names its namespace, or
/// uses it through an assembly that references it.
/// </summary>
internal sealed class Mentions
{
    public static readonly Mentions OfTypedResponses = new(KnownNames.Namespace);
    public static readonly Mentions OfOpenAI = new("OpenAI");

    /// <summary>Of what code has to name that handles a call or a response of the OpenAI package: a type, or what makes the payload.</summary>
    public static readonly Mentions[] OfOpenAICalls = [new("ImageGenerationCall"), new("WebSearchCall"), new("GetOutputText")];

    /// <summary>Of the OpenAI package's items, and of its events.</summary>
    public static readonly Mentions OfOpenAIItems = new("ResponseItem"), OfOpenAIEvents = new("StreamingResponse");

    private readonly ConditionalWeakTable<Compilation, StrongBox<bool>> _compilations = new();

    // By file, since an editor makes a new compilation of the same files at every keystroke.
    private readonly ConditionalWeakTable<SyntaxTree, StrongBox<bool>> _trees = new();
    private readonly string _name;

    private Mentions(string name) => _name = name;

    /// <summary>True where the compilation's own text names the library, or an assembly that it references is built on it.</summary>
    public bool AreIn(Compilation compilation) =>
        _compilations.GetValue(compilation, compilation => new(AreInSource(compilation) || AreInReferences(compilation))).Value;

    /// <summary>True where a file of the compilation, a generated one included, names the library.</summary>
    public bool AreInSource(Compilation compilation)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (_trees.GetValue(tree, tree => new(tree.GetText().ToString().IndexOf(_name, StringComparison.Ordinal) >= 0)).Value) return true;
        }

        return false;
    }

    public bool AreInReferences(Compilation compilation)
    {
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            foreach (var module in assembly.Modules)
            {
                foreach (var reference in module.ReferencedAssemblies)
                {
                    if (reference.Name == _name) return true;
                }
            }
        }

        return false;
    }
}
