using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Mapping.LocalRuntime.Tests.Hosting.Fixtures;

namespace Mapping.LocalRuntime.Tests.Http;

public sealed class BindingErrorTests(RunningSample app)
{
    [Theory]
    [InlineData("/api/bodies/attribute", "{\"name\":")]
    [InlineData("/api/bodies/attribute", "")]
    [InlineData("/api/bodies/attribute", "[1]")]
    [InlineData("/api/bodies/attribute", "{\"name\":\"x\",\"times\":\"many\"}")]
    [InlineData("/api/bodies/trigger/here", "no json")]
    [InlineData("/api/bodies/trigger/here", "")]
    public async Task A_body_that_does_not_bind_is_400_and_names_the_parameter(string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await app.SendAsync(HttpMethod.Post, path, content);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("greeting", (string?)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_of_another_content_type_is_400_where_json_is_bound()
    {
        using var content = new StringContent("name=x", Encoding.UTF8, "application/x-www-form-urlencoded");
        using var response = await app.SendAsync(HttpMethod.Post, "/api/bodies/attribute", content);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("/api/numbers/x", "number")]
    [InlineData("/api/numbers/99999999999", "number")]
    [InlineData("/api/numbers/5?day=tomorrow", "day")]
    [InlineData("/api/items?level=middle", "level")]
    [InlineData("/api/required", "count")]
    public async Task A_route_or_query_value_that_does_not_bind_is_400_and_names_the_parameter(string path, string parameter)
    {
        using var response = await app.GetAsync(path);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains($"'{parameter}'", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
