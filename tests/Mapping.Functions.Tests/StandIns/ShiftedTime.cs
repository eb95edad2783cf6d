namespace Mapping.Functions.Tests.StandIns;

/// <summary>The real clock, ahead by what the test says; timers run as ever.</summary>
internal sealed class ShiftedTime : TimeProvider
{
    public TimeSpan Ahead { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
}
