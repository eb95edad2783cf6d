using Mapping.Functions.Texts;

namespace Mapping.Functions.Audit;

/// <summary>A record as a row. Every text fits a table property (32,768 characters); what does not is cut and says so.</summary>
internal static class AuditRows
{
    private const int MaxText = 30_000;
    private const int CallsProperties = 4;

    /// <summary>About how many characters it takes in a request.</summary>
    public static int SizeOf(AuditEntity row) =>
        2_000 + Length(row.Message) + Length(row.Details) + Length(row.Calls) + Length(row.Calls2) + Length(row.Calls3) + Length(row.Calls4);

    public static AuditEntity From(AuditRecord record)
    {
        var calls = Split(EvidenceText.Of(record.Calls, CallsProperties * MaxText));
        return new AuditEntity
        {
            PartitionKey = AuditKeys.Partition(record.Subject.Tenant, record.StartedAt),
            RowKey = AuditKeys.Row(record),
            OperationId = record.OperationId,
            Operation = record.Operation.ToString(),
            Status = record.Status.ToString(),
            Attempt = record.Attempt,
            StartedAt = record.StartedAt,
            EndedAt = record.EndedAt,
            Actor = record.Subject.Actor,
            Tenant = record.Subject.Tenant,
            Context = record.Subject.Context,
            CustomerId = record.Subject.CustomerId,
            Customer = record.Subject.Customer,
            ConnectionId = record.Subject.ConnectionId,
            OrderId = record.Subject.OrderId,
            SubscriptionId = record.Subject.SubscriptionId,
            CorrelationId = record.Subject.CorrelationId,
            InstanceId = record.Subject.InstanceId,
            Code = record.Code,
            Message = Cut(record.Message),
            Details = Cut(record.Details),
            Calls = calls[0],
            Calls2 = calls[1],
            Calls3 = calls[2],
            Calls4 = calls[3],
        };
    }

    private static string?[] Split(string? text)
    {
        var parts = new string?[CallsProperties];
        for (var i = 0; i < parts.Length && text is { Length: > 0 }; i++)
        {
            var length = Math.Min(MaxText, text.Length);
            parts[i] = text[..length];
            text = text[length..];
        }

        return parts;
    }

    private static int Length(string? text) => text?.Length ?? 0;

    private static string? Cut(string? text) => text is null ? null : LongText.Cut(text, MaxText);
}
