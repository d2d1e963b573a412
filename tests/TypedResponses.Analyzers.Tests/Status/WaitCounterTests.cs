namespace TypedResponses.Analyzers.Tests.Status;

/// <summary>TR1005: loops that count the calls which are ready, and wait for a number of them.</summary>
public class WaitCounterTests
{
    [Theory]
    [InlineData("var left = 3; while ({|TR1005:left > 0|}) { call = await GetAsync(); if (call.Status == Status.Completed) left--; }")]
    [InlineData("var left = ids.Length; while ({|TR1005:left != 0|}) { foreach (var id in ids) { var c = await GetAsync(); if (c.Status == Status.Completed) left -= 1; } await Task.Delay(1); }")]
    [InlineData("var done = 0; while ({|TR1005:done < ids.Length|}) { var c = await GetAsync(); if (c.HasResult) done++; }")]
    [InlineData("var done = 0; do { var c = await GetAsync(); if (c.Status == Status.Completed) done += 1; } while ({|TR1005:3 > done|});")]
    [InlineData("int done; do { done = 0; foreach (var id in ids) if ((await GetAsync()).Status == Status.Completed) done++; await Task.Delay(1); } while ({|TR1005:done < ids.Length|});")]
    [InlineData("var left = 3; {|TR1005:while|} (true) { if (left == 0) break; call = await GetAsync(); if (call.Status == Status.Completed) left--; }")]
    [InlineData("var left = 3L; while ({|TR1005:left > 0|}) { call = await GetAsync(); if (call.Status == Status.Completed) left--; }")]
    [InlineData("var (done, wanted) = (0, 3); while ({|TR1005:done < wanted|}) { call = await GetAsync(); if (call.Status == Status.Completed) done++; }")]
    [InlineData("short wanted = 3; var done = 0; while ({|TR1005:done < wanted|}) { call = await GetAsync(); if (call.Status == Status.Completed) done++; }")]
    [InlineData("var done = 0; while ({|TR1005:done < list.Count|}) { call = await GetAsync(); if (call.Status == Status.Completed) done++; }")]
    [InlineData("var left = 3; while ({|TR1005:left > 0|}) { call = await GetAsync(); if (call.Status == Status.Completed) left = call.Id == \"last\" ? ids.Length : left - 1; else if (call.HasResult) left--; }")]
    public Task Counts_only_those_that_are_ready(string loop) => EndlessWaitTests.Run(loop);

    [Theory]
    [InlineData("var left = 3; while (left > 0) { call = await GetAsync(); if (call.Status is Status.Completed or Status.Failed) left--; }")]
    [InlineData("var left = 3; while (left > 0) { call = await GetAsync(); left--; if (call.Status == Status.Completed) Save(call.Result!); }")]
    [InlineData("var left = 3; while (left > 0) { call = await GetAsync(); ThrowIfFailed(call); if (call.Status == Status.Completed) left--; }")]
    [InlineData("var (done, failed) = (0, 0); while (done + failed < ids.Length) { var c = await GetAsync(); if (c.Status == Status.Completed) done++; else if (c.Status == Status.Failed) failed++; }")]
    [InlineData("var (done, failed) = (0, 0); while (done < 3 && failed == 0) { var c = await GetAsync(); if (c.Status == Status.Completed) done++; else if (c.Status == Status.Failed) failed++; }")]
    [InlineData("int done; do { done = 0; foreach (var id in ids) if ((await GetAsync()).Status is Status.Completed or Status.Failed) done++; } while (done < ids.Length);")]
    [InlineData("var tries = 0; while (call.Status != Status.Completed && tries < 5) { call = await GetAsync(); tries++; }")]
    [InlineData("var tries = 0; while (call.Status != Status.Completed) { if (tries == 5) return; tries++; call = await GetAsync(); }")]
    [InlineData("var left = 3; while (left > 0) { call = await GetAsync(); if (call.Status == Status.Completed) left--; if (call.Id == \"last\") left = 0; }")]
    [InlineData("var left = 3; while (left > 0) { call = await GetAsync(); if (call.Status == Status.Completed) left--; if (call.Id == \"x\") left--; }")]
    [InlineData("var (done, wanted) = (0, 3); while (done < wanted) { call = await GetAsync(); if (call.Status == Status.Completed) done++; else wanted--; }")]
    [InlineData("var left = 3; Action count = () => left--; while (left > 0) { call = await GetAsync(); count(); if (call.Status == Status.Completed) left--; }")]
    [InlineData("var left = 3; while (left > 0) { call = await GetAsync(); if (call.Status == Status.Completed) left--; if (call.Status == Status.Failed) left = 0; }")]
    [InlineData("var left = 3; while (left > 0) { call = await GetAsync(); if (call.Status == Status.Completed) left--; else left = ids.Length; }")]
    [InlineData("var rounds = ids.Length; while (true) { call = await GetAsync(); if (call.Status == Status.Completed || rounds == 1) break; }")]
    [InlineData("var done = 0; while (done < ids.Length) { call = await GetAsync(); if (call.Status == Status.Completed) done++; else ids = ids[1..]; }")]
    [InlineData("var done = 0; while (done < list.Count) { call = await GetAsync(); if (call.Status == Status.Completed) done++; else list.RemoveAt(0); }")]
    [InlineData("var done = 0; while (done < open.Count) { call = await GetAsync(); if (call.Status == Status.Completed) done++; else open.Remove(call.Id); }")]
    [InlineData("var done = 0; while (done < list.Count) { call = await GetAsync(); await Refresh(list); if (call.Status == Status.Completed) done++; }")]
    public Task Counts_the_others_too_or_ends_otherwise(string loop) => EndlessWaitTests.Run(loop);
}
