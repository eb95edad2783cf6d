namespace Mapping.Functions.Retention;

/// <summary>What is kept for how long. Without settings everything is.</summary>
internal sealed class RetentionOptions
{
    public const string SectionName = "Retention";

    /// <summary>How long ended runs stay in the task hub; 0 keeps them. Orders, mappings, ledger and audit log don't need them.</summary>
    public TimeSpan Runs { get; set; }

    /// <summary>How many full months of the audit log stay in the table; 0 keeps all. Older ones are archived, then removed.</summary>
    public int AuditMonths { get; set; }

    /// <summary>The container that archived months go to, reached with the managed identity. It should be immutable.</summary>
    public Uri? ArchiveUri { get; set; }

    /// <summary>Instead of it: a connection string, for one machine.</summary>
    public string? Archive { get; set; }
}
