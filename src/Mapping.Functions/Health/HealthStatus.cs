namespace Mapping.Functions.Health;

internal enum HealthStatus
{
    Healthy,

    /// <summary>Works, and somebody has something to mend.</summary>
    Degraded,

    Unhealthy,
}
