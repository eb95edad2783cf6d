namespace Mapping.Functions.CostFiles;

/// <summary>A sum of the file that belongs to a plan.</summary>
internal sealed record SortedCost(CostSumKey Key, CostSum Sum, CostMatch Match);
