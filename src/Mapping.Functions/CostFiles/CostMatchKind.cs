namespace Mapping.Functions.CostFiles;

/// <summary>What told which plan a line belongs to.</summary>
internal enum CostMatchKind
{
    /// <summary>The plan's id in CloudCockpit.</summary>
    Subscription,

    /// <summary>The plan's id at Microsoft.</summary>
    ProviderSubscription,

    /// <summary>The customer has no other mapped plan, and the line can be of nothing else.</summary>
    CustomersOnlyPlan,
}
