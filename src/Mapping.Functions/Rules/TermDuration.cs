namespace Mapping.Functions.Rules;

/// <summary>CloudCockpit's names; P1M, P1Y and P3Y in Partner Center.</summary>
internal enum TermDuration
{
    NoTerm,
    OneMonth,
    OneYear,
    ThreeYears,
    FiveYears,
}
