using System.Net;
using Mapping.Functions.Storage;
using Mapping.Simulators.Faults;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Autotask;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.Mappings;

/// <summary>Customer, offer and subscription mappings: listed, made and removed by hand.</summary>
public sealed class MappingRegistryTests(Stage stage)
{
    private static readonly SampleMapping Row = SampleCatalog.AlderPremium;

    [Fact]
    public async Task What_an_order_mapped_is_listed_with_its_names()
    {
        var tenant = stage.NewTenant();
        await tenant.RunAsync(Row);
        await tenant.RunAsync(SampleCatalog.Birch);
        using var api = await RegistryApi.OpenAsync(tenant, Row.Connection);

        Assert.Equal(["Alder Dental", "Birch School"], await api.NamesAsync("customer-mappings", "company"));
        Assert.Equal(["Birch School"], await api.NamesAsync("customer-mappings?search=BIR", "customer"));
        var offer = (await api.ListAsync("offer-mappings?search=microsoft 365 b"))["items"]![0]!;
        Assert.Equal(("M365 Business Premium (1Y, monthly)", Row.ServiceId), (offer["service"]!.GetValue<string>(), offer["serviceId"]!.GetValue<long>()));
        var subscription = (await api.ListAsync("subscription-mappings?search=alder"))["items"]!.AsArray().Single()!;
        Assert.Equal((Row.SubscriptionId, "Synced", 25), (
            subscription["subscriptionId"]!.GetValue<Guid>(), subscription["status"]!.GetValue<string>(), subscription["quantity"]!.GetValue<int>()));
    }

    [Fact]
    public async Task Pages_go_from_A_to_Z_and_show_each_mapping_once()
    {
        var tenant = stage.NewTenant();
        using var api = await RegistryApi.OpenAsync(tenant, Row.Connection);
        foreach (var (name, company) in new[] { ("Elm/Logistics #1", 177), ("birch", 175), ("Cedar", 176), ("Alder", 174), ("École", 178) })
            Assert.Equal(HttpStatusCode.OK, (await api.PutAsync($"customer-mappings/{Guid.NewGuid()}", new { customerName = name, companyId = company })).Status);

        var seen = new List<string>();
        string? token = null;
        do
        {
            var page = await api.ListAsync($"customer-mappings?pageSize=2{(token is null ? "" : $"&continuationToken={token}")}");
            seen.AddRange(page["items"]!.AsArray().Select(item => item!["customer"]!.GetValue<string>()));
            token = page["continuationToken"]?.GetValue<string>();
        }
        while (token is not null);

        Assert.Equal(["Alder", "birch", "Cedar", "Elm/Logistics #1", "École"], seen);
    }

