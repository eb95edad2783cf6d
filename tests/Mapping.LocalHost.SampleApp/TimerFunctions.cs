using Microsoft.Azure.Functions.Worker;

namespace Mapping.LocalHost.SampleApp;

public sealed class TimerFunctions
{
    [Function(nameof(Tick))]
    public static void Tick([TimerTrigger("%Sample:Schedule%")] TimerInfo timer) => Journal.Add($"tick late:{timer.IsPastDue} next:{timer.ScheduleStatus?.Next:O}");
}
