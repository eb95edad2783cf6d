using System.Text;
using Mapping.Functions.Activities;
using Mapping.Functions.Audit;
using Mapping.Functions.Autotask;
using Mapping.Functions.Orchestrations;
using Mapping.Functions.Rules;
using Mapping.Functions.Storage;
using Mapping.Functions.Storage.Orders;
using Mapping.Functions.Tests.Rules;
using Microsoft.DurableTask;

namespace Mapping.Functions.Tests.Orchestrations;

/// <summary>Whatever breaks a run, its end still runs: the claim, the audit rows, the order.</summary>
public sealed class BrokenRunTests
{
    private static readonly OrderRun Input = new(
        new Caller("tenant", "csp", "ada", "corr-1"), Sample.License.Order, DateTimeOffset.UnixEpoch, "token", Attempt: 1);

    private readonly Dictionary<string, Func<object?>> _answers = new()
    {
        [nameof(BeginRunActivity)] = () => new BeginRunActivity.Output(true, TimeSpan.FromHours(1), TimeSpan.FromMinutes(8), TimeSpan.FromHours(3)),
    };

    [Theory]
    [InlineData("nothing")]
    [InlineData("shape")]
    [InlineData("activity")]
    public async Task A_step_that_breaks_in_any_way_ends_audit_and_order(string kind)
    {
        _answers[nameof(PlanMappingActivity)] = () => throw kind switch
        {
            "nothing" => new InvalidOperationException("Planning gave nothing."),
            "shape" => new InvalidCastException("A result has another shape."),
            _ => new TaskFailedException(
                nameof(PlanMappingActivity), 1, new TaskFailureDetails("System.IO.IOException", "Away.\nContent-Type: text/html", null, null, null)),
        };

        var context = await BreakAsync();

        Assert.Equal(["Processing", "Failed"], Audited(context).Select(record => record.Status.ToString()));
        Assert.Equal("InternalError", Audited(context)[^1].Code);
        Assert.Equal((OrderState.Failed, "InternalError"), (Outcome(context).State, Outcome(context).Code));
        Assert.DoesNotContain("Content-Type", Outcome(context).Message, StringComparison.Ordinal);
        Assert.All(Outcome(context).Steps, step => Assert.Equal("Failed", step.Status));
    }

    [Fact]
    public async Task A_claim_that_can_not_be_given_back_keeps_nothing_from_being_ended()
    {
        _answers[nameof(PlanMappingActivity)] = () => Step(Plan());
        _answers[nameof(ClaimSubscriptionActivity)] = () => throw new InvalidOperationException("The claim's answer is lost.");
        _answers[nameof(ReleaseSubscriptionActivity)] = () => throw new InvalidOperationException("No table.");

        var context = await BreakAsync();

        Assert.Equal(AuditStatus.Failed, Audited(context)[^1].Status);
        Assert.Equal(OrderState.Failed, Outcome(context).State);
        Assert.Contains(context.Calls, call => call.Name == nameof(ReleaseSubscriptionActivity));
    }

    [Theory]
    [InlineData(9_000)]
    [InlineData(40_000)]
    public async Task A_long_error_breaks_neither_status_nor_outcome(int length)
    {
        _answers[nameof(PlanMappingActivity)] = () =>
            new StepResult<MappingPlan>(null, new StepFault("AutotaskRefused", new string('ü', length), IsTransient: false), Evidence(3));

        var context = await BreakAsync();

        Assert.All(context.Statuses, status => Assert.True(Encoding.Unicode.GetByteCount(status) <= 16 * 1024));
        Assert.InRange(StorageJson.Write(Outcome(context)).Length, 1, 32_768);
        Assert.Equal("AutotaskRefused", Outcome(context).Code);
    }

    [Fact]
    public async Task A_run_that_waited_for_hours_carries_its_first_and_last_calls()
    {
        var looks = 0;
        _answers[nameof(PlanMappingActivity)] = () => new StepResult<MappingPlan>(
            null,
            ++looks < 500 ? new StepFault(StepFault.Throttled, "Wait.", IsTransient: true) : new StepFault("AutotaskRefused", "No.", IsTransient: false),
            Evidence(3));

        var context = await BreakAsync();

        var calls = Audited(context)[^1].Calls!;
        Assert.Equal(201, calls.Count);
        Assert.Equal($"({(3 * looks) - 200} calls are left out here)", calls[100].Path);
        Assert.True(looks > 400);
    }

    private static List<AuditRecord> Audited(ScriptedContext context) =>
        [.. context.Calls.Select(call => call.Input).OfType<WriteAuditActivity.Input>().Select(input => input.Record)];

    private static OrderOutcome Outcome(ScriptedContext context) => context.Calls.Select(call => call.Input).OfType<RecordOutcomeActivity.Input>().Single().Outcome;

    private static MappingPlan Plan() => new(new Verdict([], []), null, Sample.Today);

    private static StepResult<T> Step<T>(T value) => new(value, null, []);

    private static CallEvidence[] Evidence(int count) =>
        [.. Enumerable.Range(0, count).Select(number => new CallEvidence(DateTimeOffset.UnixEpoch, "GET", $"call {number}", 500, 1, null, null, "Throttled"))];

    private async Task<ScriptedContext> BreakAsync()
    {
        var context = new ScriptedContext((name, _) => _answers.TryGetValue(name, out var answer) ? answer() : null);
        await Assert.ThrowsAsync<MappingFailedException>(() => SubscriptionMappingOrchestrator.Run(context, Input));
        return context;
    }
}
