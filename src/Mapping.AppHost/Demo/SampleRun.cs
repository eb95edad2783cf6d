using Mapping.AppHost.Output;
using Mapping.Simulators.SampleData;

namespace Mapping.AppHost.Demo;

/// <summary>One order from its placing to the Contract Service, watched and then checked.</summary>
internal sealed class SampleRun(LocalStage stage, Screen screen)
{
    private const string OrderId = "alder-premium";
    private static readonly SampleMapping Row = SampleCatalog.AlderPremium;
    private static readonly string[] Operations =
        ["CreateOrder", "CreateConnectionCustomerMapping", "CreateConnectionOfferMapping", "TriggerSubscriptionMappingToConnection"];

    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        var connections = new SampleConnections(stage, screen);
        await connections.CreateAsync(cancellationToken);
        var caller = SampleConnections.CallerOf(Row.Connection);
        using var api = new MappingApi(stage.App.Address, stage.App.Keys.Function, caller);

        screen.Heading($"Order {OrderId}: {Row.Customer} buys {Row.Quantity} × {Row.Offer.Name} at {Row.UnitPrice} {Row.Currency} (cost {Row.UnitCost})");
        await api.PlaceOrderAsync(SampleOrders.ToPlace(Row, OrderId, connections.IdOf(Row.Connection), "Alder Dental, all seats"), cancellationToken);
        var order = await new OrderFollower(api, screen).FollowAsync(OrderId, cancellationToken);

        using var autotask = await AutotaskView.OpenAsync(stage.Simulators.AutotaskZoneDiscoveryUri, Credentials, cancellationToken);
        var found = await CollectAsync(order, autotask, api, cancellationToken);
        screen.Heading("Autotask answers");
        new AutotaskReport(screen).Show(found.Lines, found.Rows);
        screen.Heading("Audit log");
        new AuditReport(screen).Show(found.Audit);
        var isAsExpected = Check(found);
        new NextCalls(stage, connections, screen).Show(order, autotask);
        return isAsExpected;
    }

    private static AutotaskCredentials Credentials => new(Row.Connection.UserName, Row.Connection.Secret, Row.Connection.IntegrationCode);

    private static async Task<MappingEvidence> CollectAsync(OrderAnswer order, AutotaskView autotask, MappingApi api, CancellationToken cancellationToken) => new(
        order,
        await autotask.ListLinesAsync(Row.ContractId, Row.ServiceId, cancellationToken),
        order.Result is { } result ? await autotask.ListUnitsAsync(result.ContractServiceId, cancellationToken) : [],
        await api.ListAuditAsync(OrderId, cancellationToken));

    private bool Check(MappingEvidence found)
    {
        screen.Heading("Checked");
        foreach (var violation in found.Order.Violations ?? [])
            screen.Bad($"{violation.Code}: {violation.Message} {violation.Remedy}");
        var expected = new ExpectedMapping(Row.ContractId, Row.Quantity, Row.UnitPrice ?? 0, Row.UnitCost ?? 0, Operations);
        var findings = MappingVerification.Verify(expected, found);
        foreach (var finding in findings)
        {
            if (finding.Holds)
                screen.Good(finding.Claim);
            else
                screen.Bad($"{finding.Claim}; found: {finding.Found}");
        }

        return findings.All(finding => finding.Holds);
    }
}
