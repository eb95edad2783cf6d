using Mapping.Benchmarks;

Dictionary<string, Func<Task>> benchmarks = new(StringComparer.OrdinalIgnoreCase)
{
    ["sequence"] = SequenceBenchmark.Run,
    ["fan-out"] = FanOutBenchmark.Run,
    ["long-history"] = LongHistoryBenchmark.Run,
    ["waiting"] = WaitingBenchmark.Run,
    ["cold-start"] = ColdStartBenchmark.Run,
    ["start-up"] = StartUpBenchmark.Run,
    ["orders"] = OrdersBenchmark.Run,
    ["lists"] = ListsBenchmark.Run,
    ["azure-month"] = AzureMonthBenchmark.Run,
};

if (args is not [var name] || (name != "all" && !benchmarks.ContainsKey(name)))
{
    Console.Error.WriteLine($"Name one of: {string.Join(", ", benchmarks.Keys)}, all");
    return 1;
}

foreach (var benchmark in benchmarks.Where(benchmark => name == "all" || benchmark.Key.Equals(name, StringComparison.OrdinalIgnoreCase)))
{
    await benchmark.Value();
}

return 0;