    [Fact]
    public async Task A_mapping_by_hand_is_held_against_the_rules_audited_and_taken_up_by_an_order()
    {
        var tenant = stage.NewTenant();
        using var api = await RegistryApi.OpenAsync(tenant, Row.Connection);
        var path = $"customer-mappings/{Row.CustomerId}";

        var refused = await api.PutAsync(path, new { customerName = Row.Customer, companyId = 179 });
        var made = await api.PutAsync(path, new { customerName = Row.Customer, companyId = Row.CompanyId });
        var again = await api.PutAsync(path, new { customerName = Row.Customer, companyId = Row.CompanyId });
        var other = await api.PutAsync(path, new { customerName = Row.Customer, companyId = 175 });

        Assert.Equal((HttpStatusCode.Conflict, "CompanyNotCustomerType"), (refused.Status, refused.Body!["violations"]![0]!["code"]!.GetValue<string>()));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (made.Status, again.Status));
        Assert.Equal((HttpStatusCode.Conflict, "CustomerAlreadyMapped"), (other.Status, other.Body!["violations"]![0]!["code"]!.GetValue<string>()));
        var row = Assert.Single((await tenant.AuditAsync()).Items);
        Assert.Equal(("CreateConnectionCustomerMapping Succeeded", Row.CustomerId), (row.Outcome, row.CustomerId));
        Assert.Equal("Mapped", (await tenant.RunAsync(Row)).Status);
        Assert.Single((await tenant.AuditAsync("?operations=CreateConnectionCustomerMapping")).Items);
    }

    [Fact]
    public async Task An_offer_is_mapped_by_its_variant()
    {
        var tenant = stage.NewTenant();
        using var api = await RegistryApi.OpenAsync(tenant, Row.Connection);
        var offer = new
        {
            id = Row.Offer.Id,
            name = Row.Offer.Name,
            type = Row.Offer.Type,
            segment = Row.Offer.Segment,
            termDuration = Row.Offer.TermDuration,
            billingFrequency = Row.Offer.BillingFrequency,
        };
        var id = $"{Row.Offer.Id}.{Row.Offer.Segment}.{Row.Offer.TermDuration}.{Row.Offer.BillingFrequency}";

        var made = await api.PutAsync($"offer-mappings/{id}", new { offer, serviceId = Row.ServiceId });
        var wrong = await api.PutAsync($"offer-mappings/{id}x", new { offer, serviceId = Row.ServiceId });
        var removed = await api.DeleteAsync($"offer-mappings/{id}?confirm=true");

        Assert.Equal((HttpStatusCode.OK, id), (made.Status, made.Body!["id"]!.GetValue<string>()));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Equal(HttpStatusCode.NoContent, removed.Status);
        Assert.Empty(await stage.RowsAsync(tenant, Tables.MappingsName));
    }

    [Fact]
    public async Task A_removal_shows_its_consequences_first_and_never_touches_Autotask()
    {
        var tenant = stage.NewTenant();
        await tenant.RunAsync(Row);
        using var api = await RegistryApi.OpenAsync(tenant, Row.Connection);
        var calls = SimulatedCalls.From(tenant.Database(Row.Connection));

        var inUse = await api.DeleteAsync($"customer-mappings/{Row.CustomerId}?confirm=true");
        var asked = await api.DeleteAsync($"subscription-mappings/{Row.SubscriptionId}");
        var removed = await api.DeleteAsync($"subscription-mappings/{Row.SubscriptionId}?confirm=true");
        var absent = await api.DeleteAsync($"subscription-mappings/{Row.SubscriptionId}?confirm=true");
        var customer = await api.DeleteAsync($"customer-mappings/{Row.CustomerId}?confirm=true");

        Assert.Equal((HttpStatusCode.Conflict, "MappingInUse"), (inUse.Status, inUse.Body!["code"]!.GetValue<string>()));
        Assert.Equal((HttpStatusCode.Conflict, "ConfirmationRequired"), (asked.Status, asked.Body!["code"]!.GetValue<string>()));
        Assert.Contains("goes on billing", asked.Body["violations"]![0]!["message"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NotFound, HttpStatusCode.NoContent), (removed.Status, absent.Status, customer.Status));
        Assert.Empty(calls.All);
        Assert.Equal(2, (await tenant.AuditAsync("?operations=RemoveSubscriptionMapping|RemoveConnectionCustomerMapping")).Items.Count);
    }

    [Fact]
    public async Task A_subscription_whose_order_left_a_line_is_out_of_sync_until_a_retry_maps_it()
    {
        var tenant = stage.NewTenant();
        var refusal = new FaultAction { Kind = FaultKind.ErrorWithTexts, Errors = ["The period is closed."] };
        tenant.Database(Row.Connection).Once("ContractServiceAdjustments", "Create", refusal);
        tenant.Database(Row.Connection).Once("ContractServices", "Merge", refusal);
        var failed = await tenant.RunAsync(Row);
        using var api = await RegistryApi.OpenAsync(tenant, Row.Connection);

        var before = await api.NamesAsync("subscription-mappings?hideSynced=true", "status");
        await tenant.RetryAsync(failed.OrderId);
        await tenant.WaitForEndAsync(failed.OrderId);

        Assert.Equal(("Failed", "OutOfSync"), (failed.Status, Assert.Single(before)));
        Assert.Equal(["Synced"], await api.NamesAsync("subscription-mappings", "status"));
        Assert.Empty(await api.NamesAsync("subscription-mappings?hideSynced=true", "status"));
    }

    [Fact]
    public async Task A_subscription_that_was_unmapped_is_mapped_again_to_the_same_line()
    {
        var tenant = stage.NewTenant();
        var first = await tenant.RunAsync(Row);
        using var api = await RegistryApi.OpenAsync(tenant, Row.Connection);
        await api.DeleteAsync($"subscription-mappings/{Row.SubscriptionId}?confirm=true");

        var second = await tenant.RunAsync(Row);

        Assert.Equal(("Mapped", first.Result!.ContractServiceId), (second.Status, second.Result!.ContractServiceId));
        Support.AutotaskAssert.HoldsExactly(tenant, Row, second);
    }
}
