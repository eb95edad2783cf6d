namespace Mapping.LocalRuntime.Tests.Timers.Fixtures;

internal sealed record TimerRun(bool IsPastDue, DateTime? Last, DateTime? Next);
