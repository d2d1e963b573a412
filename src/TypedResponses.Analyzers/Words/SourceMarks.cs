using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedResponses.Analyzers.Words;

/// <summary>Reads what a file marks, from the syntax alone.</summary>
internal sealed class SourceMarks
{
    /// <summary>How code marks something, and what else is looked for beside it.</summary>
    private static readonly WrittenNames s_marks = WrittenNames.Of(
        [.. KnownNames.Attributes, .. KnownNames.Attributes.Select(KnownNames.InShort), .. KnownNames.ImageTypes, "Deconstruct", "global"]);

    private static readonly MarkedNames s_none = new();

    private MarkedNames Names { get; } = new();

    private SourceMarks(SyntaxTree tree)
    {
        var written = WrittenNames.In(tree);
        Read(KnownNames.StatusContract, AddContract);
        Read(KnownNames.Ready, AddReady);
        foreach (var name in Tokens("Deconstruct"))
        {
            if (name.Parent is MethodDeclarationSyntax method) Names.TakenApart.Add(TypeTakenApartBy(method));
        }

        Read(KnownNames.Base64Content, AddBase64);
        Read(KnownNames.UnionCase, AddCase);
        foreach (var name in Tokens(KnownNames.Image)) AddImage(name);
        if (written.Has("global")) AddGlobalNames((CompilationUnitSyntax)tree.GetRoot());
        Names.HasImages = Array.Exists(KnownNames.ImageTypes, written.Has);

        void Read(string attribute, Action<AttributeSyntax> add)
        {
            foreach (var name in Tokens(KnownNames.InShort(attribute))) Mark(name, add);
            foreach (var name in Tokens(attribute)) Mark(name, add);
        }

        IEnumerable<SyntaxToken> Tokens(string name)
        {
            if (!written.Has(name)) yield break;
            foreach (var place in Vocabulary.PlacesOf(name, tree.GetText().ToString()))
            {
                var token = tree.GetRoot().FindToken(place);
                if (token.IsKind(SyntaxKind.IdentifierToken) && token.Span.Contains(place)) yield return token;
            }
        }
    }

    /// <summary>What a file marks: most mark nothing, and write none of the words.</summary>
    public static MarkedNames In(SyntaxTree tree) => WrittenNames.In(tree).HasAny(s_marks) ? new SourceMarks(tree).Names : s_none;

    private void Mark(SyntaxToken name, Action<AttributeSyntax> add)
    {
        var node = name.Parent;
        while (node is NameSyntax) node = node.Parent;
        if (node is AttributeSyntax attribute) add(attribute);

        // An alias, possibly for the whole project: then no name tells.
        else if (node is UsingDirectiveSyntax) Names.HasAnyContract = Names.HasAnyBase64 = Names.HasAnyUnion = true;
    }

    /// <summary>The payload is the second name, whatever type stands before; only code that writes it can read it.</summary>
    private void AddContract(AttributeSyntax attribute)
    {
        if (attribute.Parent?.Parent is TypeDeclarationSyntax marked)
        {
            Names.Types.Add(marked.Identifier.ValueText);
            if (marked is RecordDeclarationSyntax { ParameterList: not null }) Names.TakenApart.Add(marked.Identifier.ValueText);
        }

        else
        {
            Names.HasContractOfElsewhere = true;
        }

        var position = 0;
        foreach (var argument in attribute.ArgumentList?.Arguments ?? default)
        {
            if (argument.Expression is TypeOfExpressionSyntax { Type: var named })
            {
                // What stands elsewhere may be a record.
                Names.Types.Add(NameOf(named));
                Names.TakenApart.Add(NameOf(named));
            }

            if (argument.Expression is TypeOfExpressionSyntax || argument.NameEquals is not null) continue;
            var parameter = argument.NameColon?.Name.Identifier.ValueText ?? (position switch { 0 => "status", 1 => "payload", _ => "" });
            position++;
            if (parameter == "status") AddStatus(attribute, argument.Expression);
            if (parameter != "payload") continue;
            if (NameIn(argument.Expression) is { } payload) Names.Payloads.UnionWith([payload, "TryGet" + payload]);
            else Names.HasAnyContract = true;
        }
    }

    private void AddStatus(AttributeSyntax attribute, ExpressionSyntax status)
    {
        var type = attribute.Parent?.Parent is TypeDeclarationSyntax marked && NameIn(status) is { } name ? TypeOfMember(marked, name) : null;
        if (type is null) Names.HasContractOfElsewhere = true;
        else Names.StatusTypes.Add(NameOf(type is NullableTypeSyntax nullable ? nullable.ElementType : type));
    }

