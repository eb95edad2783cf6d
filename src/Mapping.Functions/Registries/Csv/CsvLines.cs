using CsvHelper;

namespace Mapping.Functions.Registries.Csv;

/// <summary>Reads a file with a header line into lines by column name.</summary>
internal static class CsvLines
{
    public const int MostLines = 5000;

    private static readonly string[] Optional = ["companyName", "serviceName", "offerType"];

    public static IReadOnlyList<ImportLine> Read(string text, IReadOnlyList<string> columns, ImportErrors errors)
    {
        using var csv = CsvReader.FromText(text, CsvFormat.Reading);
        try
        {
            csv.ReadHeader();
            var names = csv.Headers?.Select(name => name.Trim()).ToArray() ?? [];
            CheckHeader(names, columns, errors);
            return errors.All.Count > 0 ? [] : Lines(csv, names, errors);
        }
        catch (CsvFormatException broken)
        {
            errors.Add((int)broken.LineNumber, "$", "InvalidField", "is no CSV: a quotation mark is not closed, or stands where none may");
            return [];
        }
    }

    private static void CheckHeader(string[] names, IReadOnlyList<string> columns, ImportErrors errors)
    {
        foreach (var missing in columns.Except(Optional).Except(names))
        {
            errors.Add(1, missing, "InvalidField", $"the column {missing} is missing");
        }

        foreach (var unknown in names.Except(columns).Except(Optional))
        {
            errors.Add(1, unknown, "InvalidField", $"the column {unknown} is not known");
        }

        foreach (var repeated in names.GroupBy(name => name).Where(group => group.Count() > 1))
        {
            errors.Add(1, repeated.Key, "InvalidField", $"the column {repeated.Key} stands there twice");
        }
    }

    private static List<ImportLine> Lines(CsvReader csv, string[] names, ImportErrors errors)
    {
        var lines = new List<ImportLine>();
        while (csv.Read() && !errors.IsFull)
        {
            // As spreadsheets leave behind below and between their rows.
            if (Enumerable.Range(0, csv.FieldCount).All(place => string.IsNullOrWhiteSpace(csv.GetString(place))))
            {
                continue;
            }

            var number = (int)csv.LineNumber;
            if (lines.Count == MostLines)
            {
                errors.Add(number, "$", "InvalidField", $"a file has at most {MostLines} lines");
                break;
            }

            if (csv.FieldCount != names.Length)
            {
                errors.Add(number, "$", "InvalidField", $"has {csv.FieldCount} columns instead of {names.Length}");
                continue;
            }

            lines.Add(new ImportLine(number, names.Select((name, i) => (name, Cell: csv.GetString(i).Trim())).ToDictionary(cell => cell.name, cell => cell.Cell), errors));
        }

        return lines;
    }
}
