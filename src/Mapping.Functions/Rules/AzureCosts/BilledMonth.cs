namespace Mapping.Functions.Rules.AzureCosts;

/// <summary>Which month's period in Autotask gets a month's cost.</summary>
internal enum BilledMonth
{
    /// <summary>The month in which it was used.</summary>
    Usage,

    /// <summary>The month in which Microsoft invoices it: the one after.</summary>
    Invoice,
}
