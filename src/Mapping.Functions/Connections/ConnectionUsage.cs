namespace Mapping.Functions.Connections;

/// <param name="Subscriptions">Mapped through the connection, or about to be.</param>
internal sealed record ConnectionUsage(int Customers, int Offers, int Subscriptions);
