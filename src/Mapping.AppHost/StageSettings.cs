using Mapping.Simulators;
using Mapping.Simulators.SampleData;

namespace Mapping.AppHost;

/// <summary>The settings that point the app at what runs on this machine.</summary>
internal static class StageSettings
{
    public static IReadOnlyDictionary<string, string> For(string tables, SimulatorHost simulators, string secretsDirectory) => new Dictionary<string, string>
    {
        ["Autotask:ZoneDiscoveryUri"] = simulators.AutotaskZoneDiscoveryUri.ToString(),
        ["CloudCockpit:ApiUri"] = simulators.CloudCockpitApiUri.ToString(),
        ["CloudCockpit:TokenUri"] = simulators.CloudCockpitTokenUri.ToString(),
        ["CloudCockpit:ClientId"] = SampleCatalog.ClientId,
        ["Storage:Tables"] = tables,
        ["Secrets:Directory"] = secretsDirectory,
        ["Secrets:Values:CloudCockpitClientSecret"] = SampleCatalog.ClientSecret,

        // The host reads the schedules, not the app: they have no default.
        ["AzurePlans:CostSchedule"] = "0 0 6 9 * *",
        ["AzurePlans:ResetSchedule"] = "0 0 5 1 * *",

        // A little above what the app takes, so that the app itself refuses a larger file, with a sentence.
        ["FUNCTIONS_REQUEST_BODY_SIZE_LIMIT"] = "110100480",
    };
}
