using Spectre.Console;

namespace Mapping.AppHost.Output;

internal static class Tables
{
    public static Table New(params string[] columns)
    {
        var table = new Table().Border(TableBorder.Rounded).BorderColor(Color.Grey);
        foreach (var column in columns)
            table.AddColumn(new TableColumn(new Text(column)));
        return table;
    }

    public static void Add(this Table table, params string?[] values) => table.Rows.Add(values.Select(value => new Text(value ?? "")));
}
