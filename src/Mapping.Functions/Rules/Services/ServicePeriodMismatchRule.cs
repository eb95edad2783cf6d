namespace Mapping.Functions.Rules.Services;

internal sealed class ServicePeriodMismatchRule : IMappingRule
{
    public const string Code = "ServicePeriodMismatch";

    public Violation? Check(MappingFacts facts)
    {
        if (facts.Service is not { } service
            || BillingPeriod.Of(facts.Order.Offer.BillingFrequency) is not { } wanted
            || service.PeriodType == wanted)
        {
            return null;
        }

        return new Violation(
            Code,
            $"{Words.Named(service)} has the period type {Words.Period(service.PeriodType)}, but the subscription's billing "
            + $"frequency {facts.Order.Offer.BillingFrequency} needs {Words.Period(wanted)}.",
            $"Choose a service whose period type is {Words.Period(wanted)}.",
            "sync.serviceId");
    }
}
