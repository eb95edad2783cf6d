namespace Mapping.Functions.CostFiles;

/// <summary>What Partner Center offers for download.</summary>
internal enum CostFileKind
{
    /// <summary>The invoice's lines: final, reservations and savings plans included.</summary>
    InvoiceReconciliation,

    /// <summary>Each day's usage: without reservations and savings plans, so that it is an estimate of the month.</summary>
    DailyRatedUsage,
}
