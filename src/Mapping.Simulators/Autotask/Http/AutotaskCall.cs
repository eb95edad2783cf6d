using System.Text.Json.Nodes;
using Mapping.Simulators.Autotask.Access;
using Mapping.Simulators.Autotask.Databases;
using Mapping.Simulators.Autotask.Entities;
using Mapping.Simulators.Autotask.Query;
using Microsoft.AspNetCore.Http;

namespace Mapping.Simulators.Autotask.Http;

/// <summary>One request, read to the end, so that it can also be carried out after its connection broke.</summary>
/// <param name="ZoneUrl">Base up to and including <c>ATServicesRest/</c>.</param>
internal sealed record AutotaskCall(AutotaskDatabase Database, string Method, AutotaskRoute Route, IQueryCollection Query, string Body, string ZoneUrl)
{
    public ApiUser? User { get; init; }

    /// <summary>Properties that a fault makes Autotask overlook.</summary>
    public IReadOnlyList<string> IgnoredFields { get; init; } = [];

    public EntityDefinition? Entity => Route.Entity;

    public JsonObject Json(EntityRow row, IReadOnlyList<string>? fields = null) =>
        RowJson.Write(row, fields, User!.SeesCosts, Database.Switches.DatesWithMilliseconds);
}
