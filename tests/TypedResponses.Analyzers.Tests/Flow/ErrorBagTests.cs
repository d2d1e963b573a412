namespace TypedResponses.Analyzers.Tests.Flow;

/// <summary>
/// Errors that go into something which was there before: MVC's <c>ModelState</c>, a list somebody gave, a field. Whoever finds it without has added none.
/// </summary>
public class ErrorBagTests
{
    private const string Mvc = """
        namespace Microsoft.AspNetCore.Mvc.ModelBinding
        {
            public class ModelError { }
            public class ModelErrorCollection : System.Collections.ObjectModel.Collection<ModelError> { }
            public enum ModelValidationState { Unvalidated, Invalid, Valid, Skipped }
            public class ModelStateEntry { public ModelErrorCollection Errors { get; } = []; public ModelValidationState ValidationState { get; set; } }
            public class ModelStateDictionary
            {
                public bool IsValid => true;
                public int ErrorCount => 0;
                public void AddModelError(string key, string message) { }
                public bool TryAddModelError(string key, string message) => true;
                public void Clear() { }
                public bool Remove(string key) => true;
                public bool ContainsKey(string key) => true;
                public ModelStateEntry? this[string key] => null;
                public virtual IEnumerable<ModelStateEntry> Values => [];
                public virtual bool TryGetValue(string key, [NotNullWhen(true)] out ModelStateEntry? entry) { entry = null; return false; }
            }
        }
        class Controller
        {
            public Microsoft.AspNetCore.Mvc.ModelBinding.ModelStateDictionary ModelState { get; } = new();
            protected string BadRequest(object? errors = null) => "";
            protected string Ok() => "";
        }
        """;

    [Fact]
    public Task A_model_state_without_errors() => StatusTest.File(Mvc + """
        class Images : Controller
        {
            string Left(Call call) { if (!call.HasResult) ModelState.AddModelError("x", "none"); if (!ModelState.IsValid) return BadRequest(ModelState); Save(call.Result!); return Ok(); }
            string Entered(Call call) { if (!call.HasResult) ModelState.AddModelError("x", "none"); if (ModelState.IsValid) { Save(call.Result!); return Ok(); } return BadRequest(); }
            string Counted(Call call) { if (call.Status != Status.Completed) ModelState.TryAddModelError("x", "none"); if (ModelState.ErrorCount > 0) return BadRequest(); Save(call.Result!); return Ok(); }
            string Two(Call a, Call b) { if (!a.HasResult) ModelState.AddModelError("a", "none"); if (!b.HasResult) ModelState.AddModelError("b", "none"); if (!ModelState.IsValid) return BadRequest(); Save(a.Result!); Save(b.Result!); return Ok(); }
            string Each(List<Call> calls) { foreach (var c in calls) if (!c.HasResult) ModelState.AddModelError(c.Id, "none"); if (!ModelState.IsValid) return BadRequest(); foreach (var c in calls) Save(c.Result!); return Ok(); }
            string AskedBefore(Call call) { if (!ModelState.IsValid) return BadRequest(); if (!call.HasResult) ModelState.AddModelError("x", "none"); if (!ModelState.IsValid) return BadRequest(); Save(call.Result!); return Ok(); }
            string Kept(Call call) { if (!call.HasResult) ModelState.AddModelError("x", "none"); var ok = ModelState.IsValid; if (!ok) return BadRequest(); Save(call.Result!); return Ok(); }
            string Helper(Call call) { Check(call); if (!ModelState.IsValid) return BadRequest(); Save(call.Result!); return Ok(); }
            void Check(Call call) { if (!call.HasResult) ModelState.AddModelError("x", "none"); }
            string Logged(Call call) { if (!call.HasResult) ModelState.AddModelError("x", "none"); Show(ModelState); if (!ModelState.IsValid || ModelState.ContainsKey("x")) return BadRequest(); Save(call.Result!); return Ok(); }
            string Pattern(Call call) { if (!call.HasResult) ModelState.AddModelError("x", "none"); if (ModelState is { IsValid: false }) return BadRequest(); Save(call.Result!); return Ok(); }
            string OtherPattern(Call call) { if (!call.HasResult) ModelState.AddModelError("x", "none"); if (ModelState is not { IsValid: true }) return BadRequest(); Save(call.Result!); return Ok(); }
            string Listed(Call call) { if (!call.HasResult) ModelState.AddModelError("x", "none"); foreach (var entry in ModelState.Values) foreach (var error in entry.Errors) Show(error); if (!ModelState.IsValid) return BadRequest(); Save(call.Result!); return Ok(); }
            string Given(Call call, Microsoft.AspNetCore.Mvc.ModelBinding.ModelStateDictionary state) { if (!call.HasResult) state.AddModelError("x", "none"); if (!state.IsValid) return BadRequest(); Save(call.Result!); return Ok(); }
        }
        """);

