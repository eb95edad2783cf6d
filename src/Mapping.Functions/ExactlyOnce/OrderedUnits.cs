using Mapping.Functions.Activities;
using Mapping.Functions.Rules;

namespace Mapping.Functions.ExactlyOnce;

/// <summary>What was ordered held against what the line's rows show.</summary>
internal sealed class OrderedUnits(MappingJob job, Contract contract, IReadOnlyList<UnitsRow> rows)
{
    private readonly List<UnitsRow> _from = [.. rows.Where(row => row.EndDate >= job.EffectiveDate && row.StartDate >= job.EffectiveDate)];

    public bool Stand => _from.Count > 0 && _from.All(row => row.Units == job.Order.Quantity);

    public int Change => job.Order.Quantity - InForce;

    public string? Refusal => _from.Any(row => row.Units + Change < 0) ? "negative" : null;

    public string Difference => $"contract {contract.Id}";

    private int InForce => rows.Where(row => row.StartDate <= job.EffectiveDate && row.EndDate >= job.EffectiveDate).MaxBy(row => row.StartDate)?.Units ?? 0;
}
