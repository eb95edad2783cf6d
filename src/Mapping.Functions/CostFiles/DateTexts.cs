namespace Mapping.Functions.CostFiles;

/// <summary>A file's dates, each text read once: a month has few.</summary>
internal sealed class DateTexts
{
    private const int MostKept = 10_000;

    private readonly Dictionary<string, DateText?> _read = new(StringComparer.Ordinal);

    public DateText? Read(string text)
    {
        if (_read.TryGetValue(text, out var known))
        {
            return known;
        }

        var date = DateText.TryParse(text);
        if (_read.Count < MostKept)
        {
            _read.Add(text, date);
        }

        return date;
    }
}
