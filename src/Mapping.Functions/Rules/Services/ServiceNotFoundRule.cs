namespace Mapping.Functions.Rules.Services;

internal sealed class ServiceNotFoundRule : IMappingRule
{
    public const string Code = "ServiceNotFound";

    public Violation? Check(MappingFacts facts) => facts.Connection is not { } connection || facts.Service is not null
        ? null
        : new Violation(
            Code,
            $"The connection “{connection.Name}” shows no service with the id {Words.Number(facts.Sync.ServiceId)}.",
            "Choose another service, create it in Autotask, or let the connection's API user see it.",
            "sync.serviceId");
}