    [Fact]
    public Task A_model_state_whose_entries_were_cleared() => StatusTest.File(Mvc + """
        class Images : Controller
        {
            string ClearedEntry(Call call) { if (!call.HasResult) ModelState.AddModelError("x", "none"); ModelState["x"]!.Errors.Clear(); if (!ModelState.IsValid) return BadRequest(); Save(call.{|TR1001:Result|}!); return Ok(); }
            string ClearedFound(Call call) { if (!call.HasResult) ModelState.AddModelError("x", "none"); if (ModelState.TryGetValue("x", out var entry)) entry.Errors.Clear(); if (!ModelState.IsValid) return BadRequest(); Save(call.{|TR1001:Result|}!); return Ok(); }
            string SaidValid(Call call) { if (!call.HasResult) ModelState.AddModelError("x", "none"); ModelState["x"]!.ValidationState = Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Valid; if (!ModelState.IsValid) return BadRequest(); Save(call.{|TR1001:Result|}!); return Ok(); }
            string Skipped(Call call) { if (!call.HasResult) ModelState.AddModelError("x", "none"); foreach (var entry in ModelState.Values) entry.ValidationState = Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Skipped; if (!ModelState.IsValid) return BadRequest(); Save(call.{|TR1001:Result|}!); return Ok(); }
            string SaidInvalid(Call call) { if (!call.HasResult) ModelState.AddModelError("x", "none"); ModelState["x"]!.ValidationState = Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Invalid; if (!ModelState.IsValid) return BadRequest(); Save(call.Result!); return Ok(); }
            string ClearedEach(Call call) { if (!call.HasResult) ModelState.AddModelError("x", "none"); foreach (var entry in ModelState.Values) entry.Errors.Clear(); if (!ModelState.IsValid) return BadRequest(); Save(call.{|TR1001:Result|}!); return Ok(); }
        }
        """);

    [Fact]
    public Task A_model_state_that_says_nothing_of_the_call() => StatusTest.File(Mvc + """
        class Images : Controller
        {
            string NotLooked(Call call) { if (!ModelState.IsValid) return BadRequest(); Save(call.{|TR1001:Result|}!); return Ok(); }
            string OnlyFailed(Call call) { if (call.Status == Status.Failed) ModelState.AddModelError("x", "none"); if (!ModelState.IsValid) return BadRequest(); Save(call.{|TR1001:Result|}!); return Ok(); }
            string Invalid(Call call) { if (!call.HasResult) ModelState.AddModelError("x", "none"); if (!ModelState.IsValid) Save(call.{|TR1001:Result|}!); return Ok(); }
            string OfAnotherReason(Call call) { if (call.HasResult) ModelState.AddModelError("x", "too early"); if (!ModelState.IsValid) Save(call.{|TR1001:Result|}!); return Ok(); }
            string Another(Call call, Call other) { if (!other.HasResult) ModelState.AddModelError("x", "none"); if (!ModelState.IsValid) return BadRequest(); Save(call.{|TR1001:Result|}!); return Ok(); }
            string Cleared(Call call) { if (!call.HasResult) ModelState.AddModelError("x", "none"); ModelState.Clear(); if (!ModelState.IsValid) return BadRequest(); Save(call.{|TR1001:Result|}!); return Ok(); }
            string ValidPattern(Call call) { if (!call.HasResult) ModelState.AddModelError("x", "none"); if (ModelState is { IsValid: true }) return BadRequest(); Save(call.{|TR1001:Result|}!); return Ok(); }
            string Removed(Call call) { if (!call.HasResult) ModelState.AddModelError("x", "none"); ModelState.Remove("x"); if (!ModelState.IsValid) return BadRequest(); Save(call.{|TR1001:Result|}!); return Ok(); }
            string Replaced(Call call) { if (!call.HasResult) ModelState.AddModelError("x", "none"); call = Get(); if (!ModelState.IsValid) return BadRequest(); Save(call.{|TR1001:Result|}!); return Ok(); }
            string Sometimes(Call call) { if (Chance() && !call.HasResult) ModelState.AddModelError("x", "none"); if (!ModelState.IsValid) return BadRequest(); Save(call.{|TR1001:Result|}!); return Ok(); }
            string ElseWhere(Call call, Controller other) { if (!call.HasResult) other.ModelState.AddModelError("x", "none"); if (!ModelState.IsValid) return BadRequest(); Save(call.{|TR1001:Result|}!); return Ok(); }
            string Each(List<Call> calls) { foreach (var c in calls) if (c.Status == Status.Failed) ModelState.AddModelError(c.Id, "none"); if (!ModelState.IsValid) return BadRequest(); foreach (var c in calls) Save(c.{|TR1001:Result|}!); return Ok(); }
        }
        """);

