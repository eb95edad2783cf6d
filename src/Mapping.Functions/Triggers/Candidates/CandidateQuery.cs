using Mapping.Functions.Candidates;
using Mapping.Functions.Rules;
using Mapping.Functions.Triggers.Requests;

namespace Mapping.Functions.Triggers.Candidates;

/// <summary>Reads what is known of an order from query parameters. What is absent takes part in no rule.</summary>
internal static class CandidateQuery
{
    public static CandidateRequest Read(QueryReader query, TimeProvider time)
    {
        var nothing = CandidateRequest.Nothing(time);
        return nothing with
        {
            Search = query.Text("search", 100),
            HideMapped = query.Flag("hideMapped"),
            EligibleOnly = query.Flag("eligibleOnly"),
            PageSize = query.Number("pageSize", 1, 1000, nothing.PageSize),
            Customer = new Customer(query.Guid("customerId") ?? Guid.Empty, query.Text("customerName") ?? nothing.Customer.Name),
            Offer = ReadOffer(query, nothing.Offer),
            Subscription = nothing.Subscription with
            {
                Id = query.Guid("subscriptionId") ?? Guid.Empty,
                CreatedAt = query.Instant("createdAt") ?? nothing.Subscription.CreatedAt,
                StartDate = query.Date("startDate") ?? nothing.Subscription.StartDate,
                EndDate = query.Date("endDate"),
            },
            CompanyId = query.RecordId("companyId") ?? 0,
            ServiceId = query.RecordId("serviceId") ?? 0,
            EffectiveDate = query.Date("effectiveDate"),
            AllowRepeatService = query.Flag("allowRepeatService"),
            IsForLink = query.Flag("forLink"),
        };
    }

    private static Offer ReadOffer(QueryReader query, Offer unknown) => new(
        query.Text("offerId") ?? unknown.Id,
        query.Text("offerName") ?? unknown.Name,
        query.Name<OfferType>("offerType") ?? unknown.Type,
        query.Name<Segment>("segment") ?? unknown.Segment,
        query.Name<TermDuration>("termDuration") ?? unknown.TermDuration,
        query.Name<BillingFrequency>("billingFrequency") ?? unknown.BillingFrequency);
}
