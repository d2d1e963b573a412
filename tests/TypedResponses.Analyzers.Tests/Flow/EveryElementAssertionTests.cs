namespace TypedResponses.Analyzers.Tests.Flow;

/// <summary>Assertions on every element of a collection.</summary>
public class EveryElementAssertionTests
{
    private const string Frameworks = """
        static class Assert
        {
            public static void All<T>(IEnumerable<T> values, Action<T> inspector) { }
            public static void All<T>(IEnumerable<T> values, Action<T, int> inspector) { }
            public static void Multiple(params Action[] checks) { }
            public static void True(bool value) { }
            public static void NotNull(object? value) { }
            public static void Collection<T>(IEnumerable<T> values, params Action<T>[] inspectors) { }
            public static T Single<T>(IEnumerable<T> values) => values.Single();
            public static void Equal<T>(T expected, T actual) { }
            public static void NotEqual<T>(T expected, T actual) { }
            public static void That<T>(T value, IConstraint constraint) { }
        }
        interface IConstraint;
        class Constraint : IConstraint;
        class Expression : Constraint
        {
            public Constraint Matches<T>(Predicate<T> wanted) => new();
            public Expression Property(string name) => new();
            public Expression With => new();
            public Expression Not => new();
            public Expression And => new();
            public Expression Null => new();
            public Expression All => new();
            public Constraint True => new();
            public Expression EqualTo(object? expected) => new();
        }
        static class Has { public static Expression All => new(); public static Expression Some => new(); public static Expression None => new(); public static Expression Property(string name) => new(); }
        static class Is { public static Expression All => new(); public static Expression Not => new(); }
        static class CollectionAssert { public static void AllItemsAreNotNull(System.Collections.IEnumerable values) { } }
        static class ShouldMany
        {
            public static void ShouldAllBe<T>(this IEnumerable<T> values, System.Linq.Expressions.Expression<Func<T, bool>> wanted) { }
            public static void ShouldContain<T>(this IEnumerable<T> values, System.Linq.Expressions.Expression<Func<T, bool>> wanted) { }
        }
        static class Fluent { public static Should<T> Should<T>(this T value) => new(); public static Many<T> Should<T>(this List<T> values) => new(); public static Many<T> Should<T>(this IEnumerable<T> values) => new(); }
        class Should<T> { public void Be(T value) { } public void NotBe(T value) { } }
        class Link<T> { public Many<T> And => new(); }
        class Found<T> : Link<T> { public T Which => throw new Exception(); public T Subject => throw new Exception(); }
        class Many<T>
        {
            public Link<T> NotBeEmpty() => new();
            public Link<T> HaveCount(int count) => new();
            public Found<T> ContainSingle() => new();
            public Link<T> SatisfyRespectively(params Action<T>[] inspectors) => new();
            public Link<T> NotContainNulls() => new();
            public Link<T> OnlyContain(System.Linq.Expressions.Expression<Func<T, bool>> wanted) => new();
            public Link<T> AllSatisfy(Action<T> inspector) => new();
        }
        """;

    [Fact]
    public Task An_inspector_of_each_element() => With("""
        void Equal(List<Call> calls) { Assert.All(calls, c => Assert.Equal(Status.Completed, c.Status)); foreach (var c in calls) Save(c.Result!); }
        void First(List<Call> calls) { Assert.All(calls, c => Assert.NotNull(c.Result)); Save(calls[0].Result!); }
        void Index(List<Call> calls) { Assert.All(calls, (c, i) => Assert.True(c.HasResult)); Save(calls.First().Result!); }
        void Block(List<Call> calls) { Assert.All(calls, c => { Assert.NotNull(c.Id); Assert.Equal(Status.Completed, c.Status); }); Save(calls[0].Result!); }
        void Satisfy(List<Call> calls) { calls.Should().AllSatisfy(c => c.Status.Should().Be(Status.Completed)); Save(calls[0].Result!); }
        """);

