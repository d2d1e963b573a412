using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace TypedResponses.Analyzers.Words;

/// <summary>
/// Decodes a type of a signature to the names in it, with spaces between: <c>Task&lt;Job[]&gt;</c> to <c>Task Job</c>. The types that C# has a keyword for
/// have none.
/// </summary>
internal sealed class MetadataTypeNames : ISignatureTypeProvider<string, object?>
{
    public static readonly MetadataTypeNames Instance = new();

    /// <summary>The names in a type that is not part of a signature: a base, an interface, a constraint.</summary>
    public string Of(MetadataReader reader, EntityHandle type) => type.IsNil ? "" : type.Kind switch
    {
        HandleKind.TypeDefinition => GetTypeFromDefinition(reader, (TypeDefinitionHandle)type, 0),
        HandleKind.TypeReference => GetTypeFromReference(reader, (TypeReferenceHandle)type, 0),
        HandleKind.TypeSpecification => GetTypeFromSpecification(reader, null, (TypeSpecificationHandle)type, 0),
        _ => "",
    };

    /// <summary>A type's name without the number of its parameters.</summary>
    private static string WithoutArity(string name)
    {
        var arity = name.IndexOf('`');
        return arity < 0 ? name : name.Substring(0, arity);
    }

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
        WithoutArity(reader.GetString(reader.GetTypeDefinition(handle).Name));

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
        WithoutArity(reader.GetString(reader.GetTypeReference(handle).Name));

    public string GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) => genericType + " " + string.Join(" ", typeArguments);

    public string GetFunctionPointerType(MethodSignature<string> signature) => signature.ReturnType + " " + string.Join(" ", signature.ParameterTypes);

    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => unmodifiedType;

    public string GetArrayType(string elementType, ArrayShape shape) => elementType;

    public string GetByReferenceType(string elementType) => elementType;

    public string GetPinnedType(string elementType) => elementType;

    public string GetPointerType(string elementType) => elementType;

    public string GetSZArrayType(string elementType) => elementType;

    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => "";

    public string GetGenericMethodParameter(object? genericContext, int index) => "";

    public string GetGenericTypeParameter(object? genericContext, int index) => "";
}
