using System.Net;
using Mapping.TestKit.OpenApi;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.OpenApi;

public sealed class ServedDocumentTests(Stage stage)
{
    [Fact]
    public async Task Anybody_reads_the_document_as_it_lies_in_the_app()
    {
        using var client = new HttpClient { BaseAddress = stage.App.Address };

        using var answer = await client.GetAsync(new Uri("/api/openapi.json", UriKind.Relative));

        Assert.Equal((HttpStatusCode.OK, "application/json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Equal(ApiDocument.Text, await answer.Content.ReadAsStringAsync());
        Assert.Equal("3.1.0", ApiDocument.Root["openapi"]!.GetValue<string>());
    }
}
