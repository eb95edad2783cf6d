using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mapping.AppHost.Demo;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Portal;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.Hostile;

/// <summary>Strangers at every route there is: another tenant, another context, no key or the wrong one.</summary>
public sealed class ForeignRouteTests(Stage stage)
{
    private static readonly SampleMapping Row = SampleCatalog.AlderPremium;

    public static TheoryData<string> KeyedRoutes =>
        [.. ForeignRouteCases.Routes.Where(route => ForeignRouteCases.GuardOf(route) != RouteGuard.IsPublic)];

    public static TheoryData<string> AbsentRoutes => With(RouteGuard.AnswersAsAbsent);

    public static TheoryData<string> ListRoutes => With(RouteGuard.ListsNothing);

    [Fact]
    public void Every_route_of_the_app_has_its_case()
    {
        Assert.True(ForeignRouteCases.Routes.Count >= 12, string.Join('\n', ForeignRouteCases.Routes));
        Assert.DoesNotContain(ForeignRouteCases.Routes, route => ForeignRouteCases.GuardOf(route) is null);
    }

    [Theory]
    [MemberData(nameof(KeyedRoutes))]
    public async Task Nobody_gets_in_without_the_key_or_with_that_of_another_door(string route)
    {
        foreach (var key in new[] { null, "", "wrong", stage.App.DurableTaskKey, stage.App.FunctionKey[..^1], $"{stage.App.FunctionKey} " + stage.App.FunctionKey })
        {
            using var client = new HttpClient { BaseAddress = stage.App.Address };
            using var request = ForeignRouteRequests.Of(route, "x");
            request.Headers.Add("X-Tenant", "somebody.example");
            if (key is not null)
                request.Headers.Add("x-functions-key", key);
            using var answer = await client.SendAsync(request);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            Assert.Empty(await answer.Content.ReadAsStringAsync());
        }
    }

