using Microsoft.CodeAnalysis;
using TypedResponses.Analyzers.Words;

namespace TypedResponses.Analyzers.Contracts;

/// <summary>Reads a <c>[StatusContract]</c> and the type it is about. Null where it names members or values that do not exist.</summary>
internal static class ContractReader
{
    public static StatusContract? Read(AttributeData attribute, INamedTypeSymbol type)
    {
        var arguments = attribute.ConstructorArguments;
        var first = arguments.Length > 0 && arguments[0].Kind == TypedConstantKind.Type ? 1 : 0;
        if (arguments.Length < first + 2) return null;
        if (arguments[first].Value is not string status || arguments[first + 1].Value is not string payload) return null;

        var ready = arguments.Length > first + 2 ? Texts(arguments[first + 2]) : [];
        string[] never = [], values = [];
        foreach (var named in attribute.NamedArguments)
        {
            if (named.Key == "Never") never = Texts(named.Value);
            else if (named.Key == "Values") values = Texts(named.Value);
        }

        return Create(type, status, payload, ready, never, values);
    }

    public static StatusContract? Create(INamedTypeSymbol type, string status, string payload, string[] ready, string[] never, string[] values)
    {
        if (FindMember(type, payload) is not { } found || TypeOf(FindMember(type, status)) is not { } statusType) return null;

        var name = type.OriginalDefinition.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);
        var (kind, declared, valuesKnown) = statusType switch
        {
            { SpecialType: SpecialType.System_String } => (StatusKind.Text, TextValues(values, ready, never), values.Length > 0),
            { TypeKind: TypeKind.Enum } => (StatusKind.Enum, Members(statusType), true),
            _ when Underlying(statusType) is { TypeKind: TypeKind.Enum } nullable => (StatusKind.NullableEnum, Members(nullable), true),
            _ => (StatusKind.Other, StaticValues(statusType), false),
        };
        var room = kind == StatusKind.NullableEnum ? StatusContract.MaxValues - 1 : StatusContract.MaxValues;
        if (declared.Length > (valuesKnown ? room : room - 1))
        {
            // Those that a contract of the type names are what matters; of the rest some are not told apart.
            var named = new HashSet<string>(ready.Concat(never).Concat(NamedBy(type)));
            declared = [.. declared.OrderBy(value => named.Contains(value.Name) ? 0 : 1).Take(room - 1)];
            valuesKnown = false;
        }

        var contract = new StatusContract(name, status, payload, kind, declared, valuesKnown, ready, never);
        contract.IsComputed = found is IMethodSymbol;
        contract.IsNeverNull = found is IPropertySymbol { NullableAnnotation: NullableAnnotation.NotAnnotated }
            or IFieldSymbol { NullableAnnotation: NullableAnnotation.NotAnnotated };
        return contract.Ready != 0 && contract.Values.Length <= StatusContract.MaxValues ? contract : null;
    }

    /// <summary>All that contracts on a type name: they share the status, so its values must be the same for all of them.</summary>
    private static IEnumerable<string> NamedBy(INamedTypeSymbol type) => type.GetAttributes()
        .Where(attribute => attribute.AttributeClass?.Name == KnownNames.StatusContract)
        .SelectMany(attribute => attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(argument => argument.Value)))
        .SelectMany(Texts);

    /// <summary>The type of the member that holds the status, without its question mark.</summary>
    public static ITypeSymbol? TypeOfStatus(ITypeSymbol type, StatusContract contract) =>
        TypeOf(FindMember(type, contract.Status)) is { } found ? Underlying(found) ?? found : null;

    /// <summary>A property, a field or a method without parameters of the type, its bases or its interfaces.</summary>
    public static ISymbol? FindMember(ITypeSymbol type, string name)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (OwnMember(current, name) is { } member) return member;
        }

        foreach (var implemented in type.AllInterfaces)
        {
            if (OwnMember(implemented, name) is { } member) return member;
        }

        return null;
    }

    private static ISymbol? OwnMember(ITypeSymbol type, string name)
    {
        foreach (var member in type.GetMembers(name))
        {
            if (member is IPropertySymbol { IsStatic: false } or IFieldSymbol { IsStatic: false } or
                IMethodSymbol { IsStatic: false, ReturnsVoid: false, Parameters.IsEmpty: true, MethodKind: MethodKind.Ordinary })
            {
                return member;
            }
        }

        return null;
    }

    private static ITypeSymbol? TypeOf(ISymbol? member) => member switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        _ => null,
    };

    private static ITypeSymbol? Underlying(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : null;

    private static StatusValue[] Members(ITypeSymbol type)
    {
        var values = new List<StatusValue>();
        foreach (var member in type.GetMembers())
        {
            // Two names of one number are one value.
            if (member is IFieldSymbol { HasConstantValue: true, ConstantValue: { } constant } && !values.Exists(value => constant.Equals(value.Constant)))
            {
                values.Add(new(member.Name, constant));
            }
        }

        return [.. values];
    }

    private static StatusValue[] StaticValues(ITypeSymbol type)
    {
        var values = new List<StatusValue>();
        foreach (var member in type.GetMembers())
        {
            if (member is { IsStatic: true, DeclaredAccessibility: Accessibility.Public } and (IFieldSymbol or IPropertySymbol)
                && SymbolEqualityComparer.Default.Equals(TypeOf(member), type))
            {
                values.Add(new(member.Name, null));
            }
        }

        return [.. values];
    }

    private static StatusValue[] TextValues(string[] values, string[] ready, string[] never)
    {
        var all = new List<StatusValue>();
        foreach (var list in new[] { values, ready, never })
        {
            foreach (var text in list)
            {
                if (!all.Exists(value => value.Name == text)) all.Add(new(text, text));
            }
        }

        return [.. all];
    }

    private static string[] Texts(TypedConstant constant)
    {
        if (constant.Kind != TypedConstantKind.Array || constant.IsNull) return [];
        var texts = new List<string>();
        foreach (var value in constant.Values)
        {
            if (value.Value is string text) texts.Add(text);
        }

        return [.. texts];
    }
}
