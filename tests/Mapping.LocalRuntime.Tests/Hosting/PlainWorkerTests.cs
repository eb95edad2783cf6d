using System.Net;
using Mapping.LocalRuntime.Tests.Hosting.Fixtures;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Mapping.LocalRuntime.Tests.Hosting;

/// <summary>An app that does not call ConfigureFunctionsWebApplication.</summary>
public sealed class PlainWorkerTests
{
    [Fact]
    public async Task A_returned_value_is_the_body_as_text_or_PascalCase_json()
    {
        await using var app = await InProcessApp.StartAsync(Configure);

        Assert.Equal("""{"FirstName":"Ada","Verb":"GET"}""", await app.Client.GetStringAsync("/api/value"));
        Assert.Equal("text by GET", await app.Client.GetStringAsync("/api/text"));
    }

    [Fact]
    public async Task The_apps_own_json_options_count()
    {
        await using var app = await InProcessApp.StartAsync(builder =>
        {
            Configure(builder);
            builder.Services.Configure<System.Text.Json.JsonSerializerOptions>(json => json.PropertyNamingPolicy = System.Text.Json.JsonNamingPolicy.SnakeCaseLower);
        });

        Assert.Equal("""{"first_name":"Ada","verb":"GET"}""", await app.Client.GetStringAsync("/api/value"));
    }

    [Fact]
    public async Task HttpRequest_does_not_bind()
    {
        await using var app = await InProcessApp.StartAsync(Configure);
        using var response = await app.Client.GetAsync("/api/mvc");

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
    }

    [Fact]
    public async Task With_the_web_application_a_returned_value_is_no_body_and_HttpRequest_binds()
    {
        await using var app = await InProcessApp.StartAsync(builder =>
        {
            Configure(builder);
            builder.ConfigureFunctionsWebApplication();
        });

        Assert.Empty(await app.Client.GetStringAsync("/api/value"));
        Assert.Equal("GET", await app.Client.GetStringAsync("/api/mvc"));
    }

    private static void Configure(FunctionsApplicationBuilder builder) => builder.Services.AddSingleton<Gate>();
}
