using System.Net;
using System.Net.Http.Json;
using System.Text;
using CsCheck;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Portal;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.Hostile;

/// <summary>Addresses, headers and filters: whatever they hold, the answer is a plain no or the caller's own data.</summary>
public sealed class HostileRequestTests(Stage stage, ITestOutputHelper output)
{
    private static readonly string[] RawIds =
    [
        "..", "../x", "..%2f..%2fadmin", "%2e%2e", "%2e%2e%2f%2e%2e%2fruntime", "%00", "x%00y", "%0d%0aSet-Cookie:a=b", "a%2Fb", "a%5Cb", "a%23b", "a%3Fb", "%", "%zz", "%C0%AF", "%ED%A0%80",
        "~unscheduled", "~0041", "%7Ehead", "a|b", "'", "%27%20or%201%20eq%201", ";x=1", "%F0%9F%92%BE", "%E2%80%AE", "caf%C3%A9", "caf%65%CC%81", "*", "$filter", "{id}",
    ];

    private static readonly string[] Filters = ["orderId", "customer", "operations", "status", "startDate", "endDate", "pageSize", "continuationToken", "else"];

    [Fact]
    public async Task An_id_in_an_address_finds_its_own_or_nothing()
    {
        var tenant = stage.NewTenant();
        var order = await tenant.RunAsync(SampleCatalog.Fern);
        string[] ids = [.. RawIds, new string('x', 65), new string('x', 2_000), $"{order.OrderId}%00", $"{order.OrderId}%20", $"%20{order.OrderId}", $"{order.OrderId}.", $"./{order.OrderId}x", order.OrderId.ToUpperInvariant()];

        await Parallel.ForEachAsync(ids, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (id, _) =>
        {
            foreach (var line in new[] { $"GET /api/orders/{id}", $"GET /api/connections/{id}", $"POST /api/orders/{id}/retry", $"GET /api/audit-logs/{id}" })
            {
                var answer = await RawHttp.SendAsync(tenant.App.Address, Head(tenant, line));
                Assert.True(RawHttp.StatusOf(answer) is >= 400 and < 500, $"{line}: {answer}");
                Assert.DoesNotContain(order.InstanceId, answer, StringComparison.Ordinal);
                Assert.DoesNotContain("Set-Cookie", answer, StringComparison.OrdinalIgnoreCase);
            }
        });
    }

    [Fact]
    public async Task A_header_is_refused_by_name_or_taken_as_it_is()
    {
        var tenant = stage.NewTenant();
        var (taken, refused) = (0, 0);

        await Gen.Select(Gen.OneOf("X-Tenant", "X-Context", "X-Actor", "X-Correlation-Id"), HostileText.Any.Where(IsSendable)).SampleAsync(
            async (name, text) =>
            {
                var head = Head(tenant, "GET /api/audit-logs", name) + $"\r\n{name}: {Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text))}";
                var answer = await RawHttp.SendAsync(tenant.App.Address, head);
                var status = RawHttp.StatusOf(answer);

                // The Functions host passes on ASCII alone.
                Assert.True(status == 400 || status == (Ascii.IsValid(text) ? 200 : 500), $"{name} ← {HostileText.Json(text)}: {answer}");
                // Kestrel itself refuses what is no header.
                Assert.True(status == 200 || answer.Contains("Content-Length: 0", StringComparison.Ordinal) || answer.Contains($"\"field\":\"{name}\"", StringComparison.Ordinal), answer);
                if (name == "X-Correlation-Id" && status == 200 && text.Trim().Length > 0)
                    Assert.Contains($"X-Correlation-Id: {text.Trim()}\r\n", answer, StringComparison.Ordinal);
                _ = status == 200 ? Interlocked.Increment(ref taken) : Interlocked.Increment(ref refused);
            },
            output.WriteLine,
            iter: 150,
            threads: 4);

        Assert.True(taken >= 10 && refused >= 10, $"{taken} taken, {refused} refused");
    }

