namespace TypedResponses.Generator.Model;

/// <summary>Compares the texts of types.</summary>
internal static class TypeText
{
    private const string Global = "global::";

    private static readonly char[] Delimiters = ['<', '>', ',', ' '];

    /// <summary>
    /// Whether the type that the user wrote is the one that the model has. Inside a type, the nullability of references is not part of what
    /// a declaration says. A type that is still to be generated is known to the compiler by the name in the code alone, without what stands before it.
    /// </summary>
    /// <param name="declared">The declared type, fully qualified as far as the compiler knows it.</param>
    /// <param name="type">The model's type, fully qualified.</param>
    public static bool Names(string declared, string type)
    {
        var declaredNames = declared.Replace("?", "").Split(Delimiters);
        var names = type.Replace("?", "").Split(Delimiters);
        return declaredNames.Length == names.Length && declaredNames.Zip(names, IsNameOf).All(isName => isName);
    }

    private static bool IsNameOf(string declared, string name)
        => declared == name || (declared.Length > 0 && !declared.StartsWith(Global, StringComparison.Ordinal) && IsEndOf(declared, name));

    private static bool IsEndOf(string declared, string name)
        => name.StartsWith(Global, StringComparison.Ordinal)
            && ("." + name.Substring(Global.Length)).EndsWith("." + declared, StringComparison.Ordinal);
}
