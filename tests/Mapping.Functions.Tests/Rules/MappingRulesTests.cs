using System.Reflection;
using Mapping.Functions.Rules;

namespace Mapping.Functions.Tests.Rules;

public class MappingRulesTests
{
    /// <summary>Design §6, code by code.</summary>
    private static readonly string[] Designed =
    [
        "SubscriptionAlreadyMapped",
        "ContractNotRecurring", "ContractInactive", "ContractOtherCompany",
        "ContractStartsTooLate",
        "ContractPeriodMismatch",
        "EffectiveDateOutsideContract", "ContractEnded",
        "BillingFrequencyUnsupported",
        "ServiceInactive", "ServicePeriodMismatch", "ServiceAlreadyUsed", "OfferVariantAlreadyMapped",
        "ServiceAlreadyOnContract",
        "CompanyNotCustomerType", "CompanyInactive", "CompanyAlreadyMapped", "CustomerAlreadyMapped",
        "AzureContractMustStartDay1",
        "AzureServiceMustBeZero",
        "AzureContractEndsSoon",
        "AzureSubscriptionNotMappable", "ReservationNotMappable", "LegacyOfferUnsupported",
        "CurrencyMismatch",
        "CompanyNotFound", "ServiceNotFound", "ContractNotFound", "ConnectionNotFound",
    ];

    [Fact]
    public void Every_designed_code_has_exactly_one_rule_named_after_it() =>
        Assert.Equal(Designed.Order(), MappingRules.All.Select(CodeOf).Order());

    [Fact]
    public void Every_rule_class_is_asked_as_a_rule_or_as_a_warning()
    {
        var classes = typeof(IMappingRule).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IMappingRule)));
        var asked = MappingRules.All.Concat(MappingRules.OfLink).Concat(MappingRules.Warnings).Select(rule => rule.GetType());

        Assert.Equal(classes.Select(type => type.Name).Order(), asked.Select(type => type.Name).Order());
    }

    [Fact]
    public void Facts_that_break_nothing_are_accepted_without_a_warning()
    {
        Assert.All([MappingRules.Judge(Sample.License), MappingRules.Judge(Sample.AzurePlan)], verdict =>
        {
            Assert.True(verdict.IsAccepted);
            Assert.Empty(verdict.Violations);
            Assert.Empty(verdict.Warnings);
        });
    }

    [Fact]
    public void All_violations_are_told_at_once_and_in_a_stable_order()
    {
        string[] expected =
        [
            "SubscriptionAlreadyMapped", "CurrencyMismatch",
            "CompanyNotCustomerType", "CompanyInactive", "CompanyAlreadyMapped", "CustomerAlreadyMapped",
            "ServiceInactive", "ServicePeriodMismatch", "ServiceAlreadyUsed", "OfferVariantAlreadyMapped", "AzureServiceMustBeZero",
            "ContractNotRecurring", "ContractInactive", "ContractOtherCompany", "ContractEnded", "ContractStartsTooLate",
            "ContractPeriodMismatch", "EffectiveDateOutsideContract", "AzureContractMustStartDay1", "AzureContractEndsSoon",
            "ServiceAlreadyOnContract",
        ];

        Assert.Equal(expected, CodesOf(MappingRules.Judge(Worst)));
        Assert.Equal(expected, CodesOf(MappingRules.Judge(Worst)));
    }

    [Fact]
    public void Before_the_write_only_the_contracts_rules_are_asked_again()
    {
        string[] expected =
        [
            "ContractNotRecurring", "ContractInactive", "ContractOtherCompany", "ContractEnded", "ContractStartsTooLate",
            "ContractPeriodMismatch", "EffectiveDateOutsideContract", "AzureContractMustStartDay1", "AzureContractEndsSoon",
            "ServiceAlreadyOnContract",
        ];

        Assert.Equal(expected, CodesOf(MappingRules.JudgeContract(Worst)));
    }

    [Fact]
    public void A_contract_that_vanished_while_we_waited_is_not_accepted() =>
        Assert.Equal(["ContractNotFound"], CodesOf(MappingRules.JudgeContract(Sample.License with { Contract = null })));

    [Fact]
    public void Nor_is_anything_without_its_connection() => Assert.Equal(
        ["ConnectionNotFound"],
        CodesOf(MappingRules.JudgeContract(Sample.License with { Connection = null, Contract = null })));

    [Fact]
    public void Before_the_write_neither_company_nor_service_have_to_be_read_again() =>
        Assert.True(MappingRules.JudgeContract(Sample.License with { Company = null, Service = null }).IsAccepted);

    [Fact]
    public void Of_a_connection_that_is_not_ours_nothing_else_is_told() => Assert.Equal(
        ["ConnectionNotFound"],
        CodesOf(MappingRules.Judge(Sample.License with { Connection = null, Company = null, Service = null, Contract = null })));

    [Fact]
    public void Everything_that_is_not_found_is_told_at_once() => Assert.Equal(
        ["CompanyNotFound", "ServiceNotFound", "ContractNotFound"],
        CodesOf(MappingRules.Judge(Sample.License with { Company = null, Service = null, Contract = null })));

    private static MappingFacts Worst { get; } = Sample.AzurePlan with
    {
        Order = Sample.AzurePlan.Order with { Price = new Price(1, 1, "EUR") },
        Connection = new ConnectionTerms("c2", "Autotask GBP", "GBP"),
        Company = new Company(174, "Alder Dental Ltd", false, false, "Vendor"),
        Service = new Service(12, "Azure", false, PeriodType.Yearly, 10, 8),
        Contract = new Contract(29, "Old", 175, false, false, PeriodType.Yearly, new DateOnly(2026, 11, 25), new DateOnly(2026, 10, 31)),
        Lines = [new ContractServiceLine(900, 29, 12, null)],
        Existing = new ExistingMappings(999, Guid.NewGuid(), 99, "another|variant", SubscriptionHolder.ThisContext),
    };

    private static IEnumerable<string> CodesOf(Verdict verdict) => verdict.Violations.Select(violation => violation.Code);

    private static string CodeOf(IMappingRule rule)
    {
        var code = rule.GetType().GetField("Code", BindingFlags.Public | BindingFlags.Static)?.GetRawConstantValue() as string;
        Assert.Equal($"{code}Rule", rule.GetType().Name);
        return code!;
    }
}
