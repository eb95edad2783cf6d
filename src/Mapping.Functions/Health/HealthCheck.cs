namespace Mapping.Functions.Health;

/// <summary>One thing that the app can't work without. Says nothing about whom it works for.</summary>
internal sealed record HealthCheck(string Name, HealthStatus Status);
