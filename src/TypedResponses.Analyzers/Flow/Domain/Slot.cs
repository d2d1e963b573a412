using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TypedResponses.Analyzers.Flow.Domain;

/// <summary>
/// A place that holds a value: a variable, <c>this</c>, a flow capture, or a member or element of an object.
/// Interned: one slot per key in one analysis, in order of first use, so that states can be compared.
/// </summary>
internal sealed class Slot : IComparable<Slot>
{
    private readonly int _order;

    private Slot(object key, int order)
    {
        Key = key;
        _order = order;
    }

    /// <summary>What the slot stands for.</summary>
    public object Key { get; }

    /// <summary>Whether more is found there at the first look than an object: whoever has not looked yet will find the same.</summary>
    public bool TellsAtFirstLook { get; set; }

    public int CompareTo(Slot? other) => _order.CompareTo(other!._order);

    public override string ToString() => Key.ToString() ?? "";

    /// <summary>All slots of one analysis.</summary>
    internal sealed class Table
    {
        private readonly Dictionary<object, Slot> _slots = [];
        private readonly Dictionary<string, Slot> _members = new(StringComparer.Ordinal);
        private readonly Dictionary<ISymbol, Slot> _variables = new(SymbolEqualityComparer.Default);
        private int _count;

        public Table()
        {
            This = Next("this");
            Result = Next("return");
            Elements = Next("elements");
            Awaited = Next("await");
            Left = Next("left");
            Holder = Next("holder");
            Promise = Next("promise");
            Promises = Next("promises");
            Passed = Next("passed");
            Begun = Next("begun");
            Whole = Next("whole");
            WholeElements = Next("whole elements");
            Rest = Next("rest");
            Staying = Next("staying");
            Stayed = Next("stayed");
            Unpicked = Next("unpicked");
            LeftOut = Next("left out");
            Sample = Next("sample");
            KeysOf = Next("keys of");
            KeyIn = Next("key in");
        }

        /// <summary>The object a method is called on.</summary>
        public Slot This { get; }

        /// <summary>What a method returns.</summary>
        public Slot Result { get; }

        /// <summary>Of a collection: the value that stands for every one of its elements.</summary>
        public Slot Elements { get; }

        /// <summary>Of a task: what awaiting it gives.</summary>
        public Slot Awaited { get; }

        /// <summary>Of a collection that a loop empties: whether anything is left.</summary>
        public Slot Left { get; }

        /// <summary>Of a collection: the one that holds it as an element, so that what it gets is there, too.</summary>
        public Slot Holder { get; }

        /// <summary>Of a task: what holds once it has ended.</summary>
        public Slot Promise { get; }

        /// <summary>Of a collection of tasks: what holds once all of them have ended.</summary>
        public Slot Promises { get; }

        /// <summary>Of an enumerator: what stands for the elements it has left behind.</summary>
        public Slot Passed { get; }

        /// <summary>Of an enumerator that stands before the first element: how many there are.</summary>
        public Slot Begun { get; }

        /// <summary>Of what was taken from a collection: that collection.</summary>
        public Slot Whole { get; }

        /// <summary>Of what was taken from a collection: what stood for the elements of the collection then.</summary>
        public Slot WholeElements { get; }

        /// <summary>Of what was taken from a collection: what stands for the elements that were not; where there is nothing, all were.</summary>
        public Slot Rest { get; }

        /// <summary>
        /// Of an enumerator of what was taken from a collection: the element it stands at, or nothing if that was removed from the collection.
        /// </summary>
        public Slot Staying { get; }

        /// <summary>Of such an enumerator: what stands for the elements it has left behind that are still in the collection.</summary>
        public Slot Stayed { get; }

        /// <summary>Of an enumerator: the element it stands at, or nothing if that was put into a list.</summary>
        public Slot Unpicked { get; }

        /// <summary>Of an enumerator: what stands for the elements it has left behind that were put into no list.</summary>
        public Slot LeftOut { get; }

        /// <summary>Of a collection: the element that a function is being asked about.</summary>
        public Slot Sample { get; }

        /// <summary>Of the keys of a dictionary, or a copy of them: the dictionary.</summary>
        public Slot KeysOf { get; }

        /// <summary>Of a key: the collection that somebody has looked into by it.</summary>
        public Slot KeyIn { get; }

        public Slot Variable(ISymbol symbol)
        {
            if (!_variables.TryGetValue(symbol, out var slot)) _variables.Add(symbol, slot = Next(symbol));
            return slot;
        }

        public Slot Capture(ControlFlowGraph graph, CaptureId id) => Get(new CaptureKey(graph, id));

        public Slot Member(string name)
        {
            if (!_members.TryGetValue(name, out var slot)) _members.Add(name, slot = Next(new MemberKey(name)));
            return slot;
        }

        /// <summary>The element that an index names.</summary>
        public Slot Element(ElementKey key) => Get(key);

        /// <summary>How two values compare that the code compares more than once.</summary>
        public Slot Comparison(ElementKey operands) => Get(new ComparisonKey(operands));

        /// <summary>What a choice has come to that the code makes more than once.</summary>
        public Slot Choice(ElementKey operands) => Get(new ChoiceKey(operands));

        /// <summary>Which way the program came to a block where ways meet.</summary>
        public Slot Way(ControlFlowGraph graph, int block) => Get(new WayKey(graph, block));

        /// <summary>Why a pattern did not match.</summary>
        public Slot Unmatched(IPatternOperation pattern) => Get(new UnmatchedKey(pattern));

        /// <summary>Of a collection: those of its elements that are of a type, and what stood for its elements when they were asked for.</summary>
        public Slot OfType(ITypeSymbol type) => Get(new OfTypeKey(type));

        /// <summary>Of an object that was made here: that nobody has written a member of it since.</summary>
        public Slot Unwritten(string member) => Get(new UnwrittenKey(member));

        /// <summary>Whether a search has found anything.</summary>
        public Slot Search(IOperation search) => Get(new SearchKey(search));

        /// <summary>A stand-in that keeps an object of the caller in view while a callee is walked, so many calls deep.</summary>
        public Slot Kept(int depth, int id) => Get(new KeptKey(depth, id));

        private Slot Get(object key)
        {
            if (!_slots.TryGetValue(key, out var slot)) _slots.Add(key, slot = Next(key));
            return slot;
        }

        private Slot Next(object key) => new(key, _count++);
    }

    internal sealed record CaptureKey(ControlFlowGraph Graph, CaptureId Id);

    internal sealed record MemberKey(string Name);

    internal sealed record ComparisonKey(ElementKey Operands);

    internal sealed record ChoiceKey(ElementKey Operands);

    internal sealed record WayKey(ControlFlowGraph Graph, int Block);

    internal sealed record UnmatchedKey(IPatternOperation Pattern);

    internal sealed class OfTypeKey(ITypeSymbol type) : IEquatable<OfTypeKey>
    {
        private ITypeSymbol Type { get; } = type;

        public bool Equals(OfTypeKey? other) => other is not null && SymbolEqualityComparer.Default.Equals(Type, other.Type);

        public override bool Equals(object? obj) => Equals(obj as OfTypeKey);

        public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Type);
    }

    internal sealed record UnwrittenKey(string Name);

    internal sealed record SearchKey(IOperation Search);

    internal sealed record KeptKey(int Depth, int Id);
}
