using System.Text.Json.Nodes;
using Mapping.Simulators.Autotask.Databases;
using Mapping.Simulators.Autotask.Http;

namespace Mapping.Simulators.Autotask.Metadata;

internal static class ThresholdInformation
{
    public static AutotaskAnswer Answer(AutotaskDatabase database) => AutotaskAnswers.Ok(new JsonObject
    {
        ["externalRequestThreshold"] = database.Switches.HourlyLimit,
        ["requestThresholdTimeframe"] = 60,
        ["currentTimeframeRequestCount"] = database.Calls.Count,
    });
}
