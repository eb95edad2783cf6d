using System.Text.Json.Serialization;

namespace Mapping.Functions.CloudCockpit.Wire;

internal sealed record SubscriptionItem(
    Guid Id,
    string? ProviderSubscriptionId,
    string? Name,
    [property: JsonConverter(typeof(StatusNameConverter))] string? Status,
    [property: JsonConverter(typeof(InstantConverter))] DateTimeOffset? StartDate,
    int? Quantity,
    string? TermDuration,
    string? BillingFrequency);
