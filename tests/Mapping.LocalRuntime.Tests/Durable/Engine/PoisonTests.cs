using Mapping.LocalRuntime.Tests.Durable.Fixtures;
using Microsoft.Data.Sqlite;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Mapping.LocalRuntime.Tests.Durable.Engine;

public sealed class PoisonTests : IDisposable
{
    private const int Attempts = 3;

    private readonly string folder = Directory.CreateTempSubdirectory("poison").FullName;

    [Fact]
    public async Task An_activity_that_was_running_at_every_end_of_the_process_fails_at_last()
    {
        for (var life = 0; life <= Attempts; life++)
        {
            var begun = new TaskCompletionSource();
            await using var hub = await Start(() =>
            {
                begun.TrySetResult();
                return new TaskCompletionSource<int>().Task;
            });
            if (life == 0)
            {
                await hub.Client.ScheduleNewOrchestrationInstanceAsync("Calls", new StartOrchestrationOptions("poisoned"));
            }

            await begun.Task.WaitAsync(TimeSpan.FromSeconds(60));
        }

        await using var last = await Start(() => Task.FromResult(1));
        var ended = await last.End("poisoned");

        Assert.Equal(OrchestrationRuntimeStatus.Failed, ended.RuntimeStatus);
        Assert.Contains($"each of the {Attempts} times that the process ended", ended.SerializedOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_that_was_begun_at_every_end_of_the_process_fails_its_instance_at_last()
    {
        await using (var hub = await Start(() => Task.FromResult(1)))
        {
            await hub.Client.ScheduleNewOrchestrationInstanceAsync("Waits", new StartOrchestrationOptions("poisoned"));
            await hub.Client.WaitForInstanceStartAsync("poisoned");
        }

        Execute($"UPDATE instances SET attempts = {Attempts}");
        await using var last = await Start(() => Task.FromResult(1));
        await last.Client.RaiseEventAsync("poisoned", "go", 1);
        var ended = await last.End("poisoned");

        Assert.Equal(OrchestrationRuntimeStatus.Failed, ended.RuntimeStatus);
        Assert.Contains("ended the process", ended.SerializedOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_history_that_cannot_be_read_fails_its_instance_and_no_other()
    {
        await using (var hub = await Start(() => Task.FromResult(1)))
        {
            foreach (var id in (string[])["broken", "whole"])
            {
                await hub.Client.ScheduleNewOrchestrationInstanceAsync("Waits", new StartOrchestrationOptions(id));
                await hub.Client.WaitForInstanceStartAsync(id);
            }
        }

        Execute("UPDATE history SET events = CAST('no history' AS BLOB) WHERE seq = (SELECT seq FROM instances WHERE id = 'broken')");
        await using var last = await Start(() => Task.FromResult(1));
        await last.Client.RaiseEventAsync("broken", "go", 1);
        await last.Client.RaiseEventAsync("whole", "go", 1);

        Assert.Equal(1, (await last.End("whole")).ReadOutputAs<int>());
        await last.Until("broken", found => found.RuntimeStatus == OrchestrationRuntimeStatus.Failed);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Task<TestHub> Start(Func<Task<int>> activity) => TestHub.Start(
        app => app
            .Orchestrator("Calls", context => context.CallActivityAsync<int>("Runs"))
            .Orchestrator("Waits", context => context.WaitForExternalEvent<int>("go"))
            .Activity<object, int>("Runs", _ => activity()),
        options =>
        {
            options.MaxPoisonAttempts = Attempts;
            options.ShutdownTimeout = TimeSpan.FromMilliseconds(50);
        },
        folder);

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "taskhub.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.True(command.ExecuteNonQuery() > 0);
    }
}
