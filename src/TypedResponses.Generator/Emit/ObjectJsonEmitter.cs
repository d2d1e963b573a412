using TypedResponses.Generator.Model;

namespace TypedResponses.Generator.Emit;

/// <summary>Writes an object's reader and writer, and the names they use.</summary>
internal sealed class ObjectJsonEmitter(SourceWriter writer, ObjectModel model, CompilationFacts facts)
{
    private readonly MemberSet _members = new(model);

    public void Write()
    {
        WriteReader();
        WriteWriter();
        WriteConstants();
        WriteMembers();
    }

    /// <summary>An image's text is empty while there is no image: it reads as null, and is written back as it was.</summary>
    private static bool CanBeEmpty(PropertyModel property) => property is { Value.Kind: ValueKind.Image, IsNullable: true };

    private void WriteReader()
    {
        writer.Member();
        if (facts.HasRequiredMembers)
        {
            writer.Line($"[{Names.CodeAnalysis}.SetsRequiredMembers]");
        }

        writer.Open($"private {model.Name}({Names.ReadParameters})");
        for (var i = 0; i < _members.Enums; i++)
        {
            if (_members.RequiredOf(i) > 0 || (model.Tag is { IsRequired: false } optional && _members.EnumOf(optional.Name) == i))
            {
                writer.Line($"var {MemberSet.Variable("seen", i)} = default({MemberSet.Enum(i)});");
            }
        }

        if (model.Tag is not null)
        {
            writer.Line("var isTag = true;");
        }

        writer.Line($"{Names.Dictionary}<string, {Names.Element}>? additional = null;");
        writer.Line($"{Names.Read}.StartObject(ref reader, SchemaName);");
        writer.Open($"for (var member = {Names.Members}.Start; JsonNames.AllNames.Next(ref reader, SchemaName, ref member);)");
        writer.Open("switch (member)");
        WriteMemberReaders();
        writer.Close();
        writer.Close();
        writer.Line();
        WriteChecks();
        writer.Open("if (additional is not null)");
        writer.Line($"{model.AdditionalProperties} = additional;");
        writer.Close();
        if (model.Tag is { IsRequired: false } tag)
        {
            writer.Line();
            writer.Line($"_omitsTag = ({MemberSet.Variable("seen", _members.EnumOf(tag.Name))} & {_members.Bit(tag.Name)}) == 0;");
        }

        writer.Close();
        writer.Member();
        writer.Line($"{(model.Base is null ? "" : "new ")}internal static {model.Name} ReadJson({Names.ReadParameters}) => new({Names.ReadArguments});");
    }

    private void WriteMemberReaders()
    {
        var place = 0;
        if (model.Tag is { } tag)
        {
            OpenCase($"case {place++}:");
            writer.Line($"isTag = {Names.Read}.IsTag(ref reader, JsonNames.TagText, SchemaName);");
            writer.Line(_members.Set("seen", tag.Name));
            CloseCase();
        }

        foreach (var property in model.Properties)
        {
            OpenCase($"case {place++}:");
            WriteMemberReader(property);
            CloseCase();
        }

        OpenCase("default:");
        writer.Line($"{Names.Read}.Additional(ref reader, ref additional, SchemaName);");
        CloseCase();
    }

    private void OpenCase(string head)
    {
        writer.Line(head);
        writer.Indent();
    }

    private void CloseCase()
    {
        writer.Line("break;");
        writer.Outdent();
    }

    private void WriteMemberReader(PropertyModel property)
    {
        if (CanBeEmpty(property))
        {
            var isEmpty = $"is{Names.Plain(property.Name)}Empty";
            writer.Line($"{property.Name} = {Names.Read}.ImageOrNull(ref reader, SchemaName, out var {isEmpty});");
            WriteMemory("_emptyOnWire", property, isEmpty);
            WriteNullMemory(property, $"{property.Name} is null && !{isEmpty}");
        }
        else if (property.Value.Kind == ValueKind.Enum)
        {
            var method = property.IsStatus ? "ReadOrUnrecognized" : property.IsNullable ? "ReadOrNull" : "Read";
            var text = Names.Field(property.Name) + "Text";
            var target = property.IsDeclared ? property.Name : Names.Field(property.Name);
            writer.Line($"{target} = {EnumEmitter.TextsOf(property.Value.Type)}.All.{method}(ref reader, SchemaName, out {text});");
            WriteNullMemory(property, $"{text} is null");
        }
        else if (property.IsSetApart)
        {
            var value = "read" + Names.Plain(property.Name);
            writer.Line($"var {value} = {ReadCode(property)};");
            OptionalMembersEmitter.WriteSetter(writer, property, value);
            WriteNullMemory(property, $"{value} is null");
        }
        else
        {
            writer.Line($"{property.Name} = {ReadCode(property)};");
            WriteNullMemory(property, $"{property.Name} is null");
        }

        if (MemberSet.IsRequired(property))
        {
            writer.Line(_members.Set("seen", property.Name));
        }
    }

