namespace TypedResponses.Analyzers.Tests.Flow;

/// <summary>Optional types of one's own, which hold a call or none: what their methods and constructors do with it is seen through.</summary>
public class OptionalTypeTests
{
    private const string Types = """
        sealed class Maybe<T>
        {
            public Maybe(T value) { HasValue = true; Value = value; }
            public Maybe() { HasValue = false; Value = default!; }
            public bool HasValue { get; }
            public T Value { get; }
            public Maybe<T> Where(Func<T, bool> holds) => HasValue && holds(Value) ? this : new Maybe<T>();
            public Maybe<R> Select<R>(Func<T, R> make) => HasValue ? new Maybe<R>(make(Value)) : new Maybe<R>();
            public Maybe<R> Bind<R>(Func<T, Maybe<R>> make) => HasValue ? make(Value) : new Maybe<R>();
        }

        readonly struct Option<T>
        {
            private readonly T _value;
            private Option(T value) { _value = value; HasValue = true; }
            public bool HasValue { get; }
            public T Value => HasValue ? _value : throw new InvalidOperationException();
            public static Option<T> Some(T value) => new(value);
            public static Option<T> None => default;
            public Option<T> Filter(Func<T, bool> holds) => HasValue && holds(_value) ? this : None;
            public R Match<R>(Func<T, R> some, Func<R> none) => HasValue ? some(_value) : none();
            public bool TryGet(out T value) { value = _value; return HasValue; }
        }

        """;

    [Fact]
    public Task What_is_left_over_was_checked() => StatusTest.Members(Types + """
        void Asked(Maybe<Call> maybe) { var ready = maybe.Where(c => c.HasResult); if (ready.HasValue) Save(ready.Value.Result!); }
        void Selected(Maybe<Call> maybe) => maybe.Where(c => c.HasResult).Select(c => c.Result!.ByteCount);
        void MadeHere(Call call) => new Maybe<Call>(call).Where(c => c.HasResult).Select(c => c.Result!.ByteCount);
        void Bound(Maybe<Call> maybe) { var ready = maybe.Bind(c => c.HasResult ? new Maybe<Call>(c) : new Maybe<Call>()); if (ready.HasValue) Save(ready.Value.Result!); }
        void OfAStruct(Option<Call> option) { var ready = option.Filter(c => c.HasResult); if (ready.HasValue) Save(ready.Value.Result!); }
        void HandedOut(Option<Call> option) { var ready = option.Filter(c => c.HasResult); if (ready.TryGet(out var call)) Save(call.Result!); }
        int Matched(Call call) => Option<Call>.Some(call).Filter(c => c.HasResult).Match(c => c.Result!.ByteCount, () => 0);
        """);

    [Fact]
    public Task What_was_put_in_was_checked() => StatusTest.Members(Types + """
        void Class(Call call) { if (call.HasResult) Save(new Maybe<Call>(call).Value.Result!); }
        void Struct(Call call) { if (call.HasResult) Save(Option<Call>.Some(call).Value.Result!); }
        int Matched(Call call) { if (!call.HasResult) return 0; return Option<Call>.Some(call).Match(c => c.Result!.ByteCount, () => 0); }
        """);

    [Fact]
    public Task Nobody_has_checked() => StatusTest.Members(Types + """
        void Asked(Maybe<Call> maybe) { if (maybe.HasValue) Save(maybe.Value.{|TR1001:Result|}!); }
        void NotFailed(Maybe<Call> maybe) { var left = maybe.Where(c => c.Status != Status.Failed); if (left.HasValue) Save(left.Value.{|TR1001:Result|}!); }
        void Selected(Call call) => new Maybe<Call>(call).Select(c => c.{|TR1001:Result|}!.ByteCount);
        void OfAStruct(Option<Call> option) { var left = option.Filter(c => !c.HasResult); if (left.HasValue) Save(left.Value.{|TR1001:Result|}!); }
        void PutIn(Call call) => Save(Option<Call>.Some(call).Value.{|TR1001:Result|}!);
        int Matched(Option<Call> option) => option.Match(c => c.{|TR1001:Result|}!.ByteCount, () => 0);
        """);

    [Fact]
    public Task A_primary_constructor_keeps_it() => StatusTest.Members("""
        readonly struct Maybe<T>(T? value) where T : class
        {
            public Maybe<T> Where(Func<T, bool> holds) => value is not null && holds(value) ? this : default;
            public void Do(Action<T> use) { if (value is not null) use(value); }
        }

        static class Maybes { public static Maybe<T> Of<T>(T? value) where T : class => new(value); }

        void MadeHere(Call? call) => new Maybe<Call>(call).Where(c => c.HasResult).Do(c => Save(c.Result!));
        void Given(Maybe<Call> maybe) => maybe.Where(c => c.HasResult).Do(c => Save(c.Result!));
        void MadeByAFactory(Call? call) => Maybes.Of(call).Where(c => c.HasResult).Do(c => Save(c.Result!));
        void Unchecked(Call? call) => Maybes.Of(call).Where(c => c.Id != "").Do(c => Save(c.{|TR1001:Result|}!));
        void NotAsked(Maybe<Call> maybe) => maybe.Do(c => Save(c.{|TR1001:Result|}!));
        void Another(Maybe<Call> maybe, Maybe<Call> other) { maybe.Where(c => c.HasResult); other.Do(c => Save(c.{|TR1001:Result|}!)); }
        """);
}
