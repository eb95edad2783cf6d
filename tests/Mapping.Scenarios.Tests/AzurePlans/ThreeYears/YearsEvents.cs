using Mapping.Simulators.SampleData;

namespace Mapping.Scenarios.Tests.AzurePlans.ThreeYears;

/// <summary>What people do on their days, whatever the app is about.</summary>
internal sealed class YearsEvents
{
    private readonly PriorityQueue<Action, DateTimeOffset> _next = new();
    private readonly YearsStage _stage;

    public YearsEvents(YearsStage stage)
    {
        _stage = stage;
        var plans = YearsScript.Plans.ToDictionary(plan => plan.Name);
        _next.Enqueue(() => stage.SetStatus(plans[YearsScript.Suspended], "Suspended"), YearsScript.SuspendedOn);
        _next.Enqueue(() => stage.SetStatus(plans[YearsScript.Suspended], "Active"), YearsScript.ActiveAgainOn);
        _next.Enqueue(() => stage.Extend(plans[YearsScript.Extended]), Noon(YearsScript.ExtendedOn));
        for (var month = YearsScript.First; month < YearsScript.First.AddMonths(YearsScript.Months); month = month.AddMonths(1))
        {
            var last = month.AddMonths(1).AddDays(-1);
            _next.Enqueue(() => stage.Post(SampleCatalog.Gbp, last), Noon(last.AddDays(YearsScript.PostingDay)));
        }
    }

    public async Task JumpToAsync(DateTimeOffset instant)
    {
        while (_next.TryPeek(out var happen, out var at) && at <= instant)
        {
            await _stage.Clock.JumpToAsync(at);
            happen();
            _next.Dequeue();
        }

        await _stage.Clock.JumpToAsync(instant);
    }

    private static DateTimeOffset Noon(DateOnly day) => new(day, new TimeOnly(12, 0), TimeSpan.Zero);
}
