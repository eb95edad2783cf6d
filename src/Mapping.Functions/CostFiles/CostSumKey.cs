using Mapping.Functions.Rules.AzureCosts;

namespace Mapping.Functions.CostFiles;

/// <summary>What is added up: the lines of one customer, subscription, month, currency, invoice and kind of charge.</summary>
/// <param name="CustomerId">As the file spells it (Microsoft's or CloudCockpit's); null where the file has none: the subscription alone decides.</param>
/// <param name="SubscriptionId">As the file spells it; null where the line has none.</param>
/// <param name="Invoice">"" where the file names none; at most 64 characters.</param>
/// <param name="Category">
/// What the line's own fields say it is. <see cref="CostCategory.Usage"/> is no finding: it belongs to the subscription that it names, and to nothing where it names none.
/// The others belong to the customer's plan, whatever their own subscription is, where <paramref name="Evidence"/> is strong enough.
/// </param>
/// <param name="Evidence">How sure <paramref name="Category"/> is, and what beats it.</param>
internal readonly record struct CostSumKey(
    Guid? CustomerId,
    Guid? SubscriptionId,
    Month Month,
    string Currency,
    string Invoice,
    CostCategory Category = CostCategory.Usage,
    CostEvidence Evidence = CostEvidence.None)
{
    /// <summary>A reservation, a savings plan or a pre-purchase: it belongs to the customer's plan.</summary>
    public bool IsPurchase => Category != CostCategory.Usage;
}