    [Theory]
    [MemberData(nameof(AbsentRoutes))]
    public async Task A_foreign_id_answers_byte_by_byte_as_an_absent_one(string route)
    {
        var (tenant, stranger) = (stage.NewTenant(), stage.NewTenant());
        var id = await ForeignRouteRequests.ForeignIdAsync(tenant, route);
        foreach (var client in Strangers(tenant, stranger))
        {
            using (client)
            {
                var foreign = await AnswerAsync(client, route, id);
                Assert.Equal(await AnswerAsync(client, route, id[..^1] + (id[^1] == '0' ? '1' : '0')), foreign);
                Assert.StartsWith("404\n", foreign, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [MemberData(nameof(ListRoutes))]
    public async Task A_list_shows_strangers_nothing_whatever_they_ask_for(string route)
    {
        var (tenant, stranger) = (stage.NewTenant(), stage.NewTenant());
        var order = await tenant.RunAsync(Row);
        var nothing = route == "GET audit-logs" ? """{"items":[],"continuationToken":null,"searchedTo":null}""" : """{"items":[],"continuationToken":null}""";
        string[] filters = ["?month=2026-11", $"?month=2026-11&orderId={order.OrderId}", $"?month=2026-11&customer={Uri.EscapeDataString(Row.Customer)}", "?month=2026-11&startDate=2026-01-01", $"?month=2026-11&tenant={tenant.Name}&context=csp", $"?month=2026-11&X-Tenant={tenant.Name}"];
        foreach (var client in Strangers(tenant, stranger))
        {
            using (client)
            {
                foreach (var filter in filters)
                    Assert.Equal(nothing, await client.GetStringAsync(new Uri($"/api/{route.Split(' ')[1]}{filter}", UriKind.Relative)));
            }
        }
    }

    [Fact]
    public async Task The_chain_of_another_tenant_is_not_counted()
    {
        var (tenant, stranger) = (stage.NewTenant(), stage.NewTenant());
        await tenant.RunAsync(Row);
        using var client = stranger.Client();

        var verified = await client.GetFromJsonAsync<JsonObject>($"/api/audit-logs/verify?tenant={tenant.Name}");

        Assert.All(verified!["months"]!.AsArray(), month => Assert.Equal(0, month!["rows"]!.GetValue<int>()));
    }

    [Fact]
    public async Task An_order_under_a_foreign_id_is_another_order_and_a_foreign_connection_is_an_absent_one()
    {
        var (tenant, stranger) = (stage.NewTenant(), stage.NewTenant());
        var theirs = await tenant.RunAsync(await tenant.OrderAsync(Row));
        var order = SampleOrders.Of(Row, theirs.OrderId, await tenant.ConnectionAsync(Row.Connection));
        var body = JsonSerializer.SerializeToNode(order, JsonSerializerOptions.Web)!.AsObject();

        var foreign = await stranger.RunAsync(body);
        var absent = await stranger.RunAsync(body.With("orderId", "another").With("sync.connectionId", "000000000000"));

        Assert.Equal(("Rejected", "ConnectionNotFound"), (foreign.Status, foreign.Code));
        Assert.Equal(Told(absent).Replace("000000000000", order.Sync!.ConnectionId, StringComparison.Ordinal), Told(foreign));
        Assert.NotEqual(theirs.InstanceId, foreign.InstanceId);
        Assert.Equal("Mapped", (await tenant.WaitForEndAsync(theirs.OrderId)).Status);
        Assert.Equal(3, (await tenant.AuditOfAsync(theirs.OrderId)).Count);

        static string Told(OrderReport report) => string.Join('\n', report.Violations.Select(violation => violation.ToString()).Append(report.Message).Append($"{report.Percent}"));
    }

    [Fact]
    public async Task A_connection_belongs_to_the_callers_context_whatever_its_body_says()
    {
        var (tenant, stranger) = (stage.NewTenant(), stage.NewTenant());
        using var client = stranger.Client();
        var body = JsonSerializer.SerializeToNode(SampleConnections.BodyOf(stranger.Own(Row.Connection)), JsonSerializerOptions.Web)!.AsObject();
        foreach (var owner in new[] { "tenant", "context", "id" })
        {
            using var answer = await client.PostAsJsonAsync("/api/connections", body.With(owner, tenant.Name));
            Assert.Equal([owner], (await answer.Content.ReadFromJsonAsync<ProblemReport>())!.Fields);
        }
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("GET", "?showHistory=true&showInput=true")]
    [InlineData("DELETE", "")]
    [InlineData("POST", "/terminate?reason=x")]
    [InlineData("POST", "/suspend?reason=x")]
    [InlineData("POST", "/rewind?reason=x")]
    [InlineData("POST", "/raiseEvent/x")]
    public async Task Durables_own_door_opens_with_the_system_key_alone(string method, string path)
    {
        var tenant = stage.NewTenant();
        var order = await tenant.RunAsync(SampleCatalog.Fern);
        var address = $"/runtime/webhooks/durabletask/instances/{order.InstanceId}{path}";
        foreach (var key in new[] { null, "wrong", tenant.App.FunctionKey })
        {
            using var client = new HttpClient { BaseAddress = tenant.App.Address };
            if (key is not null)
                client.DefaultRequestHeaders.Add("x-functions-key", key);
            using var request = new HttpRequestMessage(new HttpMethod(method), address);
            using var answer = await client.SendAsync(request);
            Assert.Equal(key == tenant.App.FunctionKey ? HttpStatusCode.Forbidden : HttpStatusCode.Unauthorized, answer.StatusCode);
            Assert.DoesNotContain(order.OrderId, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        using var admin = new HttpClient { BaseAddress = tenant.App.Address };
        using var seen = await admin.GetAsync(new Uri($"/runtime/webhooks/durabletask/instances/{order.InstanceId}?code={tenant.App.DurableTaskKey}", UriKind.Relative));
        // The order has ended; its instance does a moment later.
        Assert.Contains(seen.StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.Accepted });
    }

    private static TheoryData<string> With(RouteGuard guard) => [.. ForeignRouteCases.Routes.Where(route => ForeignRouteCases.GuardOf(route) == guard)];

    private static IEnumerable<HttpClient> Strangers(StageTenant tenant, StageTenant stranger) =>
        [stranger.Client(), tenant.Client($"reseller:{Guid.NewGuid()}"), stranger.Client(SampleCatalog.Harbor.Context)];

    private static async Task<string> AnswerAsync(HttpClient client, string route, string id)
    {
        using var request = ForeignRouteRequests.Of(route, id);
        request.Headers.Add("X-Correlation-Id", "the-same");
        using var answer = await client.SendAsync(request);
        var headers = answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key != "Date").OrderBy(header => header.Key).Select(header => $"{header.Key}: {string.Join(',', header.Value)}");
        return $"{(int)answer.StatusCode}\n{string.Join('\n', headers)}\n{await answer.Content.ReadAsStringAsync()}";
    }
}
