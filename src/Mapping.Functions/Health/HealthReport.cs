namespace Mapping.Functions.Health;

internal sealed record HealthReport(HealthStatus Status, IReadOnlyList<HealthCheck> Checks)
{
    public static HealthReport Of(IReadOnlyList<HealthCheck> checks) => new(checks.Select(check => check.Status).DefaultIfEmpty().Max(), checks);
}
