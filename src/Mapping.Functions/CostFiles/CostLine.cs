namespace Mapping.Functions.CostFiles;

/// <summary>What one line of a file says.</summary>
internal readonly record struct CostLine(CostSumKey Key, ExactAmount Amount);
