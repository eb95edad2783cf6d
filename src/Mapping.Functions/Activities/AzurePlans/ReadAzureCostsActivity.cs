using Mapping.Functions.CloudCockpit;
using Mapping.Functions.Rules.AzureCosts;
using Mapping.Functions.Storage.AzurePlans;
using Mapping.Functions.Storage.Claims;
using Mapping.Functions.Storage.Connections;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;

namespace Mapping.Functions.Activities.AzurePlans;

/// <summary>Looks at every month of a plan that is not done, oldest first, and says of each what may be done.</summary>
internal sealed class ReadAzureCostsActivity(
    AzureCostReading reading,
    AzureSuspensions suspensions,
    PlanMonthStore months,
    AzureTermStore terms,
    ConnectionStore connections,
    ClaimStore claims,
    IOptions<AzurePlansOptions> options)
{
    public sealed record Input(AzureRun Run, AzurePlan Plan, string InstanceId);

    /// <param name="SkippedBecause">Why the plan is left out; null when it is not.</param>
    /// <param name="Months">Oldest first; those that are done already are left out.</param>
    public sealed record Output(AzurePlan Plan, string? SkippedBecause, IReadOnlyList<PlanMonth> Months);

    /// <returns>With a fault, the months that stand half written: they are put right whatever CloudCockpit does.</returns>
    [Function(nameof(ReadAzureCostsActivity))]
    public async Task<StepResult<Output>> Run([ActivityTrigger] Input input, FunctionContext context)
    {
        try
        {
            return new StepResult<Output>(await ReadAsync(input, context.CancellationToken), null, []);
        }
        catch (CloudCockpitException failure)
        {
            var code = failure.IsTransient ? "CloudCockpitUnavailable" : "AzureCostUnusable";
            var begun = (await months.ListAsync(input.Plan, context.CancellationToken)).Where(month => month.State == PlanMonthState.Writing);
            return new StepResult<Output>(
                new Output(input.Plan, null, [.. begun]), new StepFault(code, ShortText.Cut(failure.Message)!, failure.IsTransient), []);
        }
    }

    private async Task<Output> ReadAsync(Input input, CancellationToken cancellationToken)
    {
        var (run, plan) = (input.Run, input.Plan);
        var claim = await claims.FindAsync(plan.Tenant, plan.SubscriptionId, cancellationToken);
        if (claim is not { State: SubscriptionClaim.Mapped } || claim.ContractServiceId != plan.ContractServiceId || claim.ConnectionId != plan.ConnectionId)
        {
            return new Output(plan, "The subscription is no longer mapped there.", []);
        }

        if (await connections.FindAsync(plan.Tenant, plan.Context, plan.ConnectionId, cancellationToken) is not { } connection)
        {
            return new Output(plan, "The connection no longer exists.", []);
        }

        plan = await suspensions.LookAsync(run, plan, cancellationToken);
        var markup = await terms.FindMarkupAsync(plan.Tenant, plan.ConnectionId, plan.CustomerId, cancellationToken);
        var prices = new AzurePrices(connection.Currency, connection.AzureMarkupPercent, markup);
        var known = await months.ListAsync(plan, cancellationToken);
        var done = known.Where(month => month.IsDone).Select(month => month.Month).ToHashSet();
        var read = new List<PlanMonth>();
        foreach (var wanted in MonthCalendar.Outstanding(
            plan.FirstMonth, run.Month, done, options.Value.CatchUpMonths, options.Value.RestatedMonths))
        {
            var before = known.FirstOrDefault(month => month.Month == wanted)
                ?? new PlanMonth(plan.SubscriptionId, wanted, PlanMonthState.Waiting);
            var earlier = known.Where(one => read.TrueForAll(other => other.Month != one.Month)).Concat(read).OrderBy(one => one.Month);
            var month = SuspensionQuestion.Ask(
                plan, before, await reading.ReadAsync(run, plan, before, [.. earlier], prices, cancellationToken));
            var isUnchanged = month.IsDone && month == before;
            read.Add(run.IsDryRun || isUnchanged ? month : await months.SaveAsync(plan, month with { InstanceId = input.InstanceId }, cancellationToken));
        }

        return new Output(plan, null, [.. read.Where(month => !month.IsDone)]);
    }
}
