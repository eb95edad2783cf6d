using Azure.Data.Tables;
using Mapping.Functions.Storage;
using Mapping.TestKit.Azurite;

namespace Mapping.Functions.Tests.Storage;

/// <summary>The real tables on the assembly's Azurite; tests stay apart by their tenants.</summary>
internal static class TestTables
{
    public static Task<Tables> CreateAsync(AzuriteFixture azurite) => CreateAsync(azurite.ConnectionString);

    public static async Task<Tables> CreateAsync(string connectionString)
    {
        var tables = new Tables(new TableServiceClient(connectionString));
        await tables.CreateAllAsync(CancellationToken.None);
        return tables;
    }

    public static string NewTenant() => $"t{Guid.NewGuid():N}.example";
}
