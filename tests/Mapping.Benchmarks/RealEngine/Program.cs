using Mapping.Benchmarks;

Dictionary<string, Func<Task>> benchmarks = new(StringComparer.OrdinalIgnoreCase)
{
    ["sequence"] = SequenceBenchmark.Run,
    ["fan-out"] = FanOutBenchmark.Run,
    ["azure-storage"] = AzureStorageBenchmark.Run,
};

if (args is not [var name] || !benchmarks.TryGetValue(name, out var run))
{
    Console.Error.WriteLine($"Name one of: {string.Join(", ", benchmarks.Keys)}");
    return 1;
}

await run();
return 0;
