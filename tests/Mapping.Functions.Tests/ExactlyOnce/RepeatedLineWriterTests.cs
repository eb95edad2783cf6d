using Mapping.Functions.Activities;
using Mapping.Functions.Autotask;
using Mapping.Functions.ExactlyOnce;
using Mapping.Functions.Rules;
using Mapping.TestKit.Azurite;
using Moq;

namespace Mapping.Functions.Tests.ExactlyOnce;

/// <summary>A repeated line comes without a marker: nothing but rules keeps two of them apart.</summary>
public sealed class RepeatedLineWriterTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_service_that_a_person_added_after_our_look_is_repeated()
    {
        var stage = await RepeatsAsync();
        stage.Answers.Enqueue(AutotaskFailure.Refused);
        stage.Lines.Add(new ContractServiceLine(7, 29, 12, "made by a person"));
        Appears(stage, 8);

        Assert.Equal(WriteResult.Confirmed(8), await stage.WriteLineAsync());

        Assert.Equal(["made by a person", stage.Job.Marker], stage.Lines.Select(line => line.Marker));
    }

    [Fact]
    public async Task Another_orders_repeat_waits_until_ours_is_marked_however_long_that_takes()
    {
        var stage = await RepeatsAsync();
        await LoseAsync(stage);
        stage.Time.Advance(10 * stage.SettleTime);
        stage.Answers.Enqueue(AutotaskFailure.Refused);

        Assert.Equal(WriteResult.ServiceBusy, await stage.WriteLineAsync(Other(stage)));

        stage.AddLookAlike(8);
        Assert.Equal(WriteResult.Confirmed(8), await stage.WriteLineAsync());
        stage.Answers.Enqueue(AutotaskFailure.Refused);
        Assert.NotEqual(WriteState.Busy, (await stage.WriteLineAsync(Other(stage))).State);
    }

    [Fact]
    public async Task An_order_of_another_connection_to_the_same_Autotask_waits_too()
    {
        var stage = await RepeatsAsync();
        await LoseAsync(stage);
        stage.Time.Advance(10 * stage.SettleTime);
        var other = Other(stage);
        other = other with { Order = other.Order with { Sync = other.Sync with { ConnectionId = "c2" } } };
        stage.Answers.Enqueue(AutotaskFailure.Refused);

        Assert.Equal(WriteResult.ServiceBusy, await stage.WriteLineAsync(other));

        stage.AddLookAlike(8);
        Assert.Equal(WriteResult.Confirmed(8), await stage.WriteLineAsync());
        Appears(stage, 9);
        stage.Answers.Enqueue(AutotaskFailure.Refused);
        Assert.Equal(WriteResult.Confirmed(9), await stage.WriteLineAsync(other));
    }

    [Fact]
    public async Task An_order_whose_own_line_is_lost_does_not_take_another_orders_repeat_for_it()
    {
        var stage = await RepeatsAsync();
        var other = Other(stage);
        stage.Answers.Enqueue(AutotaskFailure.Unknown);
        Assert.Equal(WriteState.Unknown, (await stage.WriteLineAsync(other)).State);
        await LoseAsync(stage);
        stage.AddLookAlike(8);
        stage.Time.Advance(stage.SettleTime);

        Assert.Equal(WriteResult.ServiceBusy, await stage.WriteLineAsync(other));
        Assert.Equal(WriteResult.Confirmed(8), await stage.WriteLineAsync());
    }

    [Fact]
    public async Task A_look_alike_is_not_taken_for_ours_before_ours_has_settled()
    {
        var stage = await RepeatsAsync();
        await LoseAsync(stage);
        var somebodys = stage.AddLookAlike(8);

        Assert.Equal(WriteState.Unknown, (await stage.WriteLineAsync()).State);
        Assert.Null(stage.Lines.Single(line => line.Id == somebodys.Id).Marker);

        stage.AddLookAlike(9);
        stage.Time.Advance(stage.SettleTime);
        var end = await stage.WriteLineAsync();
        Assert.Equal((WriteState.Differs, "OutcomeUnknown"), (end.State, end.Code));
        Assert.Contains("8 (service 12), 9 (service 12)", end.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_only_line_that_came_and_is_as_ordered_is_ours_once_the_send_has_settled()
    {
        var stage = await RepeatsAsync();
        await LoseAsync(stage);
        stage.AddLookAlike(8);
        stage.Time.Advance(stage.SettleTime);

        Assert.Equal(WriteResult.Confirmed(8), await stage.WriteLineAsync());
    }

    [Fact]
    public async Task A_line_that_came_and_is_not_as_ordered_is_left_alone_once_somebody_has_looked()
    {
        var stage = await RepeatsAsync();
        await LoseAsync(stage);
        stage.Lines.Add(new ContractServiceLine(8, 29, 12, null));
        stage.Time.Advance(stage.SettleTime);
        Assert.Equal("OutcomeUnknown", (await stage.WriteLineAsync()).Code);

        stage.Retry();
        stage.Answers.Enqueue(AutotaskFailure.Refused);
        Appears(stage, 9);

        Assert.Equal(WriteResult.Confirmed(9), await stage.WriteLineAsync());
    }

    [Fact]
    public async Task A_line_that_Autotask_does_not_let_us_mark_is_marked_later()
    {
        var stage = await RepeatsAsync();
        await LoseAsync(stage);
        stage.AddLookAlike(8);
        stage.Time.Advance(stage.SettleTime);
        stage.MarksFail = WriterStage.Failure(AutotaskFailure.Refused);
        Assert.Equal(WriteState.Unknown, (await stage.WriteLineAsync()).State);

        stage.MarksFail = null;

        Assert.Equal(WriteResult.Confirmed(8), await stage.WriteLineAsync());
    }

    /// <summary>The same, for another subscription.</summary>
    private static MappingJob Other(WriterStage stage) =>
        stage.Job with { InstanceId = "run-2", Subscription = stage.Job.Subscription with { Id = Guid.Parse("22222222-2222-4222-8222-222222222222") } };

    private async Task<WriterStage> RepeatsAsync()
    {
        var stage = await WriterStage.CreateAsync(azurite);
        stage.AllowRepeats();
        return stage;
    }

    /// <summary>The POST is refused, because the service stands there, and the answer of the adjustment is lost.</summary>
    private static async Task LoseAsync(WriterStage stage)
    {
        stage.Lines.Add(new ContractServiceLine(7, 29, 12, null));
        stage.Answers.Enqueue(AutotaskFailure.Refused);
        stage.Answers.Enqueue(AutotaskFailure.Unknown);
        Assert.Equal(WriteState.Unknown, (await stage.WriteLineAsync()).State);
    }

    private static void Appears(WriterStage stage, long id) => stage.Client
        .Setup(client => client.AdjustAsync(It.IsAny<AutotaskConnection>(), It.IsAny<ContractServiceAdjustment>(), It.IsAny<CancellationToken>()))
        .Callback(() => stage.AddLookAlike(id))
        .Returns(Task.CompletedTask);
}
