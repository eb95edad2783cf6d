using System.Net;
using System.Text.Json;
using Mapping.Portal.Forwarding;
using Mapping.Portal.Settings;
using Microsoft.Extensions.Options;

namespace Mapping.Portal.Runs;

/// <summary>
/// Durable's own view of an order's run. The system key opens the runs of every tenant, so the app is asked for the order first, as its user: only the run that
/// this answer names is read.
/// </summary>
internal sealed class RunReader(AppClient client, CallerHeaders caller, IOptions<AppOptions> options)
{
    private readonly AppOptions _app = options.Value;

    /// <summary>Null when the user has no such order, or its run is not in the hub any more.</summary>
    public async Task<JsonElement?> ReadAsync(HttpContext context, string orderId)
    {
        using var order = new HttpRequestMessage(HttpMethod.Get, Address($"api/orders/{Uri.EscapeDataString(orderId)}"));
        caller.Write(context, order.Headers);
        if (await SendAsync(order, context.RequestAborted) is not { } found)
            return null;
        var instance = Uri.EscapeDataString(found.GetProperty("instanceId").GetString() ?? "");
        using var run = new HttpRequestMessage(HttpMethod.Get, Address($"runtime/webhooks/durabletask/instances/{instance}?showHistory=true&showInput=false"));
        run.Headers.Add("x-functions-key", _app.DurableTaskKey);
        return await SendAsync(run, context.RequestAborted);
    }

    private Uri Address(string path) => new(_app.Uri!, path);

    private async Task<JsonElement?> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var answer = await client.SendAsync(request, cancellationToken);
        if (answer.StatusCode == HttpStatusCode.NotFound)
            return null;
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
    }
}
