namespace Mapping.Functions.CostFiles;

internal enum CostCategory
{
    Usage,
    Reservation,
    SavingsPlan,
}
