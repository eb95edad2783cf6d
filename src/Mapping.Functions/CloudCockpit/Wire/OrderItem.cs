namespace Mapping.Functions.CloudCockpit.Wire;

/// <param name="Id">A GUID for orders of ours.</param>
internal sealed record OrderItem(string? Id);
