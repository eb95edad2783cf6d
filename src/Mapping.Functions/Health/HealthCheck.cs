namespace Mapping.Functions.Health;

/// <summary>One thing that the app can't work without. Says nothing about whom it works for.</summary>
/// <param name="Reason">Why it is not healthy, and where to look: no address, no secret.</param>
internal sealed record HealthCheck(string Name, HealthStatus Status, string? Reason = null);
