// Test code with the assertions of the usual frameworks, as small stand-ins.
static class Assert
{
    public static void NotNull([NotNull] object? value) { if (value is null) throw new InvalidOperationException(); }
    public static void True([DoesNotReturnIf(false)] bool value) { if (!value) throw new InvalidOperationException(); }
    public static void False([DoesNotReturnIf(true)] bool value) { if (value) throw new InvalidOperationException(); }
    public static void Equal<T>(T expected, T actual) { }
    public static void IsNotNull(object? value) { }
    public static void IsTrue(bool value) { }
    public static void AreEqual(object expected, object? actual) { }
    public static T IsType<T>(object? value) => (T)value!;
    public static T Single<T>(IEnumerable<T> items) => items.First();
    public static void Multiple(Action action) => action();
    public static void That(object? value, Constraint constraint) { }
    public static void That(bool value) { }
}

class Constraint
{
    public Constraint And => this;
    public Constraint Not => this;
    public Constraint Null => this;
    public Constraint Empty => this;
    public Constraint EqualTo(object value) => this;
}

static class Is
{
    public static Constraint Not => new();
    public static Constraint EqualTo(object value) => new();
    public static Constraint True => new();
}

static class Fluent
{
    public static Subject<T> Should<T>(this T value, string reason = "") => new();
    public static void ShouldBe<T>(this T value, T expected) { }
    public static void ShouldNotBeNull(this object? value) { }
}

class Subject<T>
{
    public Subject<T> And => this;
    public Subject<T> Be(T value) => this;
    public Subject<T> NotBeNull() => this;
    public Subject<T> BeTrue() => this;
}

class ImageTests
{
    void NotNull() { var call = Get(); Assert.NotNull(call.Result); Save(call.Result); }
    void Equal() { var call = Get(); Assert.Equal(Status.Completed, call.Status); Save(call.Result!); }
    void True() { var call = Get(); Assert.True(call.HasResult); Save(call.Result!); }
    void TrueOut() { var call = Get(); Assert.True(call.TryGetResult(out var image)); Save(image); }
    void False() { var call = Get(); Assert.False(call.Result is null); Save(call.Result); }
    void IsType() { var call = Assert.IsType<Call>(GetResponse().Output[0]); Assert.True(call.HasResult); Save(call.Result!); }
    void MsTest() { var call = Get(); Assert.IsNotNull(call.Result); Assert.AreEqual("x", call.Id); Save(call.Result!); }
    void MsTestStatus() { var call = Get(); Assert.AreEqual(Status.Completed, call.Status); Save(call.Result!); }
    void MsTestTrue() { var call = Get(); Assert.IsTrue(call.HasResult); Save(call.Result!); }
    void NUnitNull() { var call = Get(); Assert.That(call.Result, Is.Not.Null); Save(call.Result!); }
    void NUnitAnd() { var call = Get(); Assert.That(call.Result, Is.Not.Null.And.Not.Empty); Save(call.Result!); }
    void NUnitEqual() { var call = Get(); Assert.That(call.Status, Is.EqualTo(Status.Completed)); Save(call.Result!); }
    void NUnitBool() { var call = Get(); Assert.That(call.HasResult); Save(call.Result!); }
    void NUnitTrue() { var call = Get(); Assert.That(call.HasResult, Is.True); Save(call.Result!); }
    void FluentBe() { var call = Get(); call.Status.Should().Be(Status.Completed); Save(call.Result!); }
    void FluentNotNull() { var call = Get(); call.Result.Should().NotBeNull(); Save(call.Result!); }
    void FluentTrue() { var call = Get(); call.HasResult.Should().BeTrue(); Save(call.Result!); }
    void ShouldlyBe() { var call = Get(); call.Status.ShouldBe(Status.Completed); Save(call.Result!); }
    void ShouldlyNotNull() { var call = Get(); call.Result.ShouldNotBeNull(); Save(call.Result!); }
    void DebugAssert() { var call = Get(); Debug.Assert(call.Result != null); Save(call.Result); }
    async Task Async() { var call = await GetAsync(); Assert.NotNull(call.Result); await SaveAsync(call.Result); }
    void ThrowIfNull() { var call = Get(); ArgumentNullException.ThrowIfNull(call.Result); Save(call.Result); }
    void Fixture() { var call = new Call { Id = "1", Status = Status.Completed, Result = ImageResult.FromText("aGk=") }; Save(call.Result); }
    void Made() { var call = Make(Status.Completed); if (call.HasResult) Save(call.Result!); }
    static Call Make(Status status) => new() { Id = "1", Status = status, Result = status == Status.Completed ? ImageResult.FromText("aGk=") : null };
}
