using System.Net;
using System.Net.Http.Json;
using System.Text;
using Mapping.LocalRuntime.Tests.Hosting.Fixtures;

namespace Mapping.LocalRuntime.Tests.Http;

public sealed class ResultTests(RunningSample app)
{
    [Fact]
    public async Task An_object_result_is_camelCase_json()
    {
        using var response = await app.GetAsync("/api/results/ok");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("""{"name":"Ada","times":2}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task An_object_result_of_null_is_204()
    {
        using var response = await app.GetAsync("/api/results/null");

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
    }

    [Theory]
    [InlineData("*/*")]
    [InlineData("application/json")]
    [InlineData("text/html")]
    public async Task A_string_result_is_plain_text_whatever_is_accepted(string accept)
    {
        using var response = await app.GetAsync("/api/results/text", ("Accept", accept));

        Assert.Equal("text/plain; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("plain words", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task An_accepted_result_carries_its_location()
    {
        using var response = await app.PostJsonAsync("/api/results/accepted", new { });

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal("/api/results/ok", response.Headers.Location!.OriginalString);
        Assert.Equal("""{"id":7}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_problem_keeps_its_content_type_and_status()
    {
        using var response = await app.GetAsync("/api/results/problem");

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_file_is_sent_with_its_name()
    {
        using var response = await app.GetAsync("/api/results/file");

        Assert.Equal("three.bin", response.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal([1, 2, 3], await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Content_is_sent_as_its_own_type()
    {
        using var response = await app.GetAsync("/api/results/content");

        Assert.Equal("text/csv", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("a,b", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_minimal_api_result_is_executed()
    {
        using var response = await app.GetAsync("/api/results/minimal");

        Assert.Equal(HttpStatusCode.NonAuthoritativeInformation, response.StatusCode);
        Assert.Equal("""{"name":"Grace","times":1}""", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/api/results/plain")]
    [InlineData("/api/results/nothing")]
    public async Task A_plain_object_or_nothing_is_200_without_a_body(string path)
    {
        using var response = await app.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Response_data_carries_status_headers_cookies_and_PascalCase_json()
    {
        using var response = await app.PostJsonAsync("/api/results/data?q=a%20b", new { name = "Ada", times = 4 });

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal("a b", response.Headers.GetValues("X-Query").Single());
        Assert.Equal("ResultData", response.Headers.GetValues("X-Function").Single());
        Assert.StartsWith("seen=yes", response.Headers.GetValues("Set-Cookie").Single(), StringComparison.Ordinal);
        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("""{"Name":"Ada","Times":4}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Response_data_can_be_written_at_once()
    {
        using var response = await app.GetAsync("/api/results/data-sync");

        Assert.Equal("written at once", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Of_several_outputs_the_one_marked_as_http_result_is_the_answer()
    {
        using var response = await app.GetAsync("/api/results/many");

        Assert.Equal((HttpStatusCode)418, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_function_that_throws_is_500_without_a_body_and_keeps_the_headers_of_middleware()
    {
        using var response = await app.GetAsync("/api/results/throws");

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal("ResultThrows", response.Headers.GetValues("X-Function").Single());
        Assert.Empty(await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_function_that_throws_after_its_answer_has_begun_cuts_the_answer_off()
    {
        await Assert.ThrowsAsync<HttpRequestException>(() => app.GetAsync("/api/results/throws-late"));
    }

    [Fact]
    public async Task A_body_up_to_the_limit_is_read_whole()
    {
        using var content = new ByteArrayContent(new byte[5_000_000]);
        using var response = await app.SendAsync(HttpMethod.Post, "/api/bodies/length", content);

        Assert.Equal("""{"length":5000000}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Text_binds_as_it_was_sent()
    {
        using var content = new StringContent("größer ✓", Encoding.UTF8, "text/plain");
        using var response = await app.SendAsync(HttpMethod.Post, "/api/bodies/text", content);

        Assert.Equal("größer ✓", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_body_binds_by_attribute_and_as_the_trigger_itself_beside_route_values_and_the_request()
    {
        using var attribute = await app.PostJsonAsync("/api/bodies/attribute", new { NAME = "Ada", times = 2 });
        using var trigger = await app.PostJsonAsync("/api/bodies/trigger/here", new { name = "Grace", times = 3 });

        Assert.Equal("""{"name":"Ada","times":2}""", await attribute.Content.ReadAsStringAsync());
        var bound = await trigger.Content.ReadFromJsonAsync<System.Text.Json.Nodes.JsonNode>();
        Assert.Equal("Grace", (string?)bound!["greeting"]!["name"]);
        Assert.Equal("here", (string?)bound["place"]);
        Assert.Equal("POST", (string?)bound["verb"]);
    }
}