    private static string ReadCode(PropertyModel property) => ValueCode.Read(property.Value, property.IsNullable && property.Value.Kind != ValueKind.Element);

    private void WriteNullMemory(PropertyModel property, string isNull)
    {
        if (MemberSet.RemembersNull(property))
        {
            WriteMemory("_nullOnWire", property, isNull);
        }
    }

    /// <summary>Sets a member's bit or takes it back: of two members with one name the last counts.</summary>
    private void WriteMemory(string field, PropertyModel property, string condition)
    {
        var variable = MemberSet.Variable(field, _members.EnumOf(property.Name));
        var bit = _members.Bit(property.Name);
        writer.Line($"{variable} = {condition} ? {variable} | {bit} : {variable} & ~{bit};");
    }

    private void WriteChecks()
    {
        if (model.Tag is { } tag)
        {
            writer.Open("if (!isTag)");
            writer.Line($"throw {Names.Read}.WrongTag(SchemaName, {Literal.Of(tag.JsonName)}, {Literal.Of(tag.Text)});");
            writer.Close();
            writer.Line();
        }

        for (var i = 0; i < _members.Enums; i++)
        {
            if (_members.RequiredOf(i) > 0)
            {
                var (seen, required) = (MemberSet.Variable("seen", i), MemberSet.Variable("AllRequired", i));
                writer.Open($"if (({seen} & {required}) != {required})");
                writer.Line($"throw {Names.Read}.Missing(SchemaName, {MemberSet.Variable("RequiredMembers", i)}, (ulong)({required} & ~{seen}));");
                writer.Close();
                writer.Line();
            }
        }
    }

    private void WriteWriter()
    {
        writer.Member();
        writer.Line("/// <summary>Writes the JSON of this object, with all that was read.</summary>");
        var overrides = model.Base is null ? "" : "override ";
        writer.Open($"public {overrides}void WriteTo({Names.Utf8JsonWriter} writer)");
        writer.Line($"var json = new {Names.Writer}(writer);");
        writer.Line("WriteJson(ref json);");
        writer.Close();
        writer.Member();
        writer.Open($"internal {overrides}void WriteJson(ref {Names.Writer} writer)");
        // A discriminator that must be there comes first.
        var tag = model.Tag is { IsRequired: true } ? "JsonNames.TagText" : "";
        writer.Line($"var way = writer.Start({tag});");
        writer.Open("do");
        if (model.Tag is { IsRequired: false })
        {
            writer.Open("if (!_omitsTag)");
            writer.Line($"{Names.Write}.Tag(ref writer, JsonNames.TagText);");
            writer.Close();
            writer.Line();
        }

        var isInBlock = false;
        foreach (var property in model.Properties)
        {
            if (property.IsSetApart != isInBlock)
            {
                isInBlock = property.IsSetApart;
                OpenOrCloseBlock(isInBlock);
            }

            var expression = property.Value.Kind switch
            {
                ValueKind.Enum when property.IsDeclared
                    => $"{EnumEmitter.TextsOf(property.Value.Type)}.All.TextOf({property.Name}, {Names.Field(property.Name)}Text)",
                ValueKind.Enum => property.Name + "Text",
                _ => property.Name,
            };
            writer.Line(ValueCode.WriteMember($"JsonNames.{property.Name}", property.Value, expression, WriteOptions(property)));
        }

        if (isInBlock)
        {
            OpenOrCloseBlock(opens: false);
        }

        writer.Line($"{Names.Write}.Additional(ref writer, {model.AdditionalProperties});");
        writer.Close();
        writer.Line($"while (!writer.End(ref way{(tag.Length == 0 ? "" : ", " + tag)}));");
        writer.Close();
    }

