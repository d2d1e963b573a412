namespace TypedResponses.Analyzers.Tests.Flow;

/// <summary>Objects that are made to look at a call: what their constructor or their members have found out holds of the call.</summary>
public class ValidatorTests
{
    [Fact]
    public Task What_members_ask_of_the_call_they_were_given() => StatusTest.Members("""
        sealed class Validator2(Call call) { public bool IsValid => call.HasResult; public string? Error => call.HasResult ? null : "none"; }
        sealed class Validator3 { private readonly Call _call; public Validator3(Call call) => _call = call; public bool IsValid => _call.Status == Status.Completed; public void ThrowIfInvalid() { if (_call.Status != Status.Completed) throw new Exception(); } }
        void Primary(Call c) { var v = new Validator2(c); if (v.IsValid) Save(c.Result!); }
        void Field(Call c) { var v = new Validator3(c); if (!v.IsValid) return; Save(c.Result!); }
        void Method(Call c) { new Validator3(c).ThrowIfInvalid(); Save(c.Result!); }
        void Message(Call c) { var v = new Validator2(c); if (v.Error != null) throw new Exception(v.Error); Save(c.Result!); }
        """);

    [Fact]
    public Task What_a_constructor_keeps_of_its_answer() => StatusTest.Members("""
        sealed class Validation2 { public bool Ok { get; } public Validation2(Call c) { Ok = c.HasResult; } }
        sealed class Validation3 { public string? Error { get; } public Validation3(Call c) { if (c.Status == Status.Failed) Error = "failed"; else if (!c.HasResult) Error = "none"; } }
        sealed class Validation { public List<string> Errors { get; } = []; public Validation(Call c) { if (!c.HasResult) Errors.Add("none"); } public bool IsValid => Errors.Count == 0; }
        void Flag(Call c) { var v = new Validation2(c); if (!v.Ok) return; Save(c.Result!); }
        void Message(Call c) { var v = new Validation3(c); if (v.Error is not null) return; Save(c.Result!); }
        void List(Call c) { var v = new Validation(c); if (!v.IsValid) return; Save(c.Result!); }
        """);

    [Fact]
    public Task A_constructor_that_throws() => StatusTest.Members("""
        sealed class Validator { private readonly Call _call; public Validator(Call call) { if (!call.HasResult) throw new ArgumentException(); _call = call; } }
        void Checked(Call c) { _ = new Validator(c); Save(c.Result!); }
        void Another(Call c, Call d) { _ = new Validator(d); Save(c.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task What_it_has_found_out_is_something_else() => StatusTest.Members("""
        sealed class Weak(Call call) { public bool IsValid => call.Status != Status.Failed; }
        sealed class Weak2 { public bool Ok { get; } public Weak2(Call c) { Ok = c.Status != Status.Failed; } }
        sealed class Validation2 { public bool Ok { get; } public Validation2(Call c) { Ok = c.HasResult; } }
        sealed class Validator2(Call call) { public bool IsValid => call.HasResult; public string? Error => call.HasResult ? null : "none"; }
        void NotFailed(Call c) { var v = new Weak(c); if (v.IsValid) Save(c.{|TR1001:Result|}!); }
        void NotFailedKept(Call c) { var v = new Weak2(c); if (v.Ok) Save(c.{|TR1001:Result|}!); }
        void Another(Call c, Call d) { var v = new Validator2(c); if (v.IsValid) Save(d.{|TR1001:Result|}!); }
        void Turned(Call c) { var v = new Validation2(c); if (v.Ok) return; Save(c.{|TR1001:Result|}!); }
        void Two(Call c, Call d) { var v = new Validator2(c); var w = new Validator2(d); if (v.IsValid) Save(d.{|TR1001:Result|}!); if (w.IsValid) Save(d.Result!); }
        """);

    [Fact]
    public Task Errors_that_somebody_else_may_have_taken_away() => StatusTest.Members("""
        sealed class Validation { public List<string> Errors { get; } = []; public Validation(Call c) { if (!c.HasResult) Errors.Add("none"); } public bool IsValid => Errors.Count == 0; }
        static void Forgive(Validation v) => v.Errors.Clear();
        void Handed(Call c) { var v = new Validation(c); Forgive(v); if (!v.IsValid) return; Save(c.{|TR1001:Result|}!); }
        void Cleared(Call c) { var v = new Validation(c); v.Errors.Clear(); if (!v.IsValid) return; Save(c.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_status_that_it_was_made_with() => StatusTest.Members("""
        sealed class StatusIs(Status wanted) { public bool Holds(Call c) => c.Status == wanted; public void Ensure(Call c) { if (c.Status != wanted) throw new InvalidOperationException(); } }
        sealed class Expected { private readonly Status _wanted; public Expected(Status wanted) { _wanted = wanted; } public bool Holds(Call c) => c.Status == _wanted; }
        void Asked(Call c) { var done = new StatusIs(Status.Completed); if (done.Holds(c)) Save(c.Result!); }
        void Ensured(Call c) { new StatusIs(Status.Completed).Ensure(c); Save(c.Result!); }
        void Kept(Call c) { var done = new Expected(Status.Completed); if (done.Holds(c)) Save(c.Result!); }
        void Failed(Call c) { new StatusIs(Status.Failed).Ensure(c); Save(c.{|TR1002:Result|}!); }
        void AnyStatus(Call c, Status status) { if (new StatusIs(status).Holds(c)) Save(c.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_constructor_that_calls_another() => StatusTest.Members("""
        class Named { public Named(string name) { } }
        class Checking { public Checking(Call call) { if (!call.HasResult) throw new ArgumentException(); } }
        sealed class Throws : Named { public Throws(Call call) : base(call.Id) { if (!call.HasResult) throw new ArgumentException(); } }
        sealed class Inherits : Checking { public Inherits(Call call) : base(call) { } }
        sealed class Delegates { public Delegates(Call call) : this(call, "x") { } public Delegates(Call call, string name) { if (!call.HasResult) throw new ArgumentException(); } }
        sealed class Keeps : Named { public bool Ok { get; } public Keeps(Call call) : base("x") { Ok = call.HasResult; } }
        sealed class Loose : Named { public Loose(Call call) : base(call.Id) { if (call.Status == Status.Failed) throw new ArgumentException(); } }
        void Own(Call c) { _ = new Throws(c); Save(c.Result!); }
        void Base(Call c) { _ = new Inherits(c); Save(c.Result!); }
        void Other(Call c) { _ = new Delegates(c); Save(c.Result!); }
        void Answer(Call c) { var v = new Keeps(c); if (!v.Ok) return; Save(c.Result!); }
        void NotFailed(Call c) { _ = new Loose(c); Save(c.{|TR1001:Result|}!); }
        void Unasked(Call c) { _ = new Keeps(c); Save(c.{|TR1001:Result|}!); }
        void Another(Call c, Call d) { _ = new Inherits(d); Save(c.{|TR1001:Result|}!); }
        """);
}
