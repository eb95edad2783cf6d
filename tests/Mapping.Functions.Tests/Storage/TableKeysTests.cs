using CsCheck;
using Mapping.Functions.Rules;
using Mapping.Functions.Rules.AzureCosts;
using Mapping.Functions.Storage;

namespace Mapping.Functions.Tests.Storage;

/// <summary>Keys are persisted contracts: a change here orphans what partners have.</summary>
public class TableKeysTests
{
    private static readonly Month November = new(2026, 11);
    private static readonly Guid Id = Guid.Parse("7c2a5b0e-0000-4000-8000-000000000001");

    [Fact]
    public void Keys_are_as_they_were_first_written()
    {
        Assert.Equal("csp.nimbus-demo.example|csp", TableKeys.Scope("csp.nimbus-demo.example", "csp"));
        Assert.Equal("csp.nimbus-demo.example|reseller:r1", TableKeys.Scope("csp.nimbus-demo.example", "reseller:r1"));
        Assert.Equal("csp.nimbus-demo.example", TableKeys.Tenant("csp.nimbus-demo.example"));
        Assert.Equal("A-1.b_c", TableKeys.Order("A-1.b_c"));
        Assert.Equal("t.example|c1", TableKeys.ConnectionScope("t.example", "c1"));
        Assert.Equal($"customer|{Id:D}", TableKeys.Customer(Id));
        Assert.Equal("company|174", TableKeys.Company(174));
        Assert.Equal("service|12", TableKeys.Service(12));
        Assert.Equal("contract|29", TableKeys.Contract(29));
        Assert.Equal("line|1000", TableKeys.Line(1000));
        Assert.Equal($"{Id:D}", TableKeys.Subscription(Id));
        Assert.Equal($"{Id:D}|Line|-", TableKeys.LedgerEntry(Id, "Line", "-"));
        Assert.Equal($"month|{Id:D}|2026-11", TableKeys.PlanMonth(Id, November));
        Assert.Equal($"import|{Id:D}|2026-11", TableKeys.ImportedCost(Id, November));
        Assert.Equal($"cost|{Id:D}|2026-11|i1|EUR", TableKeys.InvoiceCost(Id, November, "i1", "EUR"));
        Assert.Equal("invoice|final|G000000011|", TableKeys.ImportedInvoice(isFinal: true, "G000000011", null));
        Assert.Equal("invoice|usage||2026-11", TableKeys.ImportedInvoice(isFinal: false, "", November));
        Assert.Equal("offer|CFQ7TTC0LCHC:0002|Commercial|OneYear|Monthly", TableKeys.OfferVariant(TestOrders.Licence().Offer));
        Assert.Equal("webservices14.autotask.net~002FATServicesRest", TableKeys.Zone(new Uri("https://webservices14.autotask.net/ATServicesRest/")));
    }

    [Theory]
    [InlineData("a/b", "a~002Fb")]
    [InlineData("a\\b", "a~005Cb")]
    [InlineData("a#b?", "a~0023b~003F")]
    [InlineData("a|b~c", "a~007Cb~007Ec")]
    [InlineData("ü\u0001", "~00FC~0001")]
    public void No_character_that_tables_refuse_gets_into_a_key(string value, string key) => Assert.Equal(key, TableKeys.Escape(value));

    [Fact]
    public void Two_offers_of_other_segment_term_or_frequency_have_two_keys()
    {
        var offer = TestOrders.Licence().Offer;
        var keys = new[] { offer, offer with { Segment = Segment.Education }, offer with { TermDuration = TermDuration.OneMonth }, offer with { BillingFrequency = BillingFrequency.Annual } };
        Assert.Equal(4, keys.Select(TableKeys.OfferVariant).Distinct().Count());
    }

    [Fact]
    public void No_two_values_meet_in_one_key_and_every_key_is_one_that_tables_take()
    {
        var letters = Gen.Frequency((6, Gen.OneOf('a', 'A', '~', '|', '/', '\\', '#', '?', '%', '0', '4', '1', '\0', '\u00E9', '\u0301', '\uD83D', '\uDE00')), (1, Gen.Char));
        var values = Gen.Frequency((4, Gen.String[letters, 0, 6]), (1, Gen.String[letters, 70, 500]));

        Gen.Select(values, values).Sample((one, other) =>
        {
            var (key, second) = (TableKeys.Escape(one), TableKeys.Escape(other));
            Assert.Equal(string.Equals(one, other, StringComparison.Ordinal), string.Equals(key, second, StringComparison.Ordinal));
            Assert.Equal(one == other, TableKeys.Scope(one, other) == TableKeys.Scope(other, one));
            Assert.InRange(key.Length, 0, 400);
            Assert.DoesNotContain(key, letter => letter is '/' or '\\' or '#' or '?' or '%' or '|' || !char.IsAscii(letter) || char.IsControl(letter));
        });
    }

    [Fact]
    public void Long_values_that_differ_at_their_end_or_only_in_half_a_pair_have_two_keys()
    {
        string[] values = [new('/', 300), new('/', 301), new string('/', 299) + '\\', new string('/', 299) + '\uD83D', new string('/', 299) + '\uDE00', new string('/', 299) + '\uFFFD'];

        Assert.Equal(values.Length, values.Select(TableKeys.Escape).Distinct().Count());
    }
}
