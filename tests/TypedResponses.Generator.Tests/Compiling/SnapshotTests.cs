using Microsoft.CodeAnalysis.CSharp;

namespace TypedResponses.Generator.Tests.Compiling;

/// <summary>The generated code of each shape, to be looked at: it should read as if written by hand.</summary>
public class SnapshotTests
{
    private const string Schemas = """
        "Call": {
          "type": "object", "description": "A call of a tool.\nIt makes an image.", "required": ["type", "id", "result", "status"],
          "properties": {
            "type": { "const": "call" },
            "id": { "type": "string", "description": "Identifies the call." },
            "result": { "type": ["string", "null"], "contentEncoding": "base64", "contentMediaType": "image/*", "description": "The image. Its text is base64, and a server may send it while the status still says that it is generating, so look at the presence and not at the status." },
            "status": { "$ref": "#/components/schemas/CallStatus" },
            "size": { "type": "string", "deprecated": true }
          }
        },
        "CallStatus": { "type": "string", "enum": ["in_progress", "completed", "failed"], "description": "How far a call has come." },
        "Note": { "type": "object", "required": ["type", "text"], "properties": { "type": { "const": "note" }, "text": { "type": "string" } } },
        "Item": { "oneOf": [{ "$ref": "#/components/schemas/Call" }, { "$ref": "#/components/schemas/Note" }], "discriminator": { "propertyName": "type" }, "description": "What a response holds." },
        "Event": { "oneOf": [{ "$ref": "#/components/schemas/Note" }, { "type": "object", "properties": { "type": { "const": "done" }, "count": { "type": "integer" } }, "required": ["type"] }] },
        "Shelf": {
          "type": "object", "required": ["names", "any"],
          "properties": {
            "names": { "type": "array", "items": { "type": "string" } }, "rows": { "type": "array", "items": { "type": "array", "items": { "type": ["number", "null"] } } },
            "items": { "type": "object", "additionalProperties": { "$ref": "#/components/schemas/Note" } }, "any": {}, "count": { "type": "integer", "format": "int32" },
            "place": { "type": "object", "properties": { "kind": { "enum": ["wall", "floor"] }, "free": { "type": "boolean" } } }
          }
        }
        """;

    [Theory]
    [InlineData("Object", "N.Call", "namespace N { [ResponseModel(Document = \"api.json\")] public partial record Call; }")]
    [InlineData("Enum", "N.CallStatus", "namespace N { [ResponseModel(Document = \"api.json\")] public partial record Call; }")]
    [InlineData("Union", "N.Item", "namespace N { [ResponseModel(Document = \"api.json\")] public partial record Item; }")]
    [InlineData("UnionCase", "N.Note", "namespace N { [ResponseModel(Document = \"api.json\")] public partial record Item; }")]
    [InlineData("UnionInterface", "N.Event", "namespace N { [ResponseModel(Document = \"api.json\")] public partial interface Event { } }")]
    [InlineData("ListsAndMaps", "N.Shelf", "namespace N { [ResponseModel(Document = \"api.json\")] public partial record Shelf; }")]
    [InlineData("InlineObject", "N.ShelfPlace", "namespace N { [ResponseModel(Document = \"api.json\")] public partial record Shelf; }")]
    [InlineData("Nested", "Outer.Note", "partial class Outer { [ResponseModel(Document = \"api.json\")] protected partial record Note; }")]
    [InlineData("GenericContainer", "N.Outer{T}.Note",
        "namespace N { public partial class Outer<T> { [ResponseModel(Document = \"api.json\")] internal partial record Note; } }")]
    [InlineData("Class", "N.Note", "namespace N { [ResponseModel(Document = \"api.json\")] public partial class Note { } }")]
    [InlineData("DeclaredProperty", "N.Call",
        "namespace N { [ResponseModel(Document = \"api.json\")] public partial record Call { public string? Result { get; init; } } }")]
    public void Shape(string name, string file, string code)
        => Snapshot.Matches(name, Project.OfSchemas(code, Schemas).Generate().Compiles()[file]);

    [Fact]
    public void Without_required_members()
    {
        var project = Project.OfSchemas("namespace N { [ResponseModel(Document = \"api.json\")] public partial record Call; }", Schemas);
        var generated = (project with { Framework = Framework.NetStandard20, Language = LanguageVersion.CSharp9 }).Generate().Compiles();

        Snapshot.Matches("ObjectOfOldFramework", generated["N.Call"]);
        Snapshot.Matches("InitMarker", generated["IsExternalInit"]);
    }
}
