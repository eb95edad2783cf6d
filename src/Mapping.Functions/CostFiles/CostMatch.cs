using Mapping.Functions.Storage.AzurePlans;

namespace Mapping.Functions.CostFiles;

/// <summary>The plan that a sum belongs to, or why it belongs to none.</summary>
/// <param name="Category">What it is of the plan.</param>
internal readonly record struct CostMatch(AzurePlan? Plan, CostMatchKind By, CostCategory Category, string? Reason)
{
    public static CostMatch None(string reason) => new(null, default, default, reason);
}
