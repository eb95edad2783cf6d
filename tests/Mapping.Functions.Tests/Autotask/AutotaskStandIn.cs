using Mapping.Functions.Autotask;
using Mapping.Functions.Tests.StandIns;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Mapping.Functions.Tests.Autotask;

/// <summary>An Autotask whose odd answers the test scripts, with the room's real client on it. Its picklist values are not the usual ones.</summary>
internal sealed class AutotaskStandIn : IAsyncDisposable
{
    public const string Base = "/deep/ATServicesRest/";
    public const string Secret = "s3cr3t+Of/The\"User";

    private ServiceProvider _services = null!;

    public HttpStandIn Server { get; private set; } = null!;

    public CollectedLogs Logs { get; } = new();

    public ShiftedTime Time { get; } = new();

    public Uri Zone => new(Server.Uri, Base);

    public AutotaskConnection Connection => new("tenant/1", Zone, "api@user.example", Secret, "INTEGRATIONCODE0123456789AB");

    public IAutotaskClient Client => _services.GetRequiredService<IAutotaskClient>();

    public IAutotaskZones Zones => _services.GetRequiredService<IAutotaskZones>();

    /// <summary>What was asked, without the requests for picklists.</summary>
    public IReadOnlyList<SeenRequest> Calls => [.. Server.Requests.Where(request => !request.Path.EndsWith("/fields", StringComparison.Ordinal))];

    public static async Task<AutotaskStandIn> StartAsync(
        Func<SeenRequest, HttpContext, Task> answer,
        string picklists = Picklists,
        Func<HttpContext, Task>? picklistAnswer = null,
        params (string Key, string Value)[] settings)
    {
        var standIn = new AutotaskStandIn
        {
            Server = await HttpStandIn.StartAsync((request, context) =>
                !request.Path.EndsWith("/fields", StringComparison.Ordinal) ? answer(request, context)
                : picklistAnswer is null ? context.JsonAsync(picklists)
                : picklistAnswer(context)),
        };
        standIn._services = AutotaskRoom.Open(standIn.Zone, standIn.Time, standIn.Logs, settings);
        return standIn;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Server.DisposeAsync();
    }

    public const string Picklists =
        """
        { "fields": [
          { "name": "companyType", "picklistValues": [
            { "value": "41", "label": "Customer", "isActive": false }, { "value": "77", "label": " customer ", "isActive": true }, { "value": "78", "label": "Lead" } ] },
          { "name": "contractType", "picklistValues": [ { "value": "107", "label": "Recurring Service", "isActive": true }, { "value": "101", "label": "Fixed Price" } ] },
          { "name": "status", "picklistValues": [ { "value": "11", "label": "In Effect", "isActive": true }, { "value": "10", "label": "Inactive", "isActive": true } ] },
          { "name": "contractPeriodType", "picklistValues": [
            { "value": "32", "label": "Monthly" }, { "value": "33", "label": "Quarterly" }, { "value": "34", "label": "Semi-Annual" }, { "value": "35", "label": "Yearly" },
            { "value": "36", "label": "Fortnightly" } ] },
          { "name": "periodType", "picklistValues": [ { "value": 32, "label": "monthly" }, { "value": 35, "label": "Annual" } ] },
          { "name": "notAPicklist", "picklistValues": null } ] }
        """;
}
