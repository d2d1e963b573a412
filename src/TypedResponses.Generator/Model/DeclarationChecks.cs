using TypedResponses.Generator.Declarations;
using TypedResponses.Generator.Documents;

namespace TypedResponses.Generator.Model;

/// <summary>A declaration whose schema exists and fits it.</summary>
internal sealed record UsableDeclaration(Declaration Declaration, OpenApiDocument Document, Schema Schema);

/// <summary>Sorts out the declarations that cannot be generated for, and says why.</summary>
internal sealed class DeclarationChecks(List<Finding> findings)
{
    /// <summary>The key of the catalog among the documents.</summary>
    public const string Catalog = "\0";

    private const int NearestNames = 3;

    public List<UsableDeclaration> Usable(IReadOnlyList<Declaration> declarations, IReadOnlyDictionary<string, DocumentReading> documents)
    {
        var usable = new List<UsableDeclaration>();
        foreach (var declaration in declarations)
        {
            if (declaration.NotPartial.Count > 0)
            {
                Add(FindingKind.NotPartial, declaration, declaration.NotPartial);
            }
            else if (!documents.TryGetValue(declaration.Document ?? Catalog, out var reading))
            {
                Add(FindingKind.NoSuchDocument, declaration, [declaration.Document ?? ""]);
            }
            else if (reading.Namesakes.Count > 0)
            {
                Add(FindingKind.AmbiguousDocument, declaration, [declaration.Document!, .. reading.Namesakes]);
            }
            else if (reading.Error is { } error)
            {
                findings.Add(new Finding(FindingKind.UnreadableDocument, declaration.FullName, [declaration.Document ?? "", error.Message], error.Position));
            }
            else if (!reading.Document!.Schemas.TryGetValue(declaration.Schema, out var schema))
            {
                var nearest = NearestName.Of(declaration.Schema, reading.Document.Schemas.Keys, NearestNames);
                Add(FindingKind.NoSuchSchema, declaration, [declaration.Schema, .. nearest]);
            }
            else if (Misfit(declaration, new SchemaShapes(reading.Document).Unnamed(schema)) is { } misfit)
            {
                Add(FindingKind.KindDoesNotFit, declaration, [misfit.Why, misfit.Instead]);
            }
            else
            {
                usable.Add(new UsableDeclaration(declaration, reading.Document, schema));
            }
        }

        return usable;
    }

    /// <summary>Why a declaration does not fit its schema, and what would; null where it fits.</summary>
    private static (string Why, string Instead)? Misfit(Declaration declaration, Shape shape)
    {
        var isUnion = shape is UnionShape;
        if (shape is not (ObjectShape or UnionShape))
        {
            return ($"the schema is {Describe(shape)}, which is generated where an object uses it", "");
        }

        if (ReservedNames.IsMemberOf(shape, declaration.Name))
        {
            return (
                $"a generated type has a member '{declaration.Name}' and cannot have its name: call it otherwise, and give the schema's name to the attribute",
                "");
        }

        if (declaration.HasTypeParameters)
        {
            return ("a generated type has no type parameters of its own", "");
        }

        if (declaration.Access == AccessLevel.File)
        {
            return ("a file-local type cannot have a generated part in another file", "");
        }

        if (declaration.Keyword == TypeKeyword.Struct)
        {
            return ("a generated type is a record or a class", "record");
        }

        if (declaration.HasPrimaryConstructor)
        {
            return ("a generated type has no primary constructor: its properties come from the schema", "");
        }

        if (declaration.Has("static"))
        {
            return ("a generated type cannot be static", "");
        }

        if (declaration.Keyword == TypeKeyword.Interface && !isUnion)
        {
            return ("the schema is an object, and an interface fits only a union", "record");
        }

        if (declaration.Has("abstract") && !isUnion)
        {
            return ("the schema is an object, and 'abstract' fits only a union", "not abstract");
        }

        return declaration.Has("sealed") && isUnion
            ? ("the schema is a union, whose cases derive from it", "not sealed")
            : null;
    }

    private static string Describe(Shape shape) => shape switch
    {
        EnumShape => "a string enum",
        ListShape => "a list",
        MapShape => "a map",
        ScalarShape => "a single value",
        AnyShape { Construct: { } construct } => construct,
        _ => "any JSON",
    };

    private void Add(FindingKind kind, Declaration declaration, EquatableArray<string> arguments)
        => findings.Add(new Finding(kind, declaration.FullName, arguments));
}
