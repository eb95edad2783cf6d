using Mapping.TestKit.Staging;
using Mapping.TestKit.Time;

namespace Mapping.Scenarios.Tests.AzurePlans;

/// <summary>A stage whose time is in the tests' hands: its timers fire when they jump there.</summary>
public sealed class TimedStage : IAsyncLifetime
{
    public TimedStage() => Stage = new Stage(Clock);

    public Stage Stage { get; }

    internal VirtualClock Clock { get; } = new(new DateTimeOffset(2026, 11, 25, 8, 0, 0, TimeSpan.Zero));

    /// <summary>The month that the clock shows.</summary>
    internal DateOnly ThisMonth => new(Clock.Now.Year, Clock.Now.Month, 1);

    public ValueTask InitializeAsync() => Stage.InitializeAsync();

    /// <summary>To an hour of a day; the timers on the way fire.</summary>
    internal Task JumpToAsync(DateOnly day, int hour) => Clock.JumpToAsync(new DateTimeOffset(day, new TimeOnly(hour, 0), TimeSpan.Zero));

    public async ValueTask DisposeAsync()
    {
        await Stage.DisposeAsync();
        await Clock.DisposeAsync();
    }
}
