using TypedResponses.Generator.Model;

namespace TypedResponses.Generator.Emit;

/// <summary>
/// The members of an object that the reader must have seen, or whose null it must remember: each is a bit of a generated enum, or of
/// several where there are more than an enum has bits.
/// </summary>
internal sealed class MemberSet
{
    public const int BitsOfAnEnum = 64;

    private readonly List<string> _members = [];

    public MemberSet(ObjectModel model)
    {
        if (model.Tag is { IsRequired: true } tag)
        {
            Required.Add((tag.Name, tag.JsonName));
        }

        foreach (var property in model.Properties)
        {
            if (IsRequired(property))
            {
                Required.Add((property.Name, property.JsonName));
            }
        }

        _members.AddRange(Required.Select(member => member.Name));
        if (model.Tag is { IsRequired: false } optional)
        {
            _members.Add(optional.Name);
        }

        foreach (var property in model.Properties)
        {
            if (RemembersNull(property) && !_members.Contains(property.Name))
            {
                _members.Add(property.Name);
            }
        }
    }

    /// <summary>The required members, first in the set: their C# names and their names in the JSON.</summary>
    public List<(string Name, string JsonName)> Required { get; } = [];

    public int Enums => (_members.Count + BitsOfAnEnum - 1) / BitsOfAnEnum;

    /// <summary>Whether an object without it is refused. Servers leave out a status, or an image that is not there, whatever the schema says.</summary>
    public static bool IsRequired(PropertyModel property) => property.IsRequired && !MayBeLeftOut(property);

    /// <summary>JSON that is kept as it is holds its null itself, and a required null is always written.</summary>
    public static bool RemembersNull(PropertyModel property)
        => MayBeLeftOut(property) || (property is { IsNullable: true, IsRequired: false } && property.Value.Kind != ValueKind.Element);

    private static bool MayBeLeftOut(PropertyModel property) => property.IsStatus || property is { IsNullable: true, Value.Kind: ValueKind.Image };

    public IEnumerable<string> MembersOf(int index) => _members.Skip(index * BitsOfAnEnum).Take(BitsOfAnEnum);

    /// <summary>How many members of an enum are required.</summary>
    public int RequiredOf(int index) => Math.Max(0, Math.Min(BitsOfAnEnum, Required.Count - (index * BitsOfAnEnum)));

    public static string Enum(int index) => Variable("JsonMember", index);

    /// <summary>The smallest type that has a bit for each of so many members, since every object carries some; and a bit of it.</summary>
    public static (string Type, string One) BitsOf(int members) => members switch
    {
        <= 8 => ("byte", "1"),
        <= 16 => ("ushort", "1"),
        <= 32 => ("uint", "1U"),
        _ => ("ulong", "1UL"),
    };

    public static string Variable(string name, int index) => index == 0 ? name : $"{name}{index + 1}";

    /// <summary>Which enum a member is in.</summary>
    public int EnumOf(string member) => _members.IndexOf(member) / BitsOfAnEnum;

    /// <summary><c>JsonMember.Id</c></summary>
    public string Bit(string member) => $"{Enum(EnumOf(member))}.{member}";

    /// <summary><c>seen |= JsonMember.Id;</c></summary>
    public string Set(string variable, string member) => $"{Variable(variable, EnumOf(member))} |= {Bit(member)};";

    /// <summary><c>(_nullOnWire &amp; JsonMember.User) != 0</c></summary>
    public string Has(string variable, string member) => $"({Variable(variable, EnumOf(member))} & {Bit(member)}) != 0";
}
