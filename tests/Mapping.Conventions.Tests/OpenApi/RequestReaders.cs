using System.Text;
using System.Text.Json.Nodes;
using Mapping.Functions.Triggers.AzurePlans;
using Mapping.Functions.Triggers.ConnectionRequests;
using Mapping.Functions.Triggers.Mappings;
using Mapping.Functions.Triggers.OrderRequests;
using Mapping.Functions.Triggers.RequestReading;
using Mapping.TestKit.OpenApi;

namespace Mapping.Conventions.Tests.OpenApi;

/// <summary>What reads each body that the document describes, and the documented examples of it.</summary>
internal static class RequestReaders
{
    private static readonly Guid Id = Guid.Parse("a1de2d00-3c5b-4f1e-9a77-000000000001");
    private static readonly Guid Subscription = Guid.Parse("0a1de200-0000-4000-8000-000000000001");

    private static readonly Dictionary<string, Func<ReadOnlyMemory<byte>, IReadOnlyList<FieldError>>> All = new()
    {
        ["OrderRequest"] = body => OrderRequestReader.Read(body).Errors,
        ["ConnectionRequest"] = body => ConnectionRequestReader.Read(body).Errors,
        ["ConnectionChange"] = body => ChangedConnectionReader.Read(body).Errors,
        ["CustomerMappingRequest"] = body => MappingBodies.Customer(Id, body).Errors,
        ["OfferMappingRequest"] = body => MappingBodies.Offer("CFQ7TTC0LCHC:0002.Commercial.OneYear.Monthly", body).Errors,
        ["SubscriptionMappingRequest"] = body => LinkBody.Read(Subscription, body).Errors,
        ["CustomerSuggestionsRequest"] = body => MappingBodies.Customers(body).Errors,
        ["OfferSuggestionsRequest"] = body => MappingBodies.Offers(body).Errors,
        ["AzureRunRequest"] = body => AzureRunRequestReader.Read(body).Errors,
        ["CostDecisionRequest"] = body => CostDecisionRequestReader.Read(body).Errors,
        ["AzureMarkupRequest"] = body => MarkupBody.Read(body).Errors,
    };

    public static IEnumerable<string> Names => All.Keys;

    public static IReadOnlyList<FieldError> Read(string name, JsonNode body) => All[name](Encoding.UTF8.GetBytes(body.ToJsonString()));

    /// <summary>The documented bodies of this schema.</summary>
    public static IEnumerable<JsonObject> Examples(string name) => ApiDocument.Operations
        .Where(operation => SchemaOf(operation) == name)
        .SelectMany(ApiDocument.RequestExamples)
        .Select(example => example.Value.AsObject());

    public static string? SchemaOf(ApiOperation operation) =>
        operation.Node["requestBody"]?["content"]?["application/json"]?["schema"]?["$ref"]?.GetValue<string>().Split('/')[^1];
}
