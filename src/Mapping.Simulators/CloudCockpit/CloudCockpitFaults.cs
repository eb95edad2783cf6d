using System.Text.Json.Nodes;
using Mapping.Simulators.Faults;

namespace Mapping.Simulators.CloudCockpit;

internal static class CloudCockpitFaults
{
    public static async Task<CloudCockpitReply> ServeAsync(CloudCockpitCall call, FaultAction? fault, CancellationToken cancellationToken)
    {
        var time = call.Tenant.Time;
        switch (fault?.Kind)
        {
            case null:
                return new(CloudCockpitOperations.Execute(call));
            case FaultKind.ResetBeforeCommit:
                await HoldAsync(call, fault, cancellationToken);
                return new(null, IsBroken: true);
            case FaultKind.CommitThenReset:
                return new(CloudCockpitOperations.Execute(call), IsBroken: true);
            case FaultKind.CommitThenTimeout:
                var lost = CloudCockpitOperations.Execute(call);
                await HoldAsync(call, fault, cancellationToken);
                return new(lost, IsBroken: true);
            case FaultKind.Slow:
                await Task.Delay(TimeSpan.FromSeconds(fault.Seconds), time, cancellationToken);
                return new(CloudCockpitOperations.Execute(call));
            case FaultKind.TruncatedJson:
                var whole = CloudCockpitOperations.Execute(call);
                return new(whole with { Body = whole.Body[..(whole.Body.Length / 2)] });
            default:
                return new(Instead(call, fault));
        }
    }

    private static async Task HoldAsync(CloudCockpitCall call, FaultAction fault, CancellationToken cancellationToken) =>
        await Task.Delay(TimeSpan.FromSeconds(fault.Seconds), call.Tenant.Time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private static CloudCockpitAnswer Instead(CloudCockpitCall call, FaultAction fault)
    {
        switch (fault.Kind)
        {
            case FaultKind.Html:
                return new CloudCockpitAnswer(fault.Status ?? 503, "<html><body>Service Unavailable</body></html>", "text/html");
            case FaultKind.TooManyRequests:
                return CloudCockpitAnswer.Error(fault.Status ?? 429, "TooManyRequests", "Too many requests.", call.CorrelationId) with { RetryAfter = fault.RetryAfter };
            case FaultKind.ErrorWithoutTexts:
                return new CloudCockpitAnswer(fault.Status ?? 500, "");
            case FaultKind.ErrorWithTexts:
                return CloudCockpitAnswer.Error(fault.Status ?? 500, "Exception", fault.Errors is [var text, ..] ? text : "An error occurred.", call.CorrelationId);
            case FaultKind.EndlessPages:
                return CloudCockpitAnswer.Json(200, new JsonObject { ["items"] = new JsonArray(), ["totalCount"] = 0, ["hasNextPage"] = true });
            default:
                throw new InvalidOperationException($"CloudCockpit has no fault {fault.Kind}.");
        }
    }
}
