using System.ComponentModel.DataAnnotations;
using Mapping.Functions.Rules.AzureCosts;

namespace Mapping.Functions.Activities.AzurePlans;

/// <summary>The monthly costs of Azure plans. All times are UTC.</summary>
internal sealed class AzurePlansOptions
{
    public const string SectionName = "AzurePlans";

    /// <summary>Whether the timers do anything; runs by hand always do.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>When the costs of a month are written: day and time of day (NCRONTAB).</summary>
    [Required]
    public string CostSchedule { get; set; } = "0 0 6 9 * *";

    /// <summary>When it is proved that the new month stands at 0 (NCRONTAB).</summary>
    [Required]
    public string ResetSchedule { get; set; } = "0 0 5 1 * *";

    /// <summary>Which month the timer is about: 1 is the month before.</summary>
    [Range(0, 12)]
    public int MonthsBack { get; set; } = 1;

    /// <summary>Whether a cost is billed in the month of its usage or in the month of its invoice.</summary>
    public BilledMonth BilledMonth { get; set; } = BilledMonth.Usage;

    /// <summary>Where a cost goes whose period is posted already.</summary>
    public PostedPeriod PostedPeriod { get; set; } = PostedPeriod.Next;

    /// <summary>Whether a cost is written before its invoice is final.</summary>
    public bool Estimates { get; set; }

    /// <summary>How long a run waits for final invoices and for decisions.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "60.00:00:00")]
    public TimeSpan CostDeadline { get; set; } = TimeSpan.FromDays(20);

    /// <summary>How often a run that waits looks again.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "7.00:00:00")]
    public TimeSpan LookAgain { get; set; } = TimeSpan.FromDays(1);

    /// <summary>A cost over so many times the mean of the months before waits for approval.</summary>
    [Range(1.0, 1000.0)]
    public decimal AnomalyFactor { get; set; } = 3;

    /// <summary>A cost under so much of the mean of the months before waits for approval (0.1: a tenth); 0 turns it off.</summary>
    [Range(0.0, 1.0)]
    public decimal AnomalyLowFactor { get; set; } = 0.1m;

    /// <summary>How many months back a missed month is caught up.</summary>
    [Range(1, 120)]
    public int CatchUpMonths { get; set; } = 24;

    /// <summary>How many months back a billed month is looked at again for a restated invoice.</summary>
    [Range(0, 24)]
    public int RestatedMonths { get; set; } = 3;

    /// <summary>How many connections a run works on at once.</summary>
    [Range(1, 50)]
    public int ConnectionsAtOnce { get; set; } = 5;

    /// <summary>How many plans of one connection a run writes at once; Autotask takes three calls of a kind at once.</summary>
    [Range(1, 10)]
    public int PlansAtOnce { get; set; } = 3;
}
