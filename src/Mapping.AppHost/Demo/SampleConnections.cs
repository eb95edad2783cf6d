using Mapping.AppHost.Output;
using Mapping.Simulators.SampleData;

namespace Mapping.AppHost.Demo;

/// <summary>The sample connections, created over HTTP by the portal that each belongs to.</summary>
internal sealed class SampleConnections(LocalStage stage, Screen screen)
{
    private const string Actor = "you@nimbus-demo.example";
    private readonly Dictionary<string, string> _ids = [];

    public static Caller CallerOf(SampleConnection connection) => new(SampleCatalog.Tenant, connection.Context, Actor);

    public string IdOf(SampleConnection connection) => _ids[connection.Name];

    public async Task CreateAsync(CancellationToken cancellationToken)
    {
        screen.Heading("Connections");
        foreach (var connection in SampleCatalog.Connections)
        {
            using var api = new MappingApi(stage.App.Address, stage.App.Keys.Function, CallerOf(connection));
            var created = await api.CreateConnectionAsync(BodyOf(connection), cancellationToken);
            _ids[connection.Name] = created.Id;
            screen.Good($"{created.Name} ({created.Currency}, {created.Context}): {created.Status}, id {created.Id}");
        }
    }

    public static object BodyOf(SampleConnection connection) => new
    {
        connection.Name,
        connection.Currency,
        connection.UserName,
        connection.Secret,
        connection.IntegrationCode,
        connection.AzureMarkupPercent,
    };
}
