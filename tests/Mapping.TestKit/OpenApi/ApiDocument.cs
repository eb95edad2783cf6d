using System.Text.Json.Nodes;
using Mapping.Functions.Triggers;

namespace Mapping.TestKit.OpenApi;

/// <summary>The document that the app serves, as it lies in its assembly.</summary>
internal static class ApiDocument
{
    private static readonly string[] Methods = ["get", "put", "post", "delete"];

    public static string Text { get; } = Read();

    public static JsonObject Root { get; } = JsonNode.Parse(Text)!.AsObject();

    public static JsonObject Schemas => Root["components"]!["schemas"]!.AsObject();

    public static IReadOnlyList<ApiOperation> Operations { get; } =
    [
        .. from path in Root["paths"]!.AsObject()
           from operation in path.Value!.AsObject()
           where Methods.Contains(operation.Key)
           select new ApiOperation(operation.Value!["operationId"]!.GetValue<string>(), operation.Key.ToUpperInvariant(), path.Key, operation.Value.AsObject()),
    ];

    public static ApiOperation Operation(string id) => Operations.Single(operation => operation.Id == id);

    /// <summary>The operation of a call; null when the document has none.</summary>
    public static ApiOperation? Find(string method, string path) =>
        Operations.Where(operation => operation.Method == method && operation.IsAt(path)).MaxBy(operation => operation.Literals);

    /// <summary>What a reference stands for; a node that is none, itself.</summary>
    public static JsonObject Resolve(JsonNode node)
    {
        var at = node.AsObject();
        while (at["$ref"]?.GetValue<string>() is { } reference)
            at = reference[2..].Split('/').Aggregate((JsonNode)Root, (owner, name) => owner[name] ?? throw new InvalidDataException($"{reference} is not there.")).AsObject();
        return at;
    }

    public static IReadOnlyList<JsonObject> Parameters(ApiOperation operation, string place) =>
        [.. (operation.Node["parameters"]?.AsArray() ?? []).Select(parameter => Resolve(parameter!)).Where(parameter => parameter["in"]!.GetValue<string>() == place)];

    /// <summary>The documented bodies of an operation's requests, by media type and name.</summary>
    public static IEnumerable<(string MediaType, string Name, JsonNode Value)> RequestExamples(ApiOperation operation) =>
        from media in operation.Node["requestBody"]?["content"]?.AsObject() ?? []
        from example in media.Value!["examples"]?.AsObject() ?? []
        select (media.Key, example.Key, example.Value!["value"]!.DeepClone());

    private static string Read()
    {
        using var stream = typeof(OpenApiTrigger).Assembly.GetManifestResourceStream(OpenApiTrigger.Document)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