    [Fact]
    public async Task A_filter_is_refused_by_name_or_finds_nothing_of_others()
    {
        var (tenant, stranger) = (stage.NewTenant(), stage.NewTenant());
        await tenant.RunAsync(SampleCatalog.Fern);
        using var client = stranger.Client();

        await Gen.Select(Gen.OneOf("audit-logs", "audit-logs/verify", "connections", "orders"), Gen.OneOf(Filters), HostileText.Any).SampleAsync(
            async (route, name, text) =>
            {
                using var answer = await client.GetAsync(new Uri($"/api/{route}?{name}={Uri.EscapeDataString(text)}", UriKind.Relative));
                Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{route} {name} ← {HostileText.Json(text)}: {answer.StatusCode}");
                if (answer.StatusCode == HttpStatusCode.BadRequest)
                    Assert.Equal([name], (await answer.Content.ReadFromJsonAsync<ProblemReport>())!.Fields);
                else
                    Assert.DoesNotContain("Fern", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            },
            output.WriteLine,
            iter: 200,
            threads: 4);
    }

    [Fact]
    public async Task What_candidates_are_asked_for_is_refused_by_name_or_answered()
    {
        var tenant = stage.NewTenant();
        var connection = $"connections/{await tenant.ConnectionAsync(SampleCatalog.Eur)}";
        string[] routes = [$"{connection}/companies?", $"{connection}/services?", $"{connection}/contracts?companyId=174&", $"{connection}/sync-options?customerId={Guid.Empty}&"];
        string[] names = ["search", "customerName", "offerId", "offerName", "offerType", "segment", "subscriptionId", "createdAt", "startDate", "serviceId", "effectiveDate", "hideMapped", "pageSize", "currency"];
        using var client = tenant.Client();
        var (answered, refused) = (0, 0);

        await Gen.Select(Gen.OneOf(routes), Gen.OneOf(names), HostileText.Any).SampleAsync(
            async (route, name, text) =>
            {
                using var answer = await client.GetAsync(new Uri($"/api/{route}{name}={Uri.EscapeDataString(text)}", UriKind.Relative));
                Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{route} {name} ← {HostileText.Json(text)}: {answer.StatusCode}");
                if (answer.StatusCode == HttpStatusCode.BadRequest)
                    Assert.Equal([name], (await answer.Content.ReadFromJsonAsync<ProblemReport>())!.Fields);
                _ = answer.StatusCode == HttpStatusCode.OK ? Interlocked.Increment(ref answered) : Interlocked.Increment(ref refused);
            },
            output.WriteLine,
            iter: 120,
            threads: 4);

        Assert.True(answered >= 10 && refused >= 10, $"{answered} answered, {refused} refused");
    }

    [Theory]
    [InlineData("X-Tenant: other.example")]
    [InlineData("X-Context: csp")]
    [InlineData("X-Correlation-Id: two")]
    public async Task A_header_given_twice_is_refused(string second)
    {
        var tenant = stage.NewTenant();

        var answer = await RawHttp.SendAsync(tenant.App.Address, $"{Head(tenant, "GET /api/audit-logs")}\r\nX-Correlation-Id: one\r\n{second}");

        Assert.Equal(400, RawHttp.StatusOf(answer));
        Assert.Contains($"\"field\":\"{second.Split(':')[0]}\"", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_actor_is_joined_to_the_first_by_the_host() =>
        Assert.Equal(200, RawHttp.StatusOf(await RawHttp.SendAsync(stage.App.Address, $"{Head(stage.NewTenant(), "GET /api/audit-logs")}\r\nX-Actor: two")));

    /// <summary>A line's end would end the header; NUL and other controls are refused before anybody reads them.</summary>
    private static bool IsSendable(string text) => text.Length < 4_000 && !text.Any(letter => letter is '\r' or '\n');

    private static string Head(StageTenant tenant, string line, string? without = null)
    {
        string[] headers =
        [
            $"x-functions-key: {tenant.App.FunctionKey}", $"X-Tenant: {tenant.Name}", "X-Context: csp", "X-Actor: tests@nimbus-demo.example", "Content-Length: 0",
        ];
        return string.Join("\r\n", headers.Where(header => without is null || !header.StartsWith(without, StringComparison.Ordinal)).Prepend($"{line} HTTP/1.1"));
    }
}
