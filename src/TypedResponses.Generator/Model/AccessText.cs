using TypedResponses.Generator.Declarations;

namespace TypedResponses.Generator.Model;

internal static class AccessText
{
    public static string For(AccessLevel access) => access switch
    {
        AccessLevel.Public => "public",
        AccessLevel.ProtectedInternal => "protected internal",
        AccessLevel.Internal => "internal",
        AccessLevel.Protected => "protected",
        AccessLevel.PrivateProtected => "private protected",
        _ => "private",
    };
}
