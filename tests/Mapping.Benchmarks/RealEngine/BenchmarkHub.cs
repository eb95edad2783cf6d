using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Mapping.Benchmarks;

/// <summary>The real engine: its worker and client, and its backend in this process's memory. Compiled instead of ours with FunctionsRuntime=Azure.</summary>
internal sealed class BenchmarkHub : IAsyncDisposable
{
    private readonly DurableTaskTestHost host;

    private BenchmarkHub(DurableTaskTestHost host) => this.host = host;

    public DurableTaskClient Client => host.Client;

    public static async Task<BenchmarkHub> Start() => 
        new(await DurableTaskTestHost.StartAsync(Declare, new DurableTaskTestHostOptions { LoggerFactory = NullLoggerFactory.Instance }));

    public async Task<OrchestrationMetadata> Run(string orchestrator, object? input = null)
    {
        var id = await Client.ScheduleNewOrchestrationInstanceAsync(orchestrator, input);
        var ended = await Client.WaitForInstanceCompletionAsync(id);
        return ended.RuntimeStatus == OrchestrationRuntimeStatus.Completed
            ? ended
            : throw new InvalidOperationException($"{orchestrator} ended {ended.RuntimeStatus}.");
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private static void Declare(DurableTaskRegistry tasks)
    {
        tasks.AddActivityFunc<int, string>("Greet", (_, number) => $"Hello {number}!");
        tasks.AddOrchestratorFunc<int, string>("Sequence", async (context, steps) =>
        {
            var text = string.Empty;
            for (var step = 0; step < steps; step++)
            {
                text = await context.CallActivityAsync<string>("Greet", step);
            }

            return text;
        });
        tasks.AddOrchestratorFunc<int, int>("FanOut", async (context, width) =>
            (await Task.WhenAll(Enumerable.Range(0, width).Select(i => context.CallActivityAsync<string>("Greet", i)))).Length);
    }
}
