using Mapping.Functions.Rules;

namespace Mapping.Functions.Tests.Rules.Offers;

/// <summary>All three rules against all types: each type is answered by one rule at most.</summary>
public class OfferTypeRulesTests
{
    private static readonly string[] CodesOfTypes = ["AzureSubscriptionNotMappable", "ReservationNotMappable", "LegacyOfferUnsupported"];

    [Theory]
    [InlineData("License", null)]
    [InlineData("SoftwareSubscription", null)]
    [InlineData("PerpetualSoftware", null)]
    [InlineData("AzurePlan", null)]
    [InlineData("LicenseLegacy", "LegacyOfferUnsupported")]
    [InlineData("AzureLegacy", "AzureSubscriptionNotMappable")]
    [InlineData("AzureReservation", "ReservationNotMappable")]
    [InlineData("AzureSavingsPlan", "ReservationNotMappable")]
    public void Each_type_has_its_answer(string type, string? code)
    {
        var facts = Sample.License.With((Offer offer) => offer with { Type = Enum.Parse<OfferType>(type) });

        var codes = MappingRules.Judge(facts).Violations.Select(violation => violation.Code).Where(CodesOfTypes.Contains);

        Assert.Equal(code is null ? [] : [code], codes);
    }

    [Fact]
    public void No_type_is_forgotten_here() => Assert.Equal(8, Enum.GetValues<OfferType>().Length);
}
