using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using TypedResponses.Analyzers.Values;
using TypedResponses.Analyzers.Words;

namespace TypedResponses.Analyzers.Contracts;

/// <summary>
/// The contracts that a compilation knows: of attributes on types and on assemblies, and of the built-in list.
/// One per compilation; null where the compilation knows none.
/// </summary>
internal sealed class ContractIndex
{
    private static readonly ConditionalWeakTable<Compilation, StrongBox<ContractIndex?>> s_indexes = new();

    private readonly ConcurrentDictionary<ITypeSymbol, ImmutableArray<StatusContract>> _byType = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<INamedTypeSymbol, List<StatusContract>> _byAssembly = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<(string Type, string Status), ImmutableArray<StatusContract>> _byDeclaringType = new();
    private readonly ConcurrentDictionary<string, bool> _memberNames = new();
    private readonly ConcurrentDictionary<INamedTypeSymbol, StatusContract?> _byStatus = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _held = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _plain = new(SymbolEqualityComparer.Default);
    private readonly INamedTypeSymbol? _attribute;
    private ContractWords? _words;
    private IReadOnlyList<INamedTypeSymbol>? _types;
    private volatile bool _areMet;

    private readonly Compilation _compilation;

    private ContractIndex(Compilation compilation, INamedTypeSymbol? attribute, Vocabulary vocabulary)
    {
        _compilation = compilation;
        _attribute = attribute;
        Vocabulary = vocabulary;
    }

    /// <summary>What code that reads a payload has to name.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>
    /// What code that asks for a status has to write. Not to be asked for before the compiler has read the types' attributes: it would be done here.
    /// </summary>
    public ContractWords Words => _words ??= FindWords();

    /// <summary>The types that contracts are about, as far as a name says it.</summary>
    private IReadOnlyList<INamedTypeSymbol> Types => _types ??= FindTypes();

    /// <summary>The contracts of a compilation, or null where it uses neither the attribute nor a type of the built-in list.</summary>
    public static ContractIndex? Of(Compilation compilation) =>
        s_indexes.GetValue(compilation, static compilation => new(Create(compilation))).Value;

    /// <summary>The contracts of a type, its own and inherited.</summary>
    public ImmutableArray<StatusContract> ContractsOf(ITypeSymbol? type)
    {
        if (type is null or IErrorTypeSymbol || type.SpecialType is not SpecialType.None and not SpecialType.System_Nullable_T)
        {
            return ImmutableArray<StatusContract>.Empty;
        }

        return _byType.TryGetValue(type, out var known) ? known : _byType.GetOrAdd(type, Find);
    }

    /// <summary>Whether a type has a field or property for an object with a contract, or for several.</summary>
    public bool IsHeldBy(INamedTypeSymbol type) => _held.GetOrAdd(type, holder => holder.GetMembers().Any(member => member switch
    {
        IFieldSymbol { IsStatic: false, Type: var kept } => IsHeld(kept),
        IPropertySymbol { IsStatic: false, IsIndexer: false, Type: var kept } => IsHeld(kept),
        _ => false,
    }));

    private bool IsHeld(ITypeSymbol type) => !ContractsOf(SequenceTypes.ElementOf(type) ?? type).IsEmpty;

    /// <summary>
    /// Whether objects of a type hold nothing but texts, numbers and the like, so that only matters whether there is one: an error with its message, say.
    /// </summary>
    public bool IsPlain(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Interface, TypeArguments.IsEmpty: true, SpecialType: SpecialType.None } named
        && _plain.GetOrAdd(named, FindPlain);

    private bool FindPlain(INamedTypeSymbol type)
    {
        if (!ContractsOf(type).IsEmpty || type.AllInterfaces.Any(implemented => implemented.SpecialType == SpecialType.System_Collections_IEnumerable))
        {
            return false;
        }

        if (type.DeclaringSyntaxReferences.IsEmpty) return true;
        return (type.BaseType is null or { SpecialType: SpecialType.System_Object } || IsPlain(type.BaseType))
            && type.GetMembers().All(member => member is not IFieldSymbol { IsStatic: false, Type: var kept } || IsPlainValue(kept));
    }

