using Mapping.Simulators.Autotask.Databases;
using Mapping.Simulators.CloudCockpit;
using Mapping.Simulators.Inspection;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Staging;

namespace Mapping.TestKit.AzurePlans;

/// <summary>Azure plans beside the sample's: with a customer in CloudCockpit, a company and a contract in Autotask.</summary>
internal static class NewPlans
{
    public static SampleMapping Row(int number, string customer, SampleConnection connection) => SampleCatalog.Elm with
    {
        Customer = customer,
        CustomerId = new Guid($"c0000000-0000-4000-8000-{number:D12}"),
        SubscriptionId = new Guid($"50000000-0000-4000-8000-{number:D12}"),
        ResellerId = connection == SampleCatalog.Harbor ? SampleCatalog.HarborId : null,
        Connection = connection,
    };

    /// <returns>The row with its company, service and contract.</returns>
    public static SampleMapping Add(StageTenant tenant, SampleMapping row, DateOnly contractEnd)
    {
        AddTo(tenant.CloudCockpit, row);
        var database = tenant.Database(row.Connection);
        var company = database.AddCompany(new NewCompany(row.Customer));
        return row with
        {
            CompanyId = company,
            ServiceId = ServiceOf(database),
            ContractId = database.AddContract(new NewContract(company, new(2026, 1, 1), contractEnd, row.Customer)),
        };
    }

    private static void AddTo(CloudCockpitTenant cockpit, SampleMapping row)
    {
        lock (cockpit.Gate)
        {
            cockpit.Customers[row.CustomerId] = new Customer(row.CustomerId, row.Customer) { ResellerId = row.ResellerId };
            cockpit.Subscriptions[row.SubscriptionId] = cockpit.Subscriptions[SampleCatalog.Elm.SubscriptionId] with
            {
                Id = row.SubscriptionId,
                CustomerId = row.CustomerId,
                ResellerId = row.ResellerId,
                Currency = row.Currency,
            };
        }
    }

    private static long ServiceOf(AutotaskDatabase database)
    {
        lock (database.Gate)
        {
            var free = database.Services.All.FirstOrDefault(service =>
                service.Text("name")!.StartsWith("Azure plan", StringComparison.Ordinal) && service.Decimal("unitPrice") == 0);
            return free?.Id ?? database.AddService(new NewService("Azure plan"));
        }
    }
}
