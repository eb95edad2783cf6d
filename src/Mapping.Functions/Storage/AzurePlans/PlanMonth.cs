using System.Text.Json.Serialization;
using Mapping.Functions.Rules.AzureCosts;

namespace Mapping.Functions.Storage.AzurePlans;

/// <summary>One month of one plan: what it cost, what is to be billed, and what was.</summary>
internal sealed record PlanMonth(Guid SubscriptionId, Month Month, PlanMonthState State)
{
    public AzureCost? Cost { get; init; }

    /// <summary>Where the cost came from.</summary>
    public string? Source { get; init; }

    /// <summary>What shall be billed.</summary>
    public Amount? Amount { get; init; }

    /// <summary>The period that it shall be billed in; kept from the first write on.</summary>
    public Month? Period { get; init; }

    /// <summary>The line that it is written to from the first write on; null before, and in rows that are older than the property.</summary>
    public long? ContractServiceId { get; init; }

    /// <summary>What was seen in Autotask.</summary>
    public Amount? Billed { get; init; }

    public Month? BilledPeriod { get; init; }

    public string? BilledVersion { get; init; }

    public string? Code { get; init; }

    public string? Message { get; init; }

    public CostDecision? Decision { get; init; }

    /// <summary>The run that waits for it.</summary>
    public string? InstanceId { get; init; }

    /// <summary>Grows with each new amount that is written.</summary>
    public int Attempt { get; init; }

    /// <summary>When the write began: the audit rows stand under it.</summary>
    public DateTimeOffset? OpenedAt { get; init; }

    /// <summary>The cost stands for later months too until the next first of a month: an audit row says so.</summary>
    public bool IsResetOpen { get; init; }

    /// <summary>Of its row when it was read.</summary>
    public string? Tag { get; init; }

    [JsonIgnore]
    public bool IsDone => State is PlanMonthState.Billed or PlanMonthState.Rejected;

    /// <summary>A decided cost is told apart by its version and by whether it was final.</summary>
    [JsonIgnore]
    public string Version => Cost is { } cost ? VersionOf(cost) : "";

    public static string VersionOf(AzureCost cost) => cost.IsFinal ? cost.Version : $"{cost.Version} (estimate)";
}
