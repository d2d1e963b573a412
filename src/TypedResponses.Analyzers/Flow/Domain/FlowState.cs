using TypedResponses.Analyzers.Contracts;

namespace TypedResponses.Analyzers.Flow.Domain;

/// <summary>What is known of one object: a set of possibilities for each contract, and what its members hold.</summary>
internal sealed record HeapObject(SmallMap<StatusContract, ulong> Facts, SortedMap<Slot, AbstractValue> Members)
{
    public SortedMap<Slot, AbstractValue> Members { get; init => field = value.Share(); } = Members.Share();

    public static readonly HeapObject Empty = new(SmallMap<StatusContract, ulong>.Empty, SortedMap<Slot, AbstractValue>.Empty);

    /// <summary>Whether it stands for no object at all: for the elements of what is empty, of which everything holds.</summary>
    public bool IsNothing
    {
        get
        {
            foreach (var fact in Facts)
            {
                if (fact.Value != 0) return false;
            }

            return Facts.Count > 0;
        }
    }
}

/// <summary>
/// The state at one point of the program: variables hold values, values name objects, objects have facts. Two
/// variables with one object are aliases, so what is learnt through one is known of both.
/// </summary>
internal sealed class FlowState
{
    // Changed in place until somebody gets to see them.
    private SortedMap<Slot, AbstractValue> _roots;
    private SortedMap<int, HeapObject> _objects;
    private int _next;

    public FlowState(SortedMap<Slot, AbstractValue> roots, SortedMap<int, HeapObject> objects, int next, Assumption? assumption)
    {
        _roots = roots;
        _objects = objects;
        _next = next;
        Assumption = assumption;
    }

    public FlowState(Assumption? assumption = null)
        : this(SortedMap<Slot, AbstractValue>.Empty, SortedMap<int, HeapObject>.Empty, ObjectValue.NoObject + 1, assumption)
    {
    }

    /// <summary>The variables as they are now, whatever is changed after.</summary>
    public SortedMap<Slot, AbstractValue> Roots => _roots.Share();

    /// <summary>The objects as they are now, whatever is changed after.</summary>
    public SortedMap<int, HeapObject> Objects => _objects.Share();

    /// <summary>Whether no path leads here.</summary>
    public bool IsUnreachable { get; private set; }

    public int NextId => _next;

    /// <summary>What is taken to hold of every object of which nothing is known.</summary>
    public Assumption? Assumption { get; private set; }

    public FlowState Clone() => new(Roots, Objects, _next, Assumption) { IsUnreachable = IsUnreachable };

    /// <summary>Takes over what another state says.</summary>
    public void Become(FlowState other)
    {
        _roots = other.Roots;
        _objects = other.Objects;
        _next = other._next;
        Assumption = other.Assumption;
        IsUnreachable = other.IsUnreachable;
    }

    public void MarkUnreachable() => IsUnreachable = true;

    public int NewObject(HeapObject? content = null)
    {
        var id = _next++;
        if (content is not null) _objects = _objects.SetItem(id, content);
        return id;
    }

    /// <summary>
    /// An object that stands for none, as the element at no place does: nobody gets at it, so everything holds of it that is known of another.
    /// </summary>
    public int NewNothing(HeapObject like)
    {
        var id = NewObject();
        SetPossible(id, StatusContract.Existence, 0);
        foreach (var fact in like.Facts) SetPossible(id, fact.Key, 0);
        return id;
    }

    public AbstractValue? Get(Slot slot) => _roots.TryGetValue(slot, out var value) ? value : null;

    public void Set(Slot slot, AbstractValue value) => _roots = value is UnknownValue ? _roots.Remove(slot) : _roots.SetItem(slot, Settled(value));

    /// <summary>A condition that cannot come out one way stays so, even when the objects it was about are out of sight.</summary>
    public AbstractValue Settled(AbstractValue value) => value switch
    {
        TruthValue truth when IsContradicted(truth.WhenTrue) || IsContradicted(truth.WhenFalse) =>
            truth with { WhenTrue = Settled(truth.WhenTrue), WhenFalse = Settled(truth.WhenFalse) },
        _ => value,
    };

    private Constraint Settled(Constraint constraint) => IsContradicted(constraint) ? Constraint.Impossible : constraint;

    private bool IsContradicted(Constraint constraint)
    {
        foreach (var pair in constraint.Masks)
        {
            if ((Possible(pair.Key.Object, pair.Key.Contract) & pair.Value) == 0) return true;
        }

        return false;
    }

    public HeapObject this[int id] => _objects.TryGetValue(id, out var known) ? known : HeapObject.Empty;

    public AbstractValue? Get(int id, Slot member) => this[id].Members.TryGetValue(member, out var value) ? value : null;

    public void Set(int id, Slot member, AbstractValue value)
    {
        var known = this[id];
        _objects = _objects.SetItem(id, known with { Members = value is UnknownValue ? known.Members.Remove(member) : known.Members.SetItem(member, value) });
    }

