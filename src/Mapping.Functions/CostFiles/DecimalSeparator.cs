namespace Mapping.Functions.CostFiles;

internal enum DecimalSeparator
{
    Point,
    Comma,
}
