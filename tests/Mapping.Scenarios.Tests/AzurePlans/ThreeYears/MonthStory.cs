namespace Mapping.Scenarios.Tests.AzurePlans.ThreeYears;

/// <summary>What one plan costs in one month, how its costs become known, and what has to come of it.</summary>
internal sealed record MonthStory(decimal Usage)
{
    public decimal Reservations { get; init; }

    public decimal SavingsPlans { get; init; }

    /// <summary>Null: the connection's own.</summary>
    public string? Currency { get; init; }

    /// <summary>The estimate is told from the first of the next month on, the invoice from this day of it on; over 31 it is a day of the month after.</summary>
    public int FinalOn { get; init; } = 6;

    /// <summary>The usage that a second invoice names two months later; null when none comes.</summary>
    public decimal? RestatedUsage { get; init; }

    /// <summary>What a person says once the month is held; null when nobody is asked.</summary>
    public string? Decision { get; init; }

    /// <summary>Of one unit of the cost's currency.</summary>
    public decimal ExchangeRate { get; init; } = 1;

    /// <summary>How many months after its own it is billed.</summary>
    public int BilledLater { get; init; }

    /// <summary>How many runs later than its own it is billed.</summary>
    public int RunsLater { get; init; }

    /// <summary>False: it must never be billed.</summary>
    public bool IsBilled { get; init; } = true;
}