    private static bool IsPlainValue(ITypeSymbol type) => type switch
    {
        { SpecialType: >= SpecialType.System_Enum and <= SpecialType.System_DateTime } or { TypeKind: TypeKind.Enum } => true,
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [{ } value] } => IsPlainValue(value),
        INamedTypeSymbol { DeclaringSyntaxReferences.IsEmpty: true, TypeArguments.IsEmpty: true, TypeKind: TypeKind.Struct } => true,
        _ => false,
    };

    /// <summary>The contracts of the same type that look at the same status, the given one included.</summary>
    public ImmutableArray<StatusContract> SharingStatus(StatusContract contract) =>
        _byDeclaringType.TryGetValue((contract.DeclaringType, contract.Status), out var contracts) ? contracts : ImmutableArray.Create(contract);

    /// <summary>Whether a name is that of a status, a payload or a member that goes with one, or answers yes or no for a type with a contract.</summary>
    public bool IsKnownMember(string name)
    {
        MeetAll();
        return _memberNames.ContainsKey(name);
    }

    /// <summary>Looks at all types with a contract, so that no answer depends on which of them somebody has asked for already.</summary>
    private void MeetAll()
    {
        if (_areMet) return;
        foreach (var type in Types) ContractsOf(type);
        _areMet = true;
    }

    /// <summary>
    /// The contract whose status has an enum for its type: what <c>switch (status)</c> on a parameter is about. Looked
    /// for among the types declared beside the enum.
    /// </summary>
    public StatusContract? ContractOfStatus(ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable) type = nullable.TypeArguments[0];
        return type is INamedTypeSymbol { TypeKind: TypeKind.Enum } status ? _byStatus.GetOrAdd(status, FindByStatus) : null;
    }

    /// <summary>Whether a type is that of a status.</summary>
    public bool IsStatus(ITypeSymbol type) =>
        Types.Any(known => ContractsOf(known).Any(contract => SymbolEqualityComparer.Default.Equals(ContractReader.TypeOfStatus(known, contract), type)));

    private StatusContract? FindByStatus(INamedTypeSymbol status)
    {
        foreach (var type in status.ContainingType?.GetTypeMembers() ?? status.ContainingNamespace.GetTypeMembers())
        {
            foreach (var contract in ContractsOf(type))
            {
                if (SymbolEqualityComparer.Default.Equals(ContractReader.TypeOfStatus(type, contract), status)) return contract;
            }
        }

        return null;
    }

    private static ContractIndex? Create(Compilation compilation)
    {
        var marks = Marks.Of(compilation);
        if (marks.Payloads is not { } vocabulary) return null;
        var attribute = Mentions.OfTypedResponses.AreIn(compilation) ? compilation.GetTypeByMetadataName(KnownNames.StatusContractFullName) : null;
        var index = new ContractIndex(compilation, attribute, vocabulary);
        if (marks.UsesOpenAICalls) index.AddBuiltIns(compilation);
        if (attribute is not null)
        {
            index.AddAssembly(compilation.Assembly);
            foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
            {
                // Only an assembly that knows the attribute can carry it.
                if (SymbolEqualityComparer.Default.Equals(assembly, attribute.ContainingAssembly) || References(assembly, attribute.ContainingAssembly))
                {
                    index.AddAssembly(assembly);
                }
            }
        }

        return attribute is null && index._byAssembly.Count == 0 ? null : index;
    }

    private ContractWords FindWords()
    {
        if (Vocabulary.IsEverything) return ContractWords.Any;

        // No file here says where a value of a package's type comes from.
        var reach = _byAssembly.Keys.All(static type => type.DeclaringSyntaxReferences.Length > 0) ? Reach.Of(_compilation) : null;
        return ContractWords.Of(this, Types, _compilation, reach);
    }

    private IReadOnlyList<INamedTypeSymbol> FindTypes()
    {
        var here = Marks.Of(_compilation).ContractTypes.SelectMany(name => _compilation.GetSymbolsWithName(name, SymbolFilter.Type)).OfType<INamedTypeSymbol>();
        return [.. here, .. ReferencedMarks.Of(_compilation).ContractTypes, .. _byAssembly.Keys];
    }

    private static bool References(IAssemblySymbol assembly, IAssemblySymbol other)
    {
        foreach (var module in assembly.Modules)
        {
            foreach (var reference in module.ReferencedAssemblies)
            {
                if (reference.Name == other.Identity.Name) return true;
            }
        }

        return false;
    }

    private void AddAssembly(IAssemblySymbol assembly)
    {
        foreach (var attribute in assembly.GetAttributes())
        {
            if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, _attribute)
                && attribute.ConstructorArguments is [{ Value: INamedTypeSymbol type }, ..]
                && ContractReader.Read(attribute, type.OriginalDefinition) is { } contract)
            {
                Add(type.OriginalDefinition, contract);
            }
        }
    }

    private void AddBuiltIns(Compilation compilation)
    {
        foreach (var builtIn in BuiltInContract.All)
        {
            if (compilation.GetTypeByMetadataName(builtIn.Type) is { } type
                && ContractReader.Create(type, builtIn.Status, builtIn.Payload, builtIn.Ready, builtIn.Never, []) is { } contract)
            {
                Add(type, contract);
            }
        }
    }

    private void Add(INamedTypeSymbol type, StatusContract contract)
    {
        if (!_byAssembly.TryGetValue(type, out var contracts)) _byAssembly.Add(type, contracts = []);
        contracts.Add(contract);
    }

    private ImmutableArray<StatusContract> Find(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable) return ContractsOf(nullable.TypeArguments[0]);
        if (type is ITypeParameterSymbol parameter)
        {
            foreach (var constraint in parameter.ConstraintTypes)
            {
                if (ContractsOf(constraint) is { IsEmpty: false } inherited) return inherited;
            }

            return ImmutableArray<StatusContract>.Empty;
        }

        if (type is not INamedTypeSymbol named) return ImmutableArray<StatusContract>.Empty;
        var found = ImmutableArray.CreateBuilder<StatusContract>();
        AddOwn(named.OriginalDefinition, found);
        foreach (var inherited in ContractsOf(named.BaseType)) AddOnce(found, inherited);
        foreach (var implemented in named.AllInterfaces) AddOwn(implemented.OriginalDefinition, found);
        var contracts = found.ToImmutable();
        Remember(contracts);
        if (!contracts.IsEmpty) RememberAnswers(named);
        return contracts;
    }

    private void AddOwn(INamedTypeSymbol type, ImmutableArray<StatusContract>.Builder found)
    {
        if (_byAssembly.TryGetValue(type, out var contracts))
        {
            foreach (var contract in contracts) AddOnce(found, contract);
        }

        if (_attribute is null) return;
        foreach (var attribute in type.GetAttributes())
        {
            if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, _attribute) && ContractReader.Read(attribute, type) is { } contract)
            {
                AddOnce(found, contract);
            }
        }
    }

    private static void AddOnce(ImmutableArray<StatusContract>.Builder found, StatusContract contract)
    {
        foreach (var known in found)
        {
            if (known.Payload == contract.Payload && known.Status == contract.Status) return;
        }

        found.Add(contract);
    }

    /// <summary>The members by which a type with a contract answers yes or no: a helper that asks for one of them is about the contract.</summary>
    private void RememberAnswers(INamedTypeSymbol type)
    {
        foreach (var member in type.GetMembers())
        {
            if (member is { IsStatic: false, IsImplicitlyDeclared: false, Name: not "Equals" }
                and (IPropertySymbol { Type.SpecialType: SpecialType.System_Boolean }
                    or IMethodSymbol { MethodKind: MethodKind.Ordinary, ReturnType.SpecialType: SpecialType.System_Boolean }))
            {
                _memberNames.TryAdd(member.Name, true);
            }
        }
    }

    private void Remember(ImmutableArray<StatusContract> contracts)
    {
        foreach (var contract in contracts)
        {
            var sharing = ImmutableArray.CreateBuilder<StatusContract>();
            foreach (var other in contracts)
            {
                if (other.DeclaringType == contract.DeclaringType && other.SharesStatusWith(contract)) sharing.Add(other);
            }

            _byDeclaringType.TryAdd((contract.DeclaringType, contract.Status), sharing.ToImmutable());
            foreach (var name in new[] { contract.Status, contract.Payload, contract.Status + "Text", "Has" + contract.Payload, "TryGet" + contract.Payload })
            {
                _memberNames.TryAdd(name, true);
            }
        }
    }
}
