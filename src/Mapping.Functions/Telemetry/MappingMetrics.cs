using System.Diagnostics.Metrics;

namespace Mapping.Functions.Telemetry;

/// <summary>What the alerts and the workbook in infra/ look at: names and tags are contracts. No tag names a person.</summary>
internal static class MappingMetrics
{
    public const string MeterName = "Mapping";

    private static readonly Meter Meter = new(MeterName);

    public static Counter<long> OrdersEnded { get; } = Meter.CreateCounter<long>("mapping.orders.ended", "{order}", "By tenant, state and code.");

    public static Histogram<double> OrderDuration { get; } = Meter.CreateHistogram<double>("mapping.orders.duration", "s", "From acceptance to its end.");

    public static Gauge<long> OrdersOpen { get; } = Meter.CreateGauge<long>("mapping.orders.open", "{order}", "By state; OutcomeUnknown waits for a person.");

    public static Gauge<double> OldestOrder { get; } = Meter.CreateGauge<double>("mapping.orders.oldest", "s", "Age of the oldest open order, by state.");

    public static Counter<long> Findings { get; } = Meter.CreateCounter<long>("mapping.rules.findings", "{finding}", "Violations and warnings of plans, by tenant and code.");

    public static Counter<long> AuditOperations { get; } = Meter.CreateCounter<long>("mapping.audit.operations", "{row}", "Ends of audited operations, by tenant, operation and status.");

    public static Gauge<long> UnauthorizedConnections { get; } =
        Meter.CreateGauge<long>("mapping.connections.unauthorized", "{connection}", "Closed because Autotask refused their credentials.");

    public static Gauge<long> DeadAzureRuns { get; } =
        Meter.CreateGauge<long>("mapping.azure.runs.dead", "{run}", "Runs over Azure plans that failed or vanished before their end.");

    public static Gauge<long> StuckAzureMonths { get; } =
        Meter.CreateGauge<long>("mapping.azure.months.stuck", "{month}", "Months of Azure plans that have stood half written for hours.");

    public static Counter<long> AutotaskCalls { get; } = Meter.CreateCounter<long>("mapping.autotask.calls", "{call}", "By connection and outcome.");

    public static Histogram<double> AutotaskDuration { get; } = Meter.CreateHistogram<double>("mapping.autotask.duration", "s", "Of one call, by connection.");

    public static Gauge<double> BudgetUsed { get; } =
        Meter.CreateGauge<double>("mapping.autotask.budget.used", "1", "Share of the hour's calls that a connection has used from this process.");

    public static Gauge<double> ThresholdUsed { get; } =
        Meter.CreateGauge<double>("mapping.autotask.threshold.used", "1", "Share of the hour's calls that everybody at the database has used, as Autotask counts.");

    public static KeyValuePair<string, object?> Tag(string name, object? value) => new(name, value);
}
