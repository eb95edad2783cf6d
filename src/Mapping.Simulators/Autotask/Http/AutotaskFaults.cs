using System.Text.Json;
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
        // A caller that leaves does not stop what it has asked for.
        Task<AutotaskAnswer> PassAsync(AutotaskCall passed) => gateway.PassAsync(passed, headers, late.Stopping);
        switch (fault?.Kind)
        {
            case FaultKind.ResetBeforeCommit:
                await HoldAsync(call, fault, cancellationToken);
                return new AutotaskReply(null, IsBroken: true);
            case FaultKind.CommitThenReset:
                return new AutotaskReply(await PassAsync(call), IsBroken: true);
            case FaultKind.CommitThenTimeout:
                var lost = await PassAsync(call);
                await HoldAsync(call, fault, cancellationToken);
                return new AutotaskReply(lost, IsBroken: true);
            case FaultKind.LateCommit:
                var kept = new HeaderDictionary(headers.ToDictionary());
                call.Database.AddLateCommit(1);
                late.After(TimeSpan.FromSeconds(fault.Seconds), stop => CommitLateAsync(call, kept, onLate, stop));
                return new AutotaskReply(null, IsBroken: true);
            case FaultKind.Slow:
                await Task.Delay(TimeSpan.FromSeconds(fault.Seconds), call.Database.Time, late.Stopping);
                return new AutotaskReply(await PassAsync(call));
            case FaultKind.TruncatedJson:
                var whole = await PassAsync(call);
                return new AutotaskReply(whole with { Body = whole.Body[..(whole.Body.Length / 2)] });
            case FaultKind.IgnoreFields:
                return new AutotaskReply(await PassAsync(call with { IgnoredFields = fault.Fields ?? [] }));
            case FaultKind.HumanEdit:
                EditAsPerson(call, fault);
                return new AutotaskReply(await PassAsync(call));
            case FaultKind.PermissionRemoved:
                RemovePermission(call, headers);
                return new AutotaskReply(await PassAsync(call));
            case FaultKind.EndlessPages when call.Route.Operation is not (AutotaskOperation.Query or AutotaskOperation.NextPage):
            case null:
                return new AutotaskReply(await PassAsync(call));
            default:
                return new AutotaskReply(Instead(call, fault, headers));
        }
    }

    /// <summary>Until the time is over, the caller leaves, or the simulator ends.</summary>
    private async Task HoldAsync(AutotaskCall call, FaultAction fault, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Stopping);
        await Task.Delay(TimeSpan.FromSeconds(fault.Seconds), call.Database.Time, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task CommitLateAsync(AutotaskCall call, IHeaderDictionary headers, Action<AutotaskAnswer> onLate, CancellationToken stopping)
    {
        try
        {
            onLate(await gateway.PassAsync(call, headers, stopping));
        }
        finally
        {
            call.Database.AddLateCommit(-1);
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

    private static void EditAsPerson(AutotaskCall call, FaultAction fault)
    {
        try
        {
            HumanEditor.Apply(call.Database, HumanEditTarget.Complete(fault.Edit!, call));
        }
        catch (AutotaskRefusal)
        {
            // Autotask refuses people, too; the call goes on.
        }
    }

    private static void RemovePermission(AutotaskCall call, IHeaderDictionary headers)
    {
        if (AutotaskPermissions.Name(call.Route.Operation) is { } operation)
            call.Database.Users.Find(headers["UserName"])?.Denied.Add($"{call.Entity!.Name}.{operation}");
    }

    private static long? AcknowledgedId(AutotaskCall call) => call.Route.IsWrite && JsonBody.Parse(call.Body)["id"] is { ValueKind: JsonValueKind.Number } id && id.TryGetInt64(out var value) ? value : null;
}
