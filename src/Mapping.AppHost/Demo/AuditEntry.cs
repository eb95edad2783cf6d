namespace Mapping.AppHost.Demo;

internal sealed record AuditEntry(string Operation, string Status, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, string? Code, string? Message);
