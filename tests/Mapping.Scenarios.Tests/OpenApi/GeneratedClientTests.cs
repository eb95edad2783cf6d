using Mapping.Scenarios.Tests.Support;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.OpenApi;

/// <summary>What a partner does with the document alone: generates a client, places an order, reads the audit log.</summary>
public sealed class GeneratedClientTests(Stage stage)
{
    private const string Partner = """
        using System;
        using System.Linq;
        using System.Net.Http;
        using System.Threading.Tasks;
        using Generated;

        public static class Partner
        {
            public static async Task<string> RunAsync(HttpClient http, string tenant, string connection, string id, Guid customer, Guid subscription)
            {
                var client = new MappingClient(http) { BaseUrl = http.BaseAddress!.ToString() };
                var order = new OrderRequest
                {
                    OrderId = id,
                    Customer = new OrderCustomer { Id = customer, Name = "Alder Dental" },
                    Offer = new OrderOffer
                    {
                        Id = "CFQ7TTC0LCHC:0002", Name = "Microsoft 365 Business Premium", Type = OfferType.License, Segment = Segment.Commercial,
                        TermDuration = TermDuration.OneYear, BillingFrequency = BillingFrequency.Monthly,
                    },
                    Quantity = 25,
                    Price = new OrderPrice { UnitCost = 17.60m, UnitPrice = 20.24m, Currency = "EUR" },
                    Subscription = new OrderSubscription { Id = subscription, Name = "Premium", CreatedAt = DateTimeOffset.Parse("2026-11-20T10:15:00Z"), StartDate = DateTimeOffset.Parse("2026-11-20T00:00:00Z") },
                    Sync = new SyncChoice { ConnectionId = connection, CompanyId = 174, ServiceId = 12, ContractId = 29 },
                };
                var plan = await client.PreviewOrderAsync(tenant, "csp", "partner", null, null, order);
                order.PlanHash = plan.PlanHash;
                var placed = await client.SubmitOrderAsync(tenant, "csp", "partner", null, null, order);
                while (placed.Status is OrderStatus.Pending or OrderStatus.Running)
                {
                    await Task.Delay(100);
                    placed = await client.GetOrderAsync(placed.OrderId, tenant, "csp", "partner", XRole.Viewer, null);
                }

                try
                {
                    order.Quantity = 26;
                    await client.SubmitOrderAsync(tenant, "csp", "partner", null, null, order);
                }
                catch (ApiException<Problem> conflict) when (conflict.Result.Code == "OrderConflict")
                {
                    await client.UpdateConnectionAsync(connection, tenant, "csp", "partner", null, null, new ConnectionChange { Name = "Renamed" });
                    var renamed = await client.GetConnectionAsync(connection, tenant, "csp", "partner", null, null);
                    var audit = await client.ListAuditLogsAsync(null, null, null, Status.Succeeded, null, null, id, 10, null, tenant, "csp", "partner", null, null);
                    return $"{placed.Status} {placed.Result!.Units} {renamed.Name} {renamed.AzureMarkupPercent} " + string.Join(',', audit.Items.Select(item => $"{item.Operation} {item.Calls?.Count > 0}").Order());
                }

                return "The other order was accepted.";
            }
        }
        """;

    [Fact]
    public async Task A_generated_client_places_an_order_and_reads_the_audit_log_as_it_is()
    {
        var tenant = stage.NewTenant();
        var row = SampleCatalog.AlderPremium;
        var connection = await tenant.ConnectionAsync(row.Connection);
        var run = (await GeneratedClient.CompileAsync(Partner)).GetType("Partner")!.GetMethod("RunAsync")!;
        using var http = tenant.App.CreateClient();

        var told = await (Task<string>)run.Invoke(null, [http, tenant.Name, connection, "generated-1", row.CustomerId, row.SubscriptionId])!;

        Assert.Equal(
            "Mapped 25 Renamed 12 CreateConnectionCustomerMapping False,CreateConnectionOfferMapping False,TriggerSubscriptionMappingToConnection True", told);
        AutotaskAssert.HoldsExactly(tenant, row, await tenant.WaitForEndAsync("generated-1"));
    }
}