    /// <summary>The possibilities left for one contract of an object.</summary>
    public ulong Possible(int id, StatusContract contract)
    {
        if (id == ObjectValue.NoObject) return Possibilities.NoObject;
        return this[id].Facts.TryGetValue(contract, out var possible) ? possible : Unknown(contract);
    }

    /// <summary>The possibilities left where a constraint holds.</summary>
    public ulong Possible(int id, StatusContract contract, Constraint constraint)
    {
        if (constraint.IsImpossible) return 0;
        var possible = Possible(id, contract);
        return constraint.Masks.TryGetValue(new(id, contract), out var mask) ? possible & mask : possible;
    }

    /// <summary>The possibilities for an object that nothing is known of.</summary>
    public ulong Unknown(StatusContract contract) => Assumption?.Of(contract) ?? contract.Everything();

    public void SetPossible(int id, StatusContract contract, ulong possible)
    {
        var known = this[id];
        _objects = _objects.SetItem(id, known with { Facts = known.Facts.SetItem(contract, possible) });
    }

    /// <summary>Keeps only what a constraint allows; a state it leaves nothing of is unreachable.</summary>
    public void Narrow(Constraint constraint)
    {
        if (constraint.IsImpossible)
        {
            MarkUnreachable();
            return;
        }

        var isNarrower = false;
        foreach (var pair in constraint.Masks)
        {
            var id = pair.Key.Object;
            var before = Possible(id, pair.Key.Contract);
            var possible = before & pair.Value;
            if (possible == 0) MarkUnreachable();
            else if (id != ObjectValue.NoObject) SetPossible(id, pair.Key.Contract, possible);
            isNarrower |= possible != before;
        }

        if (isNarrower && !IsUnreachable) Conclude();
    }

    /// <summary>Keeps a condition that is one of two, and whatever follows from what is known already: each of the two is tried.</summary>
    public void Hold(Slot slot, TruthValue either)
    {
        Set(slot, either);
        Conclude();
        if (IsUnreachable || Get(slot) is not TruthValue open) return;
        if (LeadsNowhere(open.WhenTrue)) Narrow(open.WhenFalse);
        else if (LeadsNowhere(open.WhenFalse)) Narrow(open.WhenTrue);
    }

