using Mapping.Functions.Autotask;
using Mapping.Functions.Rules;

namespace Mapping.Functions.Planning;

/// <summary>What a run would do with an order, before it does anything.</summary>
/// <param name="PlanHash">Names this plan: an order that carries it is accepted only while the plan is still this one.</param>
/// <param name="IsAccepted">No rule forbids the mapping.</param>
/// <param name="IsSubscriptionAssumed">The subscription does not exist yet: it is taken to be created now and to start today.</param>
/// <param name="Units">What the line has to have from the effective date on; 0 for an Azure plan, whose first month brings its unit.</param>
/// <param name="FirstPeriod">Null for an Azure plan, and where the contract's periods are not known.</param>
/// <param name="IsNewCustomerMapping">The run would map the customer to the company.</param>
/// <param name="IsNewOfferMapping">The run would map the offer to the service.</param>
/// <param name="Calls">Every write to Autotask, in order; none when a rule forbids the mapping.</param>
internal sealed record PlanPreview(
    string PlanHash,
    bool IsAccepted,
    bool IsSubscriptionAssumed,
    DateOnly EffectiveDate,
    int Units,
    decimal? UnitPrice,
    decimal? UnitCost,
    string? Currency,
    PeriodAmount? FirstPeriod,
    Company? Company,
    bool IsNewCustomerMapping,
    Service? Service,
    bool IsNewOfferMapping,
    Contract? Contract,
    IReadOnlyList<PlannedCall> Calls,
    IReadOnlyList<Violation> Violations,
    IReadOnlyList<Violation> Warnings);