    [Fact]
    public Task An_inspector_that_looks_at_something_else() => With("""
        void NotFailed(List<Call> calls) { Assert.All(calls, c => Assert.NotEqual(Status.Failed, c.Status)); Save(calls[0].{|TR1001:Result|}!); }
        void Named(List<Call> calls) { Assert.All(calls, c => Assert.NotNull(c.Id)); Save(calls[0].{|TR1001:Result|}!); }
        void Others(List<Call> calls, List<Call> others) { Assert.All(others, c => Assert.True(c.HasResult)); Save(calls[0].{|TR1001:Result|}!); }
        void Satisfy(List<Call> calls) { calls.Should().AllSatisfy(c => c.Status.Should().NotBe(Status.Failed)); Save(calls[0].{|TR1001:Result|}!); }
        void Reads(List<Call> calls) => Assert.All(calls, c => Save(c.{|TR1001:Result|}!));
        void ReadsToo(List<Call> calls) => calls.Should().AllSatisfy(c => Save(c.{|TR1001:Result|}!));
        """);

    [Fact]
    public Task A_predicate_for_every_element() => With("""
        void Contain(List<Call> calls) { calls.Should().OnlyContain(c => c.HasResult); Save(calls[0].Result!); }
        void AfterAnother(List<Call> calls) { calls.Should().NotBeEmpty().And.OnlyContain(c => c.HasResult); Save(calls[0].Result!); }
        void AfterTwo(List<Call> calls) { calls.Should().NotBeEmpty().And.HaveCount(3).And.AllSatisfy(c => c.Status.Should().Be(Status.Completed)); Save(calls[0].Result!); }
        void AllBe(List<Call> calls) { calls.ShouldAllBe(c => c.HasResult); Save(calls[0].Result!); }
        void Matches(List<Call> calls) { Assert.That(calls, Has.All.Matches<Call>(c => c.HasResult)); Save(calls[0].Result!); }
        void Some(List<Call> calls) { Assert.That(calls, Has.Some.Matches<Call>(c => c.HasResult)); Save(calls[0].{|TR1001:Result|}!); }
        void One(List<Call> calls) { calls.ShouldContain(c => c.HasResult); Save(calls[0].{|TR1001:Result|}!); }
        void NotFailed(List<Call> calls) { calls.Should().NotBeEmpty().And.OnlyContain(c => c.Status != Status.Failed); Save(calls[0].{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Several_assertions_at_once() => With("""
        void Afterwards(Call call) { Assert.Multiple(() => Assert.NotNull(call.Id), () => Assert.NotNull(call.Result)); Save(call.Result!); }
        void Loop(List<Call> calls) { Assert.Multiple(() => { foreach (var c in calls) Assert.True(c.HasResult); }); Save(calls[0].Result!); }
        void Inside(Call call) => Assert.Multiple(() => Assert.NotNull(call.Id), () => Save(call.{|TR1001:Result|}!));
        void NotFailed(Call call) { Assert.Multiple(() => Assert.NotEqual(Status.Failed, call.Status)); Save(call.{|TR1001:Result|}!); }
        """);

    private static Task With(string members) => StatusTest.File(Frameworks + "\nclass Sample\n{\n" + members + "\n}");

    [Fact]
    public Task An_inspector_for_each_place() => With("""
        void Places(List<Call> calls) { Assert.Collection(calls, c => Assert.True(c.HasResult), c => Assert.NotNull(c.Result)); Save(calls[0].Result!); Save(calls[1].Result!); }
        void Every(List<Call> calls) { Assert.Collection(calls, c => Assert.True(c.HasResult), c => Assert.NotNull(c.Result)); foreach (var c in calls) Save(c.Result!); }
        void Inside(List<Call> calls) => Assert.Collection(calls, c => { Assert.True(c.HasResult); Save(c.Result!); }, c => Save(c.{|TR1001:Result|}!));
        void Second(List<Call> calls) { Assert.Collection(calls, c => Assert.True(c.HasResult), c => Assert.NotNull(c.Id)); Save(calls[0].Result!); Save(calls[1].{|TR1001:Result|}!); }
        void NotEvery(List<Call> calls) { Assert.Collection(calls, c => Assert.True(c.HasResult), c => Assert.NotNull(c.Id)); foreach (var c in calls) Save(c.{|TR1001:Result|}!); }
        void Respectively(List<Call> calls) { calls.Should().SatisfyRespectively(c => c.Status.Should().Be(Status.Completed), c => c.Id.Should().Be("x")); Save(calls[0].Result!); Save(calls[1].{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task The_only_element() => With("""
        void Single(List<Call> calls) { Assert.True(Assert.Single(calls).HasResult); Save(calls[0].Result!); }
        void Which(List<Call> calls) { calls.Should().ContainSingle().Which.Status.Should().Be(Status.Completed); Save(calls[0].Result!); }
        void Subject(List<Call> calls) { var one = calls.Should().ContainSingle().Subject; if (one.HasResult) Save(calls[0].Result!); }
        void Count(List<Call> calls) { calls.Should().ContainSingle(); Save(calls[0].{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task What_is_selected_of_each_element() => With("""
        void Statuses(List<Call> calls) { Assert.All(calls.Select(c => c.Status), s => Assert.Equal(Status.Completed, s)); Save(calls[0].Result!); }
        void Contain(List<Call> calls) { calls.Select(c => c.Result).Should().NotContainNulls(); Save(calls[0].Result!); }
        void NotNull(List<Call> calls) { CollectionAssert.AllItemsAreNotNull(calls.Select(c => c.Result)); Save(calls[0].Result!); }
        void Ids(List<Call> calls) { CollectionAssert.AllItemsAreNotNull(calls.Select(c => c.Id)); Save(calls[0].{|TR1001:Result|}!); }
        void Themselves(List<Call> calls) { calls.Should().NotContainNulls(); Save(calls[0].{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_property_of_the_constraint_model() => With("""
        void Each(List<Call> calls) { Assert.That(calls, Has.All.Property("Status").EqualTo(Status.Completed)); Save(calls[0].Result!); }
        void With(List<Call> calls) { Assert.That(calls, Has.All.With.Property(nameof(Call.Result)).Not.Null); Save(calls[0].Result!); }
        void None(List<Call> calls) { Assert.That(calls, Has.None.Property("Result").Null); Save(calls[0].Result!); }
        void OfOne(Call c) { Assert.That(c, Has.Property("HasResult").True); Save(c.Result!); }
        void Both(Call c) { Assert.That(c, Is.Not.Null.And.Property("Status").EqualTo(Status.Completed)); Save(c.Result!); }
        void Selected(List<Call> calls) { Assert.That(calls.Select(c => c.Result), Is.All.Not.Null); Save(calls[0].Result!); }
        void Another(List<Call> calls) { Assert.That(calls, Has.All.Property("Id").EqualTo("x")); Save(calls[0].{|TR1001:Result|}!); }
        void Some(List<Call> calls) { Assert.That(calls, Has.Some.Property("Status").EqualTo(Status.Completed)); Save(calls[0].{|TR1001:Result|}!); }
        void NotEach(List<Call> calls) { Assert.That(calls, Is.Not.All.Property("Status").EqualTo(Status.Completed)); Save(calls[0].{|TR1001:Result|}!); }
        void NotCompleted(List<Call> calls) { Assert.That(calls, Has.None.Property("Status").EqualTo(Status.Completed)); Save(calls[0].{|TR1001:Result|}!); }
        void Unknown(Call c) { Assert.That(c, Has.Property("Nothing").EqualTo(Status.Completed)); Save(c.{|TR1001:Result|}!); }
        """);
}