    /// <summary>Whether another condition could come out neither way where a constraint holds.</summary>
    private bool LeadsNowhere(Constraint constraint)
    {
        var tried = Clone();
        tried.Narrow(constraint);
        if (tried.IsUnreachable) return true;
        foreach (var pair in tried._roots)
        {
            if (pair.Value is TruthValue { WhenNull.IsImpossible: true } truth && tried.IsRefuted(truth.WhenTrue) && tried.IsRefuted(truth.WhenFalse))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Where a condition can no longer be true, it is false, and what holds then holds now. That is how "one of the two
    /// has a result, and it is not the first" proves the second.
    /// </summary>
    private void Conclude()
    {
        // No variable comes or goes meanwhile.
        foreach (var pair in _roots)
        {
            if (IsUnreachable) return;
            if (pair.Value is not TruthValue { WhenNull.IsImpossible: true } || Get(pair.Key) is not TruthValue truth) continue;
            var (cannotBeTrue, cannotBeFalse) = (IsRefuted(truth.WhenTrue), IsRefuted(truth.WhenFalse));
            if (cannotBeTrue == cannotBeFalse) continue;
            _roots = _roots.SetItem(pair.Key, ConstantValue.Of(cannotBeFalse));
            Narrow(cannotBeTrue ? truth.WhenFalse : truth.WhenTrue);
        }
    }

    private bool IsRefuted(Constraint constraint) => constraint.IsImpossible || IsContradicted(constraint);

    /// <summary>
    /// Before an object changes: what was taken from it before keeps its meaning. Values that speak of the object's
    /// payload or status move to a copy, and conditions forget it.
    /// </summary>
    public void Detach(int id)
    {
        var copy = NewObject(this[id]);
        Func<Constraint, Constraint> forget = when => when.Forget(id);
        AbstractValue Move(AbstractValue value) => value switch
        {
            FacetValue facet when facet.Id == id => facet with { Id = copy },
            FacetValue facet when facet.Source == id => facet with { Source = copy },
            TupleValue tuple => tuple.Map(Move),
            _ => value.Map(forget),
        };

        foreach (var pair in Roots)
        {
            if (Move(pair.Value) is var moved && !ReferenceEquals(moved, pair.Value)) Set(pair.Key, moved);
        }

        foreach (var known in Objects)
        {
            foreach (var member in known.Value.Members)
            {
                if (Move(member.Value) is var moved && !ReferenceEquals(moved, member.Value)) Set(known.Key, member.Key, moved);
            }
        }
    }

    public void RemoveRoots(Func<Slot, bool> which) => _roots = _roots.Where(slot => !which(slot));

    /// <summary>Forgets which way was taken to the blocks that stand before one.</summary>
    public void ForgetWays(int before)
    {
        foreach (var pair in Roots)
        {
            if (pair.Key.Key is Slot.WayKey way && way.Block < before) _roots = _roots.Remove(pair.Key);
        }
    }

    /// <summary>Keeps every object that has a number in view, each by a slot of its own.</summary>
    public void Keep(Func<int, Slot> slotOf)
    {
        var kept = new SortedMap<Slot, AbstractValue>.Builder(_next);
        for (var id = ObjectValue.NoObject + 1; id < _next; id++) kept.Add(slotOf(id), new ObjectValue(id));
        _roots = _roots.With(kept.ToMap());
    }

    /// <summary>Forgets the elements whose index mentions a variable or the name of a member, because that has changed.</summary>
    public void ForgetElementsAt(object part)
    {
        for (var i = 0; i < _objects.Count; i++)
        {
            foreach (var member in _objects[i].Value.Members)
            {
                if (member.Key.Key is ElementKey key && key.Mentions(part)) Set(_objects[i].Key, member.Key, AbstractValue.Unknown);
            }
        }

        for (var i = _roots.Count - 1; i >= 0; i--)
        {
            var operands = (_roots[i].Key.Key as Slot.ComparisonKey)?.Operands ?? (_roots[i].Key.Key as Slot.ChoiceKey)?.Operands;
            if (operands?.Mentions(part) == true) _roots = _roots.Remove(_roots[i].Key);
        }
    }

    /// <summary>Forgets which element of a collection an index names.</summary>
    public void ForgetElements(int collection, Func<ElementKey, bool> which)
    {
        foreach (var member in this[collection].Members)
        {
            if (member.Key.Key is ElementKey key && which(key)) Set(collection, member.Key, AbstractValue.Unknown);
        }
    }

    /// <summary>Forgets what is known of the places in a collection, because other elements are there now, or another is at one place.</summary>
    public void ForgetPlaces(int collection, ElementKey? stored = null)
    {
        ForgetElements(collection, key => stored is null || !stored.IsOtherThan(key));
        foreach (var pair in Roots)
        {
            if (pair.Value is PlaceValue place && place.Collection == collection) _roots = _roots.Remove(pair.Key);
        }
    }

    /// <summary>The same state where objects go by other numbers.</summary>
    public FlowState Renumber(IReadOnlyDictionary<int, int> numbers, int next)
    {
        var result = new FlowState(Assumption) { _next = next };
        var roots = new SortedMap<Slot, AbstractValue>.Builder(_roots.Count);
        foreach (var pair in Roots)
        {
            if (pair.Value.Renumber(numbers) is not UnknownValue and var value) roots.Add(pair.Key, result.Settled(value));
        }

        result._roots = roots.ToMap();
        foreach (var known in Objects)
        {
            if (!numbers.TryGetValue(known.Key, out var id)) continue;
            result._objects = result._objects.SetItem(id, HeapObject.Empty with { Facts = known.Value.Facts });
            foreach (var member in known.Value.Members) result.Set(id, member.Key, member.Value.Renumber(numbers));
        }

        return result;
    }

    /// <summary>
    /// Takes over the objects from a number on that another state, otherwise numbered alike, has made, and the members
    /// of older ones that it was the first to look at.
    /// </summary>
    public void Import(FlowState other, int from)
    {
        foreach (var known in other.Objects)
        {
            if (known.Key >= from)
            {
                _objects = _objects.SetItem(known.Key, known.Value);
                continue;
            }

            foreach (var member in known.Value.Members)
            {
                if (Get(known.Key, member.Key) is null) Set(known.Key, member.Key, member.Value);
            }
        }

        _next = Math.Max(_next, other._next);
    }

    public bool SameAs(FlowState other)
    {
        if (ReferenceEquals(_roots, other._roots) && ReferenceEquals(_objects, other._objects)) return true;
        if (_objects.Count != other._objects.Count || !Same(_roots, other._roots)) return false;
        foreach (var known in _objects)
        {
            if (!other._objects.TryGetValue(known.Key, out var content)) return false;
            if (ReferenceEquals(known.Value, content)) continue;
            if (known.Value.Facts.Count != content.Facts.Count || !Same(known.Value.Members, content.Members)) return false;
            foreach (var fact in known.Value.Facts)
            {
                if (!content.Facts.TryGetValue(fact.Key, out var possible) || possible != fact.Value) return false;
            }
        }

        return true;
    }

    private static bool Same(SortedMap<Slot, AbstractValue> one, SortedMap<Slot, AbstractValue> other)
    {
        if (ReferenceEquals(one, other)) return true;
        if (one.Count != other.Count) return false;
        foreach (var pair in one)
        {
            if (!other.TryGetValue(pair.Key, out var value) || !value.Equals(pair.Value)) return false;
        }

        return true;
    }
}
