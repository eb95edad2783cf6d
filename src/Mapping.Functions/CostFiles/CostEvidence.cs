namespace Mapping.Functions.CostFiles;

/// <summary>Why a line is taken for a purchase.</summary>
internal enum CostEvidence
{
    /// <summary>Nothing says so: the line is usage of the subscription that it names.</summary>
    None,

    /// <summary>
    /// Its name says so, and nothing else does (or its publisher is another than Microsoft): it is usage of the subscription that it names. Where that is no plan,
    /// the report says that the name alone is not enough.
    /// </summary>
    NameOnly,

    /// <summary>
    /// Its name says so, and a charge field or the missing subscription agree. A line of a plan's own subscription is that plan's usage nevertheless.
    /// </summary>
    Fields,

    /// <summary>The order's id says so: it is a purchase even where its subscription is a plan's own.</summary>
    OrderId,
}
