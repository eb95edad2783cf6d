using Mapping.Functions.ExactlyOnce;
using Mapping.Functions.Rules;
using Mapping.Functions.Storage.AzurePlans;

namespace Mapping.Functions.Activities.AzurePlans;

/// <summary>How one attempt to bill a month ended.</summary>
/// <param name="IsHeld">A person has to decide.</param>
internal sealed record AzureBillingOutcome(PlanMonth Month, WriteResult Write, bool IsHeld, IReadOnlyList<Violation> Warnings)
{
    public bool IsDeferred { get; init; }
}
