namespace Mapping.Functions.CostFiles;

/// <summary>What a file says of one plan's month, and what the month costs by all files that are imported.</summary>
/// <param name="Invoices">Whose lines they are; none when the file names none.</param>
/// <param name="MatchedBy">subscription, providerSubscription, customersOnlyPlan: what told the plan.</param>
/// <param name="MonthTotal">Of the month over all imported invoices; null while the invoices are in several currencies.</param>
/// <param name="Note">What to know of it; null when there is nothing.</param>
internal sealed record MatchedCost(
    Guid CustomerId,
    string Customer,
    Guid SubscriptionId,
    string Month,
    string Currency,
    decimal Usage,
    decimal Reservations,
    decimal SavingsPlans,
    decimal Total,
    bool IsFinal,
    long Rows,
    IReadOnlyList<string> Invoices,
    IReadOnlyList<string> MatchedBy,
    decimal? MonthTotal,
    string? Note);
