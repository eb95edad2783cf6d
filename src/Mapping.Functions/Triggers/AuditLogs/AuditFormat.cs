namespace Mapping.Functions.Triggers.AuditLogs;

/// <summary>As the query parameter spells them.</summary>
internal enum AuditFormat
{
    csv,
    json,
}
