using Mapping.Simulators.Autotask.Databases;
using Mapping.Simulators.Autotask.Documents;
using Mapping.Simulators.Autotask.Switches;
using Mapping.Simulators.SampleData;

namespace Mapping.Scenarios.Tests.Autotask;

/// <summary>Another company's Autotask: the sample's customers under other ids, other picklist values, and two rows to a page.</summary>
internal static class OtherAutotask
{
    private const long Shift = 5_000_000;

    public static SampleConnection Connection { get; } = new(
        "Other Autotask", "other", SampleCatalog.CspContext, "EUR", "api@other.example", "other-secret-9Wd1", "OTHERINTEGRATION0004", 12m);

    public static SampleMapping Row(SampleMapping sample) => sample with
    {
        Connection = Connection,
        CompanyId = sample.CompanyId + Shift,
        ServiceId = sample.ServiceId + Shift,
        ContractId = sample.ContractId + Shift,
    };

    public static DatabaseDocument Document(SampleConnection connection) => new SampleDatabaseBuilder(SamplePicklists.Renumbered)
        .BillingCode(Shift + 501, "Cloud")
        .Company(Shift + 174, "Alder Dental")
        .Company(Shift + 175, "Birch School")
        .Company(Shift + 176, "Cedar Aid")
        .Company(Shift + 177, "Elm Logistics")
        .Service(Shift + 12, "Business Premium", "Monthly", 1m, 1m)
        .Service(Shift + 13, "Business Basic", "Monthly", 1m, 1m)
        .Service(Shift + 14, "E3 Education", "Yearly", 1m, 1m)
        .Service(Shift + 15, "Business Premium NonProfit", "Monthly", 1m, 1m)
        .Service(Shift + 16, "Azure", "Monthly", 0m, 0m)
        .Service(Shift + 21, "Backup", "Monthly", 3m, 2m)
        .Service(Shift + 22, "Monitoring", "Monthly", 4m, 3m)
        .Service(Shift + 23, "Firewall", "Monthly", 5m, 4m)
        .Service(Shift + 24, "Helpdesk", "Monthly", 6m, 5m)
        .Service(Shift + 25, "Wi-Fi", "Monthly", 7m, 6m)
        .Contract(Shift + 29, Shift + 174, "Alder", "Monthly", "2026-01-01", "2030-12-31")
        .Contract(Shift + 30, Shift + 175, "Birch", "Yearly", "2026-07-01", "2031-06-30")
        .Contract(Shift + 31, Shift + 176, "Cedar", "Monthly", "2026-11-14", "2031-11-13")
        .Contract(Shift + 32, Shift + 177, "Elm", "Monthly", "2026-01-01", "2040-12-31")
        .Build(
            new AutotaskDatabaseSettings
            {
                ZoneName = "Zone 7",
                Ci = 70_001,
                FirstId = Shift,
                Switches = new AutotaskSwitches
                {
                    MaxPageSize = 2,
                    ExtraEmptyLastPage = true,
                    NextPageNeedsBody = true,
                    DatesWithMilliseconds = true,
                    UnknownOperator = UnknownOperator.Refused,
                    LinePrices = LinePrices.Ignored,
                    SplitRowEnd = SplitRowEnd.EffectiveDate,
                },
            },
            connection);
}
