namespace Mapping.Functions.Rules.AzureCosts;

/// <summary>Where a month's amount goes, or why it may not.</summary>
/// <param name="Period">Null when it may not be written.</param>
/// <param name="IsHeld">A person has to decide; else the next run tries again.</param>
internal sealed record MonthPlan(Month? Period, Violation? Reason, bool IsHeld, IReadOnlyList<Violation> Warnings)
{
    public static MonthPlan Fail(Violation reason, IReadOnlyList<Violation> warnings) => new(null, reason, IsHeld: false, warnings);

    public static MonthPlan Hold(Violation reason, IReadOnlyList<Violation> warnings) => new(null, reason, IsHeld: true, warnings);
}
