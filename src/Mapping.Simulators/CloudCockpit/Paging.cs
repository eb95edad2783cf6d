using System.Globalization;
using System.Text.Json.Nodes;

namespace Mapping.Simulators.CloudCockpit;

internal static class Paging
{
    public static CloudCockpitAnswer Answer(CloudCockpitCall call, IEnumerable<JsonObject> items)
    {
        var all = items.ToArray();
        var number = Number(call, "PageNumber") ?? 1;
        var size = Math.Min(Number(call, "PageSize") ?? call.Tenant.Settings.PageSize, call.Tenant.Settings.PageSize);
        if (number < 1 || size < 1)
            return call.BadRequest(("PageNumber", "Pages count from 1."));
        return CloudCockpitAnswer.Json(200, new JsonObject
        {
            ["items"] = new JsonArray([.. all.Skip((number - 1) * size).Take(size)]),
            ["totalCount"] = all.Length,
            ["hasNextPage"] = number * size < all.Length,
        });
    }

    private static int? Number(CloudCockpitCall call, string name) =>
        int.TryParse(call.Query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
