namespace TypedResponses.Analyzers.Tests.Status;

/// <summary>TR1005: a failure that is thrown in a loop that waits is a way out of it, unless the loop catches it itself.</summary>
public class SwallowedFailureTests
{
    [Theory]
    [InlineData("{|TR1005:while|} (true) { try { call = await GetAsync(); if (call.Status == Status.Failed) throw new InvalidOperationException(); if (call.Status == Status.Completed) return; } catch (InvalidOperationException e) { Log(e.Message); } await Task.Delay(1); }")]
    [InlineData("{|TR1005:while|} (true) { try { call = await GetAsync(); if (call.Status == Status.Failed) throw new InvalidOperationException(); if (call.Status == Status.Completed) return; } catch (IOException) { Log(\"io\"); } catch (InvalidOperationException e) { Log(e.Message); } await Task.Delay(1); }")]
    [InlineData("{|TR1005:while|} (true) { try { call = await GetAsync(); if (call.Status == Status.Completed) return; if (call.Status == Status.Failed) throw new IOException(); } catch { } }")]
    [InlineData("while ({|TR1005:call.Status != Status.Completed|}) { try { if (call.Status == Status.Failed) throw new Exception(\"failed\"); call = await GetAsync(); } catch (Exception e) { Log(e.Message); } }")]
    [InlineData("{|TR1005:while|} (true) { try { call = await GetAsync(); if (call.Status == Status.Failed) throw new InvalidOperationException(); if (call.Status == Status.Completed) return; } catch (IOException e) when (e.HResult == 1) { Log(\"io\"); } catch (InvalidOperationException) { await Task.Delay(1); } }")]
    public Task Swallows_the_failure_it_throws(string loop) => EndlessWaitTests.Run(loop);

    [Theory]
    [InlineData("while ({|TR1005:call.Status != Status.Completed|}) { try { call = await GetAsync(); ThrowIfFailed(call); } catch (InvalidOperationException e) { Log(e.Message); } await Task.Delay(1); }")]
    [InlineData("while ({|TR1005:call.Status != Status.Completed|}) { try { call = await GetAsync(); ThrowEither(call); } catch (Exception e) { Log(e.Message); } }")]
    [InlineData("while (call.Status != Status.Completed) { try { call = await GetAsync(); ThrowEither(call); } catch (InvalidOperationException e) { Log(e.Message); } }")]
    [InlineData("while (call.Status != Status.Completed) { try { call = await GetAsync(); ThrowIfFailed(call); } catch (IOException e) { Log(e.Message); } }")]
    [InlineData("while (call.Status != Status.Completed) { try { call = await GetAsync(); ThrowIfFailed(call); } catch (InvalidOperationException) { break; } }")]
    [InlineData("while (call.Status != Status.Completed) { try { call = await GetAsync(); ThrowIfFailed(call); } catch (InvalidOperationException e) { Log(e.Message); throw; } }")]
    [InlineData("while (true) { try { call = await GetAsync(); ThrowUnlessReady(call); return; } catch (InvalidOperationException e) { Log(e.Message); } }")]
    public Task Swallows_the_failure_that_a_helper_throws(string loop) => EndlessWaitTests.Run(loop);

    [Theory]
    [InlineData("while (true) { try { call = await GetAsync(); if (call.Status == Status.Failed) throw new InvalidOperationException(); if (call.Status == Status.Completed) return; } catch (IOException e) { Log(e.Message); } await Task.Delay(1); }")]
    [InlineData("while (true) { try { call = await GetAsync(); if (call.Status == Status.Failed) throw new InvalidOperationException(); if (call.Status == Status.Completed) return; } catch (Exception e) when (e is not InvalidOperationException) { Log(e.Message); } await Task.Delay(1); }")]
    [InlineData("while (true) { try { call = await GetAsync(); if (call.Status == Status.Failed) throw new InvalidOperationException(); if (call.Status == Status.Completed) return; } catch (InvalidOperationException) { break; } await Task.Delay(1); }")]
    [InlineData("while (true) { try { call = await GetAsync(); if (call.Status == Status.Failed) throw new InvalidOperationException(); if (call.Status == Status.Completed) return; } catch (InvalidOperationException e) { Log(e.Message); throw; } await Task.Delay(1); }")]
    [InlineData("var tries = 0; while (true) { try { call = await GetAsync(); if (call.Status == Status.Failed) throw new InvalidOperationException(); if (call.Status == Status.Completed) return; } catch (InvalidOperationException) { if (++tries > 3) throw; } await Task.Delay(1); }")]
    [InlineData("while (true) { try { call = await GetAsync(); if (call.Status != Status.Completed) throw new InvalidOperationException(); return; } catch (InvalidOperationException e) { Log(e.Message); } }")]
    [InlineData("try { while (true) { call = await GetAsync(); if (call.Status == Status.Completed) return; if (call.Status == Status.Failed) throw new InvalidOperationException(); } } catch (InvalidOperationException) { Log(\"\"); }")]
    [InlineData("while (true) { try { call = await GetAsync(); if (call.Status == Status.Failed) throw new InvalidOperationException(); if (call.Status == Status.Completed) return; } catch (InvalidOperationException e) when (e.HResult == 1) { throw; } catch (InvalidOperationException) { await Task.Delay(1); } }")]
    public Task Throws_a_failure_out_of_the_loop_or_tries_again(string loop) => EndlessWaitTests.Run(loop);
}
