using Azure.Data.Tables;

namespace Mapping.TestKit.Checking;

/// <summary>Our tables past the app's own code: names and keys are persisted contracts.</summary>
internal sealed class TableRows(string connectionString)
{
    private readonly TableServiceClient _service = new(connectionString);

    public async Task<IReadOnlyList<TableEntity>> OfAsync(string table, string tenant)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey ge {tenant} and PartitionKey lt {tenant + "}"}");
        return await ReadAsync(table, filter);
    }

    public async Task<IReadOnlyList<string>> NamesAsync()
    {
        var names = new List<string>();
        await foreach (var table in _service.QueryAsync())
            names.Add(table.Name);
        return names;
    }

    public TableClient Table(string name) => _service.GetTableClient(name);

    private async Task<IReadOnlyList<TableEntity>> ReadAsync(string table, string? filter)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in Table(table).QueryAsync<TableEntity>(filter))
            rows.Add(row);
        return rows;
    }
}
