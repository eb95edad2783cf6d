namespace Mapping.Functions.Storage.Ledger;

/// <summary>What a write means. Two attempts at the same meaning are one write.</summary>
/// <param name="Kind">Line, Units …</param>
/// <param name="Period">The day or month that the write is for; <c>-</c> when it is for none.</param>
internal sealed record LedgerKey(string Tenant, string ConnectionId, Guid SubscriptionId, string Kind, string Period);
