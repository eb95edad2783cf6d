using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Memory;

namespace Mapping.Functions.Activities.AzurePlans;

/// <summary>The timers name their schedules as settings, so that each needs a value: below every other source, the default. The Functions host reads app settings only.</summary>
internal static class AzurePlanSchedules
{
    public static void AddAzurePlanSchedules(this IConfigurationBuilder configuration)
    {
        var defaults = new AzurePlansOptions();
        configuration.Sources.Insert(0, new MemoryConfigurationSource
        {
            InitialData =
            [
                new($"{AzurePlansOptions.SectionName}:{nameof(AzurePlansOptions.CostSchedule)}", defaults.CostSchedule),
                new($"{AzurePlansOptions.SectionName}:{nameof(AzurePlansOptions.ResetSchedule)}", defaults.ResetSchedule),
            ],
        });
    }
}
