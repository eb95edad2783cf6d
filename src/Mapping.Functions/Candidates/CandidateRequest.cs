using Mapping.Functions.Rules;

namespace Mapping.Functions.Candidates;

/// <summary>What candidates are looked for, and what of the order is known already.</summary>
/// <param name="Search">How the name begins; null for any name.</param>
/// <param name="HideMapped">Leaves out what is mapped to another customer or offer.</param>
/// <param name="EligibleOnly">Leaves out what a rule forbids.</param>
internal sealed record CandidateRequest(
    string? Search,
    bool HideMapped,
    bool EligibleOnly,
    int PageSize,
    Customer Customer,
    Offer Offer,
    Subscription Subscription,
    long CompanyId,
    long ServiceId,
    DateOnly? EffectiveDate,
    bool AllowRepeatService)
{
    /// <summary>The facts about one candidate: the rest of the order is taken to be in order.</summary>
    public MappingFacts Facts(string connectionId, string currency, string tenant, DateOnly today) => new(
        new Order("candidate", Customer, Offer, Quantity: 1, Sync: new SyncChoice(connectionId, CompanyId, ServiceId, 0, EffectiveDate, AllowRepeatService)),
        Subscription,
        new ConnectionTerms(connectionId, connectionId, currency),
        Company: null,
        Service: null,
        Contract: null,
        Lines: [],
        ExistingMappings.None,
        SubscriptionMarker.For(tenant, Subscription.Id),
        today);
}
