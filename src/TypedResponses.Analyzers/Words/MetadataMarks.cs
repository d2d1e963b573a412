using System.Reflection.Metadata;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace TypedResponses.Analyzers.Words;

/// <summary>
/// Reads what a compiled assembly marks from its tables, without symbols of all its types. A compiler server and an editor keep an assembly's
/// metadata, and what was read of it stays with that.
/// </summary>
internal sealed class MetadataMarks
{
    private static readonly ConditionalWeakTable<ModuleMetadata, MetadataMarks> s_modules = new();

    private readonly MetadataReader _reader;
    private readonly MetadataSignatures _signatures;

    private MetadataMarks(ModuleMetadata module)
    {
        _reader = module.GetMetadataReader();
        _signatures = new(_reader);
        foreach (var handle in _reader.CustomAttributes) Read(_reader.GetCustomAttribute(handle));
        foreach (var handle in _reader.TypeReferences)
        {
            var type = _reader.GetTypeReference(handle);
            Marks.HasImages |= Is(type.Namespace, KnownNames.Namespace) && Array.Exists(KnownNames.ImageTypes, name => Is(type.Name, name));
        }

        if (Marks.HasImages) AddImages();
    }

    /// <summary>What is marked.</summary>
    public MarkedNames Marks { get; } = new();

    /// <summary>What the types say to other files, and the extensions.</summary>
    public IReadOnlyList<Signature> Signatures => _signatures.All;

    /// <summary>The types that a contract stands on, by their names in metadata.</summary>
    public List<string> ContractTypes { get; } = [];

    public static MetadataMarks In(ModuleMetadata module) => s_modules.GetValue(module, static module => new(module));

    private bool Is(StringHandle name, string text) => _reader.StringComparer.Equals(name, text);

    private string Text(StringHandle name) => _reader.GetString(name);

    private string NameOf(TypeDefinitionHandle type) => MetadataTypeNames.Instance.Of(_reader, type);

