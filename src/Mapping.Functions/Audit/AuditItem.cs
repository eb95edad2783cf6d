using System.Text.Json;

namespace Mapping.Functions.Audit;

/// <summary>An operation in its latest state, as the API shows it.</summary>
internal sealed record AuditItem(
    string Id,
    string Operation,
    string Status,
    int Attempt,
    DateTimeOffset StartedAt,
    DateTimeOffset? EndedAt,
    string Actor,
    string Context,
    string Customer,
    Guid CustomerId,
    string? ConnectionId,
    string OrderId,
    Guid? SubscriptionId,
    string CorrelationId,
    string InstanceId,
    string? Code,
    string? Message,
    string? Details,
    JsonElement? Calls)
{
    public static AuditItem From(AuditEntity row) => new(
        row.OperationId.ToString("D"),
        row.Operation,
        row.Status,
        row.Attempt,
        row.StartedAt,
        row.EndedAt,
        row.Actor,
        row.Context,
        row.Customer,
        row.CustomerId,
        row.ConnectionId,
        row.OrderId,
        row.SubscriptionId,
        row.CorrelationId,
        row.InstanceId,
        row.Code,
        row.Message,
        row.Details,
        CallsOf(row));

    private static JsonElement? CallsOf(AuditEntity row)
    {
        if (row.Calls is null)
        {
            return null;
        }

        var text = string.Concat(row.Calls, row.Calls2, row.Calls3, row.Calls4);
        var reader = new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(text));
        return JsonElement.TryParseValue(ref reader, out var calls) ? calls : JsonSerializer.SerializeToElement(text);
    }
}
