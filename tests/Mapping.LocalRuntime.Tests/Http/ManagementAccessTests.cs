using System.Net;
using System.Text.Json.Nodes;
using Mapping.LocalRuntime.Tests.Hosting.Fixtures;

namespace Mapping.LocalRuntime.Tests.Http;

public sealed class ManagementAccessTests(RunningSample app)
{
    private const string Instances = "/runtime/webhooks/durabletask/instances";

    [Theory]
    [InlineData("none", 401)]
    [InlineData("wrong", 401)]
    [InlineData("host", 403)]
    [InlineData("system", 404)]
    [InlineData("master", 404)]
    public async Task The_management_api_looks_at_the_key_before_the_id(string key, int status)
    {
        await app.AddressAsync();
        using var byQuery = await app.GetAsync($"{Instances}/no-such-instance?code={Key(key)}");
        using var byHeader = await app.GetAsync($"{Instances}/no-such-instance", ("x-functions-key", Key(key)));

        Assert.Equal((HttpStatusCode)status, byQuery.StatusCode);
        Assert.Equal((HttpStatusCode)status, byHeader.StatusCode);
    }

    [Fact]
    public async Task Links_carry_the_system_key_also_when_the_caller_came_with_the_master_key()
    {
        await app.AddressAsync();
        var id = $"{Guid.NewGuid():N}";
        using var content = new StringContent("""{"name":"Ada","times":1}""", System.Text.Encoding.UTF8, "application/json");
        using var started = await app.SendAsync(
            HttpMethod.Post, $"/runtime/webhooks/durabletask/orchestrators/GreetOrchestrator/{id}", content, ("x-functions-key", app.Keys.Master));
        var payload = JsonNode.Parse(await started.Content.ReadAsStringAsync())!;

        Assert.Equal(HttpStatusCode.Accepted, started.StatusCode);
        Assert.EndsWith($"code={app.Keys.DurableTask}", (string?)payload["statusQueryGetUri"], StringComparison.Ordinal);
        await Until.TrueAsync("the end of the run", async () => (await app.GetAsync(new Uri((string)payload["statusQueryGetUri"]!).PathAndQuery)).StatusCode == HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_verb_that_the_management_api_does_not_have_is_404()
    {
        await app.AddressAsync();
        using var response = await app.SendAsync(HttpMethod.Patch, $"{Instances}/x?code={app.Keys.DurableTask}");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private string Key(string name) => name switch
    {
        "host" => app.Keys.Host["default"],
        "system" => app.Keys.DurableTask,
        "master" => app.Keys.Master,
        "wrong" => new string('0', app.Keys.Master.Length),
        _ => string.Empty,
    };
}
