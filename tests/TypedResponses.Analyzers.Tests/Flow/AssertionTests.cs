namespace TypedResponses.Analyzers.Tests.Flow;

/// <summary>After an assertion of a test framework, what it asserts holds.</summary>
public class AssertionTests
{
    private const string Xunit = """
        static class Assert
        {
            public static void NotNull(object? value) { }
            public static void Null(object? value) { }
            public static void NotEmpty(System.Collections.IEnumerable? value) { }
            public static void True(bool value) { }
            public static void False(bool value) { }
            public static void Equal<T>(T expected, T actual) { }
            public static void NotEqual<T>(T expected, T actual) { }
            public static void Same(object? expected, object? actual) { }
            public static void NotSame(object? expected, object? actual) { }
            public static void StrictEqual<T>(T expected, T actual) { }
            public static T IsType<T>(object? value) => (T)value!;
            public static T IsAssignableFrom<T>(object? value) => (T)value!;
            public static void DoesNotContain<T>(IEnumerable<T> values, Predicate<T> unwanted) { }
            public static void Fail() { }
            public static void Warn() { }
        }
        """;

    private const string MsTest = """
        static class Assert
        {
            public static void IsNotNull(object? value) { }
            public static void IsNull(object? value) { }
            public static void IsTrue(bool value) { }
            public static void IsFalse(bool value) { }
            public static void AreEqual<T>(T expected, T actual) { }
            public static void AreNotEqual<T>(T expected, T actual) { }
            public static void AreSame(object? expected, object? actual) { }
            public static void AreNotSame(object? expected, object? actual) { }
            public static T IsInstanceOfType<T>(object? value) => (T)value!;
        }
        static class CollectionAssert { public static void IsNotEmpty(System.Collections.IEnumerable? value) { } }
        static class StringAssert { public static void IsNotNullOrEmpty(string? value) { } }
        """;

    private const string NUnit = """
        static class Assert
        {
            public static void That(bool condition) { }
            public static void That(bool condition, string message) { }
            public static void That(bool condition, Text message = default, string expression = "", int line = 0) { }
            public static void That<T>(T value, IConstraint constraint) { }
        }
        static class ClassicAssert { public static void NotNull(object? value) { } }
        struct Text { }
        interface IConstraint;
        class Constraint : IConstraint { public Expression And => new(); public Expression Or => new(); }
        class Expression
        {
            public Expression Not => this;
            public Expression Length => this;
            public Constraint Null => new();
            public Constraint Empty => new();
            public Constraint True => new();
            public Constraint False => new();
            public Constraint EqualTo(object? value) => new();
            public Constraint InstanceOf(Type type) => new();
        }
        static class Is
        {
            public static Expression Not => new();
            public static Constraint Null => new();
            public static Constraint True => new();
            public static Constraint False => new();
            public static Constraint EqualTo(object? value) => new();
            public static Constraint SameAs(object? value) => new();
            public static Constraint InstanceOf(Type type) => new();
            public static Constraint TypeOf<T>() => new();
        }
        static class Assume { public static void That<T>(T value, IConstraint constraint) { } }
        """;

    // The parameters of `Should` are not marked: a value that is not there is what they are made for.
    private const string FluentAssertions = """
        static class Fluent { public static Should<T> Should<T>([DisallowNull] this T value) => new(); public static Should<object> Should(this ImageResult value) => new(); }
        class Should<T>
        {
            public void Be(T value) { }
            public void NotBe(T value) { }
            public void BeSameAs(T value) { }
            public void Equal(T value) { }
            public void BeTrue() { }
            public void BeFalse() { }
            public void NotBeNull() { }
            public void NotBeNullOrEmpty() { }
            public void NotBeNullOrWhiteSpace() { }
            public void NotBeEmpty() { }
            public void BeAssignableTo(Type type) { }
            public void Match<U>(System.Linq.Expressions.Expression<Func<U, bool>> wanted) { }
        }
        static class FluentMany { public static ShouldMany<T> Should<T>(this List<T> value) => new(); }
        class ShouldMany<T>
        {
            public void OnlyContain(System.Linq.Expressions.Expression<Func<T, bool>> wanted) { }
            public void NotContain(System.Linq.Expressions.Expression<Func<T, bool>> unwanted) { }
            public Single<T> ContainSingle(System.Linq.Expressions.Expression<Func<T, bool>> wanted) => new();
        }
        class Single<T> { public T Which => throw new InvalidOperationException(); }
        """;

