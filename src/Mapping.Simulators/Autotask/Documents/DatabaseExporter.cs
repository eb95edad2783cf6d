using System.Text.Json.Nodes;
using Mapping.Simulators.Autotask.Access;
using Mapping.Simulators.Autotask.Databases;
using Mapping.Simulators.Autotask.Entities;
using Mapping.Simulators.Autotask.Query;

namespace Mapping.Simulators.Autotask.Documents;

internal static class DatabaseExporter
{
    public static DatabaseDocument Export(AutotaskDatabase database)
    {
        lock (database.Gate)
        {
            return new DatabaseDocument
            {
                Settings = database.Settings with { Switches = database.Switches },
                Users = [.. database.Users.All.Select(User)],
                Picklists = database.Picklists.All,
                BillingCodes = Rows(database.BillingCodes),
                Companies = Rows(database.Companies),
                Services = Rows(database.Services),
                Contracts = Rows(database.Contracts),
                ContractServices = Rows(database.Lines),
                Timelines = [.. database.Lines.All.Select(line => Timeline(database, line.Id)).Where(timeline => timeline.Steps.Count > 0)],
            };
        }
    }

    public static UserDocument User(ApiUser user) => new(user.UserName, user.Secret, user.IntegrationCode)
    {
        IsApiOnly = user.IsApiOnly,
        IsLocked = user.IsLocked,
        SeesCosts = user.SeesCosts,
        Denied = [.. user.Denied],
        Unseen = [.. user.Unseen],
    };

    public static IReadOnlyList<JsonObject> Rows(IEntityTable table) =>
        [.. table.Rows(_ => null).Select(row => RowJson.Write(row, null, seesCosts: true, milliseconds: false))];

    private static TimelineDocument Timeline(AutotaskDatabase database, long line) => new(
        line,
        [.. database.Units.Timeline(line).Steps.Select(step => new StepDocument(step.Key, step.Value.Units, step.Value.Price, step.Value.Cost))]);
}
