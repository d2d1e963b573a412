using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedResponses.Analyzers.Contracts;

/// <summary>
/// The names that the library's attributes in one file are about, read from the syntax alone. An editor makes a new compilation of the same
/// files at every keystroke; what was read of a file stays.
/// </summary>
internal sealed class MarkedNames
{
    private static readonly ConditionalWeakTable<SyntaxTree, MarkedNames> s_files = new();

    private MarkedNames(SyntaxTree tree)
    {
        var written = WrittenNames.In(tree);
        Read("StatusContract", AddContract);
        Read("Ready", AddReady);
        foreach (var name in Tokens("Deconstruct"))
        {
            if (name.Parent is MethodDeclarationSyntax method) TakenApart.Add(TypeTakenApartBy(method));
        }

        Read("Base64Content", AddBase64);
        Read("UnionCase", AddCase);
        foreach (var name in Tokens("ImageResult")) AddImage(name);
        if (written.Has("global")) AddGlobalNames((CompilationUnitSyntax)tree.GetRoot());
        HasImages = written.Has("ImageResult") || written.Has("StreamedImage") || written.Has("ResponseImageReader");

        void Read(string attribute, Action<AttributeSyntax> add)
        {
            foreach (var name in Tokens(attribute)) Mark(name, add);
            foreach (var name in Tokens(attribute + "Attribute")) Mark(name, add);
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

    /// <summary>The payloads of contracts, and the methods that read one they are given.</summary>
    public HashSet<string> Payloads { get; } = new(StringComparer.Ordinal);

    /// <summary>The types that contracts are about.</summary>
    public HashSet<string> Types { get; } = new(StringComparer.Ordinal);

    /// <summary>The types of the statuses that contracts look at.</summary>
    public HashSet<string> StatusTypes { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a contract stands here that may be about a type of another assembly, or about one whose members stand elsewhere.</summary>
    public bool HasContractOfElsewhere { get; private set; }

    /// <summary>What holds an image's text, and the members that hold an image.</summary>
    public HashSet<string> Images { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a contract stands here that could be about any name: one whose payload is no literal, or a reader without a name.</summary>
    public bool HasAnyContract { get; private set; }

    /// <summary>The types of which objects can be taken apart, so that a payload is read without its name.</summary>
    public HashSet<string> TakenApart { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether base64 content stands here that goes by no name.</summary>
    public bool HasAnyBase64 { get; private set; }

    /// <summary>The unions, and their cases.</summary>
    public HashSet<string> Unions { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a union is listed here that could have any name.</summary>
    public bool HasAnyUnion { get; private set; }

    /// <summary>The cases that are events of a partial image.</summary>
    public HashSet<string> PartialImages { get; } = new(StringComparer.Ordinal);

    /// <summary>What a <c>global using</c> of this file gives another name, or the members of.</summary>
    public HashSet<string> NamedForAllFiles { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a <c>global using</c> of this file is of the library.</summary>
    public bool ImportsLibraryForAllFiles { get; private set; }

    /// <summary>Whether the library's images are named.</summary>
    public bool HasImages { get; }

    public static MarkedNames In(SyntaxTree tree) => s_files.GetValue(tree, static tree => new(tree));

    private void Mark(SyntaxToken name, Action<AttributeSyntax> add)
    {
        var node = name.Parent;
        while (node is NameSyntax) node = node.Parent;
        if (node is AttributeSyntax attribute) add(attribute);

        // An alias, possibly for the whole project: then no name tells.
        else if (node is UsingDirectiveSyntax) HasAnyContract = HasAnyBase64 = HasAnyUnion = true;
    }

    /// <summary>The payload is the second name, whatever type stands before; only code that writes it can read it.</summary>
    private void AddContract(AttributeSyntax attribute)
    {
        if (attribute.Parent?.Parent is TypeDeclarationSyntax marked)
        {
            Types.Add(marked.Identifier.ValueText);
            if (marked is RecordDeclarationSyntax { ParameterList: not null }) TakenApart.Add(marked.Identifier.ValueText);
        }

        else
        {
            HasContractOfElsewhere = true;
        }

        var position = 0;
        foreach (var argument in attribute.ArgumentList?.Arguments ?? default)
        {
            if (argument.Expression is TypeOfExpressionSyntax { Type: var named })
            {
                // What stands elsewhere may be a record.
                Types.Add(NameOf(named));
                TakenApart.Add(NameOf(named));
            }

            if (argument.Expression is TypeOfExpressionSyntax || argument.NameEquals is not null) continue;
            var parameter = argument.NameColon?.Name.Identifier.ValueText ?? (position switch { 0 => "status", 1 => "payload", _ => "" });
            position++;
            if (parameter == "status") AddStatus(attribute, argument.Expression);
            if (parameter != "payload") continue;
            if (NameIn(argument.Expression) is { } payload) Payloads.UnionWith([payload, "TryGet" + payload]);
            else HasAnyContract = true;
        }
    }

    private void AddStatus(AttributeSyntax attribute, ExpressionSyntax status)
    {
        var type = attribute.Parent?.Parent is TypeDeclarationSyntax marked && NameIn(status) is { } name ? TypeOfMember(marked, name) : null;
        if (type is null) HasContractOfElsewhere = true;
        else StatusTypes.Add(NameOf(type is NullableTypeSyntax nullable ? nullable.ElementType : type));
    }

    private static TypeSyntax? TypeOfMember(TypeDeclarationSyntax type, string name)
    {
        foreach (var member in type.Members)
        {
            if (member is PropertyDeclarationSyntax property && property.Identifier.ValueText == name) return property.Type;
            if (member is FieldDeclarationSyntax { Declaration: var field } && field.Variables.Any(variable => variable.Identifier.ValueText == name)) return field.Type;
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
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" }, ArgumentList.Arguments: [{ Expression: var named }] } =>
            named.GetLastToken().ValueText,
        _ => null,
    };

    private void AddGlobalNames(CompilationUnitSyntax file)
    {
        foreach (var import in file.Usings)
        {
            if (!import.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword)) continue;
            ImportsLibraryForAllFiles |= import.DescendantNodes().OfType<SimpleNameSyntax>().Any(static name => name.Identifier.ValueText == KnownNames.Namespace);
            if (import.Alias is null && !import.StaticKeyword.IsKind(SyntaxKind.StaticKeyword)) continue;
            foreach (var name in import.DescendantNodes().OfType<SimpleNameSyntax>()) NamedForAllFiles.Add(name.Identifier.ValueText);
        }
    }

    /// <summary>The type that a <c>Deconstruct</c> stands in, or extends.</summary>
    private static string TypeTakenApartBy(MethodDeclarationSyntax method) =>
        method.ParameterList.Parameters is [{ Type: { } extended, Modifiers: var modifiers }, ..] && modifiers.Any(SyntaxKind.ThisKeyword)
            ? NameOf(extended)
            : (method.Parent as TypeDeclarationSyntax)?.Identifier.ValueText ?? "";

    private void AddCase(AttributeSyntax attribute)
    {
        if (attribute.Parent?.Parent is TypeDeclarationSyntax union) Unions.Add(union.Identifier.ValueText);
        else HasAnyUnion = true;
        var arguments = attribute.ArgumentList?.Arguments ?? default;
        var isOther = arguments.Any(static argument => argument.Expression is LiteralExpressionSyntax { Token.Value: string tag } && !tag.EndsWith(".partial_image", StringComparison.Ordinal));
        foreach (var argument in arguments)
        {
            if (argument.Expression is not TypeOfExpressionSyntax { Type: var named }) continue;
            Unions.Add(NameOf(named));
            if (!isOther) PartialImages.Add(NameOf(named));
        }
    }

    private void AddReady(AttributeSyntax attribute)
    {
        if (attribute.Parent?.Parent is ParameterSyntax { Parent.Parent: MethodDeclarationSyntax method }) Payloads.Add(method.Identifier.ValueText);
        else if (attribute.Parent?.Parent is ParameterSyntax { Parent.Parent: LocalFunctionStatementSyntax function }) Payloads.Add(function.Identifier.ValueText);
        else HasAnyContract = true;
    }

    private void AddBase64(AttributeSyntax attribute)
    {
        switch (attribute.Parent?.Parent)
        {
            case PropertyDeclarationSyntax property:
                Images.Add(property.Identifier.ValueText);
                break;
            case ParameterSyntax parameter:
                Images.Add(parameter.Identifier.ValueText);
                break;
            case MethodDeclarationSyntax method:
                Images.Add(method.Identifier.ValueText);
                break;
            case FieldDeclarationSyntax field:
                foreach (var variable in field.Declaration.Variables) Images.Add(variable.Identifier.ValueText);
                break;
            default:
                HasAnyBase64 = true;
                break;
        }
    }

    private void AddImage(SyntaxToken typeName)
    {
        var node = typeName.Parent;
        while (node is TypeSyntax) node = node.Parent;
        if (node is PropertyDeclarationSyntax property) Images.Add(property.Identifier.ValueText);
        else if (node is ParameterSyntax parameter) Images.Add(parameter.Identifier.ValueText);
    }
}
