using Azure.Data.Tables;

namespace Mapping.TestKit.Checking;

/// <summary>A tenant's rows agree with how its orders ended, and nothing is left open.</summary>
internal sealed class TableCheck(IReadOnlyList<TableEntity> orders, IReadOnlyList<TableEntity> claims, IReadOnlyList<TableEntity> ledger)
{
    public static async Task<TableCheck> ReadAsync(TableRows tables, string tenant) => new(
        await tables.OfAsync("Orders", tenant), await tables.OfAsync("SubscriptionMappings", tenant), await tables.OfAsync("Ledger", tenant));

    public IEnumerable<string> Mapped(ExpectedOrder mapping, Guid subscriptionId, long? contractServiceId)
    {
        var claim = Claim(subscriptionId);
        if (claim?.GetString("State") != "Mapped")
            yield return $"{mapping.OrderId}: its subscription mapping is {claim?.GetString("State") ?? "absent"}, not Mapped.";
        else if (claim.GetString("OrderId") != mapping.OrderId || claim.GetInt64("ContractServiceId") != contractServiceId
            || claim.GetInt64("ContractId") != mapping.ContractId || claim.GetString("ConnectionId") != mapping.ConnectionId)
            yield return $"{mapping.OrderId}: its subscription mapping names order {claim.GetString("OrderId")}, line {claim.GetInt64("ContractServiceId")} on contract {claim.GetInt64("ContractId")}.";
        foreach (var kind in new[] { "Line", "Units" })
        {
            var entries = ledger.Where(entry => entry.RowKey.StartsWith($"{subscriptionId:D}|{kind}|", StringComparison.Ordinal)).ToList();
            if (entries is not [var only] || only.GetString("State") != "Confirmed" || only.GetInt64("ContractServiceId") != contractServiceId)
                yield return $"{mapping.OrderId}: the ledger's {kind} is {string.Join(", ", entries.Select(entry => $"{entry.GetString("State")} for line {entry.GetInt64("ContractServiceId")}"))}.";
        }
    }

    /// <summary>The order has the state that was seen, and another order may map the subscription.</summary>
    public IEnumerable<string> NotMapped(string orderId, Guid subscriptionId)
    {
        if (Claim(subscriptionId) is { } claim && claim.GetString("OrderId") == orderId)
            yield return $"{orderId}: it is not mapped, but still holds its subscription ({claim.GetString("State")}).";
    }

    public IEnumerable<string> Orders(IReadOnlyDictionary<string, string> states)
    {
        foreach (var order in orders)
        {
            var (id, state) = (order.RowKey, order.GetString("State"));
            if (!states.TryGetValue(id, out var expected))
                yield return $"Order {id} was never sent.";
            else if (state != expected)
                yield return $"Order {id} is {state} in the table, and its answer was {expected}.";
        }

        foreach (var lost in states.Keys.Except(orders.Select(order => order.RowKey)))
            yield return $"Order {lost} was accepted and is not in the table.";
    }

    public IEnumerable<string> OpenIntents() =>
        from entry in ledger
        where entry.GetString("State") is "Sent" or "Unknown"
        select $"The ledger's {entry.RowKey} is still {entry.GetString("State")}.";

    private TableEntity? Claim(Guid subscriptionId) => claims.SingleOrDefault(claim => claim.RowKey == subscriptionId.ToString("D"));
}