    [Fact]
    public Task Only_the_model_state_of_a_framework_is_one() => StatusTest.Members("""
        sealed class ModelStateDictionary { public bool IsValid { get; set; } public void AddModelError(string key, string message) { } }
        void Own(Call call, ModelStateDictionary state) { if (!call.HasResult) state.AddModelError("x", "none"); if (!state.IsValid) return; Save(call.{|TR1001:Result|}!); }
        interface IReport { int ErrorCount { get; set; } bool IsValid { get; } }
        void Report(Call call, IReport report) { report.ErrorCount = call.HasResult ? 0 : 1; if (report.IsValid) Save(call.{|TR1001:Result|}!); }
        """);

    [Theory]
    [InlineData("Microsoft.AspNetCore.Mvc.ModelBinding", "AddModelException(\"x\", new IOException())")]
    [InlineData("System.Web.Mvc", "TryAddModelException(\"x\", new IOException())")]
    [InlineData("System.Web.Http.ModelBinding", "AddModelError(\"x\", \"none\")")]
    public Task However_an_error_is_added_to_the_model_state(string framework, string add) => WithModelState(framework, $$"""
        void Added(Call call, ModelStateDictionary state) { if (!call.HasResult) state.{{add}}; if (!state.IsValid) return; Save(call.Result!); }
        void Bound(Call call, ModelStateDictionary state) { if (!call.HasResult) state.{{add}}; state.SetModelValue("id", call.Id); if (!state.IsValid) return; Save(call.Result!); }
        void OnlyFailed(Call call, ModelStateDictionary state) { if (call.Status == Status.Failed) state.{{add}}; if (!state.IsValid) return; Save(call.{|TR1001:Result|}!); }
        """);

    [Theory]
    [InlineData("ClearValidationState(\"x\")")]
    [InlineData("MarkFieldValid(\"x\")")]
    [InlineData("MarkFieldSkipped(\"x\")")]
    public Task However_an_error_is_taken_from_the_model_state(string remove) => WithModelState("Microsoft.AspNetCore.Mvc.ModelBinding", $$"""
        void Taken(Call call, ModelStateDictionary state) { if (!call.HasResult) state.AddModelError("x", "none"); state.{{remove}}; if (!state.IsValid) return; Save(call.{|TR1001:Result|}!); }
        void TakenBefore(Call call, ModelStateDictionary state) { state.{{remove}}; if (!call.HasResult) state.AddModelError("x", "none"); if (!state.IsValid) return; Save(call.Result!); }
        """);

