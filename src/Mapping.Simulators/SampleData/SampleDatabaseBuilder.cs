using System.Text.Json.Nodes;
using Mapping.Simulators.Autotask.Databases;
using Mapping.Simulators.Autotask.Documents;
using Mapping.Simulators.Autotask.Metadata;

namespace Mapping.Simulators.SampleData;

internal sealed class SampleDatabaseBuilder
{
    private readonly Picklists _picklists = new();
    private readonly SamplePicklists _values;
    private readonly List<JsonObject> _billingCodes = [];
    private readonly List<JsonObject> _companies = [];
    private readonly List<JsonObject> _services = [];
    private readonly List<JsonObject> _contracts = [];

    public SampleDatabaseBuilder(SamplePicklists values)
    {
        _values = values;
        foreach (var (key, list) in values.Values)
            _picklists.Set(key, list);
    }

    public SampleDatabaseBuilder BillingCode(long id, string name, string use = "Recurring Contract Service", bool isActive = true)
    {
        _billingCodes.Add(new JsonObject { ["id"] = id, ["name"] = name, ["isActive"] = isActive, ["useType"] = _picklists.Value("BillingCodes", "useType", use) });
        return this;
    }

    public SampleDatabaseBuilder Company(long id, string name, string type = "Customer", bool isActive = true)
    {
        _companies.Add(new JsonObject
        {
            ["id"] = id,
            ["companyName"] = name,
            ["companyType"] = _picklists.Value("Companies", "companyType", type),
            ["isActive"] = isActive,
            ["ownerResourceID"] = 4,
            ["phone"] = "+31 10 555 0100",
        });
        return this;
    }

    public SampleDatabaseBuilder Service(long id, string name, string period, decimal price, decimal cost, bool isActive = true)
    {
        _services.Add(new JsonObject
        {
            ["id"] = id,
            ["name"] = name,
            ["periodType"] = _picklists.Value("Services", "periodType", period),
            ["unitPrice"] = price,
            ["unitCost"] = cost,
            ["isActive"] = isActive,
            ["billingCodeID"] = _billingCodes[0]["id"]!.GetValue<long>(),
        });
        return this;
    }

    public SampleDatabaseBuilder Contract(
        long id, long company, string name, string period, string start, string end, string type = "Recurring Service", bool isActive = true)
    {
        _contracts.Add(new JsonObject
        {
            ["id"] = id,
            ["companyID"] = company,
            ["contractName"] = name,
            ["contractType"] = _picklists.Value("Contracts", "contractType", type),
            ["contractPeriodType"] = _picklists.Value("Contracts", "contractPeriodType", period),
            ["startDate"] = start,
            ["endDate"] = end,
            ["status"] = isActive ? _picklists.Value("Contracts", "status", "Active", "In Effect") : _picklists.Value("Contracts", "status", "Inactive"),
            ["timeReportingRequiresStartAndStopTimes"] = 0,
        });
        return this;
    }

    public DatabaseDocument Build(AutotaskDatabaseSettings settings, SampleConnection connection) => new()
    {
        Settings = settings with { Name = connection.Name, Currency = connection.Currency },
        Users = [new UserDocument(connection.UserName, connection.Secret, connection.IntegrationCode)],
        Picklists = _values.Values,
        BillingCodes = _billingCodes,
        Companies = _companies,
        Services = _services,
        Contracts = _contracts,
    };
}
