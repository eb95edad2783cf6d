using System.Text.Json.Nodes;
using Mapping.Simulators.Autotask.Databases;
using Mapping.Simulators.Autotask.Documents;
using Mapping.Simulators.Autotask.Entities;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mapping.Simulators.Inspection;

/// <summary>A database's records: listed as they are, and companies, services and contracts added in short.</summary>
internal sealed class RecordEndpoints(SimulatorState state)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("companies", (string key) => Rows(key, database => database.Companies));
        routes.MapGet("services", (string key) => Rows(key, database => database.Services));
        routes.MapGet("contracts", (string key) => Rows(key, database => database.Contracts));
        routes.MapGet("billing-items", (string key) => Rows(key, database => database.BillingItems));
        routes.MapGet("lines", (string key, long? contractId) => state.Database(key).Lines(contractId));
        routes.MapGet("lines/{id:long}/units", (string key, long id) => state.Database(key).Units(id));
        routes.MapGet("units", (string key) => state.Database(key).Lines().SelectMany(line => line.Units));
        routes.MapGet("adjustments", (string key) => Locked(key, database => database.Adjustments.ToArray()));
        routes.MapGet("notes", (string key) => Locked(key, database => database.Notes.ToArray()));
        routes.MapGet("log", (string key, long? after) => state.Database(key).Log.After(after ?? 0));
        routes.MapDelete("log", (string key) => state.Database(key).Log.Clear());
        routes.MapPost("companies", (string key, NewCompany company) => Added(key, database => database.AddCompany(company)));
        routes.MapPost("services", (string key, NewService service) => Added(key, database => database.AddService(service)));
        routes.MapPost("contracts", (string key, NewContract contract) => Added(key, database => database.AddContract(contract)));
    }

    private IReadOnlyList<JsonObject> Rows(string key, Func<AutotaskDatabase, IEntityTable> table) =>
        Locked(key, database => DatabaseExporter.Rows(table(database)));

    private T Locked<T>(string key, Func<AutotaskDatabase, T> read)
    {
        var database = state.Database(key);
        lock (database.Gate)
            return read(database);
    }

    private IResult Added(string key, Func<AutotaskDatabase, long> add) => Results.Ok(new { id = add(state.Database(key)) });
}
