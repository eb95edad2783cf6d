namespace Mapping.Functions.Rules;

/// <summary>CloudCockpit's names.</summary>
internal enum Segment
{
    Commercial,
    Education,
    Government,
    NonProfit,
}
