namespace Mapping.AppHost.Demo;

internal sealed record OrderSubscription(Guid Id, string Name, DateTimeOffset CreatedAt, DateOnly StartDate);
