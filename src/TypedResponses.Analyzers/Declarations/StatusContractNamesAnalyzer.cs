using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedResponses.Analyzers.Words;
using TypedResponses.Generator.Declarations;
using TypedResponses.Generator.Model;

namespace TypedResponses.Analyzers.Declarations;

/// <summary>TR0009: a <c>[StatusContract]</c> names a member or a value that does not exist.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StatusContractNamesAnalyzer : RuleAnalyzer
{
    /// <summary>The rule.</summary>
    public static readonly DiagnosticDescriptor Rule = new(
        "TR0009",
        "A status contract names something that does not exist",
        "{0} '{1}'{2}",
        DeclarationRule.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private static readonly Vocabulary s_name = new([KnownNames.InShort(KnownNames.StatusContract), KnownNames.StatusContract]);

    /// <inheritdoc/>
    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (Mentions.OfTypedResponses.AreInSource(context.Compilation)
            && context.Compilation.GetTypeByMetadataName(KnownNames.StatusContractFullName) is { } attribute)
        {
            // Not for every attribute: for one who asks for nodes the compiler looks at every declaration.
            context.RegisterSemanticModelAction(file =>
            {
                if (!s_name.IsIn(file.SemanticModel.SyntaxTree)) return;
                foreach (var node in file.SemanticModel.SyntaxTree.GetRoot(file.CancellationToken).DescendantNodes(CanHoldContracts))
                {
                    if (node is AttributeSyntax syntax) Check(file, syntax, attribute);
                }
            });
        }
    }

    /// <summary>A contract stands on a type, or on the assembly.</summary>
    private static bool CanHoldContracts(SyntaxNode node) =>
        node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax or AttributeListSyntax;

    private static void Check(SemanticModelAnalysisContext context, AttributeSyntax syntax, INamedTypeSymbol attribute)
    {
        if (!AttributeNames.CouldMean(syntax, "StatusContract")
            || context.SemanticModel.GetSymbolInfo(syntax, context.CancellationToken).Symbol is not IMethodSymbol constructor
            || !SymbolEqualityComparer.Default.Equals(constructor.ContainingType, attribute))
        {
            return;
        }

        var arguments = StatusContractArguments.Read(syntax, constructor, context.SemanticModel, context.CancellationToken);
        if (TypeOf(syntax, arguments, context) is not { } type || IsNotGenerated(type, context.SemanticModel.Compilation))
        {
            return;
        }

        if (arguments.Payload is null || !ContractMembers.IsMethod(type, arguments.Payload.Text))
        {
            CheckMember(arguments.Payload);
        }

        if (CheckMember(arguments.Status) is not { } status)
        {
            return;
        }

        if (StatusValues.TypeOf(status) is ITypeParameterSymbol { Name: var parameter })
        {
            Report(arguments.Status!, $"'{parameter}' is a type parameter, which has no values, so no contract can be about", []);
        }
        else if (StatusValues.Of(status, arguments.Values) is { } values)
        {
            foreach (var value in arguments.Ready.Concat(arguments.Never))
            {
                if (!values.Names.Contains(value.Text))
                {
                    Report(value, values.Owner + " has no value", values.Names);
                }
            }
        }

        ISymbol? CheckMember(ContractName? name)
        {
            if (name is null)
            {
                return null;
            }

            if (ContractMembers.Find(type, name.Text) is { } member)
            {
                return member;
            }

            Report(name, $"'{type.Name}' has no property or field", ContractMembers.Names(type));
            return null;
        }

        void Report(ContractName name, string problem, IEnumerable<string> candidates)
        {
            var nearest = NearestName.Of(name.Text, candidates, 1).FirstOrDefault();
            var advice = nearest is null ? "" : $": did you mean '{nearest}'?";
            context.ReportDiagnostic(Diagnostic.Create(Rule, name.Location, problem, name.Text, advice));
        }
    }

    /// <summary>The type that the contract is about: the one it names, or the one it stands on.</summary>
    private static INamedTypeSymbol? TypeOf(AttributeSyntax syntax, StatusContractArguments arguments, SemanticModelAnalysisContext context)
    {
        var named = arguments.Type is { } type ? context.SemanticModel.GetTypeInfo(type, context.CancellationToken).Type as INamedTypeSymbol : null;
        if (named is { TypeKind: not TypeKind.Error })
        {
            return named.OriginalDefinition;
        }

        return syntax.Parent?.Parent is BaseTypeDeclarationSyntax declaration
            ? context.SemanticModel.GetDeclaredSymbol(declaration, context.CancellationToken)
            : null;
    }

    /// <summary>A marked type that the generator had to give up has no members yet: another rule says why.</summary>
    private static bool IsNotGenerated(INamedTypeSymbol type, Compilation compilation)
        => compilation.GetTypeByMetadataName(DeclarationReader.Attribute) is { } marker
            && MarkedType.MarkOf(type, marker) is not null
            && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly)
            && !GeneratedPart.IsOf(type);
}
