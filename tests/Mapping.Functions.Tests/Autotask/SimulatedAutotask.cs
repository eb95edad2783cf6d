using Mapping.Functions.Autotask;
using Mapping.Functions.Tests.StandIns;
using Mapping.Simulators;
using Mapping.Simulators.Autotask.Databases;
using Mapping.Simulators.Faults;
using Mapping.Simulators.Logging;
using Mapping.Simulators.SampleData;
using Microsoft.Extensions.DependencyInjection;

namespace Mapping.Functions.Tests.Autotask;

/// <summary>The simulator with its sample databases, and the room's real client on it.</summary>
internal sealed class SimulatedAutotask : IAsyncDisposable
{
    private readonly SimulatorHost _simulators;
    private readonly ServiceProvider _services;

    private SimulatedAutotask(SimulatorHost simulators, params (string Key, string Value)[] settings)
    {
        _simulators = simulators;
        _services = AutotaskRoom.Open(simulators.AutotaskZoneDiscoveryUri, TimeProvider.System, new CollectedLogs(), settings);
    }

    public IAutotaskClient Client => _services.GetRequiredService<IAutotaskClient>();

    public IAutotaskZones Zones => _services.GetRequiredService<IAutotaskZones>();

    public static async Task<SimulatedAutotask> StartAsync(params (string Key, string Value)[] settings) =>
        new(await SimulatorHost.StartAsync(new SimulatorOptions(), default), settings);

    public async Task<AutotaskConnection> ConnectAsync(SampleConnection sample)
    {
        var zone = await Zones.FindAsync(sample.UserName, default);
        return new AutotaskConnection(sample.Name, zone!.Url, sample.UserName, sample.Secret, sample.IntegrationCode);
    }

    public AutotaskDatabase Database(SampleConnection sample) => _simulators.State.Databases.Find(sample.Database)!;

    public void Break(SampleConnection sample, FaultMatch match, FaultAction action) =>
        Database(sample).Faults.Add(new FaultRule { Match = match, Action = action });

    public IReadOnlyList<LogEntry> Calls(SampleConnection sample, string entity, string operation) =>
        [.. Database(sample).Log.After(0).Where(entry => entry.Entity == entity && entry.Operation == operation)];

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _simulators.DisposeAsync();
    }
}
