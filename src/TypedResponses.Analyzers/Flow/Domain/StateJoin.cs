using Microsoft.CodeAnalysis;
using TypedResponses.Analyzers.Contracts;
using TypedResponses.Analyzers.Flow.Evaluation;

namespace TypedResponses.Analyzers.Flow.Domain;

/// <summary>
/// The join of two states: what holds whichever way the program came. Objects are paired: a variable that holds
/// object 3 on one way and object 5 on the other holds the pair (3, 5) after, and so do its aliases. Pairs are
/// numbered in the order in which the variables reach them, so equal states come out identical.
/// </summary>
internal sealed partial class StateJoin
{
    private const int MaxDepth = 3;

    /// <summary>A join makes tens of lists, and there are tens of joins to a body: the last one of a thread lends its lists to the next.</summary>
    [ThreadStatic]
    private static StateJoin? s_free;

    private static readonly FlowState s_nothing = new();

    private readonly FlowState _left = new();
    private readonly FlowState _right = new();
    private readonly Dictionary<(int Left, int Right), int> _pairs = [];
    private readonly Dictionary<(int Like, bool IsLeft), int> _nothings = [];
    private readonly List<(int Left, int Right, int Depth)> _order = [];
    private readonly List<(int Owner, Slot Slot, AbstractValue Left, AbstractValue Right)> _truths = [];
    private readonly Queue<(int Owner, Slot Slot, AbstractValue Left, AbstractValue Right)> _later = new();
    private readonly List<StatusContract> _contracts = [];
    private readonly List<SmallMap<StatusContract, ulong>> _facts = [];
    private readonly List<SortedMap<Slot, AbstractValue>> _members = [];
    private readonly SortedMap<Slot, AbstractValue>.Builder _roots = new(0);
    private readonly SortedMap<int, HeapObject>.Builder _objects = new(0);
    private readonly List<int> _spokenOf = [];
    private int _depth;
    private bool _isWidening;

    private StateJoin()
    {
    }

    /// <param name="left">What is known on one way.</param>
    /// <param name="right">What is known on the other.</param>
    /// <param name="isWidening">
    /// True where round after round of a loop has brought something new. What one side alone knows is forgotten then: what comes in and goes out
    /// again by turns would never settle.
    /// </param>
    public static FlowState Join(FlowState left, FlowState right, bool isWidening = false)
    {
        if (left.IsUnreachable) return right;
        if (right.IsUnreachable) return left;
        return Of(left, right, isWidening);
    }

    /// <summary>The state with its objects renumbered and what nothing reaches forgotten.</summary>
    public static FlowState Canonical(FlowState state) => Of(state, state);

    private static FlowState Of(FlowState left, FlowState right, bool isWidening = false)
    {
        var join = s_free ?? new();
        s_free = null;

        // Numbers for objects that only one side has looked at are made up here, so work on copies.
        join._left.Become(left);
        join._right.Become(right);
        join._isWidening = isWidening;
        join._pairs.Add((ObjectValue.NoObject, ObjectValue.NoObject), ObjectValue.NoObject);
        var result = join.Run();
        join.Clear();
        s_free = join;
        return result;
    }

    private void Clear()
    {
        _left.Become(s_nothing);
        _right.Become(s_nothing);
        _pairs.Clear();
        _nothings.Clear();
        _order.Clear();
        _truths.Clear();
        _facts.Clear();
        _members.Clear();
    }

    private FlowState Run()
    {
        JoinSlots(-1, _left.Roots, _right.Roots);
        var next = 0;
        while (next < _order.Count || _later.Count > 0)
        {
            if (next < _order.Count)
            {
                var (left, right, _) = _order[next++];
                JoinFacts(next, left, right);
                JoinSlots(next, _left[left].Members, _right[right].Members);
            }
            else
            {
                // After the objects, so that a null can find the object it stands for.
                var (owner, slot, left, right) = _later.Dequeue();
                _depth = DepthOf(owner) + 1;
                var joined = JoinValues(left, right);
                if (joined is TupleValue && (left, right) is (TupleValue one, TupleValue other) && HasCondition(one, other))
                {
                    _truths.Add((owner, slot, left, right));
                }
                else Store(owner, slot, joined);
            }
        }

        // Last, when it is settled which objects there are.
        foreach (var (owner, slot, left, right) in _truths)
        {
            var joined = JoinConditions(left, right);
            if (slot.Key is not Slot.WayKey || TellsMore(joined)) Store(owner, slot, joined);
        }

        return Result();
    }

    private FlowState Result()
    {
        for (var i = 0; i < _order.Count; i++)
        {
            if (!_facts[i].IsEmpty || _members[i].Count > 0) _objects.Add(i + 1, new(_facts[i], _members[i]));
        }

        return new(_roots.ToMap(), _objects.ToMap(), _order.Count + 1, _left.Assumption);
    }

