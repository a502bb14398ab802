using SpeCa.Benchmarks.Commands;

return await BenchmarkCommandLine.RunAsync(args);
