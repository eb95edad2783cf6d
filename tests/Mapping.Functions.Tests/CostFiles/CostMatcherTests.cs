using Mapping.Functions.CostFiles;
using Mapping.Functions.Rules.AzureCosts;
using Mapping.Functions.Storage.AzurePlans;

namespace Mapping.Functions.Tests.CostFiles;

public sealed class CostMatcherTests
{
    private static readonly Month November = new(2026, 11);
    private static readonly AzurePlan Elm = Plan("Elm");
    private static readonly AzurePlan First = Plan("Oak");
    private static readonly AzurePlan Second = First with { SubscriptionId = Guid.NewGuid(), ProviderSubscriptionId = Guid.NewGuid() };
    private static readonly Guid Elsewhere = Guid.NewGuid();

    [Fact]
    public void Each_id_of_the_plan_tells_it_with_each_id_of_its_customer_or_none()
    {
        foreach (var customer in new Guid?[] { Elm.CustomerId, Elm.ProviderCustomerId, null })
        {
            Assert.Equal((Elm, CostMatchKind.Subscription), Found(Key(customer, Elm.SubscriptionId)));
            Assert.Equal((Elm, CostMatchKind.ProviderSubscription), Found(Key(customer, Elm.ProviderSubscriptionId)));
        }
    }

    [Fact]
    public void A_subscription_of_another_customer_is_nobodys() =>
        Assert.Equal("The subscription is Elm's, and the line names another customer.", Match(Key(First.CustomerId, Elm.SubscriptionId)).Reason);

    [Fact]
    public void Daily_usage_of_another_subscription_is_the_customers_only_plans()
    {
        Assert.Equal((Elm, CostMatchKind.CustomersOnlyPlan), Found(Key(Elm.ProviderCustomerId, Elsewhere), CostFileKind.DailyRatedUsage));
        Assert.Null(Match(Key(Elm.ProviderCustomerId, Elsewhere)).Plan);
        Assert.Null(Match(Key(First.CustomerId, Elsewhere), CostFileKind.DailyRatedUsage).Plan);
        Assert.Null(Match(Key(null, Elsewhere), CostFileKind.DailyRatedUsage).Plan);
    }

    [Theory]
    [InlineData(CostEvidence.Fields, true)]
    [InlineData(CostEvidence.OrderId, true)]
    [InlineData(CostEvidence.NameOnly, false)]
    internal void A_purchase_is_the_customers_only_plans_unless_its_name_alone_says_so(CostEvidence evidence, bool isFound)
    {
        var match = Match(Key(Elm.CustomerId, Elsewhere) with { Category = CostCategory.Reservation, Evidence = evidence });

        Assert.Equal(isFound, match.Plan is not null);
        Assert.Equal(isFound ? CostCategory.Reservation : default, match.Category);
    }

    [Theory]
    [InlineData(CostEvidence.OrderId, CostCategory.Reservation)]
    [InlineData(CostEvidence.Fields, CostCategory.Usage)]
    [InlineData(CostEvidence.NameOnly, CostCategory.Usage)]
    internal void A_line_of_the_plans_own_subscription_is_its_usage_unless_an_order_says_otherwise(CostEvidence evidence, CostCategory category) =>
        Assert.Equal(category, Match(Key(First.CustomerId, Second.SubscriptionId) with { Category = CostCategory.Reservation, Evidence = evidence }).Category);

    [Fact]
    public void A_purchase_of_a_customer_with_several_plans_is_asked_about() => Assert.Equal(
        "The customer has several Azure plans: which one the purchase belongs to can't be told.",
        Match(Key(First.CustomerId, null) with { Category = CostCategory.SavingsPlan, Evidence = CostEvidence.Fields }).Reason);

    private static (AzurePlan?, CostMatchKind) Found(CostSumKey key, CostFileKind kind = CostFileKind.InvoiceReconciliation) =>
        (Match(key, kind).Plan, Match(key, kind).By);

    private static CostMatch Match(CostSumKey key, CostFileKind kind = CostFileKind.InvoiceReconciliation) => new CostMatcher([Elm, First, Second], kind).Match(key);

    private static CostSumKey Key(Guid? customer, Guid? subscription) => new(customer, subscription, November, "EUR", "G1");

    private static AzurePlan Plan(string customer) => new("t", "c", "c1", Guid.NewGuid(), Guid.NewGuid(), customer, "o-1", 1, 2, 3, 4, November)
    {
        ProviderCustomerId = Guid.NewGuid(),
        ProviderSubscriptionId = Guid.NewGuid(),
    };
}
