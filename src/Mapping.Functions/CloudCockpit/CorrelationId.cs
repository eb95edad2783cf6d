using Mapping.Functions.Rules;

namespace Mapping.Functions.CloudCockpit;

/// <summary>CloudCockpit takes GUIDs only: another id gives the same GUID each time.</summary>
internal static class CorrelationId
{
    public static Guid Of(CloudCockpitCaller caller) =>
        Guid.TryParse(caller.CorrelationId, out var id) ? id : StableGuid.From("CloudCockpit correlation", caller.CorrelationId);
}