    private static TypeSyntax? TypeOfMember(TypeDeclarationSyntax type, string name)
    {
        foreach (var member in type.Members)
        {
            if (member is PropertyDeclarationSyntax property && property.Identifier.ValueText == name) return property.Type;
            if (member is FieldDeclarationSyntax { Declaration: var field } && field.Variables.Any(variable => variable.Identifier.ValueText == name))
            {
                return field.Type;
            }
        }

        return type.ParameterList?.Parameters.FirstOrDefault(parameter => parameter.Identifier.ValueText == name)?.Type;
    }

    private static string NameOf(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax qualified => NameOf(qualified.Right),
        AliasQualifiedNameSyntax qualified => NameOf(qualified.Name),
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => "",
    };

    private static string? NameIn(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax { Token.Value: string name } => name,
        InvocationExpressionSyntax
        {
            Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" },
            ArgumentList.Arguments: [{ Expression: var named }],
        } => named.GetLastToken().ValueText,
        _ => null,
    };

    private void AddGlobalNames(CompilationUnitSyntax file)
    {
        foreach (var import in file.Usings)
        {
            if (!import.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword)) continue;
            Names.ImportsLibraryForAllFiles |= import.DescendantNodes()
                .OfType<SimpleNameSyntax>()
                .Any(static name => name.Identifier.ValueText == KnownNames.Namespace);
            if (import.Alias is null && !import.StaticKeyword.IsKind(SyntaxKind.StaticKeyword)) continue;
            foreach (var name in import.DescendantNodes().OfType<SimpleNameSyntax>()) Names.NamedForAllFiles.Add(name.Identifier.ValueText);
        }
    }

    /// <summary>The type that a <c>Deconstruct</c> stands in, or extends.</summary>
    private static string TypeTakenApartBy(MethodDeclarationSyntax method) =>
        method.ParameterList.Parameters is [{ Type: { } extended, Modifiers: var modifiers }, ..] && modifiers.Any(SyntaxKind.ThisKeyword)
            ? NameOf(extended)
            : (method.Parent as TypeDeclarationSyntax)?.Identifier.ValueText ?? "";

    private void AddCase(AttributeSyntax attribute)
    {
        if (attribute.Parent?.Parent is TypeDeclarationSyntax union) Names.Unions.Add(union.Identifier.ValueText);
        else Names.HasAnyUnion = true;
        var arguments = attribute.ArgumentList?.Arguments ?? default;
        var isOther = arguments.Any(static argument => argument.Expression is LiteralExpressionSyntax { Token.Value: string tag }
            && !tag.EndsWith(".partial_image", StringComparison.Ordinal));
        foreach (var argument in arguments)
        {
            if (argument.Expression is not TypeOfExpressionSyntax { Type: var named }) continue;
            Names.Unions.Add(NameOf(named));
            if (!isOther) Names.PartialImages.Add(NameOf(named));
        }
    }

    private void AddReady(AttributeSyntax attribute)
    {
        if (attribute.Parent?.Parent is ParameterSyntax { Parent.Parent: MethodDeclarationSyntax method }) Names.Payloads.Add(method.Identifier.ValueText);
        else if (attribute.Parent?.Parent is ParameterSyntax { Parent.Parent: LocalFunctionStatementSyntax function })
        {
            Names.Payloads.Add(function.Identifier.ValueText);
        }
        else Names.HasAnyContract = true;
    }

    private void AddBase64(AttributeSyntax attribute)
    {
        switch (attribute.Parent?.Parent)
        {
            case PropertyDeclarationSyntax property:
                Names.Images.Add(property.Identifier.ValueText);
                break;
            case ParameterSyntax parameter:
                Names.Images.Add(parameter.Identifier.ValueText);
                break;
            case MethodDeclarationSyntax method:
                Names.Images.Add(method.Identifier.ValueText);
                break;
            case FieldDeclarationSyntax field:
                foreach (var variable in field.Declaration.Variables) Names.Images.Add(variable.Identifier.ValueText);
                break;
            default:
                Names.HasAnyBase64 = true;
                break;
        }
    }

    private void AddImage(SyntaxToken typeName)
    {
        var node = typeName.Parent;
        while (node is TypeSyntax) node = node.Parent;
        if (node is PropertyDeclarationSyntax property) Names.Images.Add(property.Identifier.ValueText);
        else if (node is ParameterSyntax parameter) Names.Images.Add(parameter.Identifier.ValueText);
    }
}
