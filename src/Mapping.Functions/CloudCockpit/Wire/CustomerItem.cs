namespace Mapping.Functions.CloudCockpit.Wire;

/// <param name="ProviderCustomerId">Microsoft's id of the customer.</param>
internal sealed record CustomerItem(Guid Id, string? ProviderCustomerId);