    /// <summary>Members that most objects lack are asked for one by one only where there may be one of them.</summary>
    private void OpenOrCloseBlock(bool opens)
    {
        if (opens)
        {
            var nulls = Enumerable.Range(0, _members.Enums)
                .Where(i => HasMemory(i, MemberSet.RemembersNull))
                .Select(i => $" || {MemberSet.Variable("_nullOnWire", i)} != 0");
            writer.Open($"if ({OptionalMembersEmitter.Field} is not null{string.Concat(nulls)})");
        }
        else
        {
            writer.Close();
            writer.Line();
        }
    }

    private string WriteOptions(PropertyModel property)
    {
        var writeNull = MemberSet.RemembersNull(property) ? $", {_members.Has("_nullOnWire", property.Name)}"
            : property is { IsNullable: true, Value.Kind: not ValueKind.Element } ? ", writeNull: true"
            : "";
        return writeNull + (CanBeEmpty(property) ? $", {_members.Has("_emptyOnWire", property.Name)}" : "");
    }

    private void WriteConstants()
    {
        writer.Member();
        writer.Line($"private const string SchemaName = {Literal.Of(model.Schema)};");
        for (var i = 0; i < _members.Enums; i++)
        {
            if (_members.RequiredOf(i) > 0)
            {
                var names = _members.Required.Skip(i * MemberSet.BitsOfAnEnum).Take(MemberSet.BitsOfAnEnum).Select(member => Literal.Of(member.JsonName));
                writer.Line();
                writer.Line($"private static readonly string[] {MemberSet.Variable("RequiredMembers", i)} = {{ {string.Join(", ", names)} }};");
            }
        }

        writer.Member();
        writer.Open("private static class JsonNames");
        if (model.Tag is { } tag)
        {
            WriteName(tag.Name, tag.JsonName);
            writer.Line($"internal static readonly {Names.Tag} TagText = new({tag.Name}, {Literal.Of(tag.Text)});");
        }

        foreach (var property in model.Properties)
        {
            WriteName(property.Name, property.JsonName);
        }

        var all = model.Properties.Select(property => property.Name);
        writer.Line();
        writer.Line("/// <summary>The names in the order in which the reader counts them.</summary>");
        writer.Line($"internal static readonly {Names.Members} AllNames = new({string.Join(", ", model.Tag is null ? all : all.Prepend(model.Tag.Name))});");
        writer.Close();
    }

    private void WriteName(string name, string text)
        => writer.Line($"internal static readonly {Names.Text} {name} = new({Literal.Of(text)});");

    /// <summary>The enum of members to watch, and the fields that remember how the JSON said that there is no value.</summary>
    private void WriteMembers()
    {
        for (var i = 0; i < _members.Enums; i++)
        {
            writer.Member();
            writer.Line("[global::System.Flags]");
            var (type, one) = MemberSet.BitsOf(_members.MembersOf(i).Count());
            writer.Open($"private enum {MemberSet.Enum(i)} : {type}");
            var bit = 0;
            foreach (var member in _members.MembersOf(i))
            {
                writer.Line($"{member} = {one} << {bit++},");
            }

            writer.Close();
            if (_members.RequiredOf(i) > 0)
            {
                var required = _members.MembersOf(i).Take(_members.RequiredOf(i)).Select(_members.Bit);
                writer.Member();
                writer.Line($"private const {MemberSet.Enum(i)} {MemberSet.Variable("AllRequired", i)} = {string.Join(" | ", required)};");
            }

            WriteMemoryField("_nullOnWire", i, "The members that the JSON had as null.", MemberSet.RemembersNull);
            WriteMemoryField("_emptyOnWire", i, "The members that the JSON had as an empty text.", CanBeEmpty);
        }

        if (model.Tag is { IsRequired: false })
        {
            writer.Member();
            writer.Line("/// <summary>Whether the JSON left out the discriminator, which the schema allows.</summary>");
            writer.Line("private bool _omitsTag;");
        }
    }

    private bool HasMemory(int index, Func<PropertyModel, bool> isRemembered)
        => model.Properties.Any(property => isRemembered(property) && _members.EnumOf(property.Name) == index);

    private void WriteMemoryField(string field, int index, string summary, Func<PropertyModel, bool> isRemembered)
    {
        if (HasMemory(index, isRemembered))
        {
            writer.Member();
            writer.Line($"/// <summary>{summary}</summary>");
            writer.Line($"private {MemberSet.Enum(index)} {MemberSet.Variable(field, index)};");
        }
    }
}