    private const string Shouldly = """
        static class ShouldBeExtensions
        {
            public static void ShouldBe<T>(this T actual, T expected) { }
            public static void ShouldNotBe<T>(this T actual, T expected) { }
            public static void ShouldBeTrue(this bool actual) { }
            public static void ShouldNotBeNull(this object? actual) { }
            public static void ShouldSatisfy(this object? actual) { }
        }
        """;

    [Fact]
    public Task Xunit_says_it_is_there() => With(Xunit, """
        void There(Call call) { Assert.NotNull(call.Result); Save(call.Result!); }
        void Completed(Call call) { Assert.Equal(Status.Completed, call.Status); Save(call.Result!); }
        void Strictly(Call call) { Assert.StrictEqual(Status.Completed, call.Status); Save(call.Result!); }
        void Has(Call call) { Assert.True(call.HasResult); Save(call.Result!); }
        void NotFailed(Call call) { if (call.Status is not (Status.Completed or Status.Failed)) return; Assert.False(call.Status == Status.Failed); Save(call.Result!); }
        void Bytes(Download download) { Assert.NotEmpty(download.Bytes); Log(download.Bytes![0].ToString()); }
        void Other(Call call) { Assert.NotEqual(null, call.Result); Save(call.Result!); }
        void Identical(Call call, ImageResult image) { Assert.NotSame(null, call.Result); Save(call.Result!); }
        """);

