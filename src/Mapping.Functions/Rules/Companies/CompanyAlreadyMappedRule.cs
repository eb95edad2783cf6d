namespace Mapping.Functions.Rules.Companies;

internal sealed class CompanyAlreadyMappedRule : IMappingRule
{
    public const string Code = "CompanyAlreadyMapped";

    public Violation? Check(MappingFacts facts)
    {
        if (facts.Existing.CompanysCustomer is not { } holder || holder == facts.Order.Customer.Id)
        {
            return null;
        }

        var company = facts.Company is { } known ? Words.Named(known) : $"The company {Words.Number(facts.Sync.CompanyId)}";
        return new Violation(
            Code,
            $"{company} is mapped to another customer ({holder}), not to “{facts.Order.Customer.Name}” ({facts.Order.Customer.Id}).",
            "Choose the company of this customer, or remove the other mapping on the Customer Mapping page.",
            "sync.companyId");
    }
}
