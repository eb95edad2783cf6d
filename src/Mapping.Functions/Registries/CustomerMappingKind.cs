using System.Globalization;
using Mapping.Functions.Audit;
using Mapping.Functions.Autotask;
using Mapping.Functions.Candidates;
using Mapping.Functions.Connections;
using Mapping.Functions.Rules;
using Mapping.Functions.Storage;
using Mapping.Functions.Storage.Mappings;

namespace Mapping.Functions.Registries;

/// <summary>Customer ↔ company.</summary>
internal sealed class CustomerMappingKind(IAutotaskClient autotask, MappingLookup mappings, ConnectionUse use, TimeProvider time) : MappingKind
{
    public override string List => TableKeys.ListedCustomers;

    public override AuditOperation Created => AuditOperation.CreateConnectionCustomerMapping;

    public override AuditOperation Removed => AuditOperation.RemoveConnectionCustomerMapping;

    public override IReadOnlyList<string> Columns { get; } = ["customerId", "customerName", "companyId", "companyName"];

    public override IReadOnlyList<string?> Cells(MappedItem item) => [item.Subject, item.Name, item.Target, item.TargetName];

    public override WantedMapping? Read(ImportLine line)
    {
        var (id, name, company) = (line.Guid("customerId"), line.Name("customerName"), line.RecordId("companyId"));
        return (id, name, company) is ({ } customerId, { } customer, { } companyId)
            ? new WantedMapping(line.Number, new Customer(customerId, customer), null, companyId)
            : null;
    }

    public override async Task<IReadOnlyList<JudgedMapping>> JudgeAsync(
        AutotaskSession session, IReadOnlyList<WantedMapping> wanted, CancellationToken cancellationToken)
    {
        var (tenant, id) = (session.Connection.Tenant, session.Connection.Id);
        var ids = wanted.Select(mapping => mapping.TargetId).Distinct().ToArray();
        var companies = (await autotask.ListCompaniesAsync(session.Autotask, ids, cancellationToken)).ToDictionary(company => company.Id);
        var customers = await mappings.CustomersOfAsync(tenant, id, ids, cancellationToken);
        var own = await mappings.CompaniesOfAsync(tenant, id, [.. wanted.Select(mapping => mapping.Customer!.Id).Distinct()], cancellationToken);
        return [.. wanted.Select(Judge)];

        JudgedMapping Judge(WantedMapping mapping)
        {
            var company = companies.GetValueOrDefault(mapping.TargetId);
            var standing = own.TryGetValue(mapping.Customer!.Id, out var companyId) ? companyId : (long?)null;
            var request = CandidateRequest.Nothing(time) with { Customer = mapping.Customer, CompanyId = mapping.TargetId };
            var facts = request.Facts(session.Connection, time) with
            {
                Company = company,
                Existing = new ExistingMappings(
                    CustomersCompany: standing, CompanysCustomer: customers.TryGetValue(mapping.TargetId, out var holder) ? holder : null),
            };
            return new JudgedMapping(
                mapping, MappingPair.Of(mapping.Customer, mapping.TargetId, company?.Name), standing == mapping.TargetId, MappingRules.JudgeCompany(facts));
        }
    }

    public override MappingPair PairOf(MappedItem item) =>
        MappingPair.Of(new Customer(Guid.Parse(item.Subject), item.Name), long.Parse(item.Target, CultureInfo.InvariantCulture), item.TargetName);

    public override Task<int> CountSubscriptionsAsync(string tenant, string connectionId, MappedItem item, CancellationToken cancellationToken) =>
        use.CountSubscriptionsOfCustomerAsync(tenant, connectionId, Guid.Parse(item.Subject), cancellationToken);

    public override Customer CustomerOf(MappingPair pair) => new(Guid.Parse(pair.Subject), pair.Name);
}
