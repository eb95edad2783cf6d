using Mapping.Functions.Candidates;
using Mapping.Functions.Rules;
using Mapping.Functions.Triggers.Requests;

namespace Mapping.Functions.Triggers.Candidates;

/// <summary>Reads what is known of an order from query parameters. What is absent takes part in no rule.</summary>
internal static class CandidateQuery
{
    public static CandidateRequest Read(QueryReader query, TimeProvider time)
    {
        var now = time.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        return new CandidateRequest(
            query.Text("search", 100),
            query.Flag("hideMapped"),
            query.Flag("eligibleOnly"),
            query.Number("pageSize", 1, 1000, 200),
            new Customer(query.Guid("customerId") ?? Guid.Empty, query.Text("customerName") ?? "the order's customer"),
            ReadOffer(query),
            new Subscription(
                query.Guid("subscriptionId") ?? Guid.Empty,
                "the order's subscription",
                query.Instant("createdAt") ?? now,
                query.Date("startDate") ?? today),
            query.RecordId("companyId") ?? 0,
            query.RecordId("serviceId") ?? 0,
            query.Date("effectiveDate"),
            query.Flag("allowRepeatService"));
    }

    private static Offer ReadOffer(QueryReader query) => new(
        query.Text("offerId") ?? "-",
        query.Text("offerName") ?? "the order's offer",
        query.Name<OfferType>("offerType") ?? OfferType.License,
        query.Name<Segment>("segment") ?? Segment.Commercial,
        query.Name<TermDuration>("termDuration") ?? TermDuration.NoTerm,
        query.Name<BillingFrequency>("billingFrequency") ?? BillingFrequency.None);
}
