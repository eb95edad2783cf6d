using Mapping.Functions.Rules;
using Mapping.Functions.Storage.Connections;

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
    /// <summary>For a line that stands already, which a person names: the order's own rules about contracts don't hold.</summary>
    public bool IsForLink { get; init; }

    /// <summary>Nothing is known of the order.</summary>
    public static CandidateRequest Nothing(TimeProvider time)
    {
        var now = time.GetUtcNow();
        return new CandidateRequest(
            Search: null,
            HideMapped: false,
            EligibleOnly: false,
            PageSize: 200,
            new Customer(Guid.Empty, "the order's customer"),
            new Offer("-", "the order's offer", OfferType.License, Segment.Commercial, TermDuration.NoTerm, BillingFrequency.None),
            new Subscription(Guid.Empty, "the order's subscription", now, DateOnly.FromDateTime(now.UtcDateTime)),
            CompanyId: 0,
            ServiceId: 0,
            EffectiveDate: null,
            AllowRepeatService: false);
    }

    /// <summary>The facts about one candidate: the rest of the order is taken to be in order.</summary>
    public MappingFacts Facts(Connection connection, TimeProvider time) => new(
        new Order("candidate", Customer, Offer, Quantity: 1, Sync: new SyncChoice(connection.Id, CompanyId, ServiceId, 0, EffectiveDate, AllowRepeatService)),
        Subscription,
        new ConnectionTerms(connection.Id, connection.Name, connection.Currency),
        Company: null,
        Service: null,
        Contract: null,
        Lines: [],
        ExistingMappings.None,
        SubscriptionMarker.For(connection.Tenant, Subscription.Id),
        DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
}