    private static Task WithModelState(string framework, string members) => StatusTest.File($$"""
        namespace {{framework}}
        {
            public class ModelStateDictionary
            {
                public bool IsValid { get; }
                public void AddModelError(string key, string message) { }
                public void AddModelException(string key, Exception exception) { }
                public bool TryAddModelException(string key, Exception exception) => true;
                public void SetModelValue(string key, object? value) { }
                public void ClearValidationState(string key) { }
                public void MarkFieldValid(string key) { }
                public void MarkFieldSkipped(string key) { }
            }
        }
        namespace App
        {
            using {{framework}};
            class Sample
            {
                {{members}}
            }
        }
        """);

    [Fact]
    public Task A_list_that_somebody_gave() => StatusTest.Members("""
        readonly List<string> _errors = [];
        void Given(Call call, List<string> errors) { if (!call.HasResult) errors.Add("none"); if (errors.Count > 0) return; Save(call.Result!); }
        void Interface(Call call, ICollection<string> errors) { if (!call.HasResult) errors.Add("none"); if (errors.Count == 0) Save(call.Result!); }
        void Any(Call call, List<string> errors) { if (!call.HasResult) errors.Add("none"); if (errors.Any()) return; Save(call.Result!); }
        void ByKey(Call call, Dictionary<string, string> errors) { if (!call.HasResult) errors["x"] = "none"; if (errors.Count > 0) return; Save(call.Result!); }
        void Several(Call call, List<string> errors) { if (!call.HasResult) errors.AddRange(["none"]); if (errors.Count > 0) return; Save(call.Result!); }
        void Field(Call call) { if (!call.HasResult) _errors.Add("none"); if (_errors.Count > 0) return; Save(call.Result!); }
        void ClearedBefore(Call call) { _errors.Clear(); if (!call.HasResult) _errors.Add("none"); if (_errors.Count > 0) return; Save(call.Result!); }
        void AskedBefore(Call call, List<string> errors) { if (errors.Count > 0) return; if (!call.HasResult) errors.Add("none"); if (errors.Count > 0) return; Save(call.Result!); }
        void Logged(Call call, List<string> errors) { if (!call.HasResult) errors.Add("none"); Show(errors); if (errors.Count > 0) return; Save(call.Result!); }
        """);

    [Fact]
    public Task A_list_that_says_nothing_of_the_call() => StatusTest.Members("""
        readonly List<string> _errors = [];
        void OnlyFailed(Call call, List<string> errors) { if (call.Status == Status.Failed) errors.Add("none"); if (errors.Count > 0) return; Save(call.{|TR1001:Result|}!); }
        void OtherList(Call call, List<string> errors) { if (!call.HasResult) errors.Add("none"); if (_errors.Count > 0) return; Save(call.{|TR1001:Result|}!); }
        void Cleared(Call call) { if (!call.HasResult) _errors.Add("none"); _errors.Clear(); if (_errors.Count > 0) return; Save(call.{|TR1001:Result|}!); }
        void Removed(Call call, List<string> errors) { if (!call.HasResult) errors.Add("none"); errors.RemoveAt(0); if (errors.Count > 0) return; Save(call.{|TR1001:Result|}!); }
        void Filled(Call call, List<string> errors) { if (!call.HasResult) errors.Add("none"); if (errors.Count == 0) return; Save(call.{|TR1001:Result|}!); }
        void HandedOn(Call call, List<string> errors) { if (!call.HasResult) errors.Add("none"); Forgive(errors); if (errors.Count > 0) return; Save(call.{|TR1001:Result|}!); }
        void Nothing(Call call, List<string> errors, List<string> others) { if (!call.HasResult) errors.AddRange(others); if (errors.Count > 0) return; Save(call.{|TR1001:Result|}!); }
        static void Forgive(List<string> errors) => errors.Clear();
        """);

