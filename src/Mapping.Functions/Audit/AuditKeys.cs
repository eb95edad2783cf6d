using System.Globalization;
using Mapping.Functions.Storage;

namespace Mapping.Functions.Audit;

/// <summary>Keys of the audit log: a partition per tenant and month; newest start first, and of one operation the end before the start.</summary>
internal static class AuditKeys
{
    /// <summary>Sorts behind every row of its partition.</summary>
    public const string Head = "~head";

    public static string Partition(string tenant, DateTimeOffset startedAt) =>
        $"{TableKeys.Tenant(tenant)}|{startedAt.UtcDateTime.ToString("yyyyMM", CultureInfo.InvariantCulture)}";

    public static (string Tenant, string Month) TenantAndMonth(string partition) =>
        (partition[..partition.LastIndexOf('|')], partition[(partition.LastIndexOf('|') + 1)..]);

    public static string Row(AuditRecord record) =>
        $"{Instant(record.StartedAt)}|{record.OperationId:N}|{(record.Status == AuditStatus.Processing ? "1-start" : "0-end")}";

    /// <summary>Of an operation, whatever became of it: what both its rows begin with.</summary>
    public static string Position(string row) => row[..row.LastIndexOf('|')];

    /// <summary>When the operation at a position started.</summary>
    public static DateTimeOffset StartOf(string position) =>
        new(DateTime.MaxValue.Ticks - long.Parse(position[..position.IndexOf('|')], CultureInfo.InvariantCulture), TimeSpan.Zero);

    /// <summary>Whether a list that goes on at a position has all of a month behind it.</summary>
    public static bool IsPassed(DateTimeOffset month, string? position) => position is not null && string.CompareOrdinal(Instant(month) + "}", position) < 0;

    /// <summary>Later instants sort first.</summary>
    public static string Instant(DateTimeOffset instant) =>
        (DateTime.MaxValue.Ticks - instant.UtcTicks).ToString("D19", CultureInfo.InvariantCulture);
}
