using Azure.Data.Tables;
using Mapping.TestKit.Azurite;

[assembly: AssemblyFixture(typeof(AzuriteFixture))]

namespace Mapping.Scenarios.Tests;

public sealed class AzuriteFixtureTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Tables_are_written_and_read_back()
    {
        var table = new TableClient(azurite.ConnectionString, $"t{Guid.NewGuid():N}");
        await table.CreateAsync(TestContext.Current.CancellationToken);

        await table.AddEntityAsync(new TableEntity("p", "r") { ["Units"] = 25 }, TestContext.Current.CancellationToken);

        var read = await table.GetEntityAsync<TableEntity>("p", "r", cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(25, read.Value.GetInt32("Units"));
    }
}
