using System.Net;
using System.Text.Json.Nodes;
using Mapping.Simulators.Autotask.Databases;
using Mapping.Simulators.Autotask.Humans;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.Mappings;

/// <summary>A subscription that was billed from Autotask before it was mapped: a person made its Contract Service.</summary>
internal sealed class LinkedSubscription(StageTenant tenant, SampleMapping row, RegistryApi api) : IDisposable
{
    public AutotaskDatabase Database => tenant.Database(row.Connection);

    public RegistryApi Api => api;

    public static async Task<LinkedSubscription> OpenAsync(StageTenant tenant, SampleMapping row, bool isMapped = true)
    {
        var api = await RegistryApi.OpenAsync(tenant, row.Connection);
        var linked = new LinkedSubscription(tenant, row, api);
        if (isMapped)
        {
            await api.PutAsync($"customer-mappings/{row.CustomerId}", new { customerName = row.Customer, companyId = row.CompanyId });
            await api.PutAsync($"offer-mappings/{row.Offer.Id}.{row.Offer.Segment}.{row.Offer.TermDuration}.{row.Offer.BillingFrequency}", new JsonObject
            {
                ["offer"] = (await tenant.OrderAsync(row))["offer"]!.DeepClone(),
                ["serviceId"] = row.ServiceId,
            });
        }

        return linked;
    }

    /// <summary>What a person types into Autotask's web page.</summary>
    public long AddLine(int? units = null, long? serviceId = null, string? internalDescription = null) => HumanEditor.Apply(Database, new HumanEdit
    {
        Kind = HumanEditKind.AddLine,
        ContractId = row.ContractId,
        ServiceId = serviceId ?? row.ServiceId,
        Units = row.UnitPrice is null ? 0 : units ?? row.Quantity,
        UnitPrice = row.UnitPrice,
        UnitCost = row.UnitCost,
        InternalDescription = internalDescription,
    });

    public async Task<JsonObject> BodyAsync(long line)
    {
        var order = await tenant.OrderAsync(row);
        var body = new JsonObject { ["contractId"] = row.ContractId, ["contractServiceId"] = line };
        foreach (var name in new[] { "customer", "offer", "quantity", "price", "subscription" })
            body[name] = order[name]?.DeepClone();
        return body;
    }

    public async Task<(HttpStatusCode Status, JsonObject? Body)> PutAsync(JsonObject body) => await api.PutAsync($"subscription-mappings/{row.SubscriptionId}", body);

    public async Task<(HttpStatusCode Status, JsonObject? Body)> PutAsync(long line) => await PutAsync(await BodyAsync(line));

    public void Dispose() => api.Dispose();
}
