using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Mapping.AppHost.Demo;
using Mapping.Functions.Storage;
using Mapping.Functions.Tests.Triggers.OrderRequests;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Portal;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.Hostile;

public sealed class HostileConnectionTests(Stage stage, ITestOutputHelper output)
{
    private static readonly string[] Fields = ["name", "currency", "userName", "secret", "integrationCode"];

    [Fact]
    public async Task Whatever_a_field_holds_it_is_refused_by_name_or_kept_and_never_half_written()
    {
        var tenant = stage.NewTenant();
        var good = JsonSerializer.Serialize(SampleConnections.BodyOf(tenant.Own(SampleCatalog.Eur)), JsonSerializerOptions.Web);
        var created = new ConcurrentDictionary<string, string>();
        using var client = tenant.Client();

        await Gen.Select(Gen.OneOf(Fields), HostileText.Any).SampleAsync(
            async (path, text) =>
            {
                var body = OrderBodies.With(path, HostileText.Json(text), good);
                using var answer = await client.PostAsync(new Uri("/api/connections", UriKind.Relative), new StringContent(body, Encoding.UTF8, "application/json"));
                var shown = await answer.Content.ReadFromJsonAsync<JsonObject>();
                if (answer.StatusCode == HttpStatusCode.Created)
                    created[shown!["id"]!.GetValue<string>()] = path == "name" ? text : SampleCatalog.Eur.Name;
                else
                    IsRefused(answer, shown!, path, text);
            },
            output.WriteLine,
            iter: 150,
            threads: 4);

        Assert.True(created.Count >= 10, $"only {created.Count} were created");
        Assert.Equal(created.Count, (await stage.RowsAsync(tenant, Tables.ConnectionsName)).Count);
        var listed = (await client.GetFromJsonAsync<ListPage<JsonObject>>("/api/connections?pageSize=500"))!.Items;
        Assert.Equal(created.OrderBy(one => one.Key), listed.ToDictionary(one => one["id"]!.GetValue<string>(), one => one["name"]!.GetValue<string>()).OrderBy(one => one.Key));
    }

    private static void IsRefused(HttpResponseMessage answer, JsonObject problem, string path, string text)
    {
        var isUnknownUser = path == "userName" && answer.StatusCode == HttpStatusCode.UnprocessableEntity;
        Assert.True(isUnknownUser || answer.StatusCode == HttpStatusCode.BadRequest, $"{path} ← {HostileText.Json(text)}: {(int)answer.StatusCode}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(path, Assert.Single(problem["errors"]!.AsArray())!["field"]!.GetValue<string>());
        if (path is "secret" or "integrationCode" && text.Length > 12)
            Assert.DoesNotContain(text, problem["errors"]!.ToJsonString(), StringComparison.Ordinal);
    }
}
