using Azure.Data.Tables;

namespace Mapping.Functions.Storage;

/// <summary>The tables, by name. Their names and keys are persisted contracts.</summary>
internal sealed class Tables(TableServiceClient service)
{
    public const string OrdersName = "Orders";
    public const string ConnectionsName = "Connections";
    public const string MappingsName = "Mappings";
    public const string SubscriptionsName = "SubscriptionMappings";
    public const string LedgerName = "Ledger";
    public const string LeasesName = "Leases";
    public const string AuditLogsName = "AuditLogs";
    public const string AuditMonthsName = "AuditMonths";
    public const string AzurePlansName = "AzurePlans";
    public const string AzureCostsName = "AzureCosts";
    public const string AzureTermsName = "AzureTerms";
    public const string AzureRunsName = "AzureRuns";

    public static readonly IReadOnlyList<string> Names =
    [
        OrdersName, ConnectionsName, MappingsName, SubscriptionsName, LedgerName, LeasesName, AuditLogsName, AuditMonthsName, AzurePlansName,
        AzureCostsName, AzureTermsName, AzureRunsName,
    ];

    public TableClient Orders { get; } = service.GetTableClient(OrdersName);

    public TableClient Connections { get; } = service.GetTableClient(ConnectionsName);

    public TableClient Mappings { get; } = service.GetTableClient(MappingsName);

    public TableClient Subscriptions { get; } = service.GetTableClient(SubscriptionsName);

    public TableClient Ledger { get; } = service.GetTableClient(LedgerName);

    public TableClient Leases { get; } = service.GetTableClient(LeasesName);

    public TableClient AuditLogs { get; } = service.GetTableClient(AuditLogsName);

    public TableClient AuditMonths { get; } = service.GetTableClient(AuditMonthsName);

    public TableClient AzurePlans { get; } = service.GetTableClient(AzurePlansName);

    public TableClient AzureCosts { get; } = service.GetTableClient(AzureCostsName);

    public TableClient AzureTerms { get; } = service.GetTableClient(AzureTermsName);

    public TableClient AzureRuns { get; } = service.GetTableClient(AzureRunsName);

    public Task CreateAllAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(Names.Select(name => service.CreateTableIfNotExistsAsync(name, cancellationToken)));
}
