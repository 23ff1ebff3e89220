using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using OutcomesApi.Benchmarks;

if (args is ["read", var table])
    return TableFiles.Read(table);
if (args is ["xlsx", var from, var to])
    return TableFiles.WriteXlsx(from, to);

// In this process: a generated project would be built under the rules of this repository, warnings as errors and locked packages.
var config = DefaultConfig.Instance.AddJob(Job.MediumRun.WithToolchain(InProcessEmitToolchain.Instance));
BenchmarkSwitcher.FromAssembly(typeof(IntervalBenchmarks).Assembly).Run(args, config);
return 0;
