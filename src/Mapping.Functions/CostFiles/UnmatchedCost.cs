namespace Mapping.Functions.CostFiles;

/// <param name="CustomerId">As the file spells it; null where it has none.</param>
/// <param name="SubscriptionId">As the file spells it; null where the line has none.</param>
/// <param name="Invoice">Null where the file names none.</param>
internal sealed record UnmatchedCost(
    Guid? CustomerId, Guid? SubscriptionId, string? Invoice, string Month, string Currency, decimal Total, long Rows, string Reason)
{
    public static UnmatchedCost Of(CostSumKey key, CostSum sum, string reason) => new(
        key.CustomerId,
        key.SubscriptionId,
        key.Invoice.Length > 0 ? key.Invoice : null,
        key.Month.ToString(),
        key.Currency,
        sum.Amount,
        sum.Rows,
        reason);
}
