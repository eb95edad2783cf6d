namespace Mapping.Functions.Rules.Companies;

internal sealed class CustomerAlreadyMappedRule : IMappingRule
{
    public const string Code = "CustomerAlreadyMapped";

    public Violation? Check(MappingFacts facts)
    {
        if (facts.Existing.CustomersCompany is not { } mapped || mapped == facts.Sync.CompanyId)
        {
            return null;
        }

        return new Violation(
            Code,
            $"The customer “{facts.Order.Customer.Name}” is mapped to the company {Words.Number(mapped)}, but the order names the "
            + $"company {Words.Number(facts.Sync.CompanyId)}.",
            $"Choose the company {Words.Number(mapped)}, or change the mapping on the Customer Mapping page.",
            "sync.companyId");
    }
}
