using System.Text.Json.Nodes;
using Mapping.Simulators.Autotask.Access;
using Mapping.Simulators.Autotask.Contracts;
using Mapping.Simulators.Autotask.Databases;
using Mapping.Simulators.Autotask.Documents;
using Mapping.Simulators.Autotask.Humans;
using Mapping.Simulators.Autotask.Switches;
using Mapping.Simulators.Faults;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mapping.Simulators.Inspection;

/// <summary>Switches, faults, users, limits, and what people do in the web page.</summary>
internal sealed class ControlEndpoints(SimulatorState state)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("switches", (string key) => state.Database(key).Switches);
        routes.MapPatch("switches", (string key, JsonObject changes) => SetSwitches(state.Database(key), changes));
        routes.MapGet("faults", (string key) => state.Database(key).Faults.Rules().Select(rule => new { rule.Rule, rule.Matched, rule.Fired }));
        routes.MapPost("faults", (string key, FaultRule rule) => Results.Ok(new { id = state.Database(key).Faults.Add(rule) }));
        routes.MapDelete("faults", (string key) => state.Database(key).Faults.Clear());
        routes.MapDelete("faults/{id}", (string key, string id) => state.Database(key).Faults.Remove(id) ? Results.NoContent() : Results.NotFound());
        routes.MapPut("users", (string key, UserDocument user) => state.Database(key).Users.Put(DatabaseLoader.User(user)));
        routes.MapPost("users/{userName}/unlock", (string key, string userName) => User(key, userName).Unlock());
        routes.MapGet("calls", (string key) => Calls(state.Database(key)));
        routes.MapPost("calls/{count:int}", (string key, int count) => state.Database(key).Calls.Add(count));
        routes.MapPost("zone-move", (string key) => state.Database(key).MoveZone());
        routes.MapPost("humans", (string key, HumanEdit edit) => Results.Ok(new { lineId = HumanEditor.Apply(state.Database(key), edit) }));
        routes.MapPost("contracts/{id:long}/post", Post);
        routes.MapPost("contracts/{id:long}/renew", (string key, long id, Renewal renewal) => RenewalDesk.Renew(state.Database(key), id, renewal));
    }

    private static AutotaskSwitches SetSwitches(AutotaskDatabase database, JsonObject changes)
    {
        database.Switches = JsonPatch.Apply(database.Switches, changes);
        lock (database.Gate)
        {
            foreach (var line in database.Lines.All)
                database.Units.Changed(line.Id);
        }

        return database.Switches;
    }

    private static CallsView Calls(AutotaskDatabase database) => new(database.Calls.Count, database.Threads.Highest(), database.LateCommitsWaiting);

    private ApiUser User(string key, string userName) =>
        state.Database(key).Users.Find(userName) ?? throw new KeyNotFoundException($"There is no user {userName}.");

    private IResult Post(string key, long id, DateOnly through)
    {
        var database = state.Database(key);
        lock (database.Gate)
        {
            var contract = database.Contracts.Find(id) ?? throw new KeyNotFoundException($"There is no contract {id}.");
            return Results.Ok(new { items = PostingDesk.PostThrough(database, new ContractRecord(database, contract), through) });
        }
    }
}
