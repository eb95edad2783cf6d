using System.Text;
using System.Text.Json.Nodes;
using Mapping.Functions.Rules;
using Mapping.Functions.Triggers.OrderRequests;

namespace Mapping.Functions.Tests.Triggers.OrderRequests;

public class OrderRequestReaderTests
{
    [Fact]
    public void A_licence_order_is_read_word_by_word()
    {
        var expected = new Order(
            "order-1",
            new Customer(Guid.Parse("0b9f7c2e-3d4a-4b5c-8d6e-7f8091a2b3c4"), "Alder Dental"),
            new Offer("CFQ7TTC0LCHC:0002", "Microsoft 365 Business Premium", OfferType.License, Segment.Commercial, TermDuration.OneYear, BillingFrequency.Monthly),
            25,
            new Price(17.60m, 20.24m, "EUR"),
            new Subscription(
                Guid.Parse("7d5f0f3e-5b0a-4a57-8f0e-6a3c8d2b1e90"),
                "Business Premium",
                new DateTimeOffset(2026, 11, 20, 10, 15, 0, TimeSpan.Zero),
                new DateOnly(2026, 11, 20)),
            null,
            new SyncChoice("c1", 174, 12, 29),
            null);

        var result = OrderBodies.Read(OrderBodies.License);

        Assert.Empty(result.Errors);
        Assert.Equal(expected, result.Order);
    }

    [Fact]
    public void An_Azure_plan_needs_neither_price_nor_the_nullable_fields()
    {
        var order = OrderBodies.Read(OrderBodies.AzurePlan).Order;

        Assert.NotNull(order);
        Assert.Null(order.Price);
        Assert.Equal(new SyncChoice("c1", 0, 40, 31), order.Sync);
    }

    [Fact]
    public void A_byte_order_mark_is_tolerated() =>
        Assert.NotNull(OrderRequestReader.Read(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(OrderBodies.License)).ToArray()).Order);

    [Theory]
    [InlineData("17.6", "17.6")]
    [InlineData("17.60000000", "17.6")]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("0.0000", "0")]
    [InlineData("0e999999999999", "0")]
    [InlineData("1.50000", "1.5")]
    [InlineData("0.0001", "0.0001")]
    [InlineData("1e-4", "0.0001")]
    [InlineData("1E+9", "1000000000")]
    [InlineData("1000000000.0000", "1000000000")]
    [InlineData("10.5375", "10.5375")]
    [InlineData("105375e-4", "10.5375")]
    [InlineData("0.00000105375e7", "10.5375")]
    public void Money_counts_by_its_value(string spelt, string value) => Assert.Equal(
        decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture),
        OrderBodies.Read(OrderBodies.With("price.unitCost", spelt)).Order?.Price?.UnitCost);

    [Theory]
    [InlineData("1", 1)]
    [InlineData("25.0", 25)]
    [InlineData("2.5e1", 25)]
    [InlineData("1000000", 1_000_000)]
    public void So_does_a_quantity(string spelt, int value) =>
        Assert.Equal(value, OrderBodies.Read(OrderBodies.With("quantity", spelt)).Order?.Quantity);

    [Fact]
    public void The_greatest_record_id_survives() => Assert.Equal(
        long.MaxValue,
        OrderBodies.Read(OrderBodies.With("sync.contractId", "9223372036854775807")).Order?.Sync?.ContractId);

    [Theory]
    [InlineData("sync.serviceId", false)]
    [InlineData("sync.contractId", false)]
    [InlineData("sync.companyId", true)]
    public void Only_a_company_may_be_0_which_is_the_MSP_itself(string path, bool isFine) =>
        Assert.Equal(isFine, OrderBodies.Read(OrderBodies.With(path, "0")).Order is not null);

    [Theory]
    [InlineData("2026-11-20T10:15:00Z", "2026-11-20T10:15:00.0000000+00:00")]
    [InlineData("2026-11-20T10:15:00.1234567Z", "2026-11-20T10:15:00.1234567+00:00")]
    [InlineData("2026-11-20T00:15:00+02:00", "2026-11-19T22:15:00.0000000+00:00")]
    [InlineData("2026-11-20T23:15:00-05:30", "2026-11-21T04:45:00.0000000+00:00")]
    public void An_instant_is_kept_in_UTC(string given, string kept) => Assert.Equal(
        kept,
        OrderBodies.Read(OrderBodies.With("subscription.createdAt", $"\"{given}\"")).Order?.Subscription?.CreatedAt.ToString("O"));

    [Theory]
    [InlineData("Zoë's “Dental” \\u0026 Söhne")]
    [InlineData("=HYPERLINK(1)")]
    [InlineData("  leading and trailing  ")]
    [InlineData("\\u202Eright-to-left 🦷 \\uD83E\\uDDB7")]
    [InlineData("../../etc/passwd")]
    [InlineData("a\\\\b\\\"c/d#e?f%g|h")]
    public void A_name_is_kept_exactly_as_it_was_sent(string json) => Assert.Equal(
        JsonNode.Parse($"\"{json}\"")!.GetValue<string>(),
        OrderBodies.Read(OrderBodies.With("customer.name", $"\"{json}\"")).Order?.Customer.Name);

    [Theory]
    [InlineData("x", 256, true)]
    [InlineData("x", 257, false)]
    [InlineData("🦷", 128, true)]
    [InlineData("🦷", 129, false)]
    public void A_names_length_is_counted_in_UTF16_units(string letter, int times, bool isFine) => Assert.Equal(
        isFine,
        OrderBodies.Read(OrderBodies.With("customer.name", $"\"{string.Concat(Enumerable.Repeat(letter, times))}\"")).Order is not null);

    [Fact]
    public void An_order_without_a_sync_choice_is_an_order_only()
    {
        var order = OrderBodies.Read(OrderBodies.With("sync", "null")).Order;

        Assert.NotNull(order);
        Assert.Null(order.Sync);
    }
}
