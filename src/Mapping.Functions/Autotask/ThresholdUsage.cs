namespace Mapping.Functions.Autotask;

/// <summary>How many of the calls that a database has in its time frame are used, by all integrations together.</summary>
internal sealed record ThresholdUsage(int Used, int Threshold)
{
    public double Share => Threshold > 0 ? (double)Used / Threshold : 0;
}
