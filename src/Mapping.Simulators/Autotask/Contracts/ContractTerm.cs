namespace Mapping.Simulators.Autotask.Contracts;

internal sealed record ContractTerm(DateOnly Start, DateOnly End, int PeriodMonths)
{
    public IEnumerable<Period> Periods() => PeriodCalendar.Periods(Start, End, PeriodMonths);

    public bool Contains(DateOnly date) => Start <= date && date <= End;
}
