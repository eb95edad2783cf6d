namespace Mapping.TestKit.Checking;

/// <summary>Autotask holds each mapped subscription once, exactly as ordered, and nothing else.</summary>
internal sealed class LineCheck(IReadOnlyList<ObservedLine> lines, IReadOnlyDictionary<long, ObservedContract> contracts)
{
    public IEnumerable<string> Mapped(ExpectedOrder mapping, Guid subscriptionId, long? contractServiceId)
    {
        var ours = lines.Where(line => line.Names(subscriptionId) && !line.IsVoid).ToList();
        if (ours is not [var line])
        {
            yield return $"{mapping.OrderId}: {ours.Count} lines name subscription {subscriptionId}: {string.Join(", ", ours.Select(one => one.Id))}.";
            yield break;
        }

        if (line.Id != contractServiceId)
            yield return $"{mapping.OrderId}: the order names line {contractServiceId}, Autotask has {line.Id}.";
        if (line.ContractId != mapping.ContractId || line.ServiceId != mapping.ServiceId)
            yield return $"{mapping.OrderId}: line {line.Id} is of service {line.ServiceId} on contract {line.ContractId}, not of {mapping.ServiceId} on {mapping.ContractId}.";
        foreach (var difference in Differences(mapping, line))
            yield return difference;
    }

    /// <summary>A rejected order has no line; a failed one may have left one that bills nothing and says so.</summary>
    public IEnumerable<string> NotMapped(string orderId, Guid subscriptionId, bool mayBeVoid) =>
        from line in lines
        where line.Names(subscriptionId)
        where !mayBeVoid || !line.IsVoid
        select $"{orderId}: it is not mapped, but line {line.Id} is there ('{line.InternalDescription}').";

    /// <summary>Lines that no order and no person accounts for.</summary>
    public IEnumerable<string> Unaccounted(IReadOnlySet<Guid> subscriptions, IReadOnlySet<long> others) =>
        from line in lines
        where !others.Contains(line.Id) && !subscriptions.Any(line.Names)
        select $"Line {line.Id} of service {line.ServiceId} on contract {line.ContractId} belongs to nobody ('{line.InternalDescription}').";

    private IEnumerable<string> Differences(ExpectedOrder mapping, ObservedLine line)
    {
        var expected = ExpectedUnits.Of(mapping, contracts[mapping.ContractId]).ToList();
        var rows = line.Units.OrderBy(row => row.StartDate).ToList();
        if (expected.Count != rows.Count)
            yield return $"{mapping.OrderId}: line {line.Id} has {rows.Count} units rows, not {expected.Count}.";
        foreach (var (should, does) in expected.Zip(rows).Where(pair => pair.First != pair.Second).Take(3))
            yield return $"{mapping.OrderId}: line {line.Id} shows {does}, not {should}.";
    }
}
