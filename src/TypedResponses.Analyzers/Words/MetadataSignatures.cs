using System.Reflection;
using System.Reflection.Metadata;

namespace TypedResponses.Analyzers.Words;

/// <summary>What the types of a compiled assembly say to others: the names of the types in the signatures of what is not private.</summary>
internal sealed class MetadataSignatures
{
    private const string Extension = "ExtensionAttribute";

    private readonly MetadataReader _reader;
    private readonly Dictionary<TypeDefinitionHandle, WrittenNames> _types = [];
    private readonly List<Signature> _all = [];

    public MetadataSignatures(MetadataReader reader)
    {
        _reader = reader;
        foreach (var handle in reader.TypeDefinitions) Read(handle);
    }

    /// <summary>One of each type, and one of each extension.</summary>
    public IReadOnlyList<Signature> All => _all;

    /// <summary>Adds a name to what a type says.</summary>
    public void Add(TypeDefinitionHandle type, string name) => _types[type].Add(name);

    private void Read(TypeDefinitionHandle handle)
    {
        var type = _reader.GetTypeDefinition(handle);
        var (name, names) = (MetadataTypeNames.Instance.Of(_reader, handle), new WrittenNames());
        _types.Add(handle, names);
        _all.Add(new(name, names));
        names.Add(MetadataTypeNames.Instance.Of(_reader, type.BaseType));
        foreach (var implemented in type.GetInterfaceImplementations())
        {
            names.Add(MetadataTypeNames.Instance.Of(_reader, _reader.GetInterfaceImplementation(implemented).Interface));
        }

        ReadConstraints(type.GetGenericParameters(), names);
        foreach (var field in type.GetFields()) ReadField(_reader.GetFieldDefinition(field), names);
        var isStatic = (type.Attributes & (TypeAttributes.Abstract | TypeAttributes.Sealed)) == (TypeAttributes.Abstract | TypeAttributes.Sealed);
        foreach (var method in type.GetMethods()) ReadMethod(_reader.GetMethodDefinition(method), name, names, isStatic);
    }

    private void ReadConstraints(GenericParameterHandleCollection parameters, WrittenNames names)
    {
        foreach (var parameter in parameters)
        {
            foreach (var constraint in _reader.GetGenericParameter(parameter).GetConstraints())
            {
                names.Add(MetadataTypeNames.Instance.Of(_reader, _reader.GetGenericParameterConstraint(constraint).Type));
            }
        }
    }

    private static void ReadField(FieldDefinition field, WrittenNames names)
    {
        if ((field.Attributes & FieldAttributes.FieldAccessMask) != FieldAttributes.Private) names.Add(field.DecodeSignature(MetadataTypeNames.Instance, null));
    }

    /// <summary>Properties, events and operators are methods here.</summary>
    private void ReadMethod(MethodDefinition method, string type, WrittenNames names, bool isInStatic)
    {
        if ((method.Attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Private) return;
        var signature = method.DecodeSignature(MetadataTypeNames.Instance, null);
        var receiver = 0;
        if (isInStatic && IsExtension(method))
        {
            var own = WrittenNames.Of(signature.ParameterTypes[0]);
            _all.Add(new(type, names = new()) { Extension = (WithoutAccessor(_reader.GetString(method.Name)), own) });
            receiver = 1;
        }

        names.Add(signature.ReturnType);
        for (var i = receiver; i < signature.ParameterTypes.Length; i++) names.Add(signature.ParameterTypes[i]);
        ReadConstraints(method.GetGenericParameters(), names);
    }

    /// <summary>The name of the property that a method is an accessor of.</summary>
    private static string WithoutAccessor(string name) =>
        name.StartsWith("get_", StringComparison.Ordinal) || name.StartsWith("set_", StringComparison.Ordinal) ? name.Substring(4) : name;

    private bool IsExtension(MethodDefinition method)
    {
        foreach (var handle in method.GetCustomAttributes())
        {
            var constructor = _reader.GetCustomAttribute(handle).Constructor;
            if (constructor.Kind == HandleKind.MemberReference
                && _reader.GetMemberReference((MemberReferenceHandle)constructor).Parent is { Kind: HandleKind.TypeReference } type
                && _reader.StringComparer.Equals(_reader.GetTypeReference((TypeReferenceHandle)type).Name, Extension))
            {
                return true;
            }
        }

        return false;
    }
}
