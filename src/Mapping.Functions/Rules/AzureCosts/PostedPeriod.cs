namespace Mapping.Functions.Rules.AzureCosts;

/// <summary>What becomes of a cost whose period was approved and posted already.</summary>
internal enum PostedPeriod
{
    /// <summary>It is billed in the next period that is open.</summary>
    Next,

    /// <summary>It waits for a person.</summary>
    Hold,
}
