namespace Mapping.Functions.Rules;

/// <summary>CloudCockpit's names.</summary>
internal enum BillingFrequency
{
    OneTime,
    Monthly,
    Annual,
    Triennial,
    None,
}
