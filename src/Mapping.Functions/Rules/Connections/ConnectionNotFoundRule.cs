namespace Mapping.Functions.Rules.Connections;

internal sealed class ConnectionNotFoundRule : IMappingRule
{
    public const string Code = "ConnectionNotFound";

    public Violation? Check(MappingFacts facts) => facts.Connection is not null
        ? null
        : new Violation(
            Code,
            $"There is no connection “{facts.Sync.ConnectionId}” here.",
            "Choose one of your own connections, or create it first under Connectors.",
            "sync.connectionId");
}
