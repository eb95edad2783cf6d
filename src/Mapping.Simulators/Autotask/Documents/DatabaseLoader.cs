using System.Text.Json;
using System.Text.Json.Nodes;
using Mapping.Simulators.Autotask.Access;
using Mapping.Simulators.Autotask.Contracts;
using Mapping.Simulators.Autotask.Databases;
using Mapping.Simulators.Autotask.Entities;
using Mapping.Simulators.Autotask.Http;
using Mapping.Simulators.Autotask.Writes;

namespace Mapping.Simulators.Autotask.Documents;

internal static class DatabaseLoader
{
    public static AutotaskDatabase Load(string key, DatabaseDocument document, TimeProvider time)
    {
        var database = new AutotaskDatabase(key, document.Settings, time);
        foreach (var user in document.Users)
            database.Users.Put(User(user));
        foreach (var (field, values) in document.Picklists)
            database.Picklists.Set(field, values);
        AddAll(database.BillingCodes, document.BillingCodes);
        AddAll(database.Companies, document.Companies);
        AddAll(database.Services, document.Services);
        AddAll(database.Contracts, document.Contracts);
        AddAll(database.Lines, document.ContractServices);
        foreach (var timeline in document.Timelines)
        {
            database.Units.Timeline(timeline.ContractServiceId).Restore(
                timeline.Steps.Select(step => KeyValuePair.Create(step.Date, new Step(step.Units, step.Price, step.Cost))));
        }

        return database;
    }

    public static EntityRow Add(StoredTable table, JsonObject fields)
    {
        var row = new EntityRow(table.Definition);
        var body = JsonBody.Of(JsonSerializer.SerializeToElement(fields));
        foreach (var field in table.Definition.Fields)
        {
            if (body[field.Name] is { } value)
                row[field.Name] = FieldReader.Read(field, value);
        }

        FieldWriter.SetUserDefinedFields(row, body);
        return table.Add(row);
    }

    private static void AddAll(StoredTable table, IReadOnlyList<JsonObject> rows)
    {
        foreach (var row in rows)
            Add(table, row);
    }

    public static ApiUser User(UserDocument document)
    {
        var user = new ApiUser(document.UserName, document.Secret, document.IntegrationCode)
        {
            IsApiOnly = document.IsApiOnly,
            IsLocked = document.IsLocked,
            SeesCosts = document.SeesCosts,
        };
        user.Denied.UnionWith(document.Denied);
        user.Unseen.UnionWith(document.Unseen);
        return user;
    }
}
