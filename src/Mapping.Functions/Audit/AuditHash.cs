using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Mapping.Functions.Audit;

/// <summary>What binds a row to the one before it: SHA-256 over all its fields, each with its length, and the hash before.</summary>
internal static class AuditHash
{
    public static string Of(AuditEntity row)
    {
        var text = new StringBuilder();
        foreach (var field in Fields(row))
        {
            text.Append(field?.Length ?? -1).Append(':').Append(field).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static IEnumerable<string?> Fields(AuditEntity row) =>
    [
        row.PartitionKey, row.RowKey, row.OperationId.ToString("D"), row.Operation, row.Status,
        row.Attempt.ToString(CultureInfo.InvariantCulture), Instant(row.StartedAt), Instant(row.EndedAt),
        row.Actor, row.Tenant, row.Context, row.CustomerId.ToString("D"), row.Customer, row.ConnectionId, row.OrderId,
        row.SubscriptionId?.ToString("D"), row.CorrelationId, row.InstanceId, row.Code, row.Message, row.Details,
        row.Calls, row.Calls2, row.Calls3, row.Calls4, row.Sequence.ToString(CultureInfo.InvariantCulture), row.PreviousHash,
    ];

    private static string? Instant(DateTimeOffset? instant) => instant?.UtcTicks.ToString(CultureInfo.InvariantCulture);
}
