using System.Text.Json.Nodes;
using Mapping.Simulators.CloudCockpit;
using Mapping.Simulators.Faults;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mapping.Simulators.Inspection;

internal sealed class CloudCockpitInspection(SimulatorState state)
{
    public void Map(IEndpointRouteBuilder root)
    {
        root.MapGet("tokens", () => new { state.Tokens.Issued, state.Tokens.LifetimeSeconds });
        root.MapDelete("tokens", state.Tokens.RevokeAll);
        root.MapPut("tokens/lifetime/{seconds:double}", (double seconds) => state.Tokens.LifetimeSeconds = seconds);
        root.MapPut("clients", (ApiClient client) => { state.Tenants.Clients[client.ClientId] = client; });
        root.MapPost("tenants/{name}", (string name) => Results.Ok(new { state.CreateTenant(name).Name }));
        root.MapDelete("tenants/{name}", (string name) => state.Tenants.Remove(name) ? Results.NoContent() : Results.NotFound());
        var tenant = root.MapGroup("tenants/{name}");
        tenant.MapGet("settings", (string name) => state.Tenant(name).Settings);
        tenant.MapPatch("settings", (string name, JsonObject changes) => state.Tenant(name).Settings = JsonPatch.Apply(state.Tenant(name).Settings, changes));
        tenant.MapGet("faults", (string name) => state.Tenant(name).Faults.Rules().Select(rule => new { rule.Rule, rule.Matched, rule.Fired }));
        tenant.MapPost("faults", (string name, FaultRule rule) => Results.Ok(new { id = state.Tenant(name).Faults.Add(rule) }));
        tenant.MapDelete("faults", (string name) => state.Tenant(name).Faults.Clear());
        tenant.MapGet("log", (string name, long? after) => state.Tenant(name).Log.After(after ?? 0));
        MapRecords(tenant);
    }

    private void MapRecords(RouteGroupBuilder tenant)
    {
        tenant.MapGet("customers", (string name) => Locked(name, one => one.Customers.Values.ToArray()));
        tenant.MapPut("customers", (string name, Customer customer) => Locked(name, one => one.Customers[customer.Id] = customer));
        tenant.MapGet("orders", (string name) => Locked(name, one =>
        {
            Provisioning.Settle(one);
            return one.Orders.Values.ToArray();
        }));
        tenant.MapGet("subscriptions", (string name) => Locked(name, one => one.Subscriptions.Values.ToArray()));
        tenant.MapPut("subscriptions", (string name, Subscription subscription) => Locked(name, one => one.Subscriptions[subscription.Id] = subscription));
        tenant.MapGet("azure-costs", (string name) => Locked(name, one => one.AzureCosts.ToArray()));
        tenant.MapPut("azure-costs", (string name, AzureCost cost) => Locked(name, one =>
        {
            one.AzureCosts.Add(cost);
            return cost;
        }));
        tenant.MapPut("offers", (string name, Offer offer) => Locked(name, one =>
        {
            one.Offers.Add(offer);
            return offer;
        }));
    }

    private T Locked<T>(string name, Func<CloudCockpitTenant, T> use)
    {
        var tenant = state.Tenant(name);
        lock (tenant.Gate)
            return use(tenant);
    }
}
