namespace Microsoft.CodeAnalysis;

// The compiler hides a type so marked from other assemblies, InternalsVisibleTo or not: each assembly has its own copy.
internal sealed class EmbeddedAttribute : Attribute;
