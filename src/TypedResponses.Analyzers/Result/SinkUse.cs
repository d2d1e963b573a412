using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Bodies;
using TypedResponses.Analyzers.Values;
using TypedResponses.Analyzers.Words;

namespace TypedResponses.Analyzers.Result;

/// <summary>A value that is handed to a sink.</summary>
/// <param name="Sink">The call, creation or assignment.</param>
/// <param name="Member">The method, constructor or property that takes the value.</param>
/// <param name="Value">The value as it is handed over.</param>
internal readonly record struct SinkUse(IOperation Sink, ISymbol Member, IOperation Value)
{
    /// <summary>Calls back for each value that the code hands to a parameter or property that <paramref name="takes"/> accepts.</summary>
    public static void Register(
        CompilationStartAnalysisContext context,
        Vocabulary vocabulary,
        Func<ISymbol, IParameterSymbol?, VisitedOperation, bool> takes,
        Action<VisitedOperation, SinkUse> onUse)
    {
        BodyOperations.Register(
            context, vocabulary, Visit, OperationKind.Invocation, OperationKind.ObjectCreation, OperationKind.SimpleAssignment, OperationKind.MethodReference);

        void Visit(VisitedOperation operation)
        {
            switch (operation.Operation)
            {
                case IInvocationOperation call:
                    foreach (var argument in call.Arguments) Report(operation, call, call.TargetMethod, argument);
                    break;
                case IObjectCreationOperation { Constructor: { } constructor } creation:
                    foreach (var argument in creation.Arguments) Report(operation, creation, constructor, argument);
                    break;
                case ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Member: IPropertySymbol or IFieldSymbol } target } assignment:
                    if (!IsConstant(assignment.Value) && takes(target.Member, null, operation))
                        onUse(operation, new SinkUse(assignment, target.Member, assignment.Value));
                    break;
                case IMethodReferenceOperation { Method: { Parameters: [var parameter, ..] } method } reference:
                    if (!takes(method, parameter, operation)) break;
                    foreach (var element in ElementsFor(reference)) onUse(operation, new SinkUse(reference, method, element));
                    break;
            }
        }

        void Report(VisitedOperation operation, IOperation sink, IMethodSymbol method, IArgumentOperation argument)
        {
            if (!IsConstant(argument.Value) && argument.Parameter is { } parameter && takes(method, parameter, operation))
                onUse(operation, new SinkUse(sink, method, argument.Value));
        }
    }

    private static bool IsConstant(IOperation value) => value.ConstantValue.HasValue;

    /// <summary>For a method handed to <c>Select</c> or <c>ForEach</c>: the elements it will be called with.</summary>
    private static IEnumerable<IOperation> ElementsFor(IMethodReferenceOperation reference)
    {
        IOperation? current = reference.Parent;
        while (current is IDelegateCreationOperation or IConversionOperation or IArgumentOperation) current = current.Parent;
        if (current is not IInvocationOperation call || call.CalledOn() is not { } sequence ||
            Elements.Of(sequence) is not { Values.IsDefault: false } elements)
        {
            return [];
        }

        return elements.Values;
    }
}
