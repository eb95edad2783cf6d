using Azure;
using Azure.Data.Tables;
using Mapping.Functions.Rules;

namespace Mapping.Functions.Storage.Orders;

internal sealed class OrderEntity : ITableEntity
{
    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string Tenant { get; set; } = "";

    public string Context { get; set; } = "";

    public string Actor { get; set; } = "";

    public string CorrelationId { get; set; } = "";

    public string Body { get; set; } = "";

    public string BodyHash { get; set; } = "";

    public string InstanceId { get; set; } = "";

    public DateTimeOffset AcceptedAt { get; set; }

    public int Attempt { get; set; }

    public string RunToken { get; set; } = "";

    public string State { get; set; } = "";

    public string? Outcome { get; set; }

    public bool IsCancelled { get; set; }

    public static OrderEntity From(StoredOrder order) => new()
    {
        PartitionKey = TableKeys.Scope(order.Caller.Tenant, order.Caller.Context),
        RowKey = TableKeys.Order(order.Order.OrderId),
        ETag = order.Version,
        Tenant = order.Caller.Tenant,
        Context = order.Caller.Context,
        Actor = order.Caller.Actor,
        CorrelationId = order.Caller.CorrelationId,
        Body = StorageJson.Write(order.Order),
        BodyHash = order.BodyHash,
        InstanceId = order.InstanceId,
        AcceptedAt = order.AcceptedAt,
        Attempt = order.Attempt,
        RunToken = order.RunToken,
        State = order.State.ToString(),
        Outcome = order.Outcome is null ? null : StorageJson.Write(order.Outcome),
        IsCancelled = order.IsCancelled,
    };

    public StoredOrder ToOrder() => new(
        new Caller(Tenant, Context, Actor, CorrelationId),
        StorageJson.Read<Order>(Body),
        BodyHash,
        InstanceId,
        AcceptedAt,
        Attempt,
        RunToken,
        Enum.Parse<OrderState>(State),
        Outcome is null ? null : StorageJson.Read<OrderOutcome>(Outcome),
        ETag)
    {
        IsCancelled = IsCancelled,
    };
}
