namespace Mapping.Simulators.Autotask.Contracts;

/// <summary>A billing period; both days belong to it.</summary>
internal readonly record struct Period(DateOnly Start, DateOnly End)
{
    public int Days => End.DayNumber - Start.DayNumber + 1;

    public bool Contains(DateOnly date) => Start <= date && date <= End;
}
