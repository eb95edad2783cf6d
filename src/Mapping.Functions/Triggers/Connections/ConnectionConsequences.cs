using Mapping.Functions.Connections;
using Mapping.Functions.Rules;
using Mapping.Functions.Storage.Connections;

namespace Mapping.Functions.Triggers.Connections;

/// <summary>What removing a connection means, in sentences.</summary>
internal static class ConnectionConsequences
{
    public static IReadOnlyList<Violation> InUse(ConnectionUsage use) =>
    [
        new(
            "SubscriptionsMapped",
            $"{Words.Count(use.Subscriptions, "subscription")} {(use.Subscriptions == 1 ? "is" : "are")} mapped through this connection, or about to be.",
            "Unmap on the Subscription Mapping page first: units and prices stay in Autotask as they are."),
    ];

    public static IReadOnlyList<Violation> Of(Connection connection, ConnectionUsage use) =>
    [
        new(
            "MappingsRemoved",
            $"{Words.Count(use.Customers, "customer mapping")} and {Words.Count(use.Offers, "offer mapping")} of {connection.Name} are removed with it, "
            + "and so are its customers' Azure markups.",
            "Export them first if they may be needed again."),
        new("CredentialsRemoved", "Its credentials are removed from the secret store.", "Keep them elsewhere if another system uses the API user."),
        new("AutotaskUntouched", "Nothing is changed in Autotask; the audit log stays.", "Contract Services that stand there go on billing."),
    ];
}
