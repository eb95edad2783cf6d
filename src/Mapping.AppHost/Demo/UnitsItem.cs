namespace Mapping.AppHost.Demo;

/// <param name="Price">Extended: units × unit price for the days of the row.</param>
internal sealed record UnitsItem(long Id, DateTime StartDate, DateTime EndDate, int Units, decimal Price, decimal Cost)
{
    public bool IsFullMonth => StartDate.Day == 1 && EndDate.AddDays(1).Day == 1;
}
