using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Mapping.TestKit.OpenApi;
using Mapping.TestKit.Staging;
using Mapping.TestKit.Waiting;

namespace Mapping.Scenarios.Tests.OpenApi;

/// <summary>Calls the app by the document: addresses with its example values, and its example bodies, on a tenant's own connection.</summary>
internal sealed class DocumentedApi : IDisposable
{
    /// <summary>The connection of the document's examples.</summary>
    private const string ExampleConnection = "3f2a9c10b7de";

    private readonly DocumentedAnswers _answers;
    private readonly HttpClient _client;
    private readonly string _connection;

    public DocumentedApi(StageTenant tenant, string connection, DocumentedAnswers answers)
    {
        (_connection, _answers) = (connection, answers);
        _client = new HttpClient(_answers, disposeHandler: false) { BaseAddress = tenant.App.Address, Timeout = TimeSpan.FromMinutes(2) };
        _client.DefaultRequestHeaders.Add("x-functions-key", tenant.App.FunctionKey);
        _client.DefaultRequestHeaders.Add("X-Tenant", tenant.Name);
        _client.DefaultRequestHeaders.Add("X-Context", "csp");
        _client.DefaultRequestHeaders.Add("X-Actor", "ada@nimbus-demo.example");
    }

    /// <summary>Sends each documented example, or nothing where there is none; the last answer's status and body.</summary>
    public async Task<(int Status, JsonNode? Body)> CallAsync(string operationId, string query = "", Func<JsonNode, JsonNode>? edit = null)
    {
        var operation = ApiDocument.Operation(operationId);
        var examples = ApiDocument.RequestExamples(operation).Select(example => (example.MediaType, Text: Own(edit is null ? example.Value : edit(example.Value)))).ToList();
        (int Status, JsonNode? Body) last = default;
        foreach (var (mediaType, text) in examples.Count > 0 ? examples : [("", "")])
            last = await SendAsync(operation, query, mediaType, text);
        return last;
    }

    /// <summary>Asks for a run until it has ended.</summary>
    public Task<JsonNode> FollowRunAsync(string id) => WaitFor.ValueAsync(
        $"the end of run {id}",
        async () =>
        {
            using var answer = await _client.GetAsync(new Uri($"/api/azure-plans/runs/{id}", UriKind.Relative));
            return answer.StatusCode == System.Net.HttpStatusCode.OK ? JsonNode.Parse(await answer.Content.ReadAsStringAsync()) : null;
        },
        TimeSpan.FromMinutes(2));

    public void Dispose() => _client.Dispose();

    private async Task<(int Status, JsonNode? Body)> SendAsync(ApiOperation operation, string query, string mediaType, string text)
    {
        using var request = new HttpRequestMessage(new HttpMethod(operation.Method), Address(operation) + query);
        if (mediaType.Length > 0)
            request.Content = new StringContent(text, Encoding.UTF8, new MediaTypeHeaderValue(mediaType, "utf-8"));
        using var answer = await _client.SendAsync(request);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.False(answer.StatusCode is System.Net.HttpStatusCode.BadRequest, $"{operation} refuses its example: {body}");
        var isJson = answer.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true;
        return ((int)answer.StatusCode, isJson ? JsonNode.Parse(body) : JsonValue.Create(body));
    }

    private string Address(ApiOperation operation) => ApiDocument.Parameters(operation, "path").Aggregate(
        operation.Path,
        (path, parameter) => path.Replace(
            $"{{{parameter["name"]}}}", Own(parameter["example"]!), StringComparison.Ordinal))
        + Required(operation);

    private static string Required(ApiOperation operation)
    {
        var needed = ApiDocument.Parameters(operation, "query").Where(parameter => parameter["required"]?.GetValue<bool>() == true).Select(parameter => $"{parameter["name"]}={parameter["example"]}");
        return $"?{string.Join('&', needed)}&";
    }

    private string Own(JsonNode value) =>
        (value is JsonValue text && text.TryGetValue<string>(out var plain) ? plain : value.ToJsonString()).Replace(ExampleConnection, _connection, StringComparison.Ordinal);
}
