using Azure.Data.Tables;

namespace Mapping.TestKit.Checking;

/// <summary>
/// Holds one tenant's Autotask, tables and audit log against what was ordered and how each order ended. Shares no code with what writes them.
/// </summary>
internal sealed class TenantCheck(SimulatorInspection simulator, TableRows tables)
{
    /// <param name="ended">By order id.</param>
    /// <param name="others">Lines that are not of ours, by database.</param>
    /// <returns>Everything that is not as it has to be; nothing when all is.</returns>
    public async Task<IReadOnlyList<string>> FindingsAsync(
        string tenant,
        IReadOnlyList<ExpectedOrder> orders,
        IReadOnlyDictionary<string, SeenOrder> ended,
        IReadOnlyList<HttpClient> contexts,
        IReadOnlyDictionary<string, IReadOnlySet<long>>? others = null)
    {
        var findings = new List<string>();
        var rows = await TableCheck.ReadAsync(tables, tenant);
        var audit = await tables.OfAsync("AuditLogs", tenant);
        foreach (var database in orders.GroupBy(order => order.Database))
        {
            var lines = new LineCheck(await simulator.LinesAsync(database.Key), await simulator.ContractsAsync(database.Key));
            findings.AddRange(database.SelectMany(order => Order(order, ended[order.OrderId], lines, rows, audit, Winners(orders, ended))));
            var subscriptions = database.Select(order => SubscriptionOf(order, ended[order.OrderId])).OfType<Guid>().ToHashSet();
            findings.AddRange(lines.Unaccounted(subscriptions, others?.GetValueOrDefault(database.Key) ?? new HashSet<long>()));
        }

        findings.AddRange(rows.Orders(ended.ToDictionary(order => order.Key, order => order.Value.Status)));
        findings.AddRange(rows.OpenIntents());
        foreach (var context in contexts)
            findings.AddRange(await AuditCheck.FindingsAsync(context, audit));
        return findings;
    }

    private static IEnumerable<string> Order(
        ExpectedOrder order, SeenOrder end, LineCheck lines, TableCheck rows, IReadOnlyList<TableEntity> audit, HashSet<Guid> winners)
    {
        const string Operation = "TriggerSubscriptionMappingToConnection";
        var subscription = SubscriptionOf(order, end);
        if (end.Status == "Mapped")
        {
            return subscription is { } mapped
                ?
                [
                    .. lines.Mapped(order, mapped, end.ContractServiceId),
                    .. rows.Mapped(order, mapped, end.ContractServiceId),
                    .. AuditCheck.Tells(audit, order.OrderId, Operation, "Succeeded"),
                ]
                : [$"{order.OrderId}: it is Mapped, and names no subscription."];
        }

        // Another order may have mapped the same subscription.
        return subscription is { } free && !winners.Contains(free)
            ? [.. lines.NotMapped(order.OrderId, free, mayBeVoid: end.Status != "Rejected"), .. rows.NotMapped(order.OrderId, free), .. AuditCheck.Tells(audit, order.OrderId, Operation, "Failed")]
            : AuditCheck.Tells(audit, order.OrderId, Operation, "Failed");
    }

    private static HashSet<Guid> Winners(IReadOnlyList<ExpectedOrder> orders, IReadOnlyDictionary<string, SeenOrder> ended) =>
        [.. orders.Where(order => ended[order.OrderId].Status == "Mapped").Select(order => SubscriptionOf(order, ended[order.OrderId])).OfType<Guid>()];

    private static Guid? SubscriptionOf(ExpectedOrder order, SeenOrder end) => order.SubscriptionId ?? end.SubscriptionId;
}
