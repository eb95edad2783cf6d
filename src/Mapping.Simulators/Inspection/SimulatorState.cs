using Mapping.Simulators.Autotask.Databases;
using Mapping.Simulators.Autotask.Documents;
using Mapping.Simulators.CloudCockpit;
using Mapping.Simulators.Faults;
using Mapping.Simulators.SampleData;

namespace Mapping.Simulators.Inspection;

/// <summary>Everything that the simulators remember.</summary>
internal sealed class SimulatorState : IAsyncDisposable
{
    private readonly SimulatorOptions _options;

    public SimulatorState(SimulatorOptions options)
    {
        _options = options;
        Tokens = new TokenIssuer(Tenants, options.TimeProvider);
        Late = new LateWork(options.TimeProvider);
        Reset();
    }

    public AutotaskDatabases Databases { get; } = new();

    public CloudCockpitTenants Tenants { get; } = new();

    public TokenIssuer Tokens { get; }

    public LateWork Late { get; }

    public void Reset()
    {
        Databases.Clear();
        Tenants.Clear();
        Tokens.RevokeAll();
        Tenants.Clients[SampleCatalog.ClientId] = new ApiClient(SampleCatalog.ClientId, SampleCatalog.ClientSecret);
        if (!_options.SeedSampleData)
            return;
        foreach (var connection in SampleCatalog.Connections)
            CreateDatabase(connection, connection.Database, connection.UserName);
        CreateTenant(SampleCatalog.Tenant);
    }

    /// <summary>A database of its own, with the sample of the connection; its API user belongs to it alone.</summary>
    public SampleConnection CreateDatabase(SampleConnection sample, string? key = null)
    {
        var unique = key ?? Convert.ToHexStringLower(Guid.NewGuid().ToByteArray().AsSpan(0, 6));
        return CreateDatabase(sample, unique, $"{unique}.{sample.UserName}");
    }

    public AutotaskDatabase Load(string key, DatabaseDocument document)
    {
        var database = DatabaseLoader.Load(key, document, _options.TimeProvider);
        Databases.Put(database);
        return database;
    }

    public CloudCockpitTenant CreateTenant(string name)
    {
        var tenant = SampleTenant.Create(name, _options.TimeProvider);
        Tenants.Put(tenant);
        return tenant;
    }

    public ValueTask DisposeAsync() => Late.DisposeAsync();

    private SampleConnection CreateDatabase(SampleConnection sample, string key, string userName)
    {
        var connection = sample with { UserName = userName };
        Load(key, SampleDatabases.Of(connection));
        return connection with { Database = key };
    }
}
