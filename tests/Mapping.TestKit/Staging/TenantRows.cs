using Azure.Data.Tables;

namespace Mapping.TestKit.Staging;

internal static class TenantRows
{
    /// <summary>What one of our tables holds of a tenant: every partition that begins with its name.</summary>
    public static async Task<IReadOnlyList<TableEntity>> RowsAsync(this Stage stage, StageTenant tenant, string table)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey ge {tenant.Name} and PartitionKey lt {tenant.Name + "}"}");
        var rows = new List<TableEntity>();
        await foreach (var row in stage.Tables.GetTableClient(table).QueryAsync<TableEntity>(filter))
            rows.Add(row);
        return rows;
    }
}
