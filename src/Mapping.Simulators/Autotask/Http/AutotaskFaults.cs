using Mapping.Simulators.Autotask.Contracts;
using Mapping.Simulators.Autotask.Humans;
using Mapping.Simulators.Autotask.Query;
using Mapping.Simulators.Faults;
using Microsoft.AspNetCore.Http;

namespace Mapping.Simulators.Autotask.Http;

/// <summary>Turns a fault into what the caller meets.</summary>
internal sealed class AutotaskFaults(AutotaskGateway gateway, LateWork late)
{
    public async Task<AutotaskReply> ServeAsync(AutotaskCall call, FaultAction? fault, IHeaderDictionary headers, Action<AutotaskAnswer> onLate, CancellationToken cancellationToken)
    {
        Task<AutotaskAnswer> PassAsync(AutotaskCall passed) => gateway.PassAsync(passed, headers, cancellationToken);
        switch (fault?.Kind)
        {
            case FaultKind.ResetBeforeCommit:
                return new AutotaskReply(null, IsBroken: true);
            case FaultKind.CommitThenReset:
                return new AutotaskReply(await PassAsync(call), IsBroken: true);
            case FaultKind.CommitThenTimeout:
                var lost = await PassAsync(call);
                await Task.Delay(TimeSpan.FromSeconds(fault.Seconds), call.Database.Time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                return new AutotaskReply(lost, IsBroken: true);
            case FaultKind.LateCommit:
                var kept = new HeaderDictionary(headers.ToDictionary());
                late.After(TimeSpan.FromSeconds(fault.Seconds), async stop => onLate(await gateway.PassAsync(call, kept, stop)));
                return new AutotaskReply(null, IsBroken: true);
            case FaultKind.Slow:
                await Task.Delay(TimeSpan.FromSeconds(fault.Seconds), call.Database.Time, cancellationToken);
                return new AutotaskReply(await PassAsync(call));
            case FaultKind.TruncatedJson:
                var whole = await PassAsync(call);
                return new AutotaskReply(whole with { Body = whole.Body[..(whole.Body.Length / 2)] });
            case FaultKind.IgnoreFields:
                return new AutotaskReply(await PassAsync(call with { IgnoredFields = fault.Fields ?? [] }));
            case FaultKind.HumanEdit:
                HumanEditor.Apply(call.Database, HumanEditTarget.Complete(fault.Edit!, call));
                return new AutotaskReply(await PassAsync(call));
            case FaultKind.PermissionRemoved:
                RemovePermission(call, headers);
                return new AutotaskReply(await PassAsync(call));
            case null:
                return new AutotaskReply(await PassAsync(call));
            default:
                return new AutotaskReply(Instead(call, fault, headers));
        }
    }

    private static AutotaskAnswer Instead(AutotaskCall call, FaultAction fault, IHeaderDictionary headers)
    {
        switch (fault.Kind)
        {
            case FaultKind.ErrorWithTexts:
                return AutotaskAnswers.Errors(fault.Status ?? 500, fault.Errors ?? ["An unexpected error occurred."]);
            case FaultKind.ErrorWithoutTexts:
                return AutotaskAnswers.Empty(fault.Status ?? 500);
            case FaultKind.Html:
                return AutotaskAnswers.Html(fault.Status ?? 503, fault.Status == 404 ? "File or directory not found." : "Service Unavailable");
            case FaultKind.TooManyRequests:
                return AutotaskAnswers.Errors(fault.Status ?? 429, fault.Errors ?? ["The request threshold has been exceeded."]) with { RetryAfter = fault.RetryAfter };
            case FaultKind.ThreadRefusal:
                return AutotaskLimits.ThreadRefusal(call.Database) with { RetryAfter = fault.RetryAfter };
            case FaultKind.EndlessPages:
                return QueryResponder.Endless(call, new PageCursor(call.Entity!, new QueryRequest(500, null, new FilterGroup(false, [])), call.Method, long.MinValue, null));
            case FaultKind.DuplicatePeriod:
                return AutotaskAnswers.Errors(AdjustmentDesk.DuplicatePeriodText);
            case FaultKind.AcknowledgeOnly:
                return AutotaskAnswers.Written(AcknowledgedId(call)) with { Wrote = false };
            case FaultKind.AccountLock:
                if (call.Database.Users.Find(headers["UserName"]) is { } user)
                    user.IsLocked = true;
                return AutotaskAnswers.Unauthorized();
            case FaultKind.ZoneMove:
                call.Database.MoveZone();
                return AutotaskAnswers.Unauthorized();
            default:
                throw new InvalidOperationException($"No answer for {fault.Kind}.");
        }
    }

    private static void RemovePermission(AutotaskCall call, IHeaderDictionary headers)
    {
        if (AutotaskPermissions.Name(call.Route.Operation) is { } operation)
            call.Database.Users.Find(headers["UserName"])?.Denied.Add($"{call.Entity!.Name}.{operation}");
    }

    private static long? AcknowledgedId(AutotaskCall call) => JsonBody.Parse(call.Body)["id"] is { } id && id.TryGetInt64(out var value) ? value : null;
}
