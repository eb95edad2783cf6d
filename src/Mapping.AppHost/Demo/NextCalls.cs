using Mapping.AppHost.Output;
using Mapping.Simulators.SampleData;

namespace Mapping.AppHost.Demo;

/// <summary>What to try next: lines that work as they stand, with this run's address and keys.</summary>
internal sealed class NextCalls(LocalStage stage, SampleConnections connections, Screen screen)
{
    private static readonly (SampleMapping Row, string OrderId, string Why)[] Orders =
    [
        (SampleCatalog.AlderBasic, "alder-basic", "A second subscription on the same contract: the customer is mapped already"),
        (SampleCatalog.Birch, "birch-e3", "Licences billed by the year"),
        (SampleCatalog.Elm, "elm-azure", "An Azure plan: its line starts at 0, the month's cost comes later"),
        (SampleCatalog.Fern, "fern-azure", "Rejected: the contract of an Azure plan has to start on day 1"),
        (SampleCatalog.Dune, "dune-exchange", "Rejected: billed every three years; ordered in a reseller's portal"),
    ];

    public void Show(OrderAnswer order, AutotaskView autotask)
    {
        screen.Heading("Try next");
        var curl = For(SampleCatalog.Eur);
        Line("The order, its steps and its result", curl.Get($"/api/orders/{order.OrderId}"));
        Line("What the audit log holds about it", curl.Get($"/api/audit-logs?orderId={order.OrderId}"));
        Line("Durable's own view of the run", new CurlLines(stage.App.Address, stage.App.Keys.DurableTask, SampleConnections.CallerOf(SampleCatalog.Eur))
            .Get($"/runtime/webhooks/durabletask/instances/{order.InstanceId}?showHistory=true"));
        Line("The lines of the contract, from Autotask", autotask.Curl(SampleCatalog.AlderPremium.ContractId));
        foreach (var (row, orderId, why) in Orders)
        {
            var caller = For(row.Connection);
            Line(why, caller.Post("/api/orders", SampleOrders.Of(row, orderId, connections.IdOf(row.Connection))));
            Line("… and what became of it", caller.Get($"/api/orders/{orderId}"));
        }
    }

    private CurlLines For(SampleConnection connection) =>
        new(stage.App.Address, stage.App.Keys.Function, SampleConnections.CallerOf(connection));

    private void Line(string why, string call)
    {
        screen.Note(why);
        Screen.Copyable(call);
    }
}
