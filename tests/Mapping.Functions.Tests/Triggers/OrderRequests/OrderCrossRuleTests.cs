namespace Mapping.Functions.Tests.Triggers.OrderRequests;

/// <summary>What one field demands of another.</summary>
public class OrderCrossRuleTests
{
    [Theory]
    [InlineData("License")]
    [InlineData("LicenseLegacy")]
    [InlineData("SoftwareSubscription")]
    [InlineData("AzureReservation")]
    public void A_price_is_required_unless_the_offer_is_an_Azure_plan(string type)
    {
        var body = OrderBodies.Without("price", OrderBodies.With("offer.type", $"\"{type}\""));

        Assert.Equal("price", Assert.Single(OrderBodies.Read(body).Errors).Field);
    }

    [Fact]
    public void An_Azure_plan_has_no_price()
    {
        var body = OrderBodies.With("price", """{ "unitCost": 0, "unitPrice": 0, "currency": "EUR" }""", OrderBodies.AzurePlan);

        Assert.Equal("price", Assert.Single(OrderBodies.Read(body).Errors).Field);
    }

    [Fact]
    public void An_Azure_plan_has_the_quantity_1() =>
        Assert.Equal("quantity", Assert.Single(OrderBodies.Read(OrderBodies.With("quantity", "2", OrderBodies.AzurePlan)).Errors).Field);

    [Fact]
    public void The_Azure_rules_hold_even_when_the_rest_of_the_offer_is_broken()
    {
        var body = OrderBodies.With("offer.segment", "7", OrderBodies.With("quantity", "2", OrderBodies.AzurePlan));

        Assert.Equal(["offer.segment", "quantity"], OrderBodies.Read(body).Errors.Select(error => error.Field));
    }

    [Fact]
    public void Of_an_offer_without_a_type_a_price_is_neither_asked_nor_refused()
    {
        var body = OrderBodies.Without("price", OrderBodies.Without("offer.type"));

        Assert.Equal("offer.type", Assert.Single(OrderBodies.Read(body).Errors).Field);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("\"  \"")]
    public void Without_a_subscription_its_name_is_required(string name)
    {
        var body = OrderBodies.With("subscriptionName", name, OrderBodies.With("subscription", "null"));

        Assert.Equal("subscriptionName", Assert.Single(OrderBodies.Read(body).Errors).Field);
    }

    [Theory]
    [InlineData(255, true)]
    [InlineData(256, false)]
    public void A_subscription_name_has_at_most_255_characters(int length, bool isFine)
    {
        var body = OrderBodies.With("subscriptionName", $"\"{new string('n', length)}\"", OrderBodies.Without("subscription"));

        Assert.Equal(isFine, OrderBodies.Read(body).Order is not null);
    }

    [Fact]
    public void A_subscription_and_a_name_for_it_go_together() =>
        Assert.Equal("Ours", OrderBodies.Read(OrderBodies.With("subscriptionName", "\"Ours\"")).Order?.SubscriptionName);
}
