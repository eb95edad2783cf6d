using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using CsCheck;
using Mapping.Functions.Storage;
using Mapping.Functions.Tests.Triggers.OrderRequests;
using Mapping.Scenarios.Tests.Support;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Portal;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.Hostile;

/// <summary>An order's field is refused by its name, or accepted, and then it is kept, echoed and mapped to the letter.</summary>
public sealed class HostileOrderTests(Stage stage, ITestOutputHelper output)
{
    private const int Orders = 160;

    private static readonly string[] Fields =
        ["orderId", "customer.name", "offer.id", "offer.name", "subscription.name", "subscriptionName", "planHash", "sync.connectionId"];

    [Fact]
    public async Task Whatever_a_field_holds_it_is_refused_by_name_or_kept_to_the_letter()
    {
        var tenant = stage.NewTenant();
        var good = (await tenant.OrderAsync(SampleCatalog.AlderPremium)).With("sync.contractId", 36);
        var accepted = new ConcurrentDictionary<string, (string Path, string Text)>();
        var refused = 0;
        using var client = tenant.Client();

        await Gen.Select(Gen.OneOf(Fields), HostileText.Any).SampleAsync(
            async (path, text) =>
            {
                var order = good.With("orderId", $"o-{Guid.NewGuid():N}");
                using var answer = await PostAsync(client, OrderBodies.With(path, HostileText.Json(text), order.ToJsonString()));
                if (answer.StatusCode == HttpStatusCode.Accepted)
                    accepted[(await answer.Content.ReadFromJsonAsync<OrderReport>())!.OrderId] = (path, text);
                else
                    Interlocked.Add(ref refused, await IsRefusedAsync(answer, path, text));
            },
            output.WriteLine,
            iter: Orders,
            threads: 4);

        Assert.True(accepted.Count >= 20 && refused >= 20, $"{accepted.Count} accepted, {refused} refused");
        var rows = (await stage.RowsAsync(tenant, Tables.OrdersName)).ToDictionary(row => row.RowKey);
        Assert.Equal(accepted.Keys.Select(TableKeys.Order).Order(), rows.Keys.Order());
        await Parallel.ForEachAsync(accepted, async (order, _) => await IsKeptAsync(tenant, order.Key, order.Value.Path, order.Value.Text, rows[TableKeys.Order(order.Key)]));
    }

    [Fact]
    public async Task An_order_of_hostile_names_is_mapped_and_audited_like_any_other()
    {
        var tenant = stage.NewTenant();
        const string Name = "=HYPERLINK(\"x\") O'Brien & <b>\"Söhne\"</b> 💾 \u202Eliame\u202C e\u0301 \u00E9 %s{0}../\\#?";
        var offerId = string.Concat(Enumerable.Repeat("/\\#?%'\"|~ ", 26))[..255] + "!";
        var order = (await tenant.OrderAsync(SampleCatalog.AlderPremium))
            .With("customer.name", Name).With("offer.name", Name).With("subscription.name", Name).With("offer.id", offerId);

        var mapped = await tenant.RunAsync(order);
        var again = await tenant.RunAsync(order);

        AutotaskAssert.HoldsExactly(tenant, SampleCatalog.AlderPremium, mapped);
        Assert.Equal(mapped.InstanceId, again.InstanceId);
        var audit = await tenant.AuditOfAsync(mapped.OrderId);
        Assert.Equal(3, audit.Count);
        Assert.All(audit, row => Assert.Equal((Name, "Succeeded"), (row.Customer, row.Status)));
        Assert.Equal(3, (await tenant.AuditAsync($"?customer={Uri.EscapeDataString(Name)}")).Items.Count);
    }

    [Fact]
    public async Task Ids_that_look_alike_are_never_mixed_up()
    {
        var tenant = stage.NewTenant();
        var good = (await tenant.OrderAsync(SampleCatalog.AlderPremium)).With("sync.contractId", 36);
        using var client = tenant.Client();
        foreach (var twin in new[] { "caf\u00E9", "cafe\u0301", "ｏrder", "\u212Aey", "a\u200Bb", "a b", "a/b" })
        {
            using var answer = await PostAsync(client, good.With("orderId", twin).ToJsonString());
            await IsRefusedAsync(answer, "orderId", twin);
        }

        var ids = new[] { "Twin", "twin", "TWIN", "twin.", "twin-", "tw_in", "..twin" };
        foreach (var (id, units) in ids.Select((id, index) => (id, index + 1)))
        {
            using var answer = await PostAsync(client, good.With("orderId", id).With("quantity", units).ToJsonString());
            Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        }

        var reports = await Task.WhenAll(ids.Select(id => tenant.WaitForEndAsync(Uri.EscapeDataString(id))));
        Assert.Equal(ids, reports.Select(report => report.OrderId));
        Assert.Equal(ids.Length, reports.Select(report => report.InstanceId).Distinct().Count());
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string body) =>
        client.PostAsync(new Uri("/api/orders", UriKind.Relative), new StringContent(body, Encoding.UTF8, "application/json"));

    private static async Task<int> IsRefusedAsync(HttpResponseMessage answer, string path, string text)
    {
        if (path == "planHash" && answer.StatusCode == HttpStatusCode.Conflict)
        {
            Assert.Equal("StalePlan", (await answer.Content.ReadFromJsonAsync<ProblemReport>())!.Code);
            return 1;
        }

        Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{path} ← {HostileText.Json(text)}: {(int)answer.StatusCode}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        var problem = await answer.Content.ReadFromJsonAsync<ProblemReport>();
        var error = Assert.Single(problem!.Errors!);
        Assert.Equal(("InvalidRequest", path), (problem.Code, error.Field));
        Assert.StartsWith("must be", error.Message, StringComparison.Ordinal);
        return 1;
    }

    private static async Task IsKeptAsync(StageTenant tenant, string orderId, string path, string text, TableEntity row)
    {
        var stored = JsonNode.Parse(row.GetString("Body"))!;
        Assert.Equal(text, path.Split('.').Aggregate(stored, (node, name) => node[name]!).GetValue<string>());
        var ended = await tenant.WaitForEndAsync(Uri.EscapeDataString(orderId));
        Assert.Equal((orderId, "Rejected"), (ended.OrderId, ended.Status));
        if (path == "customer.name")
            Assert.All(await tenant.AuditOfAsync(orderId), operation => Assert.Equal(text, operation.Customer));
    }
}
