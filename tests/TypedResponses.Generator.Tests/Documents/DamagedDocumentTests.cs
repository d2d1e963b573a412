using CsCheck;
using TypedResponses.Generator.Documents;

namespace TypedResponses.Generator.Tests.Documents;

/// <summary>However a document is damaged, the reader gives a document or an error with a place inside the text: it never throws or hangs.</summary>
public class DamagedDocumentTests
{
    private const string Intact = """
        {
          "openapi": "3.1.0",
          "components": { "schemas": {
            "Item": {
              "description": "An item \u00e9 \ud83d\ude00.",
              "oneOf": [{ "$ref": "#/components/schemas/Call" }, { "$ref": "#/components/schemas/Call/properties/text" }],
              "discriminator": { "propertyName": "type", "mapping": { "call": "#/components/schemas/Call", "other": "Call" } }
            },
            "Call": {
              "type": ["object", "null"],
              "properties": {
                "type": { "const": "call" }, "text": { "enum": ["a", null, 1.5e3, true] },
                "list": { "items": { "$ref": "#/components/schemas/Item" }, "nullable": false, "deprecated": true }
              },
              "required": ["type"],
              "additionalProperties": false
            }
          } }
        }
        """;

    private static readonly string[] Telling =
    [
        "{", "}", "[", "]", "\"", ",", ":", "\\", "/", "#", "0", "-", "\n", " ", "null", "true", "\"$ref\"", "\"#/components\"", "[[[[", "{\"a\":",
        "\\u", "\\ud800", "1e", "\uFEFF", "%", "~", "\0",
    ];

    private static readonly Gen<string> Fragment =
        Gen.OneOf(Gen.Int[0, Telling.Length - 1].Select(index => Telling[index]), Gen.Char.Select(character => character.ToString()));

    private static readonly Gen<string> Damaged =
        Gen.Select(Gen.Int[0, Intact.Length], Gen.Int[0, 12], Fragment, (at, length, fragment) => (at, length, fragment))
            .Array[1, 6]
            .Select(edits => edits.Aggregate(Intact, (text, edit) => Edit(text, edit.at, edit.length, edit.fragment)));

    [Fact]
    public void The_intact_document_is_read() => Assert.NotNull(OpenApiReader.Read(Intact).Document);

    [Fact]
    public void Cut_off_anywhere()
    {
        for (var length = 0; length < Intact.Length; length++)
        {
            var text = Intact[..length];

            var reading = OpenApiReader.Read(text);

            Assert.Null(reading.Document);
            AssertPlaceIn(text, reading.Error!);
        }
    }

    [Fact]
    public void Edited_at_random() => Damaged.Sample(
        text =>
        {
            var reading = OpenApiReader.Read(text);
            Assert.True(reading.Document is null != reading.Error is null);
            if (reading.Error is { } error)
                AssertPlaceIn(text, error);
        },
        iter: 20_000);

    private static string Edit(string text, int at, int length, string fragment)
    {
        at = Math.Min(at, text.Length);
        return text.Remove(at, Math.Min(length, text.Length - at)).Insert(at, fragment);
    }

    private static void AssertPlaceIn(string text, DocumentError error)
    {
        Assert.NotEmpty(error.Message);
        Assert.InRange(error.Position.Offset, 0, text.Length);
        var lines = text.Split(["\r\n", "\n", "\r"], StringSplitOptions.None);
        Assert.InRange(error.Position.Line, 0, lines.Length - 1);
        Assert.InRange(error.Position.Column, 0, lines[error.Position.Line].Length);
    }
}
