using System.Net;
using System.Text.Json.Nodes;
using Mapping.Functions.Rules.AzureCosts;
using Mapping.Functions.Storage;
using Mapping.Functions.Storage.AzurePlans;
using Mapping.Functions.Storage.Claims;
using Mapping.Functions.Storage.Mappings;
using Mapping.Scenarios.Tests.AzurePlans;
using Mapping.Simulators.Autotask.Humans;
using Mapping.Simulators.Inspection;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Autotask;
using Mapping.TestKit.Portal;
using Mapping.TestKit.Staging;
using Mapping.TestKit.Waiting;

namespace Mapping.Scenarios.Tests.Mappings;

/// <summary>In Autotask a renewed contract is a new one with copied lines: what was mapped moves there, and the old line stays as it is.</summary>
public sealed class RenewedContractTests(Stage stage)
{
    private const string Long = "2026-02-01";
    private static readonly DateOnly Renewed = new(2026, 10, 1);
    private static readonly SampleMapping Row = SampleCatalog.AlderPremium;

    [Fact]
    public async Task A_mapped_subscription_moves_to_the_renewed_contracts_line()
    {
        var tenant = stage.NewTenant();
        var order = await tenant.RunAsync(Aged(await tenant.OrderAsync(Row)));
        using var linked = await LinkedSubscription.OpenAsync(tenant, Row);
        var old = order.Result!.ContractServiceId;
        var renewal = RenewalDesk.Renew(linked.Database, Row.ContractId, new Renewal { StartDate = Renewed });
        var before = linked.Database.Units(old);
        var calls = SimulatedCalls.From(linked.Database);

        var (status, body) = await linked.PutAsync(await BodyAsync(linked, renewal, old));
        var again = await linked.PutAsync(await BodyAsync(linked, renewal, old));
        var writes = calls.Writes;

        Assert.True(status == HttpStatusCode.OK, body?.ToJsonString());
        Assert.Equal(("Synced", renewal.ContractId, renewal.Lines[old]), (Text(body!, "status"), (long)body!["contractId"]!, (long)body["contractServiceId"]!));
        Assert.Equal(("2026-10-01", Row.ContractId, old), (Text(body, "effectiveDate"), (long)body["previousContractId"]!, (long)body["previousContractServiceId"]!));
        Assert.Equal(("Alder Dental cloud (renewal)", "Alder Dental"), (Text(body, "contract"), Text(body, "company")));
        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Empty(writes);
        Assert.Equal(before, linked.Database.Units(old));
        var audit = Assert.Single((await tenant.AuditAsync("?operations=TriggerSubscriptionMappingToConnection&status=Succeeded")).Items, row => row.Details!.Contains("moved", StringComparison.Ordinal));
        Assert.Contains($"It moved from contract service {old} on contract {Row.ContractId}, with effect from 2026-10-01.", audit.Details, StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_hand_the_effective_date_decides_and_by_order_the_creation()
    {
        var tenant = stage.NewTenant();
        using var linked = await LinkedSubscription.OpenAsync(tenant, Row);
        var old = linked.AddLine();
        var renewal = RenewalDesk.Renew(linked.Database, Row.ContractId, new Renewal { StartDate = Renewed });
        var body = await BodyAsync(linked, renewal, old);

        var ordered = await tenant.RunAsync(Aged((await tenant.OrderAsync(Row)).With("sync.contractId", renewal.ContractId).With("sync.allowRepeatService", true).With("sync.effectiveDate", "2026-10-01")));
        var outside = await linked.PutAsync(((JsonObject)body.DeepClone()).With("effectiveDate", "2026-09-30"));
        var byOrder = await EligibleAsync(linked, renewal.ContractId, forLink: false);
        var byHand = await EligibleAsync(linked, renewal.ContractId, forLink: true);
        var first = await linked.PutAsync(body);
        await linked.Api.DeleteAsync($"subscription-mappings/{Row.SubscriptionId}?confirm=true");
        var relinked = await linked.PutAsync(((JsonObject)body.DeepClone()).With("effectiveDate", "2026-11-01"));

        Assert.Equal(["ContractStartsTooLate"], ordered.Codes);
        Assert.Equal(["EffectiveDateOutsideContract"], Codes(outside.Body));
        Assert.Equal((false, true), (byOrder, byHand));
        Assert.True(first.Status == HttpStatusCode.OK, first.Body?.ToJsonString());
        Assert.Equal(("Synced", "2026-10-01"), (Text(first.Body!, "status"), Text(first.Body!, "effectiveDate")));
        Assert.Equal(("Synced", "2026-11-01"), (Text(relinked.Body!, "status"), Text(relinked.Body!, "effectiveDate")));
    }

    [Fact]
    public async Task What_an_Azure_plan_has_billed_stays_with_the_old_line_and_the_next_month_goes_to_the_new_one()
    {
        var azure = await AzureStage.MapAsync(stage.NewTenant(), "2026-08");
        azure.Tell("2026-08", 100m);
        azure.Tell("2026-09", 200m);
        await azure.RunAsync("2026-09");
        using var linked = await LinkedSubscription.OpenAsync(azure.Tenant, azure.Row);
        var renewal = RenewalDesk.Renew(azure.Database, azure.Row.ContractId, new Renewal { StartDate = Renewed });
        var (billed, adjustments) = (azure.Billed(), azure.Adjustments);

        var (status, body) = await linked.PutAsync(await BodyAsync(linked, renewal, azure.LineId));
        azure.Tell("2026-10", 300m);
        var summary = await azure.RunAsync("2026-10");
        azure.Tell("2026-09", 250m, cost => cost with { Version = "2" });
        await azure.StartAsync(new() { ["month"] = "2026-10" });
        await WaitFor.ConditionAsync("September is held", async () => Text(await azure.CostAsync("2026-09"), "state") == "Held", TimeSpan.FromMinutes(1));
        var restated = await azure.CostAsync("2026-09");

        Assert.True(status == HttpStatusCode.OK, body?.ToJsonString());
        Assert.True((int)summary["set"]! == 1, summary.ToJsonString());
        Assert.Equal(["2026-08", "2026-09"], billed.Keys.Order());
        Assert.Equal(billed, azure.Billed());
        Assert.Equal(adjustments, azure.Adjustments);
        var after = Costs(azure, renewal.Lines[azure.LineId]);
        Assert.Equal(("2026-10", 300m), Assert.Single(after));
        Assert.Equal(("Held", "AzureMonthOnEarlierLine"), (Text(restated, "state"), Text(restated, "code")));
        Assert.Contains("250", Text(restated, "message"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_month_that_is_half_written_blocks_the_move()
    {
        var azure = await AzureStage.MapAsync(stage.NewTenant(), "2026-09");
        azure.Tell("2026-09", 200m);
        await azure.RunAsync("2026-09");
        using var linked = await LinkedSubscription.OpenAsync(azure.Tenant, azure.Row);
        var renewal = RenewalDesk.Renew(azure.Database, azure.Row.ContractId, new Renewal { StartDate = Renewed });
        var tables = new Tables(stage.Tables);
        var plan = (await new AzurePlanStore(tables).FindAsync(azure.Tenant.Name, SampleCatalog.CspContext, azure.Row.SubscriptionId, default))!;
        var months = new PlanMonthStore(tables, new WritingMonthStore(tables));
        var open = await months.SaveAsync(plan, (await months.FindAsync(plan, new Month(2026, 9), default))! with { State = PlanMonthState.Writing }, default);

        var blocked = await linked.PutAsync(await BodyAsync(linked, renewal, azure.LineId));
        await months.SaveAsync(plan, open with { State = PlanMonthState.Billed }, default);
        var moved = await linked.PutAsync(await BodyAsync(linked, renewal, azure.LineId));

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.OK), (blocked.Status, moved.Status));
        Assert.Equal(["AzureMonthBeingWritten"], Codes(blocked.Body));
    }

    [Fact]
    public async Task A_move_that_a_crash_cut_off_is_finished_by_whoever_links_again()
    {
        var azure = await AzureStage.MapAsync(stage.NewTenant(), "2026-09");
        using var linked = await LinkedSubscription.OpenAsync(azure.Tenant, azure.Row);
        var renewal = RenewalDesk.Renew(azure.Database, azure.Row.ContractId, new Renewal { StartDate = Renewed });
        var body = await BodyAsync(linked, renewal, azure.LineId);
        await linked.PutAsync(body);
        var tables = new Tables(stage.Tables);
        var (plans, claims, lines) = (new AzurePlanStore(tables), new ClaimStore(tables), new LineHolders(tables, TimeProvider.System));
        var (tenant, connection) = (azure.Tenant.Name, await azure.Tenant.ConnectionAsync(azure.Row.Connection));
        var moved = (await plans.FindAsync(tenant, SampleCatalog.CspContext, azure.Row.SubscriptionId, default))!;

        // As it stands right after the subscription's own row was written.
        await plans.ChangeAsync(moved, plan => plan.On(plan.EarlierLines[0].Line) with { EarlierLines = [] }, default);
        await lines.TakeAsync(tenant, connection, azure.LineId, azure.Row.SubscriptionId, "tests", default);
        var claim = (await claims.FindAsync(tenant, azure.Row.SubscriptionId, default))!;
        claim.IsMoving = true;
        await claims.TryReplaceAsync(claim, default);
        var again = await linked.PutAsync(body);

        Assert.True(again.Status == HttpStatusCode.OK, again.Body?.ToJsonString());
        var healed = (await plans.FindAsync(tenant, SampleCatalog.CspContext, azure.Row.SubscriptionId, default))!;
        Assert.Equal((renewal.Lines[azure.LineId], azure.LineId), (healed.ContractServiceId, healed.EarlierLines[0].Line.ContractServiceId));
        Assert.Null(await lines.FindAsync(tenant, connection, azure.LineId, default));
        Assert.Null((await claims.FindAsync(tenant, azure.Row.SubscriptionId, default))!.IsMoving);
        Assert.Single((await azure.Tenant.AuditAsync("?operations=TriggerSubscriptionMappingToConnection&status=Succeeded")).Items, row => row.Details!.Contains("moved", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_several_moves_at_once_every_row_tells_of_the_same_one()
    {
        var azure = await AzureStage.MapAsync(stage.NewTenant(), "2026-09");
        using var linked = await LinkedSubscription.OpenAsync(azure.Tenant, azure.Row);
        var renewals = Enumerable.Range(0, 3).Select(_ => RenewalDesk.Renew(azure.Database, azure.Row.ContractId, new Renewal { StartDate = Renewed })).ToList();
        var bodies = await Task.WhenAll(renewals.Select(renewal => BodyAsync(linked, renewal, azure.LineId)));

        var answers = await Task.WhenAll(bodies.Select(linked.PutAsync));

        Assert.Contains(answers, answer => answer.Status == HttpStatusCode.OK);
        Assert.All(answers.Where(answer => answer.Status != HttpStatusCode.OK), answer => Assert.Equal(["MappingChanged"], Codes(answer.Body)));
        var tables = new Tables(stage.Tables);
        var (tenant, connection) = (azure.Tenant.Name, await azure.Tenant.ConnectionAsync(azure.Row.Connection));
        var claim = (await new ClaimStore(tables).FindAsync(tenant, azure.Row.SubscriptionId, default))!;
        var plan = (await new AzurePlanStore(tables).FindAsync(tenant, SampleCatalog.CspContext, azure.Row.SubscriptionId, default))!;
        Assert.Equal((claim.ContractId, claim.ContractServiceId), (plan.ContractId, plan.ContractServiceId));
        var held = await Task.WhenAll(renewals.Select(renewal => new LineHolders(tables, TimeProvider.System).FindAsync(tenant, connection, renewal.Lines[azure.LineId], default)));
        Assert.Equal(claim.ContractServiceId, renewals[Array.FindIndex(held, one => one is not null)].Lines[azure.LineId]);
        Assert.Single(held, one => one is not null);
    }

    /// <summary>Bought before the renewal.</summary>
    private static JsonObject Aged(JsonObject body) => body.With("subscription.createdAt", $"{Long}T08:00:00Z").With("subscription.startDate", Long);

    private static async Task<JsonObject> BodyAsync(LinkedSubscription linked, RenewedContract renewal, long old) =>
        Aged(await linked.BodyAsync(renewal.Lines[old])).With("contractId", renewal.ContractId);

    private static async Task<bool> EligibleAsync(LinkedSubscription linked, long contractId, bool forLink)
    {
        var contracts = await linked.Api.ListAsync(
            $"contracts?companyId={Row.CompanyId}&serviceId={Row.ServiceId}&createdAt={Long}T08:00:00Z&startDate={Long}&billingFrequency=Monthly&forLink={(forLink ? "true" : "false")}");
        return (bool)contracts["items"]!.AsArray().Single(item => (long)item!["id"]! == contractId)!["isEligible"]!;
    }

    private static IReadOnlyList<(string Month, decimal Cost)> Costs(AzureStage azure, long line) =>
    [
        .. azure.Database.Units(line)
            .Where(row => row.Cost != 0)
            .Select(row => (row.StartDate.ToString("yyyy-MM", null), row.Cost)),
    ];

    private static string? Text(JsonNode node, string name) => node[name]?.GetValue<string>();

    private static IEnumerable<string> Codes(JsonObject? problem) =>
        problem!["violations"]!.AsArray().Select(violation => violation!["code"]!.GetValue<string>());
}
