namespace Mapping.Simulators.Autotask.Contracts;

internal static class Proration
{
    public static decimal Amount(int units, decimal unitAmount, int days, int periodDays, ProrationRounding rounding)
    {
        var amount = units * unitAmount;
        if (days != periodDays)
            amount = amount * days / periodDays;
        var decimals = rounding == ProrationRounding.FourDecimals ? 4 : 2;
        return decimal.Round(amount, decimals, rounding == ProrationRounding.ToEven ? MidpointRounding.ToEven : MidpointRounding.AwayFromZero);
    }
}
