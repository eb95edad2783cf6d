using Mapping.Simulators.Autotask.Databases;
using Mapping.Simulators.Autotask.Documents;

namespace Mapping.Simulators.SampleData;

internal static class SampleDatabases
{
    public static DatabaseDocument Of(SampleConnection connection) => connection.Database switch
    {
        "eur" => Eur(connection),
        "gbp" => Gbp(connection),
        "harbor" => Harbor(connection),
        _ => throw new ArgumentOutOfRangeException(nameof(connection), connection.Database, "There is no such sample database."),
    };

    private static DatabaseDocument Eur(SampleConnection connection) => new SampleDatabaseBuilder(SamplePicklists.Usual)
        .BillingCode(501, "Cloud subscriptions")
        .BillingCode(502, "Retired subscriptions", isActive: false)
        .BillingCode(503, "Consulting", "General Allocation Code")
        .Company(0, "Nimbus", "Partner")
        .Company(174, "Alder Dental")
        .Company(175, "Birch School")
        .Company(176, "Cedar Aid")
        .Company(177, "Elm Logistics")
        .Company(178, "Fern Labs")
        .Company(179, "Alder Furniture", "Prospect")
        .Company(180, "Almond Bakery", isActive: false)
        .Service(12, "M365 Business Premium (1Y, monthly)", "Monthly", 22.00m, 17.60m)
        .Service(13, "M365 Business Basic (1M, monthly)", "Monthly", 7.20m, 5.76m)
        .Service(14, "M365 E3 Education (1Y, yearly)", "Yearly", 432.00m, 345.60m)
        .Service(15, "M365 Business Premium NonProfit (1Y, monthly)", "Monthly", 5.50m, 4.40m)
        .Service(16, "Azure plan", "Monthly", 0m, 0m)
        .Service(17, "M365 Business Premium (1Y, yearly)", "Yearly", 264.00m, 211.20m)
        .Service(18, "M365 Business Standard (retired)", "Monthly", 12.50m, 10.00m, isActive: false)
        .Contract(29, 174, "Alder Dental cloud", "Monthly", "2026-01-01", "2030-12-31")
        .Contract(30, 175, "Birch School licences", "Yearly", "2026-07-01", "2031-06-30")
        .Contract(31, 176, "Cedar Aid cloud", "Monthly", "2026-11-14", "2031-11-13")
        .Contract(32, 177, "Elm Logistics Azure", "Monthly", "2026-01-01", "2040-12-31")
        .Contract(33, 178, "Fern Labs Azure", "Monthly", "2026-03-15", "2041-03-14")
        .Contract(34, 174, "Alder Dental support", "Monthly", "2026-01-01", "2030-12-31", "Time & Materials")
        .Contract(35, 174, "Alder Dental old cloud", "Monthly", "2023-01-01", "2030-12-31", isActive: false)
        .Contract(36, 174, "Alder Dental 2025", "Monthly", "2025-01-01", "2025-12-31")
        .Build(new AutotaskDatabaseSettings { ZoneName = "Zone 14", Ci = 140_174, FirstId = 1_000 }, connection);

    private static DatabaseDocument Gbp(SampleConnection connection) => new SampleDatabaseBuilder(SamplePicklists.Renumbered)
        .BillingCode(40_901, "Recurring cloud")
        .Company(40_174, "Gale Media")
        .Company(40_175, "Hazel Legal")
        .Company(40_176, "Galaxy Prints", "Prospect")
        .Service(40_312, "Azure plan", "Monthly", 10m, 0m)
        .Service(40_313, "M365 Business Premium (1Y, monthly)", "Monthly", 18.10m, 14.48m)
        .Service(40_314, "Azure plan (free)", "Monthly", 0m, 0m)
        .Contract(40_529, 40_174, "Gale Media cloud", "Monthly", "2026-01-01", "2040-12-31")
        .Contract(40_530, 40_175, "Hazel Legal cloud", "Monthly", "2026-02-01", "2031-01-31")
        .Build(new AutotaskDatabaseSettings { ZoneName = "Zone 19", Ci = 190_402, FirstId = 50_000, InternalCurrencyFactor = 1.17m }, connection);

    private static DatabaseDocument Harbor(SampleConnection connection) => new SampleDatabaseBuilder(SamplePicklists.Untidy)
        .BillingCode(7_801, "Subscriptions")
        .Company(7_001, "Dune Freight")
        .Company(7_002, "Ivy Hotels")
        .Service(7_301, "Exchange Online Plan 1 (3Y, yearly)", "Yearly", 33.34m, 26.67m)
        .Service(7_302, "M365 Business Premium (1Y, monthly)", "Monthly", 22.00m, 18.00m)
        .Contract(7_601, 7_001, "Dune Freight licences", "Yearly", "2026-01-01", "2031-12-31")
        .Contract(7_602, 7_002, "Ivy Hotels cloud", "Monthly", "2026-01-01", "2031-12-31")
        .Build(new AutotaskDatabaseSettings { ZoneName = "Zone 3", Ci = 30_077, FirstId = 9_000 }, connection);
}
