using Microsoft.CodeAnalysis;

namespace TypedResponses.Generator.Declarations;

/// <summary>
/// Tells the parts that the generator wrote from the user's: an analyzer sees both, and must read a declaration as the generator did.
/// </summary>
internal static class GeneratedPart
{
    private static readonly string Folder = typeof(ResponseModelGenerator).FullName!;

    /// <summary>Whether the tree is the generator's output: the compiler puts it into a folder of the generator's name.</summary>
    public static bool IsIn(SyntaxTree tree)
    {
        var file = tree.FilePath.LastIndexOfAny(['/', '\\']);
        var start = file - Folder.Length;
        return start >= 0
            && string.CompareOrdinal(tree.FilePath, start, Folder, 0, Folder.Length) == 0
            && (start == 0 || tree.FilePath[start - 1] is '/' or '\\');
    }

    /// <summary>Whether the generator wrote a part of the type.</summary>
    public static bool IsOf(INamedTypeSymbol type)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (IsIn(reference.SyntaxTree))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether all of the symbol is the generator's.</summary>
    public static bool Is(ISymbol symbol)
    {
        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            if (!IsIn(reference.SyntaxTree))
            {
                return false;
            }
        }

        return !symbol.DeclaringSyntaxReferences.IsEmpty;
    }
}
