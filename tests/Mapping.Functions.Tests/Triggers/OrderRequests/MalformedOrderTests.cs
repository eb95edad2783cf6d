using System.Text;
using Mapping.Functions.Triggers.OrderRequests;

namespace Mapping.Functions.Tests.Triggers.OrderRequests;

public class MalformedOrderTests
{
    [Fact]
    public void Every_damage_of_every_field_is_an_error_that_names_the_field()
    {
        var damaged = DamagedOrders.All().ToList();

        Assert.True(damaged.Count > 400, $"only {damaged.Count} bodies");
        Assert.All(damaged, one =>
        {
            var result = OrderBodies.Read(one.Body);

            Assert.Null(result.Order);
            Assert.True(
                result.Errors.Any(error => error.Field == one.Path || error.Field.StartsWith(one.Path + ".", StringComparison.Ordinal)),
                $"{one.Path} ← {one.Damage}: {string.Join("; ", result.Errors)}");
        });
    }

    [Fact]
    public void No_message_repeats_what_was_sent() => Assert.All(DamagedOrders.All(), one =>
        Assert.All(OrderBodies.Read(one.Body).Errors, error => Assert.DoesNotContain("\uD800", error.Message, StringComparison.Ordinal)));

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t")]
    [InlineData("\uFEFF")]
    [InlineData("[]")]
    [InlineData("[{}]")]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("\"order\"")]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("{}{}")]
    [InlineData("// {}")]
    [InlineData("not json")]
    [InlineData("\0")]
    public void A_body_that_is_no_object_is_an_error_of_the_whole(string body) => Assert.Equal("$", Assert.Single(OrderBodies.Read(body).Errors).Field);

    [Theory]
    [InlineData(" x")]
    [InlineData("{}")]
    [InlineData("/* a comment */")]
    [InlineData("\0")]
    [InlineData(",")]
    public void What_follows_the_order_is_refused(string trailing) =>
        Assert.Equal("$", Assert.Single(OrderBodies.Read(OrderBodies.License + trailing).Errors).Field);

    [Fact]
    public void An_empty_object_misses_everything_at_once() => Assert.Equal(
        ["orderId", "customer", "offer", "quantity", "subscriptionName"],
        OrderBodies.Read("{}").Errors.Select(error => error.Field));

    [Fact]
    public void All_errors_are_told_at_once()
    {
        var body = OrderBodies.With("quantity", "-5", OrderBodies.With("offer.segment", "\"Private\"", OrderBodies.With("customer.id", "1")));

        Assert.Equal(["customer.id", "offer.segment", "quantity"], OrderBodies.Read(body).Errors.Select(error => error.Field));
    }

    [Theory]
    [InlineData("extra")]
    [InlineData("OrderId")]
    [InlineData("orderid")]
    [InlineData("customer.email")]
    [InlineData("offer.Segment")]
    [InlineData("price.tax")]
    [InlineData("subscription.quantity")]
    [InlineData("sync.force")]
    [InlineData("sync.$type")]
    [InlineData("__proto__")]
    public void An_unknown_property_is_refused_with_its_name(string path)
    {
        var result = OrderBodies.Read(OrderBodies.With(path, "null"));

        var error = Assert.Single(result.Errors);
        Assert.Equal(path, error.Field);
        Assert.Contains("not a known property", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"orderId\"", "orderId")]
    [InlineData("\"order\\u0049d\"", "orderId")]
    [InlineData("\"quantity\"", "quantity")]
    [InlineData("\"sync\"", "sync")]
    public void A_property_that_is_given_twice_is_refused(string name, string field)
    {
        var body = OrderBodies.License.TrimEnd()[..^1] + $", {name}: null }}";

        Assert.Contains(OrderBodies.Read(body).Errors, error => error.Field == field && error.Message.Contains("once", StringComparison.Ordinal));
    }

    [Fact]
    public void An_inner_property_that_is_given_twice_is_refused_too()
    {
        var body = OrderBodies.License.Replace("\"companyId\": 174", "\"companyId\": 174, \"companyId\": 175", StringComparison.Ordinal);

        Assert.Equal("sync.companyId", Assert.Single(OrderBodies.Read(body).Errors).Field);
    }

    [Fact]
    public void A_name_that_is_half_a_surrogate_pair_is_refused() =>
        Assert.Equal("customer", Assert.Single(OrderBodies.Read(
            OrderBodies.License.Replace("\"resellerId\"", "\"\\uD83D\"", StringComparison.Ordinal)).Errors).Field);

    [Fact]
    public void Thousands_of_unknown_names_give_a_short_answer()
    {
        var names = string.Join(",", Enumerable.Range(0, 5000).Select(number => $"\"{number}\":0"));

        Assert.InRange(OrderBodies.Read($"{{{names}}}").Errors.Count, 50, 101);
    }

    [Fact]
    public void A_huge_unknown_name_gives_a_short_answer()
    {
        var result = OrderBodies.Read($"{{\"{new string('\u00e9', 20_000)}\":0}}");

        Assert.All(result.Errors, error => Assert.InRange(error.Field.Length, 1, 120));
    }

    [Fact]
    public void A_deep_unknown_nest_is_refused_by_its_name()
    {
        var nest = string.Concat(Enumerable.Repeat("{\"a\":", 10_000)) + "1" + new string('}', 10_000);

        Assert.StartsWith("nest", Assert.Single(OrderBodies.Read(OrderBodies.With("nest", nest)).Errors).Field, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("customer.name", new byte[] { 0xC3, 0x28 })]
    [InlineData("offer.name", new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData("orderId", new byte[] { 0xFF })]
    [InlineData("sync.connectionId", new byte[] { 0xF4, 0x90, 0x80, 0x80 })]
    public void Bytes_that_are_not_UTF8_are_an_error_of_their_field(string path, byte[] bytes)
    {
        var body = Encoding.UTF8.GetBytes(OrderBodies.With(path, "\"here!\""));
        var at = body.AsSpan().IndexOf("here!"u8);
        byte[] broken = [.. body[..at], .. bytes, .. body[(at + 5)..]];

        Assert.Equal(path, Assert.Single(OrderRequestReader.Read(broken).Errors).Field);
    }

    [Fact]
    public void A_body_in_another_encoding_is_an_error() =>
        Assert.NotEmpty(OrderRequestReader.Read(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(OrderBodies.License)).ToArray()).Errors);

    [Fact]
    public void A_body_that_is_cut_anywhere_is_an_error()
    {
        var body = Encoding.UTF8.GetBytes(OrderBodies.License.TrimEnd());

        Assert.All(Enumerable.Range(0, body.Length), length => Assert.NotEmpty(OrderRequestReader.Read(body.AsMemory(0, length)).Errors));
    }
}
