using System.Text.Json.Nodes;
using Mapping.Functions.Rules;
using Mapping.Functions.Tests.Triggers.OrderRequests;

namespace Mapping.Functions.Tests.Rules;

public class OrderJsonTests
{
    /// <summary>Twenty good bodies: each an edit of a good one.</summary>
    public static TheoryData<string> GoodBodies =>
    [
        OrderBodies.License,
        OrderBodies.AzurePlan,
        OrderBodies.With("sync", "null"),
        OrderBodies.With("subscriptionName", "\"Ours\"", OrderBodies.With("subscription", "null")),
        OrderBodies.With("customer.resellerId", "\"0B9F7C2E-3D4A-4B5C-8D6E-7F8091A2B3C4\""),
        OrderBodies.With("customer.name", "\"Zoë 🦷 \\\"quoted\\\" \\u202E \\\\ / < > & '\""),
        OrderBodies.With("quantity", "1000000"),
        OrderBodies.With("price.unitCost", "0.0001"),
        OrderBodies.With("price.unitPrice", "1000000000"),
        OrderBodies.With("price.unitPrice", "999999999.9999"),
        OrderBodies.With("price.currency", "\"XOF\""),
        OrderBodies.With("sync.effectiveDate", "\"2100-12-31\""),
        OrderBodies.With("sync.allowRepeatService", "true"),
        OrderBodies.With("sync.companyId", "9223372036854775807"),
        OrderBodies.With("planHash", "\"0123456789abcdef\""),
        OrderBodies.With("subscription.createdAt", "\"2000-01-01T00:00:00.0000001Z\""),
        OrderBodies.With("subscription.startDate", "\"2000-02-29\""),
        OrderBodies.With("offer.type", "\"PerpetualSoftware\""),
        OrderBodies.With("offer.billingFrequency", "\"None\""),
        OrderBodies.With("orderId", $"\"{new string('.', 63)}a\""),
    ];

    [Theory]
    [MemberData(nameof(GoodBodies))]
    public void An_order_comes_back_as_it_went(string body)
    {
        var order = Read(body);

        Assert.Equal(order, OrderJson.Deserialize(OrderJson.Serialize(order)));
    }

    [Theory]
    [MemberData(nameof(GoodBodies))]
    public void Its_own_spelling_is_a_good_body_of_the_same_order(string body)
    {
        var order = Read(body);

        Assert.Equal(order, Read(OrderJson.Serialize(order)));
    }

    [Fact]
    public void The_spelling_of_an_order_never_changes()
    {
        const string Lines =
            """
            {"orderId":"order-1",
            "customer":{"id":"0b9f7c2e-3d4a-4b5c-8d6e-7f8091a2b3c4","name":"Alder Dental"},
            "offer":{"id":"CFQ7TTC0LCHC:0002","name":"Microsoft 365 Business Premium","type":"License",
            "segment":"Commercial","termDuration":"OneYear","billingFrequency":"Monthly"},
            "quantity":25,"price":{"unitCost":17.6,"unitPrice":20.24,"currency":"EUR"},
            "subscription":{"id":"7d5f0f3e-5b0a-4a57-8f0e-6a3c8d2b1e90","name":"Business Premium",
            "createdAt":"2026-11-20T10:15:00Z","startDate":"2026-11-20"},
            "sync":{"connectionId":"c1","companyId":174,"serviceId":12,"contractId":29,"allowRepeatService":false}}
            """;

        Assert.Equal(Lines.ReplaceLineEndings(string.Empty), OrderJson.Serialize(Read(OrderBodies.License)));
    }

    [Theory]
    [InlineData("price.unitCost", "17.6000000")]
    [InlineData("price.unitCost", "1.76e1")]
    [InlineData("quantity", "25.0")]
    [InlineData("customer.id", "\"0B9F7C2E-3D4A-4B5C-8D6E-7F8091A2B3C4\"")]
    [InlineData("customer.name", "\"\\u0041lder Dental\"")]
    [InlineData("subscription.createdAt", "\"2026-11-20T11:15:00.000+01:00\"")]
    public void Another_spelling_has_the_same_hash(string path, string json) =>
        Assert.Equal(OrderJson.Hash(Read(OrderBodies.License)), OrderJson.Hash(Read(OrderBodies.With(path, json))));

    [Fact]
    public void White_space_the_order_of_properties_and_nulls_make_no_difference()
    {
        var reversed = Reversed(JsonNode.Parse(OrderBodies.License)!.AsObject()).ToJsonString();
        var shortened = OrderBodies.Without("planHash", OrderBodies.Without("sync.allowRepeatService", OrderBodies.Without("customer.resellerId")));

        Assert.NotEqual(OrderBodies.License, reversed);
        Assert.Equal(OrderJson.Hash(Read(OrderBodies.License)), OrderJson.Hash(Read(reversed)));
        Assert.Equal(OrderJson.Hash(Read(OrderBodies.License)), OrderJson.Hash(Read(shortened)));
    }

    [Fact]
    public void Twenty_different_orders_have_twenty_hashes() =>
        Assert.Equal(20, GoodBodies.Select(row => OrderJson.Hash(Read(row.Data))).Distinct().Count());

    [Fact]
    public void A_hash_is_SHA256_in_lower_case() => Assert.Matches("^[0-9a-f]{64}$", OrderJson.Hash(Read(OrderBodies.License)));

    private static Order Read(string body)
    {
        var result = OrderBodies.Read(body);
        Assert.Empty(result.Errors);
        return result.Order!;
    }

    private static JsonObject Reversed(JsonObject source) => new(source.Reverse().Select(property => KeyValuePair.Create(
        property.Key,
        property.Value is JsonObject inner ? Reversed(inner) : property.Value?.DeepClone())));
}