    [Fact]
    public Task A_flag_or_message_that_was_there_before() => StatusTest.Members("""
        bool _failed; string? _error; Exception? _exception;
        public bool HasError { get; set; }
        void Field(Call call) { if (!call.HasResult) _failed = true; if (_failed) return; Save(call.Result!); }
        void Property(Call call) { if (!call.HasResult) HasError = true; if (HasError) return; Save(call.Result!); }
        void Message(Call call) { if (!call.HasResult) _error = "none"; if (_error != null) return; Save(call.Result!); }
        void Thrown(Call call) { if (!call.HasResult) _exception = new IOException(); if (_exception is not null) throw _exception; Save(call.Result!); }
        void Parameter(Call call, bool failed) { if (!call.HasResult) failed = true; if (failed) return; Save(call.Result!); }
        void Reference(Call call, ref bool failed) { if (!call.HasResult) failed = true; if (failed) return; Save(call.Result!); }
        void Each(List<Call> calls) { foreach (var c in calls) if (!c.HasResult) HasError = true; if (HasError) return; foreach (var c in calls) Save(c.Result!); }
        """);

    [Fact]
    public Task A_flag_or_message_that_says_nothing_of_the_call() => StatusTest.Members("""
        bool _failed; string? _error;
        public bool HasError { get; set; }
        void TakenBack(Call call) { if (call.HasResult) _failed = false; if (!_failed) Save(call.{|TR1001:Result|}!); }
        void OnlyFailed(Call call) { if (call.Status == Status.Failed) _failed = true; if (_failed) return; Save(call.{|TR1001:Result|}!); }
        void Set(Call call) { if (!call.HasResult) _failed = true; if (_failed) Save(call.{|TR1001:Result|}!); }
        void Reset(Call call) { if (!call.HasResult) _failed = true; _failed = false; if (_failed) return; Save(call.{|TR1001:Result|}!); }
        void Message(Call call) { if (!call.HasResult) _error = "none"; if (_error == null) return; Save(call.{|TR1001:Result|}!); }
        void OfAnother(Call call, Sample other) { if (!call.HasResult) other._failed = true; if (_failed) return; Save(call.{|TR1001:Result|}!); }
        void Each(List<Call> calls) { foreach (var c in calls) if (c.Status == Status.Failed) HasError = true; if (HasError) return; foreach (var c in calls) Save(c.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task An_object_that_collects_messages() => StatusTest.Members("""
        sealed class Notification { readonly List<string> _errors = []; public bool HasErrors => _errors.Count > 0; public void AddError(string error) => _errors.Add(error); public void Forgive() => _errors.Clear(); }
        sealed class Rules { readonly List<string> _errors = []; public bool IsValid => _errors.Count == 0; public Rules Check(Call c) { if (c.Result is null) _errors.Add("none"); return this; } public Rules CheckFailed(Call c) { if (c.Status == Status.Failed) _errors.Add("failed"); return this; } }
        void Made(Call call) { var n = new Notification(); if (!call.HasResult) n.AddError("none"); if (n.HasErrors) return; Save(call.Result!); }
        void Given(Call call, Notification n) { if (!call.HasResult) n.AddError("none"); if (n.HasErrors) return; Save(call.Result!); }
        void Validator(Call call, Rules rules) { rules.Check(call); if (!rules.IsValid) return; Save(call.Result!); }
        void AtOnce(Call call) { if (!new Rules().Check(call).IsValid) return; Save(call.Result!); }
        void Chained(Call call, Call other) { var rules = new Rules().Check(call).Check(other); if (rules.IsValid) { Save(call.Result!); Save(other.Result!); } }
        void Logged(Call call) { var rules = new Rules(); rules.Check(call); Show(rules); if (rules.IsValid) Save(call.Result!); }
        void OnlyFailed(Call call) { var n = new Notification(); if (call.Status == Status.Failed) n.AddError("none"); if (n.HasErrors) return; Save(call.{|TR1001:Result|}!); }
        void Forgiven(Call call, Notification n) { if (!call.HasResult) n.AddError("none"); n.Forgive(); if (n.HasErrors) return; Save(call.{|TR1001:Result|}!); }
        void Two(Call call, Notification n, Notification m) { if (!call.HasResult) n.AddError("none"); if (m.HasErrors) return; Save(call.{|TR1001:Result|}!); }
        void Another(Call call, Call other, Rules rules) { rules.Check(other); if (!rules.IsValid) return; Save(call.{|TR1001:Result|}!); }
        void AtOnceOnlyFailed(Call call) { if (!new Rules().CheckFailed(call).IsValid) return; Save(call.{|TR1001:Result|}!); }
        """);
}
