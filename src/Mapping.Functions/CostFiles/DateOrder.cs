namespace Mapping.Functions.CostFiles;

/// <summary>Of dates that are written with slashes or dashes and end with the year.</summary>
internal enum DateOrder
{
    DayFirst,
    MonthFirst,
}
