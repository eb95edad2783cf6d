using System.Text;
using Mapping.Functions.Storage;
using Mapping.Simulators.Faults;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Autotask;
using Mapping.TestKit.Portal;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.Connections;

public sealed class SecretsStaySecretTests(Stage stage)
{
    private static readonly SampleMapping Row = SampleCatalog.AlderPremium;

    [Fact]
    public async Task No_secret_is_in_a_log_a_table_the_task_hub_or_an_answer()
    {
        await using var app = await stage.StartAppAsync(new Dictionary<string, string> { ["Logging:LogLevel:Default"] = "Trace" });
        var tenant = stage.NewTenant(app);
        var own = tenant.Own(Row.Connection);
        var database = tenant.Database(Row.Connection);
        var echo = new FaultAction { Kind = FaultKind.ErrorWithTexts, Errors = [$"Wrong header {own.Secret} and {own.IntegrationCode}"] };
        database.Once("ContractServiceAdjustments", "Create", echo);

        var failed = await tenant.RunAsync((await tenant.OrderAsync(Row)).With("subscription", null).With("subscriptionName", "Alder, secretly"));
        using var retried = await tenant.RetryAsync(failed.OrderId);
        var mapped = await tenant.WaitForEndAsync(failed.OrderId);
        database.Users.All.Single().Secret = "changed in Autotask";
        var refused = await tenant.RunAsync(SampleCatalog.AlderBasic);

        Assert.Equal(["Failed", "Mapped", "Failed"], new[] { failed, mapped, refused }.Select(report => report.Status));
        Assert.Contains("Wrong header ***", failed.Message, StringComparison.Ordinal);
        await app.StopAsync();
        var places = new Dictionary<string, string>
        {
            ["log"] = string.Join('\n', app.LogLines),
            ["task hub"] = TaskHub(app.DataDirectory),
            ["tables"] = await TablesAsync(tenant),
        };
        Assert.All(places, place => Assert.True(place.Value.Length > 1_000, $"{place.Key} is empty"));
        var secrets = new[] { own.Secret, own.IntegrationCode, SampleCatalog.ClientSecret, app.FunctionKey, app.MasterKey, app.DurableTaskKey };
        foreach (var (place, text) in places)
            Assert.All(secrets, secret => Assert.False(text.Contains(secret, StringComparison.OrdinalIgnoreCase), $"{secret} is in the {place}"));
    }

    /// <summary>The database and its journals, byte for byte.</summary>
    private static string TaskHub(string directory) =>
        string.Concat(Directory.GetFiles(directory, "taskhub.db*").Select(file => Encoding.Latin1.GetString(File.ReadAllBytes(file))));

    private async Task<string> TablesAsync(StageTenant tenant)
    {
        var text = new StringBuilder();
        foreach (var table in Tables.Names)
        {
            foreach (var row in await stage.RowsAsync(tenant, table))
                text.AppendJoin('\n', row.Select(property => $"{table} {property.Key} {property.Value}"));
        }

        return text.ToString();
    }
}
