using Mapping.LocalRuntime.Durable.History;
using Microsoft.Data.Sqlite;
using Microsoft.DurableTask.Client;

namespace Mapping.LocalRuntime.Durable.Storage;

internal static class InstanceRows
{
    public static InstanceRecord Read(SqliteDataReader row) => new(
        Seq: row.GetInt64(0),
        Id: row.GetString(1),
        Name: row.GetString(2),
        Status: (OrchestrationRuntimeStatus)row.GetInt32(3),
        Created: row.Instant(4),
        Updated: row.Instant(5),
        Ended: row.InstantOrNull(6),
        StartAt: row.InstantOrNull(7),
        Steps: row.GetInt32(8),
        Attempts: row.GetInt32(9),
        Parent: row.IsDBNull(10) ? null : row.GetInt64(10),
        Tags: InstanceJson.ReadTags(row.TextOrNull(11)),
        CustomStatus: row.TextOrNull(12),
        Output: row.TextOrNull(13),
        Failure: InstanceJson.ReadFailure(row.TextOrNull(14)),
        Input: row.IsDBNull(15) ? null : HistoryCodec.DecodeStart(row.Blob(15))?.Input);

    public static DateTime Instant(this SqliteDataReader row, int column) => new(row.GetInt64(column), DateTimeKind.Utc);

    public static DateTime? InstantOrNull(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.Instant(column);

    public static string? TextOrNull(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static byte[] Blob(this SqliteDataReader row, int column) => row.GetFieldValue<byte[]>(column);
}
