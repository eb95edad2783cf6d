using System.Text.Json.Nodes;

namespace Mapping.TestKit.Portal;

internal static class OrderEdits
{
    /// <summary>A copy with one field changed, named as errors name it: <c>sync.contractId</c>.</summary>
    public static JsonObject With(this JsonObject order, string path, JsonNode? value)
    {
        var copy = order.DeepClone().AsObject();
        var names = path.Split('.');
        var owner = names[..^1].Aggregate(copy, (node, name) => node[name]!.AsObject());
        owner[names[^1]] = value;
        return copy;
    }

    public static string Id(this JsonObject order) => order["orderId"]!.GetValue<string>();
}
