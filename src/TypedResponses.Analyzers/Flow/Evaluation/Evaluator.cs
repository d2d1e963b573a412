using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedResponses.Analyzers.Bodies;
using TypedResponses.Analyzers.Contracts;
using TypedResponses.Analyzers.Flow.Domain;
using TypedResponses.Analyzers.Flow.Variables;

namespace TypedResponses.Analyzers.Flow.Evaluation;

/// <summary>
/// What each operation does to the state, and the value it gives. One file per kind of operation; this one decides
/// which. An operation it does not know evaluates its parts and gives an unknown value, of which nothing is reported.
/// </summary>
internal sealed partial class Evaluator(FlowContext context, ControlFlowGraph graph, IMethodSymbol? owner, WalkMode mode)
{
    private readonly Dictionary<CaptureId, IOperation> _captured = [];

    // Made where they are needed: there is an evaluator for every body, and for every helper on each of its calls.
    private HashSet<CaptureId>? _chosen;
    private Dictionary<ILocalSymbol, IOperation>? _references;
    private FlowState _state = new();

    public WalkMode Mode { get; set; } = mode;

    /// <summary>Whether what a block reads is recorded now. In a walk before that, it is noted that the block has something to record.</summary>
    private bool IsReporting
    {
        get
        {
            context.HasMoreToReport |= Mode == WalkMode.Silent;
            return Mode == WalkMode.Report;
        }
    }

    /// <summary>Called where something is called that may throw, with the state there.</summary>
    public Action<FlowState>? OnCall { get; set; }

    /// <summary>Called where one of several ways through an expression has come to a value, once reads are recorded.</summary>
    public Action<IFlowCaptureOperation, AbstractValue, FlowState>? OnCapture { get; set; }

    private Slot.Table Slots => context.Slots;

    /// <summary>Runs one operation of a block on a state.</summary>
    public AbstractValue Run(IOperation operation, FlowState state)
    {
        _state = state;
        return Evaluate(operation);
    }

    private AbstractValue Evaluate(IOperation? operation)
    {
        if (operation is null) return AbstractValue.Unknown;
        var value = operation.ConstantValue is { HasValue: true, Value: var constant } ? Constant(constant) : EvaluateCore(operation);

        // Even a condition that nothing is known of is one: it may meet another at a join.
        if (value is UnknownValue or TruthValue { IsOpen: true }) value = Remembered(operation) ?? value;
        if (value is UnknownValue && operation.Type is { } type) value = IsText(operation, type) ? new SomeValue() : Open(type);

        // `!` has no operation of its own.
        if (value is FacetValue { Facet: Facet.Payload } payload && IsSuppressed(operation.Syntax)) Use(operation, payload);
        return value;
    }

    /// <summary>Whether an operation gives a text that is not null for certain.</summary>
    private static bool IsText(IOperation operation, ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_String
        && operation is IInterpolatedStringOperation or IBinaryOperation
            or IInvocationOperation { TargetMethod.ReturnNullableAnnotation: NullableAnnotation.NotAnnotated };

    /// <summary>A value of which nothing is known, but what may come out when it is asked for.</summary>
    private static AbstractValue Open(ITypeSymbol type)
    {
        if (type.SpecialType == SpecialType.System_Boolean) return TruthValue.Open;
        if (type.SpecialType == SpecialType.System_String) return ChoiceValue.Open;
        if (!IsNullableValue(type)) return AbstractValue.Unknown;
        return StripNullable(type) switch
        {
            { SpecialType: SpecialType.System_Boolean } => new TruthValue(Constraint.None, Constraint.None, Constraint.None),
            { SpecialType: not SpecialType.None } => ChoiceValue.Open,
            _ => AbstractValue.Unknown,
        };
    }

    private AbstractValue EvaluateCore(IOperation operation)
    {
        switch (operation)
        {
            case IFlowCaptureOperation capture:
                return Capture(capture);
            case IFlowCaptureReferenceOperation reference:
                return Chosen(reference, ReadRoot(Slots.Capture(graph, reference.Id), reference.Type));
            case ILocalReferenceOperation local when _references is not null && _references.TryGetValue(local.Local, out var place):
                return Evaluate(place);
            case ILocalReferenceOperation local:
                return Ended(ReadRoot(Slots.Variable(local.Local), local.Type));
            case IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } constructor } given }
                when KeptParameter(constructor, given) is { } kept:
                return kept;
            case IParameterReferenceOperation { Parameter: var parameter }:
                var variable = Slots.Variable(parameter);
                if (_state.Get(variable) is null && context.Helpers.Ready.IsReadyInMembers(parameter))
                {
                    Bind(_state, parameter, AbstractValue.Unknown);
                    NoteFirstLook(variable, ReadRoot(variable, parameter.Type));
                }
                else if (_state.Get(variable) is null
                    && IsInMember
                    && !ContractsOf(parameter.Type).IsEmpty
                    && ConstructedMembers.ProofsOfParameter(parameter, context) is { } proofs)
                {
                    var found = new ObjectValue(_state.NewObject());
                    proofs.HoldOf(_state, found.Id, Slots.Elements);
                    _state.Set(variable, found);
                    NoteFirstLook(variable, found);
                }

