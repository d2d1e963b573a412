using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedResponses.Analyzers.Declarations;

/// <summary>A name or text in a <c>[StatusContract]</c>, and where it stands.</summary>
internal sealed record ContractName(string Text, Location Location);

/// <summary>What a <c>[StatusContract]</c> says, each with its place in the code.</summary>
internal sealed class StatusContractArguments
{
    /// <summary>The type in <c>typeof</c>, where the contract is about another one than it stands on.</summary>
    public TypeSyntax? Type { get; private set; }

    public ContractName? Status { get; private set; }

    public ContractName? Payload { get; private set; }

    public List<ContractName> Ready { get; } = [];

    public List<ContractName> Never { get; } = [];

    public List<ContractName> Values { get; } = [];

    public static StatusContractArguments Read(AttributeSyntax attribute, IMethodSymbol constructor, SemanticModel model, CancellationToken cancellation)
    {
        var result = new StatusContractArguments();
        var position = 0;
        foreach (var argument in attribute.ArgumentList?.Arguments ?? default)
        {
            var name = argument.NameEquals?.Name.Identifier.ValueText
                ?? argument.NameColon?.Name.Identifier.ValueText
                ?? constructor.Parameters[Math.Min(position++, constructor.Parameters.Length - 1)].Name;
            result.Add(name, argument.Expression, model, cancellation);
        }

        return result;
    }

    private void Add(string name, ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation)
    {
        if (expression is TypeOfExpressionSyntax typeOf)
        {
            Type = typeOf.Type;
            return;
        }

        foreach (var element in ElementsOf(expression))
        {
            if (model.GetConstantValue(element, cancellation) is not { HasValue: true, Value: string text })
            {
                continue;
            }

            var value = new ContractName(text, element.GetLocation());
            switch (name)
            {
                case "status":
                    Status = value;
                    break;
                case "payload":
                    Payload = value;
                    break;
                case "ready":
                    Ready.Add(value);
                    break;
                case "Never":
                    Never.Add(value);
                    break;
                case "Values":
                    Values.Add(value);
                    break;
            }
        }
    }

    private static IEnumerable<ExpressionSyntax> ElementsOf(ExpressionSyntax expression) => expression switch
    {
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
        ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
        CollectionExpressionSyntax collection => collection.Elements.OfType<ExpressionElementSyntax>().Select(element => element.Expression),
        _ => [expression],
    };
}