    [Fact]
    public Task Xunit_says_something_else() => With(Xunit, """
        void Another(Call call) { Assert.Equal("x", call.Id); Save(call.{|TR1001:Result|}!); }
        void Absent(Call call) { Assert.Null(call.Result); Save(call.{|TR1001:Result|}!); }
        void Same(Call call) { Assert.Same(null, call.Result); Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task What_is_asserted_to_be_equal_is_as_known_as_the_other() => With(Xunit, """
        void Checked(Call call, Call other) { Assert.Equal(Status.Completed, other.Status); Assert.Equal(other.Status, call.Status); Save(call.Result!); }
        void Later(Call call, Call other) { Assert.Equal(other.Status, call.Status); Assert.Equal(Status.Completed, other.Status); Save(call.Result!); }
        void Neither(Call call, Call other) { Assert.Equal(other.Status, call.Status); Save(call.{|TR1001:Result|}!); }
        void Unlike(Call call, Call other) { Assert.Equal(Status.Completed, other.Status); Assert.NotEqual(other.Status, call.Status); Save(call.{|TR1001:Result|}!); }
        void Again(Call call, Call other) { Assert.Equal(Status.Completed, other.Status); Assert.Equal(other.Status, call.Status); call = Get(); Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task What_is_not_there_leaves_the_other() => StatusTest.Members("""
        void Null(Call call, Call other) { if (call.Result is null && other.Result is null) return; First.Assert.Null(call.Result); Save(other.Result!); }
        void IsNull(Call call, Call other) { if (call.Result is null && other.Result is null) return; Second.Assert.IsNull(call.Result); Save(other.Result!); }
        void Same(Call call, Call other) { if (call.Result is null && other.Result is null) return; First.Assert.Same(null, call.Result); Save(other.Result!); }
        void AreSame(Call call, Call other) { if (call.Result is null && other.Result is null) return; Second.Assert.AreSame(null, call.Result); Save(other.Result!); }
        void There(Call call, Call other) { if (call.Result is null && other.Result is null) return; First.Assert.NotNull(call.Result); Save(other.{|TR1001:Result|}!); }
        static class First {
        """ + Xunit.Replace("static class Assert", "public static class Assert") + "} static class Second {" + MsTest.Replace("static class Assert\n", "public static class Assert\n").ReplaceLineEndings("\n") + "}");

    [Fact]
    public Task A_type_that_is_asserted() => With(Xunit, """
        void Item(ResponsesOutputItem item) { var call = Assert.IsType<Call>(item); Assert.Equal(Status.Completed, call.Status); Save(call.Result!); }
        void Unchecked(ResponsesOutputItem item) { var call = Assert.IsType<Call>(item); Save(call.{|TR1001:Result|}!); }
        void Base(ResponsesOutputItem item) { var call = Assert.IsAssignableFrom<Call>(item); Assert.True(((Call)item).HasResult); Save(call.Result!); }
        void Image(Call call) { Assert.IsType<ImageResult>(call.Result); Save(call.Result!); }
        """);

    [Fact]
    public Task MSTest() => With(MsTest, """
        void There(Call call) { Assert.IsNotNull(call.Result); Save(call.Result!); }
        void Absent(Call call) { Assert.IsNull(call.Result); Save(call.{|TR1001:Result|}!); }
        void Completed(Call call) { Assert.AreEqual(Status.Completed, call.Status); Save(call.Result!); }
        void True(Call call) { Assert.IsTrue(call.HasResult); Save(call.Result!); }
        void False(Call call) { Assert.IsFalse(call.Result is null); Save(call.Result!); }
        void Other(Call call) { Assert.AreNotEqual(null, call.Result); Save(call.Result!); }
        void Same(Call call) { Assert.AreSame(null, call.Result); Save(call.{|TR1001:Result|}!); }
        void NotSame(Call call) { Assert.AreNotSame(null, call.Result); Save(call.Result!); }
        void Typed(ResponsesOutputItem item) { var call = Assert.IsInstanceOfType<Call>(item); Assert.IsTrue(((Call)item).HasResult); Save(call.Result!); }
        void Bytes(Download download) { CollectionAssert.IsNotEmpty(download.Bytes); Log(download.Bytes![0].ToString()); }
        void Text(Job job) { StringAssert.IsNotNullOrEmpty(job.Output); Log(job.Output!); }
        """);

    [Fact]
    public Task NUnits_constraints() => With(NUnit, """
        void Condition(Call call) { Assert.That(call.HasResult); Save(call.Result!); }
        void Message(Call call) { Assert.That(call.HasResult, "no image"); Save(call.Result!); }
        void Expression(Call call) { Assert.That(call.HasResult, new Text()); Save(call.Result!); }
        void Completed(Call call) { Assert.That(call.Status, Is.EqualTo(Status.Completed)); Save(call.Result!); }
        void SameAs(Call call) { Assert.That(call.Status, Is.SameAs(Status.Completed)); Save(call.Result!); }
        void NotNull(Call call) { Assert.That(call.Result, Is.Not.Null); Save(call.Result!); }
        void NotEmpty(Job job) { Assert.That(job.Output, Is.Not.Empty); Log(job.Output!); }
        void True(Call call) { Assert.That(call.HasResult, Is.True); Save(call.Result!); }
        void False(Call call) { Assert.That(call.Result is null, Is.False); Save(call.Result!); }
        void Both(Call call) { Assert.That(call.Result, Is.Not.Null.And.Not.EqualTo(7)); Save(call.Result!); }
        void Classic(Call call) { ClassicAssert.NotNull(call.Result); Save(call.Result!); }
        """);

    [Fact]
    public Task NUnits_constraints_on_something_else() => With(NUnit, """
        void Null(Call call) { Assert.That(call.Result, Is.Null); Save(call.{|TR1001:Result|}!); }
        void Queued(Call call) { Assert.That(call.Status, Is.EqualTo(Status.InProgress)); Save(call.{|TR1001:Result|}!); }
        void NotEqual(Call call) { Assert.That(call.Status, Is.Not.EqualTo(Status.Failed)); Save(call.{|TR1001:Result|}!); }
        void Type(Call call) { Assert.That(call.Id, Is.Not.InstanceOf(typeof(int))); Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task FluentAssertions_says_it_is_there() => With(FluentAssertions, """
        void Completed(Call call) { call.Status.Should().Be(Status.Completed); Save(call.Result!); }
        void Same(Call call) { call.Status.Should().BeSameAs(Status.Completed); Save(call.Result!); }
        void Equal(Call call) { call.Status.Should().Equal(Status.Completed); Save(call.Result!); }
        void NotBe(Call call) { if (call.Status is not (Status.Completed or Status.Failed)) return; call.Status.Should().NotBe(Status.Failed); Save(call.Result!); }
        void True(Call call) { call.HasResult.Should().BeTrue(); Save(call.Result!); }
        void False(Call call) { (call.Result is null).Should().BeFalse(); Save(call.Result!); }
        void NotNull(Call call) { call.Result.Should().NotBeNull(); Save(call.Result!); }
        void NotNullOrEmpty(Call call) { call.Result.Should().NotBeNullOrEmpty(); Save(call.Result!); }
        void NotNullOrWhiteSpace(Call call) { call.Result.Should().NotBeNullOrWhiteSpace(); Save(call.Result!); }
        void NotEmpty(Call call) { call.Result.Should().NotBeEmpty(); Save(call.Result!); }
        """);

    [Fact]
    public Task FluentAssertions_says_something_else() => With(FluentAssertions, """
        void Type(Call call) { call.Result.Should().BeAssignableTo(typeof(object)); Save(call.{|TR1001:Result|}!); }
        void NotBe(Call call) { call.Status.Should().NotBe(Status.Failed); Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Shouldly_says_it_is_there() => With(Shouldly, """
        void Completed(Call call) { call.Status.ShouldBe(Status.Completed); Save(call.Result!); }
        void NotNull(Call call) { call.Result.ShouldNotBeNull(); Save(call.Result!); }
        void True(Call call) { call.HasResult.ShouldBeTrue(); Save(call.Result!); }
        void NotFailed(Call call) { call.Status.ShouldNotBe(Status.Failed); Save(call.{|TR1001:Result|}!); }
        void Unknown(Call call) { call.ShouldSatisfy(); Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_helper_whose_name_starts_with_should_is_no_assertion() => StatusTest.Members("""
        static bool ShouldRetry() => Chance();
        static bool ShouldWait(Call call) => !call.HasResult;
        static bool ShouldSave([ReadyWhen(true)] Call call) => call.HasResult;
        static void ShouldShow([Ready] Call call) => Save(call.Result!);
        void Retried(Call call) { if (ShouldRetry()) return; Save(call.{|TR1001:Result|}!); }
        void Waited(Call call) { if (ShouldWait(call)) return; Save(call.Result!); }
        void Saved(Call call) { if (ShouldSave(call)) Save(call.Result!); }
        void Shown(Call call) => ShouldShow({|TR1001:call|});
        """);

    [Fact]
    public Task The_frameworks_own_classes() => StatusTest.Members("""
        void Debugged(Call call) { Debug.Assert(call.HasResult); Save(call.Result!); }
        void Traced(Call call) { Trace.Assert(call.HasResult, "no image"); Save(call.Result!); }
        void Negated(Call call) { Debug.Assert(!call.HasResult); Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task The_frameworks_own_classes_where_they_mark_nothing() => StatusTest.File("""
        static class Debug { public static void Assert(bool condition) { } }
        static class Trace { public static void Assert(bool condition) { } }
        static class Check { public static void Assert(bool condition) { } }
        class Sample
        {
            void Debugged(Call call) { Debug.Assert(call.HasResult); Save(call.Result!); }
            void Traced(Call call) { Trace.Assert(call.HasResult); Save(call.Result!); }
            void Checked(Call call) { Check.Assert(call.HasResult); Save(call.{|TR1001:Result|}!); }
        }
        """);

    [Fact]
    public Task Methods_that_share_no_more_than_the_name() => StatusTest.File("""
        static class Assert
        {
            public static void Equal(object? only) { }
            public static void NotEqual(object? only) { }
        }
        static class Fluent { public static Should Should(this Status value) => new(); public static void ShouldBe(this Call call) { } public static void ShouldNotBe(this Call call) { } }
        class Should { public void Be() { } public void NotBe() { } }
        class Sample
        {
            void Equal(Call call) { Assert.Equal(call.Status); Save(call.{|TR1001:Result|}!); }
            void NotEqual(Call call) { Assert.NotEqual(call.Status); Save(call.{|TR1001:Result|}!); }
            void Be(Call call) { call.Status.Should().Be(); Save(call.{|TR1001:Result|}!); }
            void NotBe(Call call) { call.Status.Should().NotBe(); Save(call.{|TR1001:Result|}!); }
            void ShouldBe(Call call) { call.ShouldBe(); Save(call.{|TR1001:Result|}!); }
            void ShouldNotBe(Call call) { call.ShouldNotBe(); Save(call.{|TR1001:Result|}!); }
        }
        """);

    [Fact]
    public Task An_assertion_that_fails_has_said_nothing() => With(Xunit, """
        void NotNull(Call call) { try { Assert.NotNull(call.Result); } catch (InvalidOperationException) { Save(call.{|TR1001:Result|}!); } }
        void Typed(Call call) { try { Assert.IsType<ImageResult>(call.Result); } catch (InvalidOperationException) { Save(call.{|TR1001:Result|}!); } }
        """);

    [Fact]
    public Task NUnits_constraints_that_are_joined() => With(NUnit, """
        void And(Call call) { Assert.That(call.Result, Is.Not.Null.And.InstanceOf(typeof(ImageResult))); Save(call.Result!); }
        void AndItsLength(Download download) { Assert.That(download.Bytes, Is.Not.Null.And.Length.EqualTo(3)); Show(download.Bytes!); }
        void Or(Call call) { Assert.That(call.Status, Is.EqualTo(Status.Failed).Or.EqualTo(Status.Completed)); Save(call.{|TR1001:Result|}!); }
        void OrNothing(Call call) { Assert.That(call.Result, Is.Null.Or.InstanceOf(typeof(ImageResult))); Save(call.{|TR1001:Result|}!); }
        void OrButOne(Call call) { if (call.Status == Status.Failed) return; Assert.That(call.Status, Is.EqualTo(Status.Failed).Or.EqualTo(Status.Completed)); Save(call.Result!); }
        void OrOfAType(Call call) { Assert.That(call.Result, Is.InstanceOf(typeof(ImageResult)).Or.Not.Null); Save(call.Result!); }
        void OfSomethingElse(Job job) { Assert.That(job.Output, Is.Not.Length.Not.Null); Log(job.{|TR1001:Output|}!); }
        """);

    [Fact]
    public Task NUnits_constraints_are_converted() => StatusTest.File("""
        static class Assert { public static void That(object? actual, Resolvable constraint) { } }
        class Resolvable;
        class Constraint { public static implicit operator Resolvable(Constraint constraint) => new(); }
        class Expression { public Constraint Null => new(); }
        static class Is { public static Expression Not => new(); public static Constraint Null => new(); }
        class Sample
        {
            void There(Call call) { Assert.That(call.Result, Is.Not.Null); Save(call.Result!); }
            void Absent(Call call) { Assert.That(call.Result, Is.Null); Save(call.{|TR1001:Result|}!); }
        }
        """);

    [Fact]
    public Task Assertions_that_end_the_test() => With(Xunit, """
        void Failed(Call call) { if (!call.HasResult) Assert.Fail(); Save(call.Result!); }
        void Warned(Call call) { if (!call.HasResult) Assert.Warn(); Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Assumptions_and_types() => With(NUnit, """
        void Assumed(Call call) { Assume.That(call.Status, Is.EqualTo(Status.Completed)); Save(call.Result!); }
        void AssumedNot(Call call) { Assume.That(call.Status, Is.Not.EqualTo(Status.Failed)); Save(call.{|TR1001:Result|}!); }
        void OfAType(Call call) { Assert.That(call.Result, Is.InstanceOf(typeof(ImageResult))); Save(call.Result!); }
        void OfOneType(Call call) { Assert.That(call.Result, Is.TypeOf<ImageResult>()); Save(call.Result!); }
        void NotOfAType(Call call) { Assert.That(call.Result, Is.Not.InstanceOf(typeof(ImageResult))); Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Assertions_about_all_elements() => With(Xunit, """
        void None(List<Call> calls) { Assert.DoesNotContain(calls, call => call.Result is null); foreach (var call in calls) Save(call.Result!); }
        void NoneOther(List<Call> calls) { Assert.DoesNotContain(calls, call => call.HasResult); foreach (var call in calls) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Fluent_assertions_with_a_predicate() => With(FluentAssertions, """
        void Only(List<Call> calls) { calls.Should().OnlyContain(call => call.HasResult); foreach (var call in calls) Save(call.Result!); }
        void OnlyNamed(List<Call> calls) { calls.Should().OnlyContain(call => call.Id != ""); foreach (var call in calls) Save(call.{|TR1001:Result|}!); }
        void None(List<Call> calls) { calls.Should().NotContain(call => call.Result == null); Save(calls[0].Result!); }
        void Found(List<Call> calls) => Save(calls.Should().ContainSingle(call => call.HasResult).Which.Result!);
        void FoundNamed(List<Call> calls) => Save(calls.Should().ContainSingle(call => call.Id == "").Which.{|TR1001:Result|}!);
        void Matched(Call call) { call.Should().Match<Call>(one => one.HasResult); Save(call.Result!); }
        void MatchedName(Call call) { call.Should().Match<Call>(one => one.Id == ""); Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Fluent_assertions_that_contain() => StatusTest.File("""
        static class Fluent { public static Checks<T> Should<T>(this IEnumerable<T> all) => new(); }
        class Checks<T> { public Found<T> Contain(Func<T, bool> predicate) => new(); }
        class Found<T> { public T Which => throw new InvalidOperationException(); }
        class Sample
        {
            void Right(List<Call> calls) => Save(calls.Should().Contain(c => c.HasResult).Which.Result!);
            void Wrong(List<Call> calls) => Save(calls.Should().Contain(c => c.Id == "").Which.{|TR1001:Result|}!);
        }
        """);

    [Fact]
    public Task Assertions_of_ones_own_that_are_given_nothing() => StatusTest.File("""
        static class Own
        {
            public static void ForEach<T>(this IEnumerable<T> all, Action act) => act();
            public static void ShouldBe(this Call call) { }
            public static void ShouldNotBe(this Call call) { }
            public static void ShouldMatch(this Call call) { }
            public static void ShouldOnlyContain<T>(this List<T> all) { }
            public static void ShouldNotContain<T>(this List<T> all) { }
        }
        class Sample
        {
            void Run(List<Call> calls, Call call)
            {
                calls.ForEach(() => Log(""));
                call.ShouldMatch(); call.ShouldBe(); call.ShouldNotBe(); calls.ShouldOnlyContain(); calls.ShouldNotContain();
                foreach (var c in calls) Save(c.{|TR1001:Result|}!);
            }
        }
        """);

    [Fact]
    public Task What_is_of_a_type_is_there() => StatusTest.File("""
        static class Is { public static object AssignableTo<T>() => 1; public static object AssignableFrom<T>() => 1; }
        static class Assert { public static void That(object? value, object constraint) { } }
        class Sample
        {
            void To(Call call) { Assert.That(call.Result, Is.AssignableTo<ImageResult>()); Save(call.Result!); }
            void From(Call call) { Assert.That(call.Result, Is.AssignableFrom<ImageResult>()); Save(call.Result!); }
            void Neither(Call call, Call other) { Assert.That(call.Result, Is.AssignableTo<ImageResult>()); Save(other.{|TR1001:Result|}!); }
        }
        """);

    [Fact]
    public Task A_trace_of_a_failure_goes_on() => StatusTest.File("""
        static class Trace { public static void Fail(string message) { } }
        static class StringAssert { public static void Fail() { } }
        class Sample
        {
            void Traced(Call call) { if (!call.HasResult) Trace.Fail("none"); Save(call.{|TR1001:Result|}!); }
            void OfTexts(Call call) { if (!call.HasResult) StringAssert.Fail(); Save(call.{|TR1001:Result|}!); }
        }
        """);

    private static Task With(string framework, string members) => StatusTest.File($"{framework}\nclass Sample\n{{\n{members}\n}}");
}
