namespace Mapping.Functions.Rules.Services;

internal sealed class ServiceInactiveRule : IMappingRule
{
    public const string Code = "ServiceInactive";

    public Violation? Check(MappingFacts facts) => facts.Service is not { IsActive: false } service
        ? null
        : new Violation(
            Code,
            $"{Words.Named(service)} is inactive.",
            "Activate the service in Autotask, or choose another one.",
            "sync.serviceId");
}
