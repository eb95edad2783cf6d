using Mapping.Simulators.Autotask.Databases;
using Mapping.Simulators.Autotask.Documents;
using Mapping.Simulators.Autotask.Http;
using Mapping.Simulators.SampleData;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mapping.Simulators.Inspection;

/// <summary>Whole databases: made, read, replaced, removed.</summary>
internal sealed class DatabaseEndpoints(SimulatorState state)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("", (HttpRequest request) => state.Databases.All.Select(database => Access(request, database)));
        routes.MapPost("", Create);
        routes.MapGet("{key}", (HttpRequest request, string key) => Access(request, state.Database(key)));
        routes.MapGet("{key}/document", (string key) => DatabaseExporter.Export(state.Database(key)));
        routes.MapPut("{key}/document", Put);
        routes.MapDelete("{key}", (string key) => state.Databases.Remove(key) ? Results.NoContent() : Results.NotFound());
    }

    private DatabaseAccess Create(HttpRequest request, NewDatabase database)
    {
        var sample = SampleCatalog.Connections.FirstOrDefault(connection => database.Sample is null || connection.Name == database.Sample || connection.Database == database.Sample)
            ?? throw new KeyNotFoundException($"There is no sample {database.Sample}.");
        return Access(request, state.Database(state.CreateDatabase(sample, database.Key).Database));
    }

    private DatabaseAccess Put(HttpRequest request, string key, DatabaseDocument document) => Access(request, state.Load(key, document));

    private static DatabaseAccess Access(HttpRequest request, AutotaskDatabase database) => new(
        database.Key,
        database.Settings.Name,
        database.Settings.Currency,
        AutotaskEndpoints.ZoneUrl(request, database),
        [.. database.Users.All.Select(DatabaseExporter.User)]);
}