    private void JoinSlots(int owner, SortedMap<Slot, AbstractValue> left, SortedMap<Slot, AbstractValue> right)
    {
        var (l, r) = (0, 0);
        while (l < left.Count || r < right.Count)
        {
            var order = l == left.Count ? 1 : r == right.Count ? -1 : left[l].Key.CompareTo(right[r].Key);
            var slot = order <= 0 ? left[l].Key : right[r].Key;
            JoinSlot(owner, slot, order <= 0 ? left[l++].Value : null, order >= 0 ? right[r++].Value : null);
        }
    }

    private void JoinSlot(int owner, Slot slot, AbstractValue? left, AbstractValue? right)
    {
        if (_isWidening && (left is null || right is null)) return;

        // What has been the same since the ways parted, and speaks of no object.
        if (left is ConstantValue or NullValue && ReferenceEquals(left, right))
        {
            Store(owner, slot, left);
            return;
        }

        (left, right) = (BesideConstant(left, right, _left), BesideConstant(right, left, _right));
        if (left is TupleValue || right is TupleValue) (left, right) = (Likened(left, right, isLeft: true), Likened(right, left, isLeft: false));
        (left, right) = (left
            ?? OfNothing(owner, right, isLeft: true)
            ?? Unlooked(slot, right), right ?? OfNothing(owner, left, isLeft: false) ?? Unlooked(slot, left));
        if (IsCondition(left, right))
        {
            if (left is not null && right is not null) _truths.Add((owner, slot, left, right));
        }
        else if (left is not null ? right is not null || left is ObjectValue : right is ObjectValue)
        {
            // One side that never looked at the variable knows nothing of the object in it, but there is one. Not so
            // deep in the heap, or a list that grows in a loop would never settle.
            if ((left is null || right is null)
                && (slot.TellsAtFirstLook || slot.Key is Slot.CaptureKey or Slot.ChoiceKey or ElementKey { IsCollection: true } || DepthOf(owner) >= MaxDepth))
            {
                return;
            }

            if (left is ObjectValue or null && right is ObjectValue or null)
            {
                _depth = DepthOf(owner) + 1;
                Store(owner, slot, JoinValues(left ?? Missing(_left, owner, isLeft: true), right ?? Missing(_right, owner, isLeft: false)));
            }
            else
            {
                _later.Enqueue((owner, slot, left!, right!));
            }
        }
    }

    /// <summary>What a member holds where nobody has looked at it: an object, or none if its owner is none.</summary>
    private ObjectValue Missing(FlowState state, int owner, bool isLeft)
    {
        if (owner > 0 && IsNone(state, isLeft ? _order[owner - 1].Left : _order[owner - 1].Right)) return new(ObjectValue.NoObject);
        return new(state.NewObject());
    }

    /// <summary>What a member holds of what stands for no object: nothing of the same kind as on the other side.</summary>
    private AbstractValue? OfNothing(int owner, AbstractValue? other, bool isLeft)
    {
        if (owner < 0 || DepthOf(owner) >= MaxDepth) return null;
        var (state, id, there) = isLeft ? (_left, _order[owner - 1].Left, _right) : (_right, _order[owner - 1].Right, _left);
        return state[id].IsNothing ? NothingLike(other, state, there, isLeft) : null;
    }

    /// <summary>What stands for nothing, as what it is beside: of tuples, part by part.</summary>
    private AbstractValue? Likened(AbstractValue? value, AbstractValue? other, bool isLeft)
    {
        if (other is null || value is not (ObjectValue or TupleValue)) return value;
        var (state, there) = isLeft ? (_left, _right) : (_right, _left);
        if (value is ObjectValue { Id: var id }) return state[id].IsNothing ? NothingLike(other, state, there, isLeft) ?? value : value;
        if ((value, other) is not (TupleValue { Elements: var parts } tuple, TupleValue { Elements: var others }) || parts.Count != others.Count) return value;
        var likened = new AbstractValue[parts.Count];
        for (var i = 0; i < likened.Length; i++) likened[i] = Likened(parts[i], others[i], isLeft)!;
        return tuple with { Elements = new(likened) };
    }

