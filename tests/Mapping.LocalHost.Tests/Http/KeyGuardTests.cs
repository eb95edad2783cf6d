using Mapping.LocalHost.Http;
using Microsoft.AspNetCore.Http;

namespace Mapping.LocalHost.Tests.Http;

public sealed class KeyGuardTests
{
    private static readonly Dictionary<string, string> Keys = new() { ["none"] = "", ["wrong"] = "wrong", ["host"] = "h", ["system"] = "s", ["master"] = "m" };

    private readonly KeyGuard _guard = new(new KeyFile("m", new Dictionary<string, string> { ["default"] = "h" }, new Dictionary<string, string> { ["durabletask_extension"] = "s" }));

    [Theory]
    [InlineData("anonymous", "none wrong host system master")]
    [InlineData("Function", "host master")]
    [InlineData(null, "host master")]
    [InlineData("admin", "master")]
    public void A_function_opens_to_the_keys_of_its_level(string? level, string keys) =>
        Assert.Equal(keys.Split(' '), Keys.Where(key => _guard.Allows(Request(key.Value), level)).Select(key => key.Key));

    [Theory]
    [InlineData("none", 401)]
    [InlineData("wrong", 401)]
    [InlineData("host", 403)]
    [InlineData("system", 200)]
    [InlineData("master", 200)]
    public async Task A_route_of_the_hosts_own_tells_a_key_that_is_good_for_something_else(string key, int status)
    {
        var http = Request(Keys[key]);

        await _guard.Guard(_ => Task.CompletedTask, KeyGuard.Level.System, KeyGuard.Level.Master)(http);

        Assert.Equal(status, http.Response.StatusCode);
    }

    [Fact]
    public void A_key_in_the_query_counts_when_no_header_has_one()
    {
        var http = new DefaultHttpContext { Request = { QueryString = new QueryString("?code=h") } };
        Assert.True(_guard.Allows(http, "function"));

        http.Request.Headers["x-functions-key"] = "wrong";

        Assert.False(_guard.Allows(http, "function"));
    }

    private static DefaultHttpContext Request(string key) => new() { Request = { Headers = { ["x-functions-key"] = key } } };
}
