using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Mapping.TestKit.OpenApi;

namespace Mapping.Scenarios.Tests.OpenApi;

/// <summary>Lets through what the document describes: the operation, its status, headers, media type, body and code. Anything else fails the test.</summary>
internal sealed class DocumentedAnswers() : DelegatingHandler(new HttpClientHandler())
{
    private readonly ConcurrentDictionary<string, bool> _seen = new();

    /// <summary>Operation and status of all answers: <c>getOrder 200</c>.</summary>
    public IEnumerable<string> Seen => _seen.Keys;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        var path = request.RequestUri!.AbsolutePath;
        var operation = ApiDocument.Find(request.Method.Method, path);
        Assert.True(operation is not null, $"{request.Method} {path} is not documented");
        var status = ((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture);
        _seen[$"{operation.Id} {status}"] = true;
        await answer.Content.LoadIntoBufferAsync(cancellationToken);
        var body = await answer.Content.ReadAsStringAsync(cancellationToken);
        var response = operation.Node["responses"]![status];
        Assert.True(response is not null, $"{operation} answered {status}, which is not documented: {body}");
        Check($"{operation} {status}", ApiDocument.Resolve(response), answer.Headers, answer.Content.Headers.ContentType?.MediaType, body);
        return answer;
    }

    private static void Check(string what, JsonObject response, HttpResponseHeaders headers, string? mediaType, string body)
    {
        foreach (var name in new[] { "Location", "Retry-After", "X-Correlation-Id" }.Where(name => response["headers"]?[name] is not null))
            Assert.True(headers.Contains(name), $"{what} lacks {name}");
        if (response["content"] is not { } content)
        {
            Assert.True(body.Length == 0, $"{what} has a body: {body}");
            return;
        }

        var documented = mediaType is null ? null : content[mediaType];
        Assert.True(documented is not null, $"{what} is {mediaType}: {body}");
        if (mediaType!.EndsWith("json", StringComparison.Ordinal))
        {
            var json = JsonNode.Parse(body);
            var errors = AnswerSchema.Errors(documented["schema"]!, json);
            Assert.True(errors.Count == 0, $"{what}: {string.Join('\n', errors)}\n{body}");
            if (mediaType == "application/problem+json")
                Assert.True(documented["examples"]!.AsObject().ContainsKey(json!["code"]!.GetValue<string>()), $"{what} has the code {json["code"]}");
        }
    }
}
