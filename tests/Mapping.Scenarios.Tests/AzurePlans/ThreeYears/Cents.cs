namespace Mapping.Scenarios.Tests.AzurePlans.ThreeYears;

/// <summary>The checker's own arithmetic, in whole numbers: it shares none with the app.</summary>
internal static class Cents
{
    /// <summary>An amount in ten-thousandths, half away from zero.</summary>
    public static long TenThousandths(decimal amount) => (long)(amount * 10_000m + (amount < 0 ? -0.5m : 0.5m));

    /// <summary>Marked up by a percentage: still ten-thousandths, half away from zero.</summary>
    public static long MarkedUp(long tenThousandths, int percent) => Rounded(tenThousandths * (100 + percent), 100);

    /// <summary>What Autotask bills of a unit price.</summary>
    public static long Of(long tenThousandths) => Rounded(tenThousandths, 100);

    public static long Of(decimal billed) => (long)(billed * 100);

    private static long Rounded(long value, long by) => (value + (Math.Sign(value) * by / 2)) / by;
}
