using Mapping.Functions.Autotask;
using Mapping.Functions.Connections;
using Mapping.Functions.Rules;
using Mapping.Functions.Storage.Mappings;

namespace Mapping.Functions.Registries;

/// <summary>Companies and services whose names match. Two calls of Autotask at most; nothing is ever mapped by it.</summary>
internal sealed class MappingSuggestions(IAutotaskClient autotask, MappingLookup mappings)
{
    public const int MostSubjects = 100;
    private const int MostRecords = 1000;

    public async Task<IReadOnlyList<Suggestion>> OfCustomersAsync(
        AutotaskSession session, IReadOnlyList<NamedSubject> customers, CancellationToken cancellationToken)
    {
        var found = await autotask.FindCompaniesAsync(session.Autotask, Search(Prefixes(customers)), cancellationToken);
        var companies = found.Records.Where(company => company is { IsActive: true, IsCustomer: true }).ToList();
        var mapped = await mappings.CustomersOfAsync(
            session.Connection.Tenant, session.Connection.Id, [.. companies.Select(company => company.Id)], cancellationToken);
        return
        [
            .. customers.Select(customer => Suggest(
                customer,
                companies.Select(company => (company.Id, company.Name, mapped.TryGetValue(company.Id, out var other) && other.ToString("D") != customer.Id)))),
        ];
    }

    public async Task<IReadOnlyList<Suggestion>> OfOffersAsync(
        AutotaskSession session, IReadOnlyList<NamedSubject> offers, CancellationToken cancellationToken)
    {
        var found = await autotask.FindServicesAsync(session.Autotask, Search(Prefixes(offers)), cancellationToken);
        var services = found.Records.Where(service => service.IsActive).ToList();
        var mapped = await mappings.VariantsOfAsync(
            session.Connection.Tenant, session.Connection.Id, [.. services.Select(service => service.Id)], cancellationToken);
        return
        [
            .. offers.Select(offer => Suggest(
                offer,
                services
                    .Where(service => BillingPeriod.Of(offer.Offer!.BillingFrequency) == service.PeriodType)
                    .Select(service => (service.Id, service.Name, mapped.TryGetValue(service.Id, out var other) && other != offer.Offer!.Variant)))),
        ];
    }

    private static IEnumerable<string> Prefixes(IEnumerable<NamedSubject> subjects) =>
        subjects.SelectMany(subject => new[] { NameMatch.Prefix(subject.Name), NameMatch.Prefix(NameMatch.Normal(subject.Name)) });

    private static RecordSearch Search(IEnumerable<string> prefixes) =>
        new(null, MostRecords) { Prefixes = [.. prefixes.Distinct(StringComparer.OrdinalIgnoreCase)] };

    private static Suggestion Suggest(NamedSubject subject, IEnumerable<(long Id, string Name, bool IsMapped)> targets) => new(
        subject.Id,
        subject.Name,
        [
            .. targets
                .Select(target => (Target: target, Confidence: NameMatch.Of(subject.Name, target.Name)))
                .Where(match => match.Confidence is not null)
                .Select(match => new SuggestedTarget(match.Target.Id, match.Target.Name, match.Confidence!, match.Target.IsMapped))
                .OrderBy(match => match.Confidence, StringComparer.Ordinal)
                .ThenBy(match => match.Id),
        ]);
}