    /// <summary>What stands for nothing beside a value: no object beside an object, and a condition that never comes about beside one.</summary>
    private AbstractValue? NothingLike(AbstractValue? other, FlowState state, FlowState there, bool isLeft)
    {
        return other switch
        {
            ObjectValue { Id: not ObjectValue.NoObject and var like } => new ObjectValue(Nothing(like)),
            FacetValue facet => facet with { Id = Nothing(facet.Id), Source = ObjectValue.NoObject },
            TruthValue or ConstantValue { Value: bool } => new TruthValue(Constraint.Impossible, Constraint.Impossible),
            TupleValue tuple => tuple.Map(part => NothingLike(part, state, there, isLeft) ?? part),
            _ => null,
        };

        // Parts of one object are of one nothing.
        int Nothing(int like)
        {
            if (!_nothings.TryGetValue((like, isLeft), out var nothing)) _nothings.Add((like, isLeft), nothing = state.NewNothing(there[like]));
            return nothing;
        }
    }

    private static bool IsNone(FlowState state, int id)
    {
        if (id == ObjectValue.NoObject) return true;
        foreach (var fact in state[id].Facts)
        {
            if (fact.Value == Possibilities.NoObject) return true;
        }

        return false;
    }

    private int DepthOf(int owner) => owner < 0 ? -1 : _order[owner - 1].Depth;

    private void Store(int owner, Slot slot, AbstractValue value)
    {
        if (value is UnknownValue) return;
        if (owner < 0) _roots.Add(slot, value);
        else _members[owner - 1] = _members[owner - 1].SetItem(slot, value);
    }

    private int Pair(int left, int right)
    {
        if (!_pairs.TryGetValue((left, right), out var id))
        {
            _order.Add((left, right, _depth));
            _facts.Add(SmallMap<StatusContract, ulong>.Empty);
            _members.Add(SortedMap<Slot, AbstractValue>.Empty);
            id = _order.Count;
            _pairs.Add((left, right), id);
        }

        return id;
    }

    private AbstractValue JoinValues(AbstractValue left, AbstractValue right)
    {
        switch (left, right)
        {
            case (ObjectValue l, ObjectValue r):
                return l.At(Pair(l.Id, r.Id));
            case (NullValue, ObjectValue r):
                return r.At(Pair(ObjectValue.NoObject, r.Id));
            case (ObjectValue l, NullValue):
                return l.At(Pair(l.Id, ObjectValue.NoObject));
            case (FacetValue l, FacetValue r) when l.Facet == r.Facet && l.Contract.Equals(r.Contract):
                var isTakenFromOther = l.Source != r.Source || l.Source != ObjectValue.NoObject;
                return l with { Id = Pair(l.Id, r.Id), Source = isTakenFromOther ? Pair(l.Taken, r.Taken) : ObjectValue.NoObject };
            case (NullValue, FacetValue r):
                return BesideNull(r, isLeft: false);
            case (FacetValue l, NullValue):
                return BesideNull(l, isLeft: true);
            case (ConstantValue l, FacetValue { Facet: Facet.Status or Facet.StatusText } r) when !IsReady(l, r.Contract):
                // `call?.Status ?? Failed`: such a constant says no more than that the program came this way, so the value stays tied to what is
                // the same object here. Whoever then finds it ready has found the object so.
                return r with { Id = Pair(LeftOf(r.Id) ?? ObjectValue.NoObject, r.Id), Source = ObjectValue.NoObject };
            case (FacetValue { Facet: Facet.Status or Facet.StatusText } l, ConstantValue r) when !IsReady(r, l.Contract):
                return l with { Id = Pair(l.Id, RightOf(l.Id) ?? ObjectValue.NoObject), Source = ObjectValue.NoObject };
            case (FacetValue { Facet: Facet.Payload } l, ObjectValue or ConstantValue or SomeValue or ArrayValue):
                return l with { Id = Pair(l.Id, WithPayload(_right, l.Contract)), Source = ObjectValue.NoObject };
            case (ObjectValue or ConstantValue or SomeValue or ArrayValue, FacetValue { Facet: Facet.Payload } r):
                return r with { Id = Pair(WithPayload(_left, r.Contract), r.Id), Source = ObjectValue.NoObject };
            case (FunctionValue { Receiver: { } ours } l, FunctionValue { Receiver: { } theirs } r)
                when SymbolEqualityComparer.Default.Equals(l.Method, r.Method):
                return l with { Receiver = new(Pair(ours.Id, theirs.Id)) };
            case (SomeValue, ObjectValue r):
                return new ObjectValue(Pair(There(_left), r.Id));
            case (ObjectValue l, SomeValue):
                return new ObjectValue(Pair(l.Id, There(_right)));
            case (PlaceValue l, PlaceValue r):
                return new PlaceValue(Pair(l.Collection, r.Collection), Pair(l.Element, r.Element));
            case (PlaceValue l, ConstantValue { Value: < 0 }) when RightOf(l.Collection) is { } collection:
                return new PlaceValue(Pair(l.Collection, collection), Pair(l.Element, _right.NewNothing(_left[l.Element])));
            case (ConstantValue { Value: < 0 }, PlaceValue r) when LeftOf(r.Collection) is { } collection:
                return new PlaceValue(Pair(collection, r.Collection), Pair(_left.NewNothing(_right[r.Element]), r.Element));
            case (NullValue, TupleValue r):
                return r.Map(part => JoinValues(left, part));
            case (TupleValue l, NullValue):
                return l.Map(part => JoinValues(part, right));
            case (TupleValue l, TupleValue r) when l.Names.Equals(r.Names):
                var elements = new AbstractValue[l.Elements.Count];
                for (var i = 0; i < elements.Length; i++)
                {
                    elements[i] = IsCondition(l.Elements[i], r.Elements[i]) ? AbstractValue.Unknown : JoinValues(l.Elements[i], r.Elements[i]);
                }

                return l with { Elements = new(elements) };
            default:
                return left.Equals(right) ? left : AbstractValue.Unknown;
        }
    }

