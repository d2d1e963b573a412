using TypedResponses.Generator.Declarations;

namespace TypedResponses.Generator.Model;

internal static class UnionModelBuilder
{
    public static UnionModel Build(TypeSlot slot, UnionShape shape)
    {
        var parameters = new HashSet<string> { "state", "unrecognized", "otherwise" };
        var texts = new HashSet<string>();
        var cases = new List<CaseModel>();
        foreach (var (type, tags) in slot.Cases)
        {
            foreach (var tag in tags.Where(texts.Add))
            {
                cases.Add(new CaseModel(tag, type.FullName, type.FullNameForTypeOf, Naming.Unique(Naming.Camel(tag), parameters)));
            }
        }

        var declaration = slot.Declaration;
        return new UnionModel
        {
            Scope = slot.Group.Scope,
            Name = slot.Name,
            Access = AccessText.For(slot.Access),
            Summary = slot.Schema.Description,
            Schema = slot.SchemaName,
            Keyword = slot.Keyword,
            Modifier = slot.Keyword == TypeKeyword.Interface || declaration?.Has("abstract") == true || declaration?.Has("closed") == true ? "" : "abstract",
            Declared = declaration?.Members ?? [],
            HasJsonConverter = declaration?.HasJsonConverter == true,
            HasParameterlessConstructor = declaration?.HasParameterlessConstructor == true,
            Discriminator = shape.Discriminator,
            Tag = slot.TagName,
            Cases = cases.ToEquatableArray(),
            HasCaseNumbers = slot.HasCaseNumbers,
        };
    }
}
