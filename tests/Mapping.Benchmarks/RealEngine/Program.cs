using Mapping.Benchmarks;

await SequenceBenchmark.Run();
await FanOutBenchmark.Run();
