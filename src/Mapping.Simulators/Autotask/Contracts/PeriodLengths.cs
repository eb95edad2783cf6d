namespace Mapping.Simulators.Autotask.Contracts;

internal static class PeriodLengths
{
    /// <returns>Months, by the label of a period type.</returns>
    public static int Months(string label) => label.Trim().ToUpperInvariant() switch
    {
        "MONTHLY" => 1,
        "QUARTERLY" => 3,
        "SEMI-ANNUAL" => 6,
        "YEARLY" or "ANNUAL" => 12,
        _ => throw new ArgumentOutOfRangeException(nameof(label), label, "A period type is Monthly, Quarterly, Semi-Annual or Yearly."),
    };
}
