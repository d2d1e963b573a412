using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedResponses.Generator.Model;

/// <summary>What the user's language version and framework offer to generated code.</summary>
internal sealed record CompilationFacts
{
    public required bool IsLanguageNewEnough { get; init; }

    public required bool HasRequiredMembers { get; init; }

    public required bool HasInitMarker { get; init; }

    public required bool HasNotNullWhen { get; init; }

    public required bool HasMemberNotNullWhen { get; init; }

    public required bool HasDefaultInterfaceMembers { get; init; }

    /// <summary>Whether the project references ASP.NET Core, which asks a type with <c>TryParse</c> how to bind it.</summary>
    public required bool HasAspNetCore { get; init; }

    public const LanguageVersion OldestLanguage = LanguageVersion.CSharp9;

    public static CompilationFacts Of(Compilation compilation)
    {
        var language = ((CSharpCompilation)compilation).LanguageVersion;
        return new CompilationFacts
        {
            IsLanguageNewEnough = language >= OldestLanguage,
            HasRequiredMembers = language >= LanguageVersion.CSharp11
                && Knows("System.Runtime.CompilerServices.RequiredMemberAttribute")
                && Knows("System.Runtime.CompilerServices.CompilerFeatureRequiredAttribute")
                && Knows("System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute"),
            HasInitMarker = Knows("System.Runtime.CompilerServices.IsExternalInit"),
            HasNotNullWhen = Knows("System.Diagnostics.CodeAnalysis.NotNullWhenAttribute"),
            HasMemberNotNullWhen = Knows("System.Diagnostics.CodeAnalysis.MemberNotNullWhenAttribute"),
            HasDefaultInterfaceMembers = compilation.SupportsRuntimeCapability(RuntimeCapability.DefaultImplementationsOfInterfaces),
            HasAspNetCore = Knows("Microsoft.AspNetCore.Http.HttpContext") && Knows("Microsoft.AspNetCore.Http.HttpRequestJsonExtensions"),
        };

        bool Knows(string type)
        {
            foreach (var candidate in compilation.GetTypesByMetadataName(type))
            {
                if (compilation.IsSymbolAccessibleWithin(candidate, compilation.Assembly))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
