using System.Text;
using Mapping.Functions.CostFiles;

namespace Mapping.Functions.Tests.CostFiles;

public sealed class CostShapeTests
{
    private const string Header = "CustomerId,SubscriptionId,UsageDate,BillingPreTaxTotal,BillingCurrency";
    private const string Ids = "a1de2d00-3c5b-4f1e-9a77-000000000005,0a1de200-0000-4000-8000-000000000006";
    private static readonly string Row = $"{Ids},2026-11-10,5.5,EUR";

    public static TheoryData<string> Texts() => new(
        $"{Header}\n{Row}",
        $"\uFEFF{Header}\r\n{Row}\r\n",
        $"#TYPE Microsoft.Store.PartnerCenter.X\n{Header}\n{Row}",
        $"sep=,\n{Header}\n{Row}",
        $"sep=;\n{Header}\n{Row}".Replace(',', ';'),
        $"\"sep=;\"\n{Header}\n{Row}".Replace(',', ';'),
        $"#TYPE X\nsep=;\n{Header}\n{Row}".Replace(',', ';'),
        $"{Header}\n{Row}".Replace(',', '\t'),
        $"{Header}\n{Row}".Replace(',', '|'),
        $"{Header},\n{Row},\n",
        $"{Header},,\n{Row},,\n,,,,,,\n",
        $"{Header}\n,,,,\n{Row}\n,,\n\n , ,\n",
        $",,,,\n\n{Header}\n{Row}",
        $"{Header}\n{Row}\n{Header}\n",
        $"#TYPE X\n{Header}\n{Row}\n#TYPE X\n\uFEFF{Header}\n",
        $"{Header.ToUpperInvariant()}\n{Row}",
        $"customerId,subscriptionId,usageDate,billingPreTaxTotal,billingCurrency\n{Row}",
        $"Customer Id,Subscription_Id,Usage Date, Billing Pre Tax Total ,Billing Currency\n{Row}",
        $"\"CustomerId\",\"SubscriptionId\",\"UsageDate\",\"BillingPreTaxTotal\",\"BillingCurrency\"\n{Row}",
        $"{Header},ResourceGroup,Tags\n{Row}\n");

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_file_is_read_in_the_shapes_that_it_comes_in(string text)
    {
        var file = await SentFile.ReadAsync(text);

        Assert.Empty(file.Errors);
        Assert.Equal((1L, 5.5m, "EUR"), (file.Rows, Assert.Single(file.Sums).Value.Amount, file.Sums.Keys.First().Currency));
    }

