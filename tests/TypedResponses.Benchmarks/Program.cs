using BenchmarkDotNet.Running;
using TypedResponses.Benchmarks;
using TypedResponses.Benchmarks.Compiling;
using TypedResponses.Benchmarks.Measuring;

switch (args)
{
    case ["--quick", .. var options]:
        return QuickRun.Start(options);
    case ["--allocations", .. var options]:
        return AllocationRun.Start(options);
    case [CompileRun.Option, .. var options]:
        return CompileRun.Start(options);
    case [Residence.Option, var contender]:
        return Residence.Start(contender);
    default:
        BenchmarkSwitcher.FromTypes([typeof(FullSuite)]).Run(args.Length == 0 ? ["--filter", "*"] : args);
        return 0;
}
