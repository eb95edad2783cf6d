using System.Globalization;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.AzurePlans;

namespace Mapping.Scenarios.Tests.AzurePlans.ThreeYears;

/// <summary>Twenty plans of three connections, and all that happens to them from December 2026 to November 2029.</summary>
internal static class YearsScript
{
    public const int Months = 36;

    /// <summary>How many of them are lived: all, or fewer for a quick look with <c>YEARS_MONTHS</c>.</summary>
    public static readonly int Lived =
        Environment.GetEnvironmentVariable("YEARS_MONTHS") is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : Months;

    public static readonly DateOnly First = new(2026, 12, 1);

    /// <summary>Each month, the billing admin of these approves and posts the month before on this day.</summary>
    public const int PostingDay = 25;

    /// <summary>Its contract ends for good; July 2028 can't be put back to 0 any more.</summary>
    public static readonly DateOnly EndsForGood = new(2028, 7, 31);

    /// <summary>Its contract ends, and is extended later on.</summary>
    public static readonly DateOnly EndsAtFirst = new(2028, 12, 31);
    public static readonly DateOnly ExtendedOn = new(2029, 3, 15);

    public static readonly DateTimeOffset SuspendedOn = new(2027, 6, 10, 12, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset ActiveAgainOn = new(2027, 10, 5, 12, 0, 0, TimeSpan.Zero);

    public const string Ending = "Ending";
    public const string Extended = "Extended";
    public const string Suspended = "Suspended";
    public const string Restated = "Restated when posted";

    public static IReadOnlyList<YearsPlan> Plans { get; } =
    [
        Eur("Plain 1"),
        Eur("Plain 2", change: (_, month) => month with { Reservations = 210m, SavingsPlans = 95.5m }),
        Eur("Plain 3", change: (_, month) => month with { Usage = decimal.Truncate(month.Usage) + 0.0049m }),
        Eur("Nothing at times", change: (index, month) => index % 3 == 1 ? month with { Usage = 0, Decision = "approve" } : month),
        Eur("Late", change: (index, month) => index % 4 == 3 ? month with { FinalOn = 10 + (index / 2) } : month),
        Eur("Too late", change: (index, month) => index is 4 or 20 ? month with { FinalOn = 33, RunsLater = 1 } : month),
        Eur(Suspended, change: (index, month) => month with { IsBilled = index is < 7 or > 9 }),
        Eur(Ending, change: (index, month) => month with { IsBilled = index < 19 }) with { ContractEnd = EndsForGood },
        Eur(Extended, change: (index, month) => index is > 23 and < 27 ? month with { RunsLater = 27 - index } : month) with { ContractEnd = EndsAtFirst },
        Eur("Restated", change: (index, month) => index is 9 or 25 ? month with { RestatedUsage = month.Usage + (index * 1.01m) - 17m } : month),
        Eur("Out of line", change: (index, month) => index switch
        {
            8 => month with { Usage = month.Usage * 10, Decision = "approve" },
            20 => month with { Usage = month.Usage * 20, Decision = "reject", IsBilled = false },
            _ => month,
        }),
        Eur("Credit", change: (index, month) => index is 14 ? month with { Usage = -50.25m, Decision = "approve" } : month),
        Eur("In dollars", change: (index, month) => index is 6 or 30 ? month with { Currency = "USD", ExchangeRate = 0.92m, Decision = "approve" } : month),
        Eur("Own markup", ownPercent: 25),
        Eur("No markup", ownPercent: 0),
        Gbp("Pounds 1"),
        Gbp("Pounds 2"),
        Gbp("Late when posted", change: (index, month) => index is 8 ? month with { FinalOn = 27, BilledLater = 1 } : month),
        Gbp(Restated, change: (index, month) => index is 12 ? month with { RestatedUsage = month.Usage + 40m, Decision = "reject" } : month),
        Plan(19, "Reseller's", SampleCatalog.Harbor, null, null),
    ];

    private static int _made;

    private static YearsPlan Eur(string name, Func<int, MonthStory, MonthStory>? change = null, int? ownPercent = null) =>
        Plan(_made++, name, SampleCatalog.Eur, ownPercent, change);

    private static YearsPlan Gbp(string name, Func<int, MonthStory, MonthStory>? change = null) => Plan(_made++, name, SampleCatalog.Gbp, null, change);

    private static YearsPlan Plan(int number, string name, SampleConnection connection, int? ownPercent, Func<int, MonthStory, MonthStory>? change)
    {
        var months = Enumerable.Range(0, Months).Select(index => new MonthStory(UsageOf(number, index)));
        return new YearsPlan(
            NewPlans.Row(number, name, connection),
            ownPercent ?? (int)connection.AzureMarkupPercent,
            ownPercent is not null,
            [.. months.Select((month, index) => change?.Invoke(index, month) ?? month)]);
    }

    /// <summary>Differs from month to month by less than what is out of line, with as many decimals as Microsoft's invoices have.</summary>
    private static decimal UsageOf(int number, int index) => ((number + 1) * 100m) + ((((number * 7_919) + (index * 104_729)) % 1_000_003) / 10_000m);
}
