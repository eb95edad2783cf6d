using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Mapping.TestKit.App;
using Mapping.TestKit.Checking;
using Mapping.TestKit.Waiting;

namespace Mapping.Scenarios.Tests.Faults.Support;

/// <summary>A portal that keeps asking while the app is away: it may be dead, or starting.</summary>
internal sealed class OrderClient(AppProcess app, string tenant, string context)
{
    /// <summary>Many orders are followed at once.</summary>
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(250);

    /// <summary>Posts until the order is accepted: without an answer nobody knows whether it was.</summary>
    public Task PostAsync(JsonObject order, TimeSpan patience) => WaitFor.ConditionAsync(
        $"the acceptance of {order["orderId"]}", () => AcceptedAsync(client => client.PostAsJsonAsync("/api/orders", order)), patience);

    public Task RetryAsync(string orderId, TimeSpan patience) => WaitFor.ConditionAsync(
        $"the retry of {orderId}", () => AcceptedAsync(client => client.PostAsync(new Uri($"/api/orders/{orderId}/retry", UriKind.Relative), null)), patience);

    public Task<SeenOrder> WaitForEndAsync(string orderId, TimeSpan patience) =>
        WaitFor.ValueAsync($"the end of {orderId}", () => EndedAsync(orderId), patience, every: BetweenLooks);

    /// <summary>Null while it runs, and while the app is away.</summary>
    public async Task<SeenOrder?> EndedAsync(string orderId)
    {
        try
        {
            using var client = app.CreateClient(tenant, context);
            using var answer = await client.GetAsync(new Uri($"/api/orders/{orderId}", UriKind.Relative));
            return answer.StatusCode == HttpStatusCode.OK ? Seen(await answer.Content.ReadFromJsonAsync<JsonObject>() ?? []) : null;
        }
        catch (Exception away) when (away is HttpRequestException or IOException or TaskCanceledException)
        {
            return null;
        }
    }

    private async Task<bool> AcceptedAsync(Func<HttpClient, Task<HttpResponseMessage>> send)
    {
        try
        {
            using var client = app.CreateClient(tenant, context);
            using var answer = await send(client);
            return answer.StatusCode switch
            {
                HttpStatusCode.Accepted => true,
                >= HttpStatusCode.InternalServerError => false,
                _ => throw new InvalidOperationException($"The app answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}"),
            };
        }
        catch (Exception away) when (away is HttpRequestException or IOException or TaskCanceledException)
        {
            return false;
        }
    }

    private static SeenOrder Seen(JsonObject order) => new(
        order["status"]!.GetValue<string>(),
        order["code"]?.GetValue<string>(),
        order["message"]?.GetValue<string>(),
        order["result"]?["subscriptionId"]?.GetValue<Guid>(),
        order["result"]?["contractServiceId"]?.GetValue<long>(),
        order["attempt"]!.GetValue<int>());
}
