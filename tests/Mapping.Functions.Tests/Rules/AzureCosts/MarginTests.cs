using System.Globalization;
using Mapping.Functions.Rules.AzureCosts;

namespace Mapping.Functions.Tests.Rules.AzureCosts;

public sealed class MarginTests
{
    /// <summary>Knowledge base and sample data: list + markup, ERP − discount.</summary>
    [Theory]
    [InlineData("8.43", "25", "10.5375")]
    [InlineData("17.60", "15", "20.24")]
    [InlineData("7.20", "-5", "6.84")]
    [InlineData("345.60", "10", "380.16")]
    [InlineData("5.50", "0", "5.50")]
    [InlineData("1589.87", "12", "1780.6544")]
    [InlineData("-10.00", "12", "-11.20")]
    [InlineData("0.00005", "0", "0.0001")]
    public void A_price_is_the_amount_and_the_percentage_with_four_decimals(string amount, string percent, string price) =>
        Assert.Equal(Number(price), Margin.Markup(Number(amount), Number(percent)));

    [Fact]
    public void A_discount_on_a_promotion_counts_twice() =>
        Assert.Equal(7.56m, Margin.Markup(Margin.Markup(10.50m, -20m), -10m));

    [Fact]
    public void A_yearly_price_by_the_month_with_a_discount() => Assert.Equal(49.32m, Margin.Markup(657.60m / 12m, -10m));

    [Fact]
    public void Usage_reservations_and_savings_plans_are_one_cost()
    {
        var cost = new AzureCost(new Month(2026, 10), "EUR", 1_284.37m, 210.00m, 95.50m, IsFinal: true, "1");

        Assert.Equal(new Amount(1_589.87m, 1_780.6544m), Margin.Price(cost.Total, 12m, customerPercent: null));
    }

    [Fact]
    public void The_customers_own_markup_goes_before_the_connections() =>
        Assert.Equal(new Amount(100m, 105m), Margin.Price(100m, 12m, customerPercent: 5m));

    [Fact]
    public void A_customer_may_have_no_markup_at_all() => Assert.Equal(new Amount(100m, 100m), Margin.Price(100m, 12m, customerPercent: 0m));

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
