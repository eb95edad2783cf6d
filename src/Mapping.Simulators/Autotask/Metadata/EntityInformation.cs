using System.Text.Json.Nodes;
using Mapping.Simulators.Autotask.Http;

namespace Mapping.Simulators.Autotask.Metadata;

internal static class EntityInformation
{
    private const int None = 0;
    private const int All = 1;

    public static AutotaskAnswer Answer(AutotaskCall call)
    {
        var entity = call.Entity!;
        int Access(bool can, string operation) => can && call.User!.May(entity.Name, operation) ? All : None;
        return AutotaskAnswers.Ok(new JsonObject
        {
            ["info"] = new JsonObject
            {
                ["name"] = entity.Singular,
                ["canCreate"] = entity.CanCreate,
                ["canUpdate"] = entity.CanUpdate,
                ["canQuery"] = entity.CanQuery,
                ["canDelete"] = false,
                ["userAccessForCreate"] = Access(entity.CanCreate, "create"),
                ["userAccessForUpdate"] = Access(entity.CanUpdate, "update"),
                ["userAccessForQuery"] = Access(entity.CanQuery, "query"),
                ["userAccessForDelete"] = None,
                ["hasUserDefinedFields"] = entity.HasUserDefinedFields,
                ["supportsWebhookCallouts"] = entity.SupportsWebhooks,
            },
        });
    }
}
