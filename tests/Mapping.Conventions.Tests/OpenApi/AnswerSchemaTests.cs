using System.Text.Json.Nodes;
using Mapping.TestKit.OpenApi;

namespace Mapping.Conventions.Tests.OpenApi;

/// <summary>What the document says of answers is what the app's records are.</summary>
public sealed class AnswerSchemaTests
{
    [Fact]
    public void Every_record_is_described_property_by_property()
    {
        var schemas = new AnswerSchemas();
        Assert.Empty(AnsweredTypes.All.SelectMany(one => schemas.Differences(one.Key, one.Value)).ToList());
    }

    [Fact]
    public void Every_answer_is_of_a_record_that_is_held()
    {
        var schemas = new AnswerSchemas();
        _ = AnsweredTypes.All.SelectMany(one => schemas.Differences(one.Key, one.Value)).ToList();
        var answered = ApiDocument.Operations
            .SelectMany(operation => operation.Node["responses"]!.AsObject())
            .SelectMany(response => ApiDocument.Resolve(response.Value!)["content"]?.AsObject() ?? [])
            .Select(content => content.Value!["schema"]!)
            .Select(schema => (schema["items"] ?? schema)["$ref"]?.GetValue<string>().Split('/')[^1])
            .OfType<string>();

        Assert.Empty(answered.Distinct().Except(schemas.Seen));
    }

    [Fact]
    public void Every_error_is_a_problem_and_names_its_codes()
    {
        foreach (var operation in ApiDocument.Operations.Where(operation => !operation.IsPublic))
        {
            foreach (var (status, response) in operation.Node["responses"]!.AsObject().Where(response => int.Parse(response.Key, null) >= 400))
            {
                var content = ApiDocument.Resolve(response!)["content"]!.AsObject();
                Assert.True((status == "422" && content.ContainsKey("application/json")) || Codes(content, status).Count > 0, $"{operation} {status}");
            }
        }
    }

    private static IReadOnlyList<string> Codes(JsonObject content, string status)
    {
        var examples = content["application/problem+json"]!["examples"]!.AsObject();
        return [.. examples.Select(example =>
        {
            var value = ApiDocument.Resolve(example.Value!)["value"]!;
            Assert.Equal((example.Key, status), (value["code"]!.GetValue<string>(), value["status"]!.ToString()));
            return example.Key;
        })];
    }
}
