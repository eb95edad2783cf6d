using Mapping.Functions.CostFiles;
using Mapping.Functions.Triggers.Requests;

namespace Mapping.Functions.Triggers.AzurePlans;

/// <summary>How the caller says that a cost file is written, where the file itself does not prove it.</summary>
internal static class CostReadingQuery
{
    public static CostReading Read(QueryReader query) => new(SeparatorOf(query), OrderOf(query));

    private static DecimalSeparator? SeparatorOf(QueryReader query)
    {
        switch (query.Text("decimalSeparator")?.ToUpperInvariant())
        {
            case null:
                return null;
            case "." or "POINT" or "DOT":
                return DecimalSeparator.Point;
            case "," or "COMMA":
                return DecimalSeparator.Comma;
            default:
                query.Refuse("decimalSeparator", "must be point or comma");
                return null;
        }
    }

    private static DateOrder? OrderOf(QueryReader query)
    {
        switch (query.Text("dateOrder")?.ToUpperInvariant())
        {
            case null:
                return null;
            case "DAYFIRST" or "DMY":
                return DateOrder.DayFirst;
            case "MONTHFIRST" or "MDY":
                return DateOrder.MonthFirst;
            default:
                query.Refuse("dateOrder", "must be dayFirst or monthFirst");
                return null;
        }
    }
}
