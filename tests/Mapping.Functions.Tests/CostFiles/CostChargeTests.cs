namespace Mapping.Functions.Tests.CostFiles;

public sealed class CostChargeTests
{
    private const string Own = "0a1de200-0000-4000-8000-000000000006";

    [Theory]
    [InlineData("IP Addresses", "Reserved IP - Static Public", Own, "", "", "", "", "Usage", "NameOnly")]
    [InlineData("Azure NetApp Files", "Reserved Capacity", Own, "", "", "", "", "Usage", "NameOnly")]
    [InlineData("Microsoft 365 Copilot (reserved seats)", "", Own, "", "Microsoft", "", "", "Usage", "NameOnly")]
    [InlineData("Power BI Reservation Add-on (third party SaaS)", "", Own, "", "", "", "", "Usage", "NameOnly")]
    [InlineData("Power BI Reservation Add-on", "", "", "", "Contoso", "", "", "Usage", "NameOnly")]
    [InlineData("Backup", "", Own, "R1", "Contoso", "", "", "Usage", "None")]
    [InlineData("Azure Databricks Pre-Purchase Plan", "DBCU", "", "", "", "", "", "Reservation", "Fields")]
    [InlineData("Azure Databricks Pre-Purchase Plan", "DBCU", "", "", "Microsoft Corporation", "", "", "Reservation", "Fields")]
    [InlineData("Reserved VM Instance", "", "", "", "", "", "", "Reservation", "Fields")]
    [InlineData("Reserved VM Instance, D2s", "", Own, "", "Microsoft", "1 Year", "", "Usage", "NameOnly")]
    [InlineData("Reserved VM Instance, D2s", "", Own, "", "Microsoft", "", "Azure Reservation", "Reservation", "Fields")]
    [InlineData("Virtual Machines", "D2s", Own, "R1", "", "", "", "Reservation", "OrderId")]
    [InlineData("Virtual Machines", "D2s", "", "R1", "Microsoft", "", "", "Reservation", "OrderId")]
    [InlineData("Compute", "Compute savings plan", Own, "S1", "Microsoft", "", "", "SavingsPlan", "OrderId")]
    [InlineData("Compute", "", Own, "S1", "", "1 Year savings plan, monthly", "", "SavingsPlan", "OrderId")]
    [InlineData("Compute savings plan 1 year", "", "", "", "", "", "", "SavingsPlan", "Fields")]
    [InlineData("Compute savings plan 1 year", "", Own, "", "", "", "", "Usage", "NameOnly")]
    [InlineData("Compute savings plan 1 year", "", Own, "", "Microsoft", "", "", "SavingsPlan", "Fields")]
    [InlineData("Compute savings plan 1 year", "", Own, "", "", "Savings plan 1 Year", "", "SavingsPlan", "Fields")]
    [InlineData("Virtual Machines", "", Own, "00000000-0000-0000-0000-000000000000", "Microsoft", "", "", "Usage", "None")]
    [InlineData("Something", "", "", "", "", "", "", "Usage", "None")]
    public async Task A_line_is_what_its_ids_and_charge_fields_say(
        string product, string sku, string subscription, string order, string publisher, string term, string productCategory, string category, string evidence)
    {
        var file = await SentFile.ReadAsync(
            "CustomerId,ProductName,SkuName,SubscriptionId,ReservationOrderId,PublisherName,TermAndBillingCycle,ProductCategory,ChargeStartDate,Subtotal,Currency",
            $"a1de2d00-3c5b-4f1e-9a77-000000000005,\"{product}\",{sku},{subscription},{order},{publisher},\"{term}\",{productCategory},2026-11-01,10.00,EUR");

        var key = Assert.Single(file.Sums).Key;
        Assert.Equal((category, evidence), (key.Category.ToString(), key.Evidence.ToString()));
        Assert.Equal(subscription.Length == 0 ? null : Guid.Parse(Own), key.SubscriptionId);
    }

    [Theory]
    [InlineData("", "", "Usage")]
    [InlineData("B1", "SavingsPlan", "SavingsPlan")]
    [InlineData("B1", "Charge", "SavingsPlan")]
    [InlineData("B1", "Reservation", "Reservation")]
    public async Task Daily_usage_has_purchases_by_their_order_only(string order, string type, string category)
    {
        var file = await SentFile.ReadAsync(
            "CustomerId,ProductName,SubscriptionId,BenefitOrderId,BenefitType,UsageDate,BillingPreTaxTotal,BillingCurrency",
            $"a1de2d00-3c5b-4f1e-9a77-000000000005,Reserved IP savings plan,{Own},{order},{type},2026-11-01,10.00,EUR");

        Assert.Equal(category, Assert.Single(file.Sums).Key.Category.ToString());
    }

    [Fact]
    public async Task Sums_are_kept_by_invoice_month_and_currency_and_credits_are_added()
    {
        var file = await SentFile.ReadAsync(
            "CustomerId,InvoiceNumber,ChargeType,SubscriptionId,ChargeStartDate,Subtotal,Currency",
            $",G1,new,{Own},2026-11-01,10.00,EUR",
            $",G1,customerCredit,{Own},2026-11-01,-2.50,EUR",
            $",G1,cancelImmediate,{Own},2026-10-01,-1.00,EUR",
            $",G2,new,{Own},2026-11-01,0,EUR",
            $",G2,new,{Own},2026-11-01,3.00,USD");

        Assert.All(file.Sums.Keys, key => Assert.Null(key.CustomerId));
        Assert.Equal(
            [("G1", "2026-10", "EUR", -1m, 1L, false), ("G1", "2026-11", "EUR", 7.5m, 2L, false), ("G2", "2026-11", "EUR", 0m, 1L, true), ("G2", "2026-11", "USD", 3m, 1L, false)],
            file.Sums.Select(sum => (sum.Key.Invoice, sum.Key.Month.ToString(), sum.Key.Currency, sum.Value.Amount, sum.Value.Rows, sum.Value.IsAllZero)).Order());
    }

    [Fact]
    public async Task An_invoice_number_that_is_too_long_is_refused_by_its_line()
    {
        var file = await SentFile.ReadAsync("CustomerId,InvoiceNumber,SubscriptionId,ChargeStartDate,Subtotal,Currency", $",{new string('G', 65)},{Own},2026-11-01,10.00,EUR");

        Assert.Equal(2, Assert.Single(file.Errors).Line);
    }
}
