using Mapping.Functions.Autotask;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace Mapping.Functions.Tests.Autotask;

public sealed class ThresholdWatchTests
{
    private static readonly AutotaskConnection Connection = new("t/c1", new Uri("https://zone.example/ATServicesRest/"), "user", "secret", "code");
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));
    private readonly Mock<IAutotaskClient> _autotask = new();
    private int _looks;

    [Fact]
    public async Task A_short_run_of_steps_looks_never_and_a_long_one_rarely()
    {
        var watch = Watch(used: 10);
        await StepsAsync(watch, 99);
        Assert.Equal(0, _looks);

        await StepsAsync(watch, 400);
        Assert.Equal(1, _looks);

        _time.Advance(TimeSpan.FromMinutes(5));
        await StepsAsync(watch, 100);
        Assert.Equal(2, _looks);
    }

    [Fact]
    public async Task A_full_hour_holds_background_work_back_until_there_is_room_again()
    {
        var used = 9_100;
        var watch = Watch(() => used);
        await StepsAsync(watch, 99);

        var held = await Assert.ThrowsAsync<AutotaskException>(() => watch.CheckAsync(Connection, CancellationToken.None));
        Assert.Equal(AutotaskFailure.Throttled, held.Failure);
        await watch.CheckAsync(Connection with { IsInteractive = true }, CancellationToken.None);

        used = 3_000;
        _time.Advance(held.RetryAfter!.Value);
        await watch.CheckAsync(Connection, CancellationToken.None);
        Assert.Equal(2, _looks);
    }

    [Fact]
    public async Task A_look_that_fails_stops_nothing()
    {
        _autotask.Setup(client => client.ReadThresholdAsync(It.IsAny<AutotaskConnection>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new AutotaskException(AutotaskFailure.Unavailable, "away"));
        await StepsAsync(new ThresholdWatch(_autotask.Object, _time), 250);
        _autotask.Verify(client => client.ReadThresholdAsync(It.IsAny<AutotaskConnection>(), It.IsAny<CancellationToken>()), Times.Once);
    }

    private ThresholdWatch Watch(int used) => Watch(() => used);

    private ThresholdWatch Watch(Func<int> used)
    {
        _autotask.Setup(client => client.ReadThresholdAsync(It.IsAny<AutotaskConnection>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(() => new ThresholdUsage(used(), 10_000))
            .Callback(() => _looks++);
        return new ThresholdWatch(_autotask.Object, _time);
    }

    private static async Task StepsAsync(ThresholdWatch watch, int count)
    {
        for (var i = 0; i < count; i++)
        {
            await watch.CheckAsync(Connection, CancellationToken.None);
        }
    }
}
