using Mapping.LocalRuntime.Configuration;
using Mapping.LocalRuntime.Hosting;
using Mapping.LocalRuntime.Hosting.Discovery;
using Mapping.LocalRuntime.Hosting.Invocation;
using Mapping.LocalRuntime.Tests.Hosting.Fixtures;
using Mapping.LocalRuntime.Timers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Mapping.LocalRuntime.Tests.Timers.Fixtures;

/// <summary>The timers of one type under a clock that the test moves; a new start sees what the last one remembered.</summary>
internal sealed class TimerStage : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 22, 10, 1, 0, TimeSpan.Zero));

    public TimerJournal Journal { get; } = new();

    public async Task RunAsync(Type functions, Func<Task> test)
    {
        using var provider = new ServiceCollection().AddSingleton(Journal).BuildServiceProvider();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            [DataDirectory.Setting] = _directory.File("data"),
            ["Test:Schedule"] = "0 0 * * * *",
        }).Build();
        using var deadline = new InvocationDeadline(
            new HostSettings { FunctionTimeout = null }, new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance), Options.Create(new HostOptions()));
        using var host = new TimerHost(
            new FunctionRegistry(FunctionDiscovery.Find([functions])),
            new FunctionSwitches(configuration),
            new FunctionErrors(NullLogger<FunctionErrors>.Instance),
            new SettingReferences(configuration),
            new TimerInvoker(
                new FunctionInvoker(new WorkerApplicationBuilder(new ServiceCollection()), NullLogger<FunctionInvoker>.Instance),
                deadline,
                provider.GetRequiredService<IServiceScopeFactory>(),
                Time,
                NullLogger<TimerInvoker>.Instance),
            new TimerStatusStore(new DataDirectory(configuration), NullLogger<TimerStatusStore>.Instance),
            Time);
        await host.StartAsync(CancellationToken.None);
        await host.StartedAsync(CancellationToken.None);
        await test();
        await host.StoppingAsync(CancellationToken.None);
        await host.StopAsync(CancellationToken.None);
    }

    /// <summary>Moves the clock in small steps until the timers have run so often.</summary>
    public Task AdvanceUntilRunsAsync(int runs) => Until.TrueAsync($"{runs} runs", () =>
    {
        if (Journal.Runs.Count < runs)
            Time.Advance(TimeSpan.FromSeconds(30));
        return Journal.Runs.Count >= runs;
    });

    public void Dispose() => _directory.Dispose();
}
