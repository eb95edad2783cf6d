using System.Text.Json;
using Mapping.Simulators.Autotask.Http;

namespace Mapping.Simulators.Autotask.Humans;

/// <summary>Fills an edit's open ids from the call that it meets.</summary>
internal static class HumanEditTarget
{
    public static HumanEdit Complete(HumanEdit edit, AutotaskCall call)
    {
        var body = call.Body.Length > 0 ? JsonBody.Parse(call.Body) : null;
        return edit with
        {
            ContractId = edit.ContractId ?? call.Route.ParentId ?? Number(body, "contractID"),
            ServiceId = edit.ServiceId ?? Number(body, "serviceID"),
            LineId = edit.LineId ?? Number(body, "contractServiceID"),
        };
    }

    private static long? Number(JsonBody? body, string name) => body?[name] is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var number) ? number : null;
}
