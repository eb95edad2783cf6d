using System.Net;
using System.Net.Http.Json;
using System.Text;
using Mapping.Functions.Rules;
using Mapping.Functions.Storage;
using Mapping.Functions.Tests.Triggers.OrderRequests;
using Mapping.Functions.Triggers.Orders;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Portal;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.Http;

public sealed class MalformedBodyTests(Stage stage)
{
    private const int MostBytes = 65_536;

    [Fact]
    public async Task Every_damaged_order_is_refused_with_its_field_and_leaves_nothing_behind()
    {
        var tenant = stage.NewTenant();
        var bodies = DamagedOrders.All().ToList();
        using var client = tenant.Client();

        await Parallel.ForEachAsync(bodies, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (damaged, cancellation) =>
        {
            var (path, damage, body) = damaged;
            using var answer = await PostAsync(client, new ByteArrayContent(Encoding.UTF8.GetBytes(body)));
            var problem = await answer.Content.ReadFromJsonAsync<ProblemReport>(cancellation);
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{path} ← {damage}: {answer.StatusCode}");
            Assert.Equal(("application/problem+json", "InvalidRequest", 400), (answer.Content.Headers.ContentType!.MediaType, problem!.Code, problem.Status));
            Assert.Contains(problem.Fields, field => field == path || field.StartsWith(path + ".", StringComparison.Ordinal));
        });

        Assert.True(bodies.Count >= 200, $"only {bodies.Count} bodies");
        await LeftNothingAsync(tenant);
    }

    [Fact]
    public async Task Bytes_that_are_no_order_are_refused()
    {
        var tenant = stage.NewTenant();
        using var client = tenant.Client();
        var order = OrderBodies.License;
        byte[][] bodies =
        [
            [], [0], [0xFF, 0xFE], [0xEF, 0xBB, 0xBF], " \r\n"u8.ToArray(), "null"u8.ToArray(), "[]"u8.ToArray(), "\"order\""u8.ToArray(), "{"u8.ToArray(),
            "{}{}"u8.ToArray(), "// {}"u8.ToArray(), [.. Enumerable.Repeat((byte)'[', MostBytes)], [.. Enumerable.Repeat((byte)0xC3, 500)],
            Encoding.Unicode.GetBytes(order), Encoding.UTF32.GetBytes(order), Encoding.UTF8.GetBytes(order)[..^4], Encoding.UTF8.GetBytes(order + "x"),
            .. Enumerable.Range(0, 40).Select(seed => RandomBytes(seed)),
        ];

        foreach (var body in bodies)
        {
            using var answer = await PostAsync(client, new ByteArrayContent(body));
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.NotEmpty((await answer.Content.ReadFromJsonAsync<ProblemReport>())!.Fields);
        }

        await LeftNothingAsync(tenant);
    }

    [Theory]
    [InlineData(MostBytes + 1, false)]
    [InlineData(MostBytes + 1, true)]
    [InlineData(10_000_000, false)]
    [InlineData(10_000_000, true)]
    public async Task A_body_that_is_too_large_is_refused_also_in_chunks(int bytes, bool isChunked)
    {
        var tenant = stage.NewTenant();
        using var client = tenant.Client();

        using var answer = await PostAsync(client, Padded(OrderBodies.License, bytes, isChunked));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        var problem = await answer.Content.ReadFromJsonAsync<ProblemReport>();
        Assert.Equal(("BodyTooLarge", "$"), (problem!.Code, Assert.Single(problem.Fields)));
        await LeftNothingAsync(tenant);
    }

    [Theory]
    [InlineData(MostBytes, false)]
    [InlineData(MostBytes, true)]
    [InlineData(2_000, true)]
    public async Task A_good_body_is_accepted_up_to_the_bound_and_in_chunks(int bytes, bool isChunked)
    {
        var tenant = stage.NewTenant();
        var order = (await tenant.OrderAsync(SampleCatalog.AlderPremium)).With("sync.contractId", 36);
        using var client = tenant.Client();

        using var answer = await PostAsync(client, Padded(order.ToJsonString(), bytes, isChunked));

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal("Rejected", (await tenant.WaitForEndAsync(order.Id())).Status);
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, HttpContent body) => client.PostAsync(new Uri("/api/orders", UriKind.Relative), body);

    private static StreamContent Padded(string body, int bytes, bool isChunked)
    {
        var text = Encoding.UTF8.GetBytes(body);
        var content = new StreamContent(new MemoryStream([.. text, .. Enumerable.Repeat((byte)' ', bytes - text.Length)]));
        content.Headers.ContentLength = isChunked ? null : bytes;
        return content;
    }

    private static byte[] RandomBytes(int seed)
    {
        var bytes = new byte[1 + (seed * 31)];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    private async Task LeftNothingAsync(StageTenant tenant)
    {
        Assert.Empty(await stage.RowsAsync(tenant, Tables.OrdersName));
        Assert.Empty(await stage.RowsAsync(tenant, Tables.AuditLogsName));
        var instance = OrderIntake.InstanceIdOf(new Caller(tenant.Name, SampleCatalog.CspContext, "", ""), "order-1");
        using var client = new HttpClient { BaseAddress = tenant.App.Address };
        using var run = await client.GetAsync(new Uri($"/runtime/webhooks/durabletask/instances/{instance}?code={tenant.App.DurableTaskKey}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, run.StatusCode);
    }
}
