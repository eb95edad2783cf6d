using System.Globalization;
using Mapping.Functions.Registries.Csv;

namespace Mapping.Functions.Registries;

/// <summary>One line of a file. Reading a column as something gives null after its error was noted.</summary>
internal sealed class ImportLine(int number, IReadOnlyDictionary<string, string> cells, ImportErrors errors)
{
    private const int LongestName = 256;

    public int Number => number;

    public bool Has(string column) => cells.GetValueOrDefault(column) is { Length: > 0 };

    public Guid? Guid(string column) =>
        System.Guid.TryParseExact(Cell(column), "D", out var id) ? id : Fail<Guid?>(column, "must be a GUID");

    public string? Name(string column) => Cell(column) is { Length: > 0 and <= LongestName } text && !text.Any(char.IsControl)
        ? text
        : Fail<string>(column, $"must be a text of 1 to {LongestName} characters without control characters");

    public string? Printable(string column) => Cell(column) is { Length: > 0 and <= LongestName } text && text.All(letter => letter is >= ' ' and <= '~')
        ? text
        : Fail<string>(column, $"must be 1 to {LongestName} printable ASCII characters");

    public long? RecordId(string column) => long.TryParse(Cell(column), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0
        ? id
        : Fail<long?>(column, "must be the id of a record in Autotask");

    public T? OneOf<T>(string column)
        where T : struct, Enum =>
        Enum.GetNames<T>().Contains(Cell(column)) ? Enum.Parse<T>(Cell(column)) : Fail<T?>(column, $"must be one of {string.Join(", ", Enum.GetNames<T>())}");

    private string Cell(string column) => CsvFormat.Plain(cells.GetValueOrDefault(column, ""));

    private T? Fail<T>(string column, string message)
    {
        errors.Add(number, column, "InvalidField", $"{column} {message}");
        return default;
    }
}