                return ReadRoot(variable, parameter.Type);
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } instance:
                return ReadRoot(Slots.This, instance.Type);
            case IFieldReferenceOperation field:
                return Field(field);
            case IPropertyReferenceOperation property:
                return Property(property);
            case IArrayElementReferenceOperation element:
                return ArrayElement(element);
            case IImplicitIndexerReferenceOperation indexer:
                return ImplicitIndexer(indexer);
            case ISimpleAssignmentOperation assignment:
                return Assign(assignment);
            case ICompoundAssignmentOperation or IIncrementOrDecrementOperation:
                return Change(operation);
            case IDeconstructionAssignmentOperation deconstruction:
                return Deconstruct(deconstruction);
            case IInvocationOperation invocation:
                return Invoke(invocation);
            case IObjectCreationOperation creation:
                return Create(creation);
            case IAnonymousObjectCreationOperation creation:
                return CreateAnonymous(creation);
            case IArrayCreationOperation creation:
                return CreateArray(creation);
            case ITupleOperation tuple:
                return Tuple(tuple);
            case IConversionOperation conversion:
                return Convert(conversion);
            case IIsNullOperation isNull:
                return IsNull(Evaluate(isNull.Operand), isNull.Operand.Type);
            case IIsTypeOperation isType:
                return TypeTest(Evaluate(isType.ValueOperand), isType.ValueOperand.Type, isType.TypeOperand);
            case IIsPatternOperation isPattern:
                return MatchWhole(isPattern);
            case IBinaryOperation binary:
                return Binary(binary);
            case ITupleBinaryOperation tuples:
                var equal = AreEqual(Evaluate(tuples.LeftOperand), Evaluate(tuples.RightOperand), null);
                return tuples.OperatorKind == BinaryOperatorKind.Equals ? equal : equal.Not();
            case IUnaryOperation unary:
                return Unary(unary);
            case IAwaitOperation wait:
                return Await(wait);
            case ICaughtExceptionOperation:
                return Existing(operation.Type);
            case IReturnOperation { ReturnedValue: { } yielded }:
                return Yield(yielded);
            case IDefaultValueOperation { Type: { } type } when IsNullable(type):
                return AbstractValue.Null;
            case IDefaultValueOperation
            {
                Type: INamedTypeSymbol { TypeKind: TypeKind.Struct, IsTupleType: false, DeclaringSyntaxReferences.IsEmpty: false } type,
            }
                when ContractsOf(type).IsEmpty:
                return Zeroed(type);
            case ITranslatedQueryOperation query:
                return Evaluate(query.Operation);
            case IDelegateCreationOperation creation:
                return Delegate(creation);
            case IFlowAnonymousFunctionOperation lambda:
                RunUnbound(Function(lambda));
                return Function(lambda);
            case IMethodReferenceOperation method:
                return Named(method);
            default:
                return operation.Syntax is CollectionExpressionSyntax ? CreateCollection(operation) : Parts(operation);
        }
    }

    /// <summary>Whether this code runs once an object has been made: not an initializer, nor what stands in one.</summary>
    private bool IsInMember
    {
        get
        {
            ISymbol? outer = owner;
            while (outer is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction }) outer = outer.ContainingSymbol;
            return outer is IMethodSymbol { MethodKind: not MethodKind.Constructor };
        }
    }

    private AbstractValue Parts(IOperation operation)
    {
        if (operation.Kind == OperationKind.None && operation.ChildOperations.FirstOrDefault() is { Type: IPointerTypeSymbol } pointer)
        {
            return Pointed(operation, pointer);
        }

        foreach (var child in operation.ChildOperations) Evaluate(child);
        return Fresh(operation.Type);
    }

    private AbstractValue Capture(IFlowCaptureOperation capture)
    {
        if (_captured.TryGetValue(capture.Id, out var known) && known != capture.Value) (_chosen ??= []).Add(capture.Id);
        _captured[capture.Id] = capture.Value;
        if (capture.Syntax.Parent is SwitchStatementSyntax or SwitchExpressionSyntax) _state.ForgetElementsAt(new Slot.CaptureKey(graph, capture.Id));
        var value = Evaluate(capture.Value);
        _state.Set(Slots.Capture(graph, capture.Id), value);
        if (OnCapture is not null && IsReporting) OnCapture(capture, value, _state);
        return value;
    }

    private static AbstractValue Constant(object? value) => value is null ? AbstractValue.Null : new ConstantValue(value);

    private AbstractValue Convert(IConversionOperation conversion)
    {
        var value = Evaluate(conversion.Operand);
        if (value is FacetValue { Facet: Facet.Payload } && IsAskedWhetherEmpty(conversion)) return value;
        if (conversion.OperatorMethod is { Parameters: [{ } parameter] } method)
        {
            // What becomes of a missing payload is an empty span that no null tells of any more; a struct that takes a null says for itself what it holds.
            if (IsNeverNull(method.ReturnType) && (IsEnumerable(method.ReturnType) || parameter.NullableAnnotation != NullableAnnotation.Annotated))
            {
                DemandUnlessChosen(conversion.Operand, value);
            }
            else HandOn(conversion.Operand, value, parameter.Type, parameter.NullableAnnotation, isExact: true);
            return Inline(method, AbstractValue.Unknown, [value]) ?? Fresh(method.ReturnType);
        }

        // A missing array becomes an empty span; a missing number, none at all.
        if (conversion is not { Operand.Type: { } from, Type: { } to }) return value;
        if (IsNullable(from) && IsNeverNull(to)) DemandUnlessChosen(conversion.Operand, value);
        if (value is UnknownValue && IsNeverNull(from) && Open(to) is ChoiceValue) return new SomeValue();
        return value is ObjectValue && !IsTracked(to) ? AbstractValue.Unknown : value;
    }

    /// <summary>
    /// Whether a missing array or text becomes an empty span that is asked for that: <c>ReadOnlySpan&lt;byte&gt; bytes = call.Bytes; if (bytes.IsEmpty)
    /// return;</c>.
    /// </summary>
    private bool IsAskedWhetherEmpty(IConversionOperation conversion)
    {
        if (conversion is not { Type: { IsValueType: true } span, Parent: ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local } } }
            || !IsEnumerable(span))
        {
            return false;
        }

        foreach (var operation in BodyOperations.AllIn(FlowGraphs.RootOf(graph).OriginalOperation))
        {
            var asked = operation switch
            {
                IPropertyReferenceOperation { Property.Name: "IsEmpty", Instance: { } instance } => instance,
                IPropertyReferenceOperation
                {
                    Property.Name: "Length",
                    Instance: { } instance,
                    Parent: IBinaryOperation or IIsPatternOperation or ISwitchOperation or ISwitchExpressionOperation,
                } => instance,
                IIsPatternOperation { Value: var value } => value,
                _ => null,
            };
            if (asked is ILocalReferenceOperation { Local: var other } && SymbolEqualityComparer.Default.Equals(other, local)) return true;
        }

        return false;
    }

    private void DemandUnlessChosen(IOperation operation, AbstractValue value)
    {
        if (!IsNullByChoice(operation.Syntax)) Demand(operation, value);
    }

    /// <summary>Whether it is written that there may be nothing: <c>bytes is { } there ? there : default</c>.</summary>
    private static bool IsNullByChoice(SyntaxNode syntax) => syntax switch
    {
        ConditionalExpressionSyntax conditional => IsNothing(conditional.WhenTrue) || IsNothing(conditional.WhenFalse),
        SwitchExpressionSyntax choice => choice.Arms.Any(arm => IsNothing(arm.Expression)),
        _ => false,
    };

    private static bool IsNothing(ExpressionSyntax expression) =>
        expression is DefaultExpressionSyntax || expression.IsKind(SyntaxKind.DefaultLiteralExpression) || expression.IsKind(SyntaxKind.NullLiteralExpression);

    private AbstractValue Await(IAwaitOperation wait)
    {
        var task = Ended(Evaluate(wait.Operation));
        Demand(wait.Operation, task);
        OnCall?.Invoke(_state);
        return task switch
        {
            // The last that comes.
            ObjectValue when wait.Operation.Type?.Name == "IObservable" => Instance(ElementsOf(task, wait.Type)),
            ObjectValue { Id: var id } => ReadMember(id, Slots.Awaited, wait.Type),

            // `AnyAsync` of a stream.
            TruthValue => task,
            _ => Fresh(wait.Type),
        };
    }

    private TupleValue Tuple(ITupleOperation tuple)
    {
        var elements = new AbstractValue[tuple.Elements.Length];
        for (var i = 0; i < elements.Length; i++) elements[i] = Evaluate(tuple.Elements[i]);
        return TupleValue.Of(elements);
    }

    private AbstractValue CreateAnonymous(IAnonymousObjectCreationOperation creation)
    {
        var names = new List<string>();
        var elements = new List<AbstractValue>();
        foreach (var initializer in creation.Initializers)
        {
            if (initializer is not ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: var name } } assignment)
            {
                return Parts(creation);
            }

            names.Add(name);
            elements.Add(Evaluate(assignment.Value));
        }

        return new TupleValue(new([.. names]), new([.. elements]));
    }

    /// <summary>A value of which only its type is known.</summary>
    private AbstractValue Fresh(ITypeSymbol? type) => IsTracked(type) ? new ObjectValue(_state.NewObject()) : AbstractValue.Unknown;

    /// <summary>An object that is there for certain.</summary>
    private AbstractValue Existing(ITypeSymbol? type)
    {
        var value = Fresh(type);
        if (value is ObjectValue { Id: var id }) _state.SetPossible(id, StatusContract.Existence, ThereIs(type));
        return value;
    }

    /// <summary>That there is an object, and whether nothing else will be asked of it.</summary>
    private ulong ThereIs(ITypeSymbol? type) => context.Contracts.IsPlain(type) ? StatusContract.Existence.Present() : StatusContract.Existence.AnObject();

    /// <summary>Whether values of a type are objects that can have facts or members.</summary>
    private static bool IsTracked(ITypeSymbol? type) => type switch
    {
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => IsTracked(nullable.TypeArguments[0]),
        { SpecialType: >= SpecialType.System_Enum and <= SpecialType.System_UIntPtr } => false,
        {
            TypeKind: TypeKind.Class or TypeKind.Interface or TypeKind.Struct or TypeKind.Array or TypeKind.TypeParameter or TypeKind.Dynamic
                or TypeKind.Pointer,
        } => true,
        _ => false,
    };

    private static bool IsNullableValue(ITypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    private static bool IsNeverNull(ITypeSymbol type) => type.IsValueType && !IsNullableValue(type);

    private static bool IsNullable(ITypeSymbol type) => type.IsReferenceType || IsNullableValue(type);

    private static bool IsSuppressed(SyntaxNode syntax)
    {
        var parent = syntax.Parent;
        while (parent is ParenthesizedExpressionSyntax) parent = parent.Parent;
        return parent is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression };
    }

    private System.Collections.Immutable.ImmutableArray<StatusContract> ContractsOf(ITypeSymbol? type) => context.Contracts.ContractsOf(type);

    /// <summary>Whether values of a type are asked for a status, or may be: in a helper, one of a type that only the caller knows.</summary>
    private bool MayHaveContract(ITypeSymbol? type) => type is ITypeParameterSymbol ? context.Calls.Count > 0 : !ContractsOf(type).IsEmpty;

    /// <summary>Whether a type is there to hold objects that are asked for a status: <c>Maybe&lt;Call&gt;</c>.</summary>
    private bool Holds(ITypeSymbol? type)
    {
        if (type is not INamedTypeSymbol { TypeArguments: { IsEmpty: false } held }) return false;
        foreach (var argument in held)
        {
            if (MayHaveContract(argument)) return true;
        }

        return false;
    }

    private StatusContract? ContractOf(ITypeSymbol? type, string payload)
    {
        foreach (var contract in ContractsOf(type))
        {
            if (contract.Payload == payload) return contract;
        }

        return null;
    }
}
