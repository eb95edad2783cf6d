using System.Net;
using System.Text.Json;

namespace Mapping.Simulators.Tests.Support;

internal sealed record Answer(HttpStatusCode Status, string Body, HttpResponseMessage Message)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public JsonElement Items => Json.GetProperty("items");

    public string Error => Json.GetProperty("errors")[0].GetString()!;

    public string? NextPage => Json.GetProperty("pageDetails").GetProperty("nextPageUrl").GetString();

    public IReadOnlyList<long> Ids => [.. Items.EnumerateArray().Select(item => item.GetProperty("id").GetInt64())];
}
