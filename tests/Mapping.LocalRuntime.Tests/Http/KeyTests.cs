using System.Net;
using Mapping.LocalRuntime.Tests.Hosting.Fixtures;

namespace Mapping.LocalRuntime.Tests.Http;

public sealed class KeyTests(RunningSample app)
{
    [Theory]
    [InlineData("function", "none", 401)]
    [InlineData("function", "wrong", 401)]
    [InlineData("function", "system", 401)]
    [InlineData("function", "host", 200)]
    [InlineData("function", "master", 200)]
    [InlineData("default", "none", 401)]
    [InlineData("default", "host", 200)]
    [InlineData("default-of-verb", "none", 401)]
    [InlineData("default-of-verb", "host", 200)]
    [InlineData("admin", "none", 401)]
    [InlineData("admin", "host", 401)]
    [InlineData("admin", "system", 401)]
    [InlineData("admin", "master", 200)]
    [InlineData("system", "host", 401)]
    [InlineData("system", "system", 200)]
    [InlineData("system", "master", 200)]
    public async Task A_function_opens_to_the_keys_of_its_level(string level, string key, int status)
    {
        await app.AddressAsync();
        var value = Key(key);
        using var byHeader = await app.GetAsync($"/api/keys/{level}", ("x-functions-key", value));
        using var byQuery = await app.GetAsync($"/api/keys/{level}?code={Uri.EscapeDataString(value)}");

        Assert.Equal((HttpStatusCode)status, byHeader.StatusCode);
        Assert.Equal((HttpStatusCode)status, byQuery.StatusCode);
    }

    [Fact]
    public async Task A_refused_caller_learns_nothing()
    {
        using var response = await app.GetAsync("/api/keys/function", ("x-functions-key", "wrong"));

        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        Assert.False(response.Headers.Contains("X-Function"));
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
