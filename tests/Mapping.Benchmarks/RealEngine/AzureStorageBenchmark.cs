using DurableTask.AzureStorage;
using DurableTask.Core;

namespace Mapping.Benchmarks;

/// <summary>The real engine on its Azure Storage backend: benchmark 1 with fewer runs, because each takes seconds. Needs Azurite at its usual ports.</summary>
internal static class AzureStorageBenchmark
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    public static async Task Run()
    {
        var service = new AzureStorageOrchestrationService(new AzureStorageOrchestrationServiceSettings
        {
            StorageAccountClientProvider = new StorageAccountClientProvider("UseDevelopmentStorage=true"),
            TaskHubName = $"benchmark{Guid.NewGuid():N}"[..20],
        });
        await service.CreateIfNotExistsAsync();
        using var worker = new TaskHubWorker(service);
        await worker.AddTaskOrchestrations(typeof(Sequence)).AddTaskActivities(typeof(Greet)).StartAsync();
        var client = new TaskHubClient(service);
        await SequenceBenchmark.Measure(() => Run(client), runs: 10, concurrency: 10);
        SequenceBenchmark.Report("Azure Storage backend, 200 runs, 50 at once", await SequenceBenchmark.Measure(() => Run(client), runs: 200, concurrency: 50));
        SequenceBenchmark.Report("Azure Storage backend, 10 runs, one at a time", await SequenceBenchmark.Measure(() => Run(client), runs: 10, concurrency: 1));
        await worker.StopAsync(isForced: true);
        await service.DeleteAsync();
    }

    private static async Task Run(TaskHubClient client)
    {
        var instance = await client.CreateOrchestrationInstanceAsync(typeof(Sequence), SequenceBenchmark.Activities);
        var ended = await client.WaitForOrchestrationAsync(instance, Longest);
        if (ended?.OrchestrationStatus != OrchestrationStatus.Completed)
        {
            throw new InvalidOperationException($"The run ended {ended?.OrchestrationStatus.ToString() ?? "not at all"}.");
        }
    }

    private sealed class Sequence : TaskOrchestration<string, int>
    {
        public override async Task<string> RunTask(OrchestrationContext context, int input)
        {
            var text = string.Empty;
            for (var step = 0; step < input; step++)
            {
                text = await context.ScheduleTask<string>(typeof(Greet), step);
            }

            return text;
        }
    }

    private sealed class Greet : TaskActivity<int, string>
    {
        protected override string Execute(TaskContext context, int input) => $"Hello {input}!";
    }
}
