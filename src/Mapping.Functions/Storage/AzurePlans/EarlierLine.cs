using Mapping.Functions.Rules.AzureCosts;

namespace Mapping.Functions.Storage.AzurePlans;

/// <summary>A line that the plan was mapped to before it moved.</summary>
/// <param name="Months">What it had billed by then, or may have.</param>
internal sealed record EarlierLine(PlanLine Line, IReadOnlyList<Month> Months);
