namespace Mapping.Functions.Rules;

internal sealed record Subscription(Guid Id, string Name, DateTimeOffset CreatedAt, DateOnly StartDate);