    /// <summary>
    /// A part of an object that is null on the other way: that of the same object, or of none. Whoever then finds that it is there has found
    /// the object it was taken from so.
    /// </summary>
    private FacetValue BesideNull(FacetValue facet, bool isLeft)
    {
        int? Other(int id) => isLeft ? RightOf(id) : LeftOf(id);
        int Paired(int id, int other) => isLeft ? Pair(id, other) : Pair(other, id);
        if (facet.Source == ObjectValue.NoObject && Other(facet.Id) is { } same && IsNullIn(isLeft ? _right : _left, same, facet))
        {
            return facet with { Id = Paired(facet.Id, same) };
        }

        var id = Paired(facet.Id, ObjectValue.NoObject);
        return facet with { Id = id, Source = Other(facet.Taken) is { } taken ? Paired(facet.Taken, taken) : ObjectValue.NoObject };
    }

    /// <summary>What an object of the left side was paired with first.</summary>
    private int? RightOf(int left)
    {
        foreach (var pair in _order)
        {
            if (pair.Left == left) return pair.Right;
        }

        return null;
    }

    private int? LeftOf(int right)
    {
        foreach (var pair in _order)
        {
            if (pair.Right == right) return pair.Left;
        }

        return null;
    }

    private static bool IsReady(ConstantValue constant, StatusContract contract)
    {
        var index = constant.Value is string text && contract.Kind != StatusKind.Text ? WireNames.IndexOf(contract, text) : contract.IndexOf(constant.Value);
        return index >= 0 && (contract.Ready & (1UL << index)) != 0;
    }

    /// <summary>
    /// Whether a null is that of the object itself. A payload of null is only where the object is known to have none; else it is that of no object,
    /// and nobody who uses it is told of the object.
    /// </summary>
    private static bool IsNullIn(FlowState state, int id, FacetValue facet) =>
        facet.Facet is not (Facet.Payload or Facet.PayloadSize)
        || IsNone(state, id)
        || (state.Possible(id, facet.Contract) & ~(facet.Contract.Absent() | Possibilities.NoObject)) == 0;

    /// <summary>An object whose payload is there: what any other value is when it meets a payload.</summary>
    private static int WithPayload(FlowState state, StatusContract contract)
    {
        var id = state.NewObject();
        state.SetPossible(id, contract, contract.Present());
        return id;
    }

    /// <summary>An object of which no more is known than that it is there.</summary>
    private static int There(FlowState state)
    {
        var id = state.NewObject();
        state.SetPossible(id, StatusContract.Existence, StatusContract.Existence.AnObject());
        return id;
    }

    private void JoinFacts(int id, int left, int right)
    {
        var (ours, theirs) = (_left[left].Facts, _right[right].Facts);
        if (ReferenceEquals(ours, theirs) && SaysSomething(ours))
        {
            _facts[id - 1] = ours;
            return;
        }

        foreach (var fact in ours) JoinFact(id, left, right, fact.Key);
        foreach (var fact in theirs) JoinFact(id, left, right, fact.Key);
    }

    /// <summary>Whether each of some facts leaves less than is possible of any object.</summary>
    private bool SaysSomething(SmallMap<StatusContract, ulong> facts)
    {
        foreach (var fact in facts)
        {
            if (fact.Value == _left.Unknown(fact.Key)) return false;
        }

        return true;
    }

    private void JoinFact(int id, int left, int right, StatusContract contract)
    {
        var possible = _left.Possible(left, contract) | _right.Possible(right, contract);
        if (possible != _left.Unknown(contract)) _facts[id - 1] = _facts[id - 1].SetItem(contract, possible);
    }

    private ulong JoinedFact(int id, StatusContract contract) =>
        _facts[id - 1].TryGetValue(contract, out var possible) ? possible : _left.Unknown(contract);
}
