using System.Text;
using System.Text.Json;
using Mapping.Functions.Rules;
using Mapping.Functions.Storage;
using Mapping.Functions.Storage.Orders;

namespace Mapping.Functions.Tests.Storage;

/// <summary>What a run publishes and what its order keeps has room where it goes, with the longest texts in every place.</summary>
public sealed class OrderSizeTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    private static readonly string[] StepNames =
    [
        "PlaceOrder", "PlanMapping", "ClaimSubscription", "MapCustomer", "MapOffer", "ValidateContract", "CreateContractService", "RecordMapping", "VoidLine",
    ];

    public static TheoryData<string> LongTexts => new(new string('x', 9_000), new string('ü', 40_000), string.Concat(Enumerable.Repeat("😀\"", 20_000)));

    [Theory]
    [MemberData(nameof(LongTexts))]
    public void A_custom_status_is_below_what_Durable_takes(string text)
    {
        var progress = ProgressSize.Fit(new OrderProgress(Steps(text), 95));

        Assert.True(Encoding.Unicode.GetByteCount(JsonSerializer.Serialize(progress)) <= 16 * 1024);
        Assert.Equal(StepNames, progress.Steps.Select(step => step.Name));
        Assert.All(progress.Steps, step => Assert.EndsWith("more characters)", step.Detail, StringComparison.Ordinal));
    }

    [Fact]
    public void A_single_long_error_is_shown_at_length()
    {
        var steps = Steps(null);
        steps[^1] = steps[^1] with { Detail = new string('x', 2_050) };

        Assert.Equal(2_050, ProgressSize.Fit(new OrderProgress(steps, 95)).Steps[^1].Detail!.Length);
    }

    [Theory]
    [MemberData(nameof(LongTexts))]
    public void An_outcome_fits_the_property_that_holds_it(string text)
    {
        var violations = Enumerable.Range(0, 200).Select(number => new Violation("SubscriptionAlreadyMapped", text, text, "sync.contractId")).ToList();
        var result = new MappingResult(long.MaxValue, long.MaxValue, long.MaxValue, long.MaxValue, int.MaxValue, DateOnly.MaxValue, Guid.NewGuid());

        var outcome = OutcomeSize.Fit(new OrderOutcome(OrderState.OutcomeUnknown, "OutcomeUnknown", text, violations, violations, result, Steps(text), 95));

        Assert.InRange(StorageJson.Write(outcome).Length, 1, OutcomeSize.MaxLength);
        Assert.Equal((result, StepNames.Length), (outcome.Result, outcome.Steps.Count));
        Assert.NotEmpty(outcome.Violations);
    }

    [Fact]
    public void An_outcome_that_fits_is_kept_whole()
    {
        var outcome = new OrderOutcome(
            OrderState.Failed, "AutotaskRefused", new string('x', 2_050), [new Violation("A", "b", "c")], [], null, Steps("Contract service 4."), 60);

        Assert.Equal(StorageJson.Write(outcome), StorageJson.Write(OutcomeSize.Fit(outcome)));
    }

    private static List<OrderStep> Steps(string? detail) => [.. StepNames.Select(name => new OrderStep(name, "Succeeded", Now, Now, detail))];
}
