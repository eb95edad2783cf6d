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
    AzurePlanStore plans,
    PlanMonthStore months,
    AzureTermStore terms,
    ImportedCostStore imports,
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
        var run = input.Run;

        // The run may have waited for weeks: the plan is where it is mapped now.
        var plan = await plans.FindAsync(input.Plan.Tenant, input.Plan.Context, input.Plan.SubscriptionId, cancellationToken) ?? input.Plan;
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
        var imported = await imports.ListMonthsAsync(plan, cancellationToken);
        var done = known.Where(month => month.IsDone && !IsImportedSince(month, imported)).Select(month => month.Month).ToHashSet();
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

    /// <summary>A month that is done is looked at again, however old it is, once another file of it is imported.</summary>
    private static bool IsImportedSince(PlanMonth month, IReadOnlyDictionary<Month, DateTimeOffset> imported) =>
        imported.TryGetValue(month.Month, out var at) && at > (new[] { month.Decision?.At, month.OpenedAt }.Max() ?? DateTimeOffset.MinValue);
}
