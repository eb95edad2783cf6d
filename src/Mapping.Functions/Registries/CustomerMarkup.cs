namespace Mapping.Functions.Registries;

/// <param name="Customer">As the customer is mapped; null when it is not.</param>
internal sealed record CustomerMarkup(Guid CustomerId, string? Customer, decimal MarkupPercent);
