using System.Globalization;
using System.Net.Http.Json;
using Mapping.Scenarios.Tests.AzurePlans;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Portal;
using Mapping.TestKit.Staging;

namespace Mapping.Browser.Tests.Everywhere;

/// <summary>A tenant with something on every page.</summary>
internal sealed record SampleWork(OrderReport Mapped, OrderReport Rejected)
{
    private static readonly string LastMonth = DateTime.UtcNow.AddDays(1 - DateTime.UtcNow.Day).AddMonths(-1).ToString("yyyy-MM", CultureInfo.InvariantCulture);

    public static async Task<SampleWork> DoAsync(StageTenant tenant)
    {
        await tenant.ConnectionAsync(SampleCatalog.Eur);
        var orders = await Task.WhenAll(tenant.RunAsync(SampleCatalog.AlderPremium), tenant.RunAsync(SampleCatalog.Birch), tenant.RunAsync(SampleCatalog.Fern));
        var azure = await AzureStage.MapAsync(tenant, LastMonth);
        azure.Tell(LastMonth, 1_284.37m, cost => cost with { Reservations = 210m });
        await azure.RunAsync(LastMonth);
        await SetMarkupAsync(tenant, azure.Row, 7.5m);
        return new SampleWork(orders[0], orders[2]);
    }

    private static async Task SetMarkupAsync(StageTenant tenant, SampleMapping row, decimal percent)
    {
        using var client = tenant.Client();
        var connection = await tenant.ConnectionAsync(row.Connection);
        using var answer = await client.PutAsJsonAsync(new Uri($"/api/connections/{connection}/azure-markups/{row.CustomerId}", UriKind.Relative), new { markupPercent = percent });
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Each page by its name: its address, and a text that is there when it has loaded.</summary>
    public IReadOnlyList<(string Name, string Address, string Text)> Pages =>
    [
        ("orders", "/orders", "Alder Dental"),
        ("new-order", "/orders/new", "What is ordered"),
        ("order", $"/orders/{Mapped.OrderId}", "Contract service"),
        ("order-rejected", $"/orders/{Rejected.OrderId}", "AzureContractMustStartDay1"),
        ("customers", "/customers", "No. 174"),
        ("offers", "/offers", "M365 Business Premium (1Y, monthly)"),
        ("subscriptions", "/subscriptions", "Synced"),
        ("link-subscription", "/subscriptions/link", "What is billed"),
        ("azure-plans", "/azure-plans", "Billed"),
        ("connections", "/connections", "Ready"),
        ("audit-log", "/audit-log", "Elm Logistics"),
        ("runs", "/runs", Mapped.OrderId),
        ("run", $"/runs/{Mapped.OrderId}", "Completed"),
        ("not-found", "/nowhere", "There is no such page"),
    ];
}
