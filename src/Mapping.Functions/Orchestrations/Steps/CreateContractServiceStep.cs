using Mapping.Functions.Activities;
using Mapping.Functions.ExactlyOnce;
using Mapping.Functions.Rules;
using Mapping.Functions.Storage.Orders;

namespace Mapping.Functions.Orchestrations.Steps;

/// <summary>The line, then quantity, cost and price by one adjustment. An Azure plan's line gets its units with its first month.</summary>
internal static class CreateContractServiceStep
{
    public const string Name = "CreateContractService";

    /// <summary>Other writers are quick: who waits for a turn asks often.</summary>
    private static readonly TimeSpan LongestTurn = TimeSpan.FromSeconds(2);

    public static Task<RunEnd?> RunAsync(MappingRun run) => run.Steps.DoAsync(Name, 95, () => CreateAsync(run));

    private static async Task<RunEnd?> CreateAsync(MappingRun run)
    {
        var view = run.View ?? throw new InvalidOperationException("There is no contract to write to.");
        var line = await WriteAsync(run, nameof(CreateContractLineActivity), new CreateContractLineActivity.Input(run.Job, view));
        if (line.State != WriteState.Confirmed || line.ContractServiceId is not { } lineId)
        {
            return RunEnd.Of(line);
        }

        run.Result = Result(run, view, lineId, units: 0);
        if (run.Order.Offer.Type == OfferType.AzurePlan)
        {
            run.Steps.Detail($"Contract service {lineId} without units: the first month's cost brings the unit.");
            return null;
        }

        var units = await WriteAsync(run, nameof(AdjustUnitsActivity), new AdjustUnitsActivity.Input(run.Job, view.Contract, lineId));
        if (units.State != WriteState.Confirmed)
        {
            return RunEnd.Of(units);
        }

        run.Result = Result(run, view, lineId, run.Order.Quantity);
        run.Steps.Detail($"Contract service {lineId} with {run.Order.Quantity} units from {run.Job.EffectiveDate:yyyy-MM-dd}.");
        return null;
    }

    /// <summary>Comes back while another writer is at the contract or the outcome may still show.</summary>
    private static async Task<WriteResult> WriteAsync(MappingRun run, string activity, object input)
    {
        var backoff = run.NewBackoff();
        var write = await TryAsync(run, activity, input, before: null);
        while (write.IsWaiting && backoff.Waited <= run.WriteDeadline)
        {
            run.Steps.Waiting(write.Message ?? "Looking at Autotask.");
            await backoff.WaitAsync(atMost: write.State == WriteState.Busy ? LongestTurn : null);
            write = await TryAsync(run, activity, input, write);
        }

        return write;
    }

    private static async Task<WriteResult> TryAsync(MappingRun run, string activity, object input, WriteResult? before)
    {
        var answer = await run.CallAsync<WriteResult>(activity, input);
        return answer.Fault is not { } fault ? answer.Value ?? throw new InvalidOperationException("A write gave nothing.")
            : fault.IsAfterSend || before is { State: WriteState.Unknown } ? new WriteResult(WriteState.Differs, Code: "OutcomeUnknown", Message: fault.Message)
            : new WriteResult(WriteState.Refused, Code: fault.Code, Message: fault.Message);
    }

    private static MappingResult Result(MappingRun run, ContractView view, long lineId, int units) => new(
        run.Job.Sync.CompanyId, run.Job.Sync.ServiceId, run.Job.Sync.ContractId, lineId, units, run.Job.EffectiveDate, run.Job.Subscription.Id)
    {
        Company = run.CompanyName,
        Service = run.ServiceName,
        Contract = view.Contract.Name,
    };
}
