using Mapping.Functions.Rules.AzurePlans;
using Mapping.Functions.Rules.Companies;
using Mapping.Functions.Rules.Connections;
using Mapping.Functions.Rules.Contracts;
using Mapping.Functions.Rules.Links;
using Mapping.Functions.Rules.Offers;
using Mapping.Functions.Rules.Services;
using Mapping.Functions.Rules.Subscriptions;

namespace Mapping.Functions.Rules;

/// <summary>All rules, asked together, so that a user sees everything at once. The lists' order is the answers'.</summary>
internal static class MappingRules
{
    private static readonly IMappingRule[] OfContractItself =
    [
        new ContractNotFoundRule(),
        new ContractNotRecurringRule(),
        new ContractInactiveRule(),
        new ContractOtherCompanyRule(),
        new ContractEndedRule(),
        new ContractStartsTooLateRule(),
        new ContractPeriodMismatchRule(),
        new EffectiveDateOutsideContractRule(),
        new AzureContractMustStartDay1Rule(),
        new AzureContractEndsSoonRule(),
        new ServiceAlreadyOnContractRule(),
    ];

    private static readonly IMappingRule[] OfCompany =
    [
        new CompanyNotFoundRule(),
        new CompanyNotCustomerTypeRule(),
        new CompanyInactiveRule(),
        new CompanyAlreadyMappedRule(),
        new CustomerAlreadyMappedRule(),
    ];

    private static readonly IMappingRule[] OfService =
    [
        new ServiceNotFoundRule(),
        new ServiceInactiveRule(),
        new ServicePeriodMismatchRule(),
        new ServiceAlreadyUsedRule(),
        new OfferVariantAlreadyMappedRule(),
        new AzureServiceMustBeZeroRule(),
    ];

    public static IReadOnlyList<IMappingRule> OfContract { get; } = [new ConnectionNotFoundRule(), .. OfContractItself];

    private static readonly IMappingRule[] OfOffer =
    [
        new AzureSubscriptionNotMappableRule(),
        new ReservationNotMappableRule(),
        new LegacyOfferUnsupportedRule(),
        new BillingFrequencyUnsupportedRule(),
    ];

    public static IReadOnlyList<IMappingRule> All { get; } =
    [
        new ConnectionNotFoundRule(),
        new SubscriptionAlreadyMappedRule(),
        .. OfOffer,
        new CurrencyMismatchRule(),
        .. OfCompany,
        .. OfService,
        .. OfContractItself,
    ];

    /// <summary>Of a line that stands already, beside all others.</summary>
    public static IReadOnlyList<IMappingRule> OfLink { get; } =
        [new ContractServiceNotFoundRule(), new ContractServiceOtherServiceRule(), new ContractServiceTakenRule()];

    public static IReadOnlyList<IMappingRule> WarningsOfContract { get; } =
        [new AzureContractEndsSoonWarning(), new ContractEndsBeforeTermWarning()];

    public static IReadOnlyList<IMappingRule> Warnings { get; } = [.. WarningsOfContract, new AzureServiceCostHiddenWarning()];

    public static Verdict Judge(MappingFacts facts) => new(Ask(All, facts), Ask(Warnings, facts));

    /// <summary>Only the rules about the contract: what may have changed while we waited.</summary>
    public static Verdict JudgeContract(MappingFacts facts) => new(Ask(OfContract, facts), Ask(WarningsOfContract, facts));

    /// <summary>Why a subscription can't be linked to a line that stands already. That the contract has the service is what is wanted, and it may be a renewed one.</summary>
    public static Verdict JudgeLink(MappingFacts facts) =>
        new(Ask([.. All.Where(IsOfLink), .. OfLink], facts), Ask(Warnings, facts));

    /// <summary>Only the rules about the contract of such a line.</summary>
    public static Verdict JudgeLinkedContract(MappingFacts facts) =>
        new(Ask([.. OfContract.Where(IsOfLink)], facts), Ask(WarningsOfContract, facts));

    /// <summary>Why a company can't be the customer's.</summary>
    public static IReadOnlyList<Violation> JudgeCompany(MappingFacts facts) => Ask(OfCompany, facts);

    /// <summary>Why a service can't be the offer's.</summary>
    public static IReadOnlyList<Violation> JudgeService(MappingFacts facts) => Ask(OfService, facts);

    /// <summary>Why an offer can't be mapped, or not to this service.</summary>
    public static IReadOnlyList<Violation> JudgeOffer(MappingFacts facts) => [.. Ask(OfOffer, facts), .. Ask(OfService, facts)];

    /// <summary>By hand the effective date decides, not when the subscription was created: a renewed contract is younger than what it bills.</summary>
    private static bool IsOfLink(IMappingRule rule) => rule is not (ServiceAlreadyOnContractRule or ContractStartsTooLateRule);

    private static Violation[] Ask(IReadOnlyList<IMappingRule> rules, MappingFacts facts) =>
        [.. rules.Select(rule => rule.Check(facts)).OfType<Violation>()];
}
