namespace TypedResponses.Analyzers.Tests.Flow;

/// <summary>Which expressions are the same object, and what makes the analysis forget.</summary>
public class ObjectTests
{
    [Fact]
    public Task A_check_of_one_says_nothing_of_another() => StatusTest.Body("""
        if (call.HasResult) Save(other.{|TR1001:Result|}!);
        """);

    [Fact]
    public Task A_new_value_forgets() => StatusTest.Body("""
        if (call.Status != Status.Completed) return;
        call = Get();
        Save(call.{|TR1001:Result|}!);
        """);

    [Fact]
    public Task Out_and_ref_arguments_forget() => StatusTest.Members("""
        static void Renew(ref Call call) => call = Get();
        static void Make(out Call call) => call = Get();
        void ByRef(Call call) { if (!call.HasResult) return; Renew(ref call); Save(call.{|TR1001:Result|}!); }
        void ByOut(Call call) { if (!call.HasResult) return; Make(out call); Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Two_calls_of_a_method_are_two_objects() => StatusTest.Body("""
        if (Get().Status == Status.Completed) Save(Get().{|TR1001:Result|}!);
        if (List().First().HasResult) Save(List().First().{|TR1001:Result|}!);
        """);

    [Fact]
    public Task An_alias_speaks_for_both() => StatusTest.Body("""
        var copy = call;
        if (copy.Status == Status.Completed) Save(call.Result!);
        if (call.HasResult) Save(copy.Result!);
        copy = Get();
        if (copy.Status == Status.Completed) Save(call.{|TR1001:Result|}!);
        """);

    [Fact]
    public Task A_local_copy_of_the_status() => StatusTest.Body("""
        var status = call.Status;
        if (status == Status.Completed) Save(call.Result!);
        call = other;
        if (status == Status.Completed) Save(call.{|TR1001:Result|}!);
        """);

    [Fact]
    public Task Bool_locals_hold_conditions() => StatusTest.Body("""
        var done = call.Status == Status.Completed;
        var either = done || call.Result != null;
        var missing = !call.HasResult;
        if (done) Save(call.Result!);
        if (either) Save(call.Result!);
        if (missing) return;
        Save(call.Result!);
        """);

    [Fact]
    public Task Bool_locals_that_are_set_on_a_branch() => StatusTest.Body("""
        var done = false;
        if (call.Status == Status.Completed) done = true;
        if (done) Save(call.Result!);
        var open = true;
        if (other.HasResult) { Log("there"); open = false; }
        if (!open) Save(other.Result!);
        if (open) Save(other.{|TR1001:Result|}!);
        """);

    [Fact]
    public Task A_bool_local_does_not_outlive_the_call() => StatusTest.Body("""
        var done = call.Status == Status.Completed;
        call = Get();
        if (done) Save(call.{|TR1001:Result|}!);
        """);

    [Fact]
    public Task Two_branches_on_one_flag_go_the_same_way() => StatusTest.Members("""
        void Right(Call call, bool wanted) { if (wanted && !call.HasResult) return; Log("x"); if (wanted) Save(call.Result!); }
        void Wrong(Call call, bool wanted) { if (wanted && !call.HasResult) return; wanted = Chance(); if (wanted) Save(call.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task A_bool_field_holds_a_condition() => StatusTest.Members("""
        private bool _done;
        void Run(Call call) { _done = call.Status == Status.Completed; if (_done) Save(call.Result!); }
        """);

    [Fact]
    public Task Elements_with_an_unchanged_index_are_one_object() => StatusTest.Members("""
        void Same(List<Call> calls, Call[] array, int i)
        {
            if (calls[0].HasResult) Save(calls[0].Result!);
            if (calls[i].HasResult) Save(calls[i].Result!);
            if (array[i].Status == Status.Completed) Save(array[i].Result!);
            for (var j = 0; j < array.Length; j++) if (array[j].HasResult) Save(array[j].Result!);
        }
        void Other(List<Call> calls, int i)
        {
            if (calls[0].HasResult) Save(calls[1].{|TR1001:Result|}!);
            if (calls[i].HasResult) { i++; Save(calls[i].{|TR1001:Result|}!); }
        }
        void Written(Call[] array) { if (array[0].HasResult) { array[0] = Get(); Save(array[0].{|TR1001:Result|}!); } }
        """);

    [Fact]
    public Task Chains_of_members_are_one_object_until_something_on_them_is_assigned() => StatusTest.Members("""
        private sealed class View { public Call Call { get; set; } = Get(); public Call? Maybe; }
        private View State { get; set; } = new();
        private Call _call = Get();
        async Task Same()
        {
            if (!State.Call.HasResult || _call.Status != Status.Completed) return;
            Log("between");
            await Task.Yield();
            Save(State.Call.Result!);
            Save(_call.Result!);
            Save(this._call.Result!);
        }
        void LastAssigned() { if (State.Call.HasResult) { State.Call = Get(); Save(State.Call.{|TR1001:Result|}!); } }
        void FirstAssigned() { if (State.Call.HasResult) { State = new View(); Save(State.Call.{|TR1001:Result|}!); } }
        void FieldAssigned() { if (_call.HasResult) { _call = Get(); Save(_call.{|TR1001:Result|}!); } }
        void ThroughAnAlias() { var state = State; if (state.Call.HasResult) Save(State.Call.Result!); }
        void Nullable() { if (State.Maybe?.HasResult == true) Save(State.Maybe.Result!); }
        """);

    [Fact]
    public Task Static_members_are_one_object() => StatusTest.Members("""
        static Call s_call = Get();
        static Call Current { get; set; } = Get();
        void Run() { if (s_call.HasResult) Save(s_call.Result!); if (Current.HasResult) Save(Current.Result!); }
        void Wrong() { if (s_call.HasResult) Save(Current.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task With_makes_the_payload_what_was_assigned() => StatusTest.Members("""
        void Given(Call call, ImageResult image) { var copy = call with { Result = image }; Save(copy.Result!); Save(call.{|TR1001:Result|}!); }
        void Taken(Call call) { if (!call.HasResult) return; var copy = call with { Id = "x" }; Save(copy.Result!); }
        void Removed(Call call) { if (!call.HasResult) return; var copy = call with { Result = null, Status = Status.Failed }; Save(copy.{|TR1002:Result|}!); Save(call.Result!); }
        void Maybe(Call call, ImageResult? image) { var copy = call with { Result = image }; Save(copy.{|TR1001:Result|}!); }
        """);

    [Fact]
    public Task Members_of_a_class_are_assigned() => StatusTest.Members("""
        void Status(Job job) { job.State = JobState.Done; Log(job.Output!); }
        void Payload(Job job) { job.Output = "text"; Log(job.Output); }
        void Cleared(Job job) { if (job.State != JobState.Done) return; job.State = JobState.Queued; Log(job.{|TR1001:Output|}!); }
        void Removed(Job job) { if (job.Output is null) return; job.Output = null; Log(job.{|TR1001:Output|}!); }
        void Coalesced(Job job) { job.Output ??= "none"; Log(job.Output); }
        void Kept(Job job) { var old = job.Output; job.Output = null; if (old is not null) Log(old); }
        """);

    [Fact]
    public Task A_method_called_on_the_object_forgets_nothing() => StatusTest.Body("""
        if (call.Status != Status.Completed) return;
        call.ToString();
        Offer(call);
        Save(call.Result!);
        """);

    [Fact]
    public Task What_was_taken_before_a_change_keeps_to_the_state_before() => StatusTest.Members("""
        void Wrong(Job job) { var taken = job.Output; job.State = JobState.Done; if (job.State == JobState.Done) Log({|TR1001:taken|}!); }
        void Right(Job job) { var taken = job.Output; if (job.State != JobState.Done) return; job.State = JobState.Running; Log(taken!); }
        void Other(Job job, Job other) { var taken = other.Output; if (other.State != JobState.Done) return; job.State = JobState.Queued; Log(taken!); }
        """);

    [Fact]
    public Task A_struct_is_copied() => StatusTest.Members("""
        void Same(Ticket ticket) { if (ticket.State == JobState.Done) Log(ticket.Value!); }
        void Wrong(Ticket ticket) { Log(ticket.{|TR1001:Value|}!); }
        void Copy(Ticket ticket) { var copy = ticket; if (copy.State == JobState.Done) Log(ticket.Value!); copy.State = JobState.Queued; if (ticket.State == JobState.Done) Log(copy.{|TR1001:Value|}!); }
        void Nullable(Ticket? ticket) { if (ticket is { State: JobState.Done }) Log(ticket.Value.Value!); if (ticket?.State == JobState.Done) Log(ticket.Value.Value!); }
        """);

    [Fact]
    public Task Derived_types_inherit_the_contract() => StatusTest.Members("""
        void Right(PrintJob job) { if (job.State == JobState.Done) Log(job.Output!); }
        void Wrong(PrintJob job) { Log(job.{|TR1001:Output|}!); }
        void Generic<T>(T job) where T : Job { Log(job.{|TR1001:Output|}!); }
        """);

    [Fact]
    public Task Two_payloads_of_one_status() => StatusTest.Members("""
        void Run(Job job)
        {
            if (job.State == JobState.Done) { Log(job.Output!); Log(job.{|TR1002:Error|}!.Message); }
            if (job.State == JobState.Broken) { Log(job.Error!.Message); Log(job.{|TR1002:Output|}!); }
        }
        """);

    [Fact]
    public Task Casts_and_base_types_name_the_same_object() => StatusTest.Members("""
        void Pattern(ResponsesOutputItem item) { if (item is Call { Status: Status.Completed } call) Save(call.Result!); }
        void Declared(ResponsesOutputItem item) { if (item is Call call) Save(call.{|TR1001:Result|}!); }
        void Later(ResponsesOutputItem item) { if (item is Call call && call.HasResult) Save(((Call)item).Result!); }
        void As(ResponsesOutputItem item) { var call = item as Call; if (call?.HasResult == true) Save(call.Result!); }
        void Not(ResponsesOutputItem item) { if (item is not Call { Result: { } image }) return; Save(image); }
        void Switch(ResponsesOutputItem item)
        {
            switch (item)
            {
                case Call { Status: Status.Completed } done: Save(done.Result!); break;
                case Call { Result: not null } there: Save(there.Result); break;
                case Call open: Save(open.{|TR1001:Result|}!); break;
            }
        }
        string Expression(ResponsesOutputItem item) => item switch
        {
            Call { HasResult: true } call => call.Result!.Name(),
            Call { Status: Status.Failed } call => call.{|TR1002:Result|}!.Name(),
            _ => "",
        };
        """);

    [Fact]
    public Task A_new_object_has_what_its_initializer_says() => StatusTest.Body("""
        var done = new Call { Id = "1", Status = Status.Completed, Result = ImageResult.FromText("aGk=") };
        Save(done.Result!);
        var failed = new Call { Id = "2", Status = Status.Failed };
        Save(failed.{|TR1002:Result|}!);
        """);

    [Fact]
    public Task A_payload_that_was_set_to_null_is_not_there_whatever_the_status_says() => StatusTest.Members("""
        void Copy(Call call) { if (call.Status == Status.Completed) { var copy = call with { Result = null }; Save(copy.{|TR1001:Result|}!); Save(call.Result!); } }
        void Given(Call call, ImageResult image) { var copy = call with { Result = image }; Save(copy.Result!); }
        """);
}
