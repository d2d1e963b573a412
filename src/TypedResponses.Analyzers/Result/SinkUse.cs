using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Values;

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
        Func<ISymbol, IParameterSymbol?, OperationAnalysisContext, bool> takes,
        Action<OperationAnalysisContext, SinkUse> onUse)
    {
        context.RegisterOperationAction(operation =>
        {
            var call = (IInvocationOperation)operation.Operation;
            foreach (var argument in call.Arguments)
                Report(operation, call, call.TargetMethod, argument);
        }, OperationKind.Invocation);

        context.RegisterOperationAction(operation =>
        {
            var creation = (IObjectCreationOperation)operation.Operation;
            if (creation.Constructor is not { } constructor)
                return;
            foreach (var argument in creation.Arguments)
                Report(operation, creation, constructor, argument);
        }, OperationKind.ObjectCreation);

        context.RegisterOperationAction(operation =>
        {
            var assignment = (ISimpleAssignmentOperation)operation.Operation;
            if (assignment.Target is IMemberReferenceOperation { Member: IPropertySymbol or IFieldSymbol } target && !IsConstant(assignment.Value) &&
                takes(target.Member, null, operation))
                onUse(operation, new SinkUse(assignment, target.Member, assignment.Value));
        }, OperationKind.SimpleAssignment);

        context.RegisterOperationAction(operation =>
        {
            var reference = (IMethodReferenceOperation)operation.Operation;
            if (reference.Method.Parameters is [var parameter, ..] && takes(reference.Method, parameter, operation))
            {
                foreach (var element in ElementsFor(reference))
                    onUse(operation, new SinkUse(reference, reference.Method, element));
            }
        }, OperationKind.MethodReference);

        void Report(OperationAnalysisContext operation, IOperation sink, IMethodSymbol method, IArgumentOperation argument)
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
        while (current is IDelegateCreationOperation or IConversionOperation or IArgumentOperation)
            current = current.Parent;
        if (current is not IInvocationOperation call || call.CalledOn() is not { } sequence ||
            Elements.Of(sequence) is not { Values.IsDefault: false } elements)
            return [];
        return elements.Values;
    }
}
