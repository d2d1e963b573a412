using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Flow.Domain;

namespace TypedResponses.Analyzers.Flow.Evaluation;

/// <summary>
/// States that a method hands to the function it is given, so that the function need not capture them:
/// <c>cache.GetOrAdd(id, static (id, call) =&gt; …, call)</c>.
/// </summary>
internal sealed partial class Evaluator
{
    /// <summary>
    /// What a function's parameter is given whose type only the caller chooses: a method that knows nothing of a type has no object of it but
    /// the one argument that is one. Null where it could have another. An <c>object</c> is the argument that is called a state.
    /// </summary>
    private static AbstractValue? StateFor(ITypeSymbol? type, ImmutableArray<IArgumentOperation> arguments, AbstractValue[] values)
    {
        if (type is { SpecialType: SpecialType.System_Object })
        {
            var named = arguments.IndexOf(arguments.FirstOrDefault(static argument => argument.Parameter is
            {
                Name: "state",
                Type.SpecialType: SpecialType.System_Object,
            })!);
            return named < 0 ? null : values[named];
        }

        if (type is not ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method, HasConstructorConstraint: false }) return null;
        AbstractValue? state = null;
        for (var i = 0; i < values.Length; i++)
        {
            var declared = arguments[i].Parameter?.OriginalDefinition.Type;
            if (SymbolEqualityComparer.Default.Equals(declared, type))
            {
                if (state is not null) return null;
                state = values[i];
            }
            else if (declared is not null
                && Mentions(DelegateOf(declared)?.DelegateInvokeMethod?.ReturnType ?? declared,
                    parameter => SymbolEqualityComparer.Default.Equals(parameter, type)))
            {
                return null;
            }
        }

        return state;
    }
}
