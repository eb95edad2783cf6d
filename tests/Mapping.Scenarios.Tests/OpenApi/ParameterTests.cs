using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.OpenApi;
using Mapping.TestKit.Portal;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.OpenApi;

/// <summary>Every documented query parameter is read: what its schema forbids is refused by its name.</summary>
public sealed class ParameterTests(Stage stage)
{
    public static TheoryData<string> Operations => [.. ApiDocument.Operations.Where(operation => ApiDocument.Parameters(operation, "query").Count > 0).Select(operation => operation.Id)];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task What_a_parameter_must_not_be_is_refused_by_its_name(string operationId)
    {
        var tenant = stage.NewTenant();
        var connection = await tenant.ConnectionAsync(SampleCatalog.Eur);
        var operation = ApiDocument.Operation(operationId);
        using var client = tenant.Client();
        foreach (var parameter in ApiDocument.Parameters(operation, "query"))
        {
            var name = parameter["name"]!.GetValue<string>();
            foreach (var bad in Bad(ApiDocument.Resolve(parameter["schema"]!)))
            {
                var path = operation.Path.Replace("{id}", connection, StringComparison.Ordinal).Replace("{mappingId}", Guid.Empty.ToString(), StringComparison.Ordinal)
                    .Replace("{subscriptionId}", Guid.Empty.ToString(), StringComparison.Ordinal);
                using var request = new HttpRequestMessage(new HttpMethod(operation.Method), $"{path}?{name}={Uri.EscapeDataString(bad)}");
                using var answer = await client.SendAsync(request);
                var body = await answer.Content.ReadAsStringAsync();
                Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{name}={bad}: {(int)answer.StatusCode} {body}");
                Assert.Contains(name, (await answer.Content.ReadFromJsonAsync<ProblemReport>())!.Fields);
            }
        }
    }

    private static IEnumerable<string> Bad(JsonObject schema)
    {
        if (schema["enum"] is not null || schema["type"]!.GetValue<string>() is "integer" or "boolean" || schema["format"] is not null || schema["pattern"] is not null)
            yield return "no such thing";
        if (schema["maximum"] is { } most)
            yield return $"{most.GetValue<long>() + 1}";
        if (schema["minimum"] is { } least)
            yield return $"{least.GetValue<long>() - 1}";
        if (schema["maxLength"] is { } longest)
            yield return new string('x', longest.GetValue<int>() + 1);
    }
}
