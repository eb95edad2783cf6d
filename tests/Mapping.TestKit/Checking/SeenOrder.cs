namespace Mapping.TestKit.Checking;

/// <summary>How an order ended, as the API told it.</summary>
internal sealed record SeenOrder(string Status, string? Code, string? Message, Guid? SubscriptionId, long? ContractServiceId, int Attempt);
