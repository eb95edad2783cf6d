namespace Mapping.Functions.Rules;

/// <param name="EndDate">The last day of its term; null when it was not told.</param>
internal sealed record Subscription(Guid Id, string Name, DateTimeOffset CreatedAt, DateOnly StartDate, DateOnly? EndDate = null);
