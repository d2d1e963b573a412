using TypedResponses.Generator.Declarations;
using TypedResponses.Generator.Model;

namespace TypedResponses.Generator.Emit;

/// <summary>Writes an object's type; its JSON and its equality have emitters of their own.</summary>
internal sealed class ObjectEmitter(SourceWriter writer, ObjectModel model, CompilationFacts facts)
{
    private const string Members = $"{Names.ReadOnlyDictionary}<string, {Names.Element}>";

    public void Write()
    {
        var json = new JsonMembersEmitter(writer, model, facts, isCase: model.Base is not null);
        json.WriteAttributes();
        WriteContract();
        writer.Open(Head());

        WriteConstructor();
        WriteTag();
        WriteCaseNumber();
        foreach (var property in model.Properties)
        {
            new PropertyEmitter(writer, property, facts).Write();
        }

        new OptionalMembersEmitter(writer, model).Write();
        WriteAdditionalProperties();
        foreach (var property in model.Properties)
        {
            WritePresence(property);
        }

        json.WriteTypeInfo();
        json.WriteParsing();
        if (model.Base is null)
        {
            json.WriteToJson();
        }

        new ObjectJsonEmitter(writer, model, facts).Write();
        new ObjectEqualityEmitter(writer, model).Write();
        json.WriteConverter();
        writer.Close();
    }

    private string Head()
    {
        var bases = new List<string>();
        if (model.Base is not null)
        {
            bases.Add(model.Base);
        }

        bases.AddRange(model.Interfaces);
        if (model.Keyword == TypeKeyword.Class)
        {
            bases.Add($"global::System.IEquatable<{model.Name}>");
        }

        var keyword = model.Keyword == TypeKeyword.Record ? "record" : "class";
        var modifier = model.Modifier.Length == 0 ? "" : model.Modifier + " ";
        return $"{model.Access} {modifier}partial {keyword} {model.Name}" + (bases.Count == 0 ? "" : " : " + string.Join(", ", bases));
    }

    private void WriteContract()
    {
        if (model.Contract is not { IsWrittenByUser: false } contract)
        {
            return;
        }

        var arguments = new[] { Names.Plain(contract.Status), Names.Plain(contract.Payload) }.Concat(contract.Ready).Select(Literal.Of);
        var never = contract.Never.Count == 0 ? "" : $", Never = new[] {{ {string.Join(", ", contract.Never.Select(Literal.Of))} }}";
        writer.Line($"[{Names.TypedResponses}.StatusContract({string.Join(", ", arguments)}{never})]");
    }

    private void WriteConstructor()
    {
        if (model.HasParameterlessConstructor)
        {
            return;
        }

        writer.Member();
        writer.Line($"/// <summary>Makes a {model.Name} of your own.</summary>");
        writer.Open($"public {model.Name}()");
        writer.Close();
    }

    private void WriteTag()
    {
        if (model.Tag is { } tag)
        {
            writer.Member();
            writer.Line($"/// <summary>Always <c>{XmlText.Escape(tag.Text)}</c>.</summary>");
            writer.Line($"public {(tag.Overrides ? "override " : "")}string {tag.Name} => {Literal.Of(tag.Text)};");
        }

        foreach (var stored in model.StoredTags)
        {
            writer.Member();
            writer.Line("/// <inheritdoc/>");
            var fallback = stored.IsNullable ? (stored.Property is null ? "" : " ?? ") + Literal.Of(stored.Text) : "";
            writer.Line($"public {(stored.Overrides ? "override " : "")}string {stored.Name} => {stored.Property}{fallback};");
        }
    }

    private void WriteCaseNumber()
    {
        if (model.CaseNumber is { } number)
        {
            writer.Member();
            writer.Line($"private protected override short FindCase() => {number};");
        }
    }

    private void WriteAdditionalProperties()
    {
        if (model.Declares(model.AdditionalProperties))
        {
            return;
        }

        writer.Member();
        writer.Line("/// <summary>Members that the schema does not list: kept as they came, and written back.</summary>");
        writer.Open($"public {Members} {model.AdditionalProperties}");
        writer.Line($"get => {Names.Field(model.AdditionalProperties)} ?? {Names.Serialization}.ModelJson.NoMembers;");
        writer.Line($"init => {Names.Field(model.AdditionalProperties)} = value;");
        writer.Close();
        writer.Member();
        writer.Line($"private {Members}? {Names.Field(model.AdditionalProperties)};");
    }

    /// <summary>Writes <c>HasResult</c> and <c>TryGetResult</c> of an image that may be missing.</summary>
    private void WritePresence(PropertyModel property)
    {
        if (property is not { Value.Kind: ValueKind.Image, IsNullable: true })
        {
            return;
        }

        var (has, tryGet) = ("Has" + Names.Plain(property.Name), "TryGet" + Names.Plain(property.Name));
        var condition = $"{property.Name} is not null";
        var unless = "";
        if (model.Contract is { } contract && contract.Payload == property.Name)
        {
            foreach (var never in contract.Never)
            {
                condition += $" && {contract.Status} != {(contract.StatusEnum is { } type ? $"{type}.{never}" : Literal.Of(never))}";
                unless = $", unless the status is <c>{XmlText.Escape(never)}</c>";
            }
        }

        if (!model.Declares(has))
        {
            writer.Member();
            writer.Line($"/// <summary>Whether there is a <see cref=\"{property.Name}\"/>, whatever its kind{unless}.</summary>");
            if (facts.HasMemberNotNullWhen)
            {
                writer.Line($"[{Names.CodeAnalysis}.MemberNotNullWhen(true, nameof({property.Name}))]");
            }

            writer.Line($"public bool {has} => {condition};");
        }

        if (!model.Declares(tryGet, parameters: 1))
        {
            // Without the attribute that says "not null when true", a nullable type would warn where it is not null.
            var (notNull, nullable, forgive) = facts.HasNotNullWhen ? ($"[{Names.CodeAnalysis}.NotNullWhen(true)] ", "?", "") : ("", "", "!");
            writer.Member();
            writer.Line($"/// <summary>Gets the <see cref=\"{property.Name}\"/> if there is one, whatever its kind{unless}.</summary>");
            writer.Open($"public bool {tryGet}({notNull}out {property.Value.Type}{nullable} image)");
            writer.Line($"image = {has} ? {property.Name}{forgive} : null{forgive};");
            writer.Line("return image is not null;");
            writer.Close();
        }
    }
}
