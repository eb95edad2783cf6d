using System.Net;
using Mapping.LocalRuntime.Tests.Hosting.Fixtures;

namespace Mapping.LocalRuntime.Tests.Http;

public sealed class RouteTests(RunningSample app)
{
    [Theory]
    [InlineData("/api/items/a%2Fb", "id", "a%2Fb")]
    [InlineData("/api/items/a%20b%C3%A9", "id", "a bé")]
    [InlineData("/api/items/preview", "function", "RouteItem")]
    [InlineData("/API/Items", "function", "RouteItems")]
    [InlineData("/api/items", "level", "Low")]
    [InlineData("/api/items?level=HIGH", "level", "High")]
    [InlineData("/api/guids/11111111-2222-3333-4444-555555555555", "id", "11111111-2222-3333-4444-555555555555")]
    [InlineData("/api/numbers/-12?day=2026-11-22", "day", "2026-11-22")]
    [InlineData("/api/codes/abc", "code", "abc")]
    [InlineData("/api/files/a/b/c.txt", "path", "a/b/c.txt")]
    [InlineData("/api/optional/here", "name", "here")]
    [InlineData("/api/routebyname", "verb", "GET")]
    [InlineData("/api/by/setting", "function", "RouteSetting")]
    public async Task A_route_binds_its_values(string path, string name, string expected)
    {
        var answer = await app.GetJsonAsync(path);

        Assert.Equal(expected, (string?)answer[name]);
    }

    [Theory]
    [InlineData("/api/optional", "name")]
    [InlineData("/api/files", "path")]
    [InlineData("/api/items", "top")]
    public async Task An_absent_value_is_null(string path, string name)
    {
        var answer = await app.GetJsonAsync(path);

        Assert.Null(answer[name]);
    }

    [Theory]
    [InlineData("/api/guids/x")]
    [InlineData("/api/codes/abcd")]
    [InlineData("/api/nothing")]
    [InlineData("/items")]
    [InlineData("/")]
    public async Task A_route_that_does_not_match_is_404(string path)
    {
        using var response = await app.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("DELETE")]
    [InlineData("PUT")]
    [InlineData("HEAD")]
    [InlineData("OPTIONS")]
    public async Task A_verb_that_no_function_has_is_404(string verb)
    {
        using var response = await app.SendAsync(new HttpMethod(verb), "/api/items");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Empty(response.Content.Headers.Allow);
    }

    [Fact]
    public async Task Functions_of_one_route_are_told_apart_by_their_verbs()
    {
        using var created = await app.PostJsonAsync("/api/items", new { });
        using var preview = await app.PostJsonAsync("/api/items/preview", new { });

        Assert.Equal("""{"function":"RouteCreate"}""", await created.Content.ReadAsStringAsync());
        Assert.Equal("""{"function":"RouteItemPreview"}""", await preview.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    public async Task A_trigger_without_verbs_takes_every_verb(string verb)
    {
        using var response = await app.SendAsync(new HttpMethod(verb), "/api/RouteByName");

        Assert.Equal($$"""{"verb":"{{verb}}"}""", await response.Content.ReadAsStringAsync());
    }
}
