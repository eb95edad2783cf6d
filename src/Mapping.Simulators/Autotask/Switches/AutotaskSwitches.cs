using Mapping.Simulators.Autotask.Contracts;

namespace Mapping.Simulators.Autotask.Switches;

/// <summary>Where the real behaviour is unknown, disputed or differs between tenants: docs/differences.md says why each is here.</summary>
internal sealed record AutotaskSwitches
{
    public UnknownOperator UnknownOperator { get; init; } = UnknownOperator.Ignored;

    public OutOfRangePageSize OutOfRangePageSize { get; init; } = OutOfRangePageSize.Clamped;

    public int MaxPageSize { get; init; } = 500;

    public bool ExtraEmptyLastPage { get; init; }

    public bool NextPageNeedsBody { get; init; }

    public bool DatesWithMilliseconds { get; init; }

    public RepeatedService RepeatedService { get; init; } = RepeatedService.Refused;

    public DuplicatePeriod DuplicatePeriod { get; init; } = DuplicatePeriod.NewLineOnly;

    public BackDatedPriceReach BackDatedPriceReach { get; init; } = BackDatedPriceReach.AllLaterRows;

    public ProrationRounding ProrationRounding { get; init; } = ProrationRounding.AwayFromZero;

    public SplitRowEnd SplitRowEnd { get; init; } = SplitRowEnd.DayBefore;

    public PostedPeriodAdjustment PostedPeriodAdjustment { get; init; } = PostedPeriodAdjustment.SeparateItem;

    public AdjustmentItemId AdjustmentItemId { get; init; } = AdjustmentItemId.Null;

    public LinePrices LinePrices { get; init; } = LinePrices.OnCreate;

    public bool LinePeriodMustMatch { get; init; }

    public ReadOnlyFields ReadOnlyFields { get; init; } = ReadOnlyFields.Ignored;

    public bool ImpersonationRefusesQueries { get; init; } = true;

    public int LockAfterWrongSecrets { get; init; } = 5;

    /// <summary>Every answer takes at least so long.</summary>
    public int AnswerMilliseconds { get; init; }

    public bool ThreadLimitEnforced { get; init; } = true;

    public int ThreadLimit { get; init; } = 3;

    public int ThreadReleaseLagMilliseconds { get; init; }

    public int RefusalStatus { get; init; } = 429;

    public int? RefusalRetryAfterSeconds { get; init; }

    public bool HourlyLimitEnforced { get; init; } = true;

    public int HourlyLimit { get; init; } = 10_000;

    public int LatencyAtHalfMilliseconds { get; init; } = 500;

    public int LatencyAtThreeQuartersMilliseconds { get; init; } = 1_000;
}
