using TypedResponses.Generator.Documents;

namespace TypedResponses.Generator.Tests;

public class CatalogTests
{
    private static readonly IReadOnlyDictionary<string, Schema> Schemas = Catalog.Read().Schemas;

    [Fact]
    public void It_is_read_once() => Assert.Same(Catalog.Read(), Catalog.Read());

    [Fact]
    public void An_image_generation_call_has_its_four_fields_and_what_servers_add()
    {
        var call = Schemas["ResponsesImageGenerationCall"];

        Assert.Equal(
            ["type", "id", "result", "status", "action", "background", "output_format", "quality", "revised_prompt", "size", "prompt"],
            call.Properties.Select(property => property.Name));
        Assert.Equal(["type", "id", "status"], call.Required);
        Assert.Equal("image_generation_call", Assert.Single(Property(call, "type").Enum!).Text);
        Assert.Equal("ResponseImageGenerationCallStatus", Property(call, "status").Reference);
        Assert.All(call.Properties.Skip(4), property => Assert.Equal(SchemaTypes.String | SchemaTypes.Null, property.Schema.Types));
    }

    [Fact]
    public void The_result_of_an_image_generation_call_is_declared_as_the_base64_of_an_image()
    {
        var result = Property(Schemas["ResponsesImageGenerationCall"], "result");

        Assert.Equal(SchemaTypes.String | SchemaTypes.Null, result.Types);
        Assert.Equal("base64", result.ContentEncoding);
        Assert.Equal("image/*", result.ContentMediaType);
    }

    [Fact]
    public void An_image_generation_call_has_four_statuses() => Assert.Equal(
        ["in_progress", "completed", "generating", "failed"],
        Schemas["ResponseImageGenerationCallStatus"].Enum!.Select(value => value.Text));

    [Fact]
    public void An_output_item_is_one_of_six()
    {
        var item = Schemas["ResponsesOutputItem"];

        Assert.Equal(
            ["message", "reasoning", "function_call", "web_search_call", "file_search_call", "image_generation_call"],
            item.Discriminator!.Mapping.Select(entry => entry.Tag));
        Assert.Equal(item.Discriminator.Mapping.Select(entry => entry.Schema), item.OneOf.Select(part => part.Reference));
    }

    [Fact]
    public void A_response_needs_only_five_fields() =>
        Assert.Equal(["id", "object", "created_at", "model", "output"], Schemas["ResponsesNonStreamingResponse"].Required);

    [Theory]
    [InlineData("ResponsesNonStreamingResponse")]
    [InlineData("ResponsesStreamResponse")]
    public void What_a_response_may_leave_out_may_be_null_too(string name)
    {
        var response = Schemas[name];

        Assert.All(
            response.Properties.Where(property => !response.Required.Contains(property.Name)),
            property => Assert.True(AllowsNull(property.Schema), property.Name));
    }

    [Fact]
    public void A_stream_brings_four_events_of_an_image_generation_call() => Assert.Equal(
        ["in_progress", "generating", "partial_image", "completed"],
        Tags(Schemas["ResponsesStreamChunk"])
            .Where(tag => tag.StartsWith("response.image_generation_call.", StringComparison.Ordinal))
            .Select(tag => tag[(tag.LastIndexOf('.') + 1)..]));

    [Fact]
    public void A_partial_image_is_declared_as_the_base64_of_an_image()
    {
        var partial = Schemas["ResponsesStreamChunk"].OneOf.Single(
            part => Property(part, "type").Enum![0].Text == "response.image_generation_call.partial_image");

        var image = Property(partial, "partial_image_b64");
        Assert.Equal("base64", image.ContentEncoding);
        Assert.Equal("image/*", image.ContentMediaType);
    }

    [Theory]
    [InlineData("response.created")]
    [InlineData("response.queued")]
    [InlineData("response.in_progress")]
    [InlineData("response.completed")]
    [InlineData("response.incomplete")]
    [InlineData("response.failed")]
    public void Events_of_the_whole_response_bring_it_as_far_as_it_is_known(string tag)
    {
        var chunk = Schemas["ResponsesStreamChunk"].OneOf.Single(part => Property(part, "type").Enum![0].Text == tag);

        Assert.Equal("ResponsesStreamResponse", Property(chunk, "response").Reference);
        Assert.Empty(Schemas["ResponsesStreamResponse"].Required);
    }

    [Fact]
    public void Every_reference_leads_to_a_schema() => Assert.All(
        Schemas.Values.SelectMany(AllWithin).Where(schema => schema.Reference is not null),
        schema => Assert.Contains(schema.Reference!, Schemas.Keys));

    [Fact]
    public void Every_schema_can_be_reached_from_the_three_that_servers_send()
    {
        var reached = new HashSet<string>();
        var pending = new Stack<string>(["ResponsesNonStreamingResponse", "ResponsesOutputItem", "ResponsesStreamChunk"]);
        while (pending.TryPop(out var name))
        {
            if (!reached.Add(name))
                continue;
            foreach (var reference in AllWithin(Schemas[name]).Select(schema => schema.Reference).OfType<string>())
                pending.Push(reference);
        }

        Assert.Empty(Schemas.Keys.Except(reached));
    }

    [Fact]
    public void Every_union_names_each_of_its_cases_by_one_tag_of_its_own()
    {
        var unions = Schemas.Values.Where(schema => schema.OneOf.Count > 0).ToList();

        Assert.Equal(6, unions.Count);
        Assert.All(unions, union =>
        {
            var tags = Tags(union).ToList();
            Assert.Equal("type", union.Discriminator!.PropertyName);
            Assert.Equal(tags.Count, tags.Distinct().Count());
            if (union.Discriminator.Mapping.Count > 0)
                Assert.Equal(union.Discriminator.Mapping.Select(entry => entry.Tag), tags);
        });
    }

    [Fact]
    public void Every_required_property_is_declared() => Assert.All(
        Schemas.Values.SelectMany(AllWithin),
        schema => Assert.Empty(schema.Required.Except(schema.Properties.Select(property => property.Name))));

    [Fact]
    public void Every_schema_property_and_event_has_a_description()
    {
        var described = Schemas.Select(pair => (pair.Key, pair.Value)).ToList();
        foreach (var (name, schema) in Schemas)
        {
            described.AddRange(schema.Properties.Select(property => ($"{name}.{property.Name}", property.Schema)));
            foreach (var part in schema.OneOf.Where(part => part.Reference is null))
            {
                var tag = Property(part, "type").Enum![0].Text!;
                described.Add((tag, part));
                described.AddRange(part.Properties.Select(property => ($"{tag}.{property.Name}", property.Schema)));
            }
        }

        Assert.All(described, entry => Assert.False(string.IsNullOrWhiteSpace(entry.Value.Description), entry.Key));
    }

    private static Schema Property(Schema schema, string name) => schema.Properties.Single(property => property.Name == name).Schema;

    private static IEnumerable<string> Tags(Schema union) => union.OneOf.Select(part =>
        Property(part.Reference is { } reference ? Schemas[reference] : part, "type").Enum!.Single().Text!);

    private static bool AllowsNull(Schema schema) =>
        (schema.Types & SchemaTypes.Null) != 0 || schema.AnyOf.Any(part => part.Types == SchemaTypes.Null);

    private static IEnumerable<Schema> AllWithin(Schema schema) =>
        schema.Properties.Select(property => property.Schema)
            .Concat(schema.OneOf).Concat(schema.AnyOf).Concat(schema.AllOf)
            .Concat(new[] { schema.Items, schema.AdditionalProperties }.OfType<Schema>())
            .SelectMany(AllWithin)
            .Prepend(schema);
}
