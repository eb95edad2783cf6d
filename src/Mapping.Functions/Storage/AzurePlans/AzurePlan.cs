using System.Text.Json.Serialization;
using Mapping.Functions.Rules.AzureCosts;

namespace Mapping.Functions.Storage.AzurePlans;

/// <summary>A mapped Azure plan: whose it is, and where its months are billed.</summary>
/// <param name="FirstMonth">The month of its mapping's effective date.</param>
internal sealed record AzurePlan(
    string Tenant,
    string Context,
    string ConnectionId,
    Guid SubscriptionId,
    Guid CustomerId,
    string Customer,
    string OrderId,
    long CompanyId,
    long ServiceId,
    long ContractId,
    long ContractServiceId,
    Month FirstMonth)
{
    /// <summary>The contract's last day when it was last read.</summary>
    public DateOnly? ContractEnd { get; init; }

    /// <summary>The contract's name when it was last read; null in rows that are older than the property.</summary>
    public string? Contract { get; init; }

    /// <summary>Microsoft's id of the customer (its tenant), as Partner Center's files have it; null while CloudCockpit has not told it.</summary>
    public Guid? ProviderCustomerId { get; init; }

    /// <summary>Microsoft's id of the plan; as above.</summary>
    public Guid? ProviderSubscriptionId { get; init; }

    /// <summary>Null when it was never seen suspended.</summary>
    public Suspension? Suspension { get; init; }

    /// <summary>The last month in which it was seen active; null before it was looked at.</summary>
    public Month? ActiveIn { get; init; }

    /// <summary>Where it was mapped before, oldest first.</summary>
    public IReadOnlyList<EarlierLine> EarlierLines { get; init; } = [];

    /// <summary>Where it is mapped.</summary>
    [JsonIgnore]
    public PlanLine Line => new(ConnectionId, CompanyId, ServiceId, ContractId, ContractServiceId, Until: null);

    /// <summary>The line that bills a month: the one that has it, or has begun with it, else the one that stood for its period.</summary>
    /// <param name="period">Where the month is billed when nothing was written yet.</param>
    public PlanLine LineOf(PlanMonth month, Month period)
    {
        if (month.ContractServiceId is { } line)
        {
            return line == ContractServiceId ? Line : EarlierLines.FirstOrDefault(one => one.Line.ContractServiceId == line)?.Line ?? Line;
        }

        var from = month.Period ?? month.BilledPeriod ?? period;
        var earlier = EarlierLines.FirstOrDefault(one => one.Months.Contains(month.Month)) ?? EarlierLines.FirstOrDefault(one => from < one.Line.Until);
        return earlier?.Line ?? Line;
    }

    /// <summary>The plan as it has to be written on one of its lines.</summary>
    public AzurePlan On(PlanLine line) => this with
    {
        ConnectionId = line.ConnectionId,
        CompanyId = line.CompanyId,
        ServiceId = line.ServiceId,
        ContractId = line.ContractId,
        ContractServiceId = line.ContractServiceId,
    };

    /// <summary>The month bills nothing.</summary>
    public bool IsSuspendedIn(Month month) => Suspension?.Holds(month) ?? false;

    /// <summary>Nobody saw whether the plan was suspended by then: whether the month bills anything is for a person to say.</summary>
    public bool IsAskedAbout(Month month) => Suspension?.IsUnknown(month) ?? false;
}