    [Theory]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-32", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", false)]
    public async Task A_file_is_read_in_the_encodings_that_Windows_writes(string name, bool hasMark)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] sent = [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes($"{Header}\n{Row}\n")];

        Assert.Equal(5.5m, Assert.Single((await SentFile.ReadAsync(sent)).Sums).Value.Amount);
    }

    [Theory]
    [InlineData("[{0},\n{0}]")]
    [InlineData("{0}\n{0}")]
    [InlineData("{0}{0}\n\n")]
    [InlineData("\uFEFF{0}\r\n{0}\r\n")]
    public async Task JSON_is_read_line_by_line_or_as_a_list(string shape)
    {
        const string record = """{"CustomerId":"a1de2d00-3c5b-4f1e-9a77-000000000005","SubscriptionId":"0a1de200-0000-4000-8000-000000000006","usageDate":"2026-11-10T00:00:00Z","BillingPreTaxTotal":1.284,"BillingCurrency":"EUR","Tags":{"a":[1,2]},"AdditionalInfo":null}""";

        Assert.Equal(2.568m, Assert.Single((await SentFile.ReadAsync(shape.Replace("{0}", record, StringComparison.Ordinal))).Sums).Value.Amount);
    }

    [Theory]
    [InlineData("\"7.50\"", "7.5")]
    [InlineData("\"1.284\"", "1.284")]
    [InlineData("1.54E-05", "0.0000154")]
    [InlineData("\"1.54E-05\"", "0.0000154")]
    [InlineData("-7", "-7")]
    public async Task An_amount_of_JSON_is_a_number_or_a_text(string amount, string read)
    {
        var file = await SentFile.ReadAsync($$"""{"CustomerId":null,"SubscriptionId":"0a1de200-0000-4000-8000-000000000006","ChargeStartDate":"2026-11-10","Subtotal":{{amount}},"Currency":"EUR"}""");

        Assert.Equal(decimal.Parse(read, System.Globalization.CultureInfo.InvariantCulture), Assert.Single(file.Sums).Value.Amount);
        Assert.Equal(CostFileKind.InvoiceReconciliation, file.Kind);
    }

    [Theory]
    [InlineData("{\"SubscriptionId\":\"x\"}", "no column")]
    [InlineData("{\"SubscriptionId\":", "cut")]
    [InlineData("[", "empty|cut")]
    [InlineData("{]", "no JSON")]
    [InlineData("hello", "no column CustomerId")]
    [InlineData("", "empty")]
    [InlineData("\uFEFF", "empty")]
    [InlineData("#TYPE X\n", "empty")]
    [InlineData("CustomerId,SubscriptionId,UsageDate,BillingPreTaxTotal,BillingCurrency,billingpretaxtotal\n", "twice")]
    public async Task What_is_no_file_of_ours_is_said_so(string text, string why)
    {
        var failure = await Assert.ThrowsAsync<CostFileException>(() => SentFile.ReadAsync(text));

        Assert.Contains(why.Split('|'), word => failure.Message.Contains(word, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_row_with_more_cells_than_the_header_is_refused()
    {
        var file = await SentFile.ReadAsync("CustomerId,SubscriptionId,UsageDate,BillingCurrency,BillingPreTaxTotal", $"{Ids},2026-11-10,EUR,1284,37");

        Assert.Contains("6 cells", Assert.Single(file.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_without_its_last_empty_cells_is_whole_unless_the_file_ends_in_it()
    {
        var header = Header + ",BenefitOrderId,Tags";

        Assert.Empty((await SentFile.ReadAsync($"{header}\n{Row}\n")).Errors);
        Assert.Contains("cut", Assert.Single((await SentFile.ReadAsync($"{header}\n{Row},,\n{Row}")).Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_header_with_other_columns_is_refused_by_its_line()
    {
        var file = await SentFile.ReadAsync(Header, Row, "SubscriptionId,CustomerId,UsageDate,BillingPreTaxTotal,BillingCurrency", Row);

        Assert.Equal((3L, true), (Assert.Single(file.Errors).Line, file.Errors[0].Message.Contains("header", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Lines_are_counted_from_the_files_first()
    {
        var file = await SentFile.ReadAsync("#TYPE X", "", Header, Row, ",,,,", $"{Ids},2026-11-10,x,EUR");

        Assert.Equal(6, Assert.Single(file.Errors).Line);
    }

    [Fact]
    public async Task An_amount_of_JSON_that_is_a_text_of_another_culture_has_to_show_its_sign()
    {
        var file = await SentFile.ReadAsync("""{"SubscriptionId":"0a1de200-0000-4000-8000-000000000006","ChargeStartDate":"2026-11-10","Subtotal":"1,284","Currency":"EUR"}""");

        Assert.Contains("decimalSeparator=", Assert.Single(file.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_generation_of_names_is_the_same_file()
    {
        var file = await SentFile.ReadAsync(
            "partnerId,customerId,customerName,invoiceNumber,resellerMpnId,productName,skuName,chargeType,unitPrice,quantity,subtotal,taxTotal,totalForCustomer,currency,subscriptionId,chargeStartDate,chargeEndDate,termAndBillingCycle,publisherName,reservationOrderId",
            "p,a1de2d00-3c5b-4f1e-9a77-000000000005,Elm,G1,1,Azure plan,,new,1,1,1284.37,0,1284.37,EUR,0a1de200-0000-4000-8000-000000000006,11/1/2026,11/30/2026,,Microsoft,");

        Assert.Equal((CostFileKind.InvoiceReconciliation, 1_284.37m), (file.Kind, Assert.Single(file.Sums).Value.Amount));
    }
}
