namespace Mapping.Functions.CostFiles;

/// <summary>What a file is to an invoice of which another one was imported.</summary>
internal enum CostImportMode
{
    /// <summary>Nobody said it: such a file is refused.</summary>
    Unsaid,

    /// <summary>It completes what was imported.</summary>
    Add,

    /// <summary>It stands for all that was imported of the invoice.</summary>
    Replace,
}
