namespace Mapping.Simulators.Autotask.Entities;

internal static class Dates
{
    /// <summary>Business dates travel as midnight UTC.</summary>
    public static DateTimeOffset AtMidnight(this DateOnly date) => new(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
