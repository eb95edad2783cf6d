using System.Globalization;
using Mapping.Functions.Audit;
using Mapping.Functions.Autotask;
using Mapping.Functions.Candidates;
using Mapping.Functions.Connections;
using Mapping.Functions.Rules;
using Mapping.Functions.Storage;
using Mapping.Functions.Storage.Mappings;

namespace Mapping.Functions.Registries;

/// <summary>Offer variant ↔ service.</summary>
internal sealed class OfferMappingKind(IAutotaskClient autotask, MappingLookup mappings, ConnectionUse use, TimeProvider time) : MappingKind
{
    public override string List => TableKeys.ListedOffers;

    public override AuditOperation Created => AuditOperation.CreateConnectionOfferMapping;

    public override AuditOperation Removed => AuditOperation.RemoveConnectionOfferMapping;

    public override IReadOnlyList<string> Columns { get; } =
        ["offerId", "offerName", "segment", "termDuration", "billingFrequency", "serviceId", "serviceName"];

    public override IReadOnlyList<string?> Cells(MappedItem item)
    {
        var variant = OfferVariant.Parse(item.Subject);
        return
        [
            variant.OfferId, item.Name, variant.Segment.ToString(), variant.TermDuration.ToString(), variant.BillingFrequency.ToString(), item.Target,
            item.TargetName,
        ];
    }

    public override WantedMapping? Read(ImportLine line)
    {
        var (id, name, service) = (line.Printable("offerId"), line.Name("offerName"), line.RecordId("serviceId"));
        var (segment, term) = (line.OneOf<Segment>("segment"), line.OneOf<TermDuration>("termDuration"));
        var frequency = line.OneOf<BillingFrequency>("billingFrequency");
        var type = line.Has("offerType") ? line.OneOf<OfferType>("offerType") : OfferType.License;
        return (id, name, service, segment, term, frequency, type) is ({ } offerId, { } offer, { } serviceId, { } market, { } duration, { } billing, { } kind)
            ? new WantedMapping(line.Number, null, new Offer(offerId, offer, kind, market, duration, billing), serviceId)
            : null;
    }

    public override async Task<IReadOnlyList<JudgedMapping>> JudgeAsync(
        AutotaskSession session, IReadOnlyList<WantedMapping> wanted, CancellationToken cancellationToken)
    {
        var (tenant, id) = (session.Connection.Tenant, session.Connection.Id);
        var ids = wanted.Select(mapping => mapping.TargetId).Distinct().ToArray();
        var services = (await autotask.ListServicesAsync(session.Autotask, ids, cancellationToken)).ToDictionary(service => service.Id);
        var variants = await mappings.VariantsOfAsync(tenant, id, ids, cancellationToken);
        var own = await mappings.ServicesOfAsync(tenant, id, [.. wanted.Select(mapping => mapping.Offer!).DistinctBy(offer => offer.Variant)], cancellationToken);
        return [.. wanted.Select(Judge)];

        JudgedMapping Judge(WantedMapping mapping)
        {
            var service = services.GetValueOrDefault(mapping.TargetId);
            var standing = own.TryGetValue(mapping.Offer!.Variant, out var serviceId) ? serviceId : (long?)null;
            var request = CandidateRequest.Nothing(time) with { Offer = mapping.Offer, ServiceId = mapping.TargetId };
            var facts = request.Facts(session.Connection, time) with
            {
                Service = service,
                Existing = new ExistingMappings(VariantsService: standing, ServicesVariant: variants.GetValueOrDefault(mapping.TargetId)),
            };
            return new JudgedMapping(
                mapping, MappingPair.Of(mapping.Offer, mapping.TargetId, service?.Name), standing == mapping.TargetId, MappingRules.JudgeOffer(facts));
        }
    }

    public override MappingPair PairOf(MappedItem item) => MappingPair.Of(
        OfferVariant.Parse(item.Subject).ToOffer(item.Name), long.Parse(item.Target, CultureInfo.InvariantCulture), item.TargetName);

    public override Task<int> CountSubscriptionsAsync(string tenant, string connectionId, MappedItem item, CancellationToken cancellationToken) =>
        use.CountSubscriptionsOfOfferAsync(tenant, connectionId, item.Subject, cancellationToken);

    public override Customer CustomerOf(MappingPair pair) => new(Guid.Empty, "");
}
