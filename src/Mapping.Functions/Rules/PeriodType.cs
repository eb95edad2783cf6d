namespace Mapping.Functions.Rules;

/// <summary>How long a billing period of an Autotask contract or service is.</summary>
internal enum PeriodType
{
    Monthly,
    Quarterly,
    SemiAnnual,
    Yearly,
}
