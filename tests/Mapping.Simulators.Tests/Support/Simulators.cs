[assembly: AssemblyFixture(typeof(Mapping.Simulators.Tests.Support.Simulators))]

namespace Mapping.Simulators.Tests.Support;

/// <summary>One host for the whole assembly; each test has a database of its own.</summary>
public sealed class Simulators : IAsyncLifetime
{
    private SimulatorHost? _host;

    internal SimulatorHost Host => _host!;

    public async ValueTask InitializeAsync() =>
        _host = await SimulatorHost.StartAsync(new SimulatorOptions(), TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _host?.DisposeAsync() ?? ValueTask.CompletedTask;

    internal AutotaskClient NewAutotask(Action<AutotaskClient>? arrange = null) => AutotaskClient.For(Host, SampleData.SampleCatalog.Eur, arrange);
}
