using System.Net.Http.Json;
using System.Text;
using Mapping.AppHost.Demo;
using Mapping.Functions.Storage;
using Mapping.Simulators.Faults;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.App;
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
        await AreNowhereAsync(app, tenant, own.Secret, own.IntegrationCode);
    }

    [Fact]
    public async Task Whatever_fails_no_key_and_no_credentials_are_told()
    {
        await using var app = await stage.StartAppAsync(new Dictionary<string, string> { ["Logging:LogLevel:Default"] = "Trace" });
        var tenant = stage.NewTenant(app);
        var own = tenant.Own(Row.Connection);
        using var client = tenant.Client();
        var told = new StringBuilder();
        const string Wrong = "wrong-secret-Xk29-zz";
        async Task TellAsync(HttpMethod method, string address, object? body = null)
        {
            using var request = new HttpRequestMessage(method, address) { Content = body is null ? null : JsonContent.Create(body) };
            using var answer = await client.SendAsync(request);
            told.AppendLine(answer.ToString()).AppendLine(await answer.Content.ReadAsStringAsync());
        }

        await TellAsync(HttpMethod.Post, "/api/connections", SampleConnections.BodyOf(own with { UserName = "nobody@nimbus-demo.example", Secret = Wrong }));
        await TellAsync(HttpMethod.Post, "/api/connections", SampleConnections.BodyOf(own with { Currency = "EURO" }));
        await TellAsync(HttpMethod.Post, "/api/connections", SampleConnections.BodyOf(own with { Secret = Wrong + "€" }));
        var connection = await tenant.ConnectionAsync(Row.Connection);
        await TellAsync(HttpMethod.Put, $"/api/connections/{connection}", new { name = "Changed", secret = Wrong, integrationCode = own.IntegrationCode });
        await TellAsync(HttpMethod.Post, $"/api/connections/{connection}/test");
        var refused = await tenant.RunAsync(Row);
        await TellAsync(HttpMethod.Get, $"/api/orders/{refused.OrderId}?code={app.FunctionKey}");
        await TellAsync(HttpMethod.Get, $"/api/orders?code={app.FunctionKey}");
        await TellAsync(HttpMethod.Get, $"/api/nowhere?code={app.FunctionKey}");
        await TellAsync(HttpMethod.Get, $"/runtime/webhooks/durabletask/instances/{refused.InstanceId}/none?code={app.DurableTaskKey}");

        Assert.Equal(("Failed", "AutotaskUnauthorized"), (refused.Status, refused.Code));
        Assert.All(new[] { Wrong, own.Secret, own.IntegrationCode, app.FunctionKey, app.DurableTaskKey }, secret => Assert.DoesNotContain(secret, told.ToString(), StringComparison.Ordinal));
        await AreNowhereAsync(app, tenant, Wrong, own.Secret, own.IntegrationCode);
    }

    private async Task AreNowhereAsync(AppProcess app, StageTenant tenant, params string[] credentials)
    {
        await app.StopAsync();
        var places = new Dictionary<string, string>
        {
            ["log"] = string.Join('\n', app.LogLines),
            ["task hub"] = TaskHub(app.DataDirectory),
            ["tables"] = await TablesAsync(tenant),
        };
        Assert.All(places, place => Assert.True(place.Value.Length > 1_000, $"{place.Key} is empty"));
        string[] secrets = [.. credentials, SampleCatalog.ClientSecret, app.FunctionKey, app.MasterKey, app.DurableTaskKey];
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