    private void Read(CustomAttribute attribute)
    {
        if (attribute.Constructor.Kind != HandleKind.MemberReference) return;
        var constructor = _reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor);
        if (constructor.Parent.Kind != HandleKind.TypeReference) return;
        var type = _reader.GetTypeReference((TypeReferenceHandle)constructor.Parent);
        if (!Is(type.Namespace, KnownNames.Namespace)) return;
        var name = Text(type.Name);
        if (OwnerOf(attribute.Parent) is { IsNil: false } owner) _signatures.Add(owner, name);
        switch (name)
        {
            case KnownNames.StatusContract:
                AddContract(attribute, TakesType(constructor));
                break;
            case KnownNames.Ready:
                AddReady(attribute.Parent);
                break;
            case KnownNames.Base64Content:
                AddBase64(attribute.Parent);
                break;
            case KnownNames.UnionCase:
                AddCase(attribute);
                break;
        }
    }

    /// <summary>Whether the first parameter of an attribute's constructor is a type and not a text.</summary>
    private bool TakesType(MemberReference constructor)
    {
        var signature = _reader.GetBlobReader(constructor.Signature);
        signature.ReadSignatureHeader();
        return signature.ReadCompressedInteger() > 0
            && signature.ReadSignatureTypeCode() == SignatureTypeCode.Void
            && signature.ReadSignatureTypeCode() != SignatureTypeCode.String;
    }

    private BlobReader ArgumentsOf(CustomAttribute attribute)
    {
        var arguments = _reader.GetBlobReader(attribute.Value);
        arguments.ReadUInt16();
        return arguments;
    }

    private void AddContract(CustomAttribute attribute, bool takesType)
    {
        var arguments = ArgumentsOf(attribute);
        if (takesType) arguments.ReadSerializedString();
        var status = arguments.ReadSerializedString();
        if (arguments.ReadSerializedString() is { } payload) Marks.Payloads.UnionWith([payload, "TryGet" + payload]);
        if (takesType || attribute.Parent.Kind != HandleKind.TypeDefinition)
        {
            Marks.HasContractOfElsewhere = true;
            return;
        }

        var handle = (TypeDefinitionHandle)attribute.Parent;
        var (type, name) = (_reader.GetTypeDefinition(handle), NameOf(handle));
        Marks.Types.Add(name);
        ContractTypes.Add(FullName(handle));
        AddStatus(type, status);
        foreach (var method in type.GetMethods())
        {
            if (Is(_reader.GetMethodDefinition(method).Name, "Deconstruct")) Marks.TakenApart.Add(name);
        }
    }

    private void AddStatus(TypeDefinition type, string? status)
    {
        foreach (var handle in type.GetProperties())
        {
            var property = _reader.GetPropertyDefinition(handle);
            if (status is null || !Is(property.Name, status)) continue;
            Marks.StatusTypes.UnionWith(TypeOf(property).Where(static name => name is not ("" or nameof(Nullable))));
            return;
        }

        Marks.HasContractOfElsewhere = true;
    }

    private string FullName(TypeDefinitionHandle handle)
    {
        var type = _reader.GetTypeDefinition(handle);
        var name = Text(type.Name);
        if (!type.GetDeclaringType().IsNil) return FullName(type.GetDeclaringType()) + "+" + name;
        return type.Namespace.IsNil ? name : Text(type.Namespace) + "." + name;
    }

    private void AddReady(EntityHandle marked)
    {
        if (marked.Kind == HandleKind.Parameter && MethodOf((ParameterHandle)marked) is { IsNil: false } method)
        {
            Marks.Payloads.Add(Text(_reader.GetMethodDefinition(method).Name));
        }
        else Marks.HasAnyContract = true;
    }

    private MethodDefinitionHandle MethodOf(ParameterHandle parameter)
    {
        foreach (var handle in _reader.MethodDefinitions)
        {
            foreach (var own in _reader.GetMethodDefinition(handle).GetParameters())
            {
                if (own == parameter) return handle;
            }
        }

        return default;
    }

    /// <summary>The type that a marked thing is, or is a part of.</summary>
    private TypeDefinitionHandle OwnerOf(EntityHandle marked) => marked.Kind switch
    {
        HandleKind.TypeDefinition => (TypeDefinitionHandle)marked,
        HandleKind.FieldDefinition => _reader.GetFieldDefinition((FieldDefinitionHandle)marked).GetDeclaringType(),
        HandleKind.MethodDefinition => OwnerOf((MethodDefinitionHandle)marked),
        HandleKind.PropertyDefinition when _reader.GetPropertyDefinition((PropertyDefinitionHandle)marked).GetAccessors() is var accessors =>
            OwnerOf(accessors.Getter.IsNil ? accessors.Setter : accessors.Getter),
        HandleKind.Parameter => OwnerOf(MethodOf((ParameterHandle)marked)),
        _ => default,
    };

    private TypeDefinitionHandle OwnerOf(MethodDefinitionHandle method) => method.IsNil ? default : _reader.GetMethodDefinition(method).GetDeclaringType();

    private void AddBase64(EntityHandle marked)
    {
        switch (marked.Kind)
        {
            case HandleKind.PropertyDefinition:
                Marks.Images.Add(Text(_reader.GetPropertyDefinition((PropertyDefinitionHandle)marked).Name));
                break;
            case HandleKind.FieldDefinition:
                Marks.Images.Add(Text(_reader.GetFieldDefinition((FieldDefinitionHandle)marked).Name));
                break;
            case HandleKind.Parameter when _reader.GetParameter((ParameterHandle)marked) is { SequenceNumber: > 0 } parameter:
                Marks.Images.Add(Text(parameter.Name));
                break;
            case HandleKind.Parameter when MethodOf((ParameterHandle)marked) is { IsNil: false } method:
                Marks.Images.Add(Text(_reader.GetMethodDefinition(method).Name));
                break;
            default:
                Marks.HasAnyBase64 = true;
                break;
        }
    }

    private void AddCase(CustomAttribute attribute)
    {
        if (attribute.Parent.Kind == HandleKind.TypeDefinition) Marks.Unions.Add(NameOf((TypeDefinitionHandle)attribute.Parent));
        else Marks.HasAnyUnion = true;
        var arguments = ArgumentsOf(attribute);
        var tag = arguments.ReadSerializedString() ?? "";

        // A type is written as "Namespace.Outer+Name`1, Assembly".
        var name = (arguments.ReadSerializedString() ?? "").Split(',', '`')[0];
        name = name.Substring(name.LastIndexOfAny(['.', '+']) + 1);
        Marks.Unions.Add(name);
        if (tag.EndsWith(".partial_image", StringComparison.Ordinal)) Marks.PartialImages.Add(name);
    }

    private void AddImages()
    {
        foreach (var handle in _reader.PropertyDefinitions)
        {
            var property = _reader.GetPropertyDefinition(handle);
            if (TypeOf(property).Contains(KnownNames.Image)) Marks.Images.Add(Text(property.Name));
        }
    }

    /// <summary>The names in the type of a property.</summary>
    private static string[] TypeOf(PropertyDefinition property) => property.DecodeSignature(MetadataTypeNames.Instance, null).ReturnType.Split(' ');
}
