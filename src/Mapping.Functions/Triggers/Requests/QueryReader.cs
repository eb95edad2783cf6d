using System.Globalization;
using Mapping.Functions.Triggers.RequestReading;
using Microsoft.AspNetCore.Http;

namespace Mapping.Functions.Triggers.Requests;

/// <summary>Reads query parameters strictly and collects what is wrong with them.</summary>
internal sealed class QueryReader(IQueryCollection query)
{
    private readonly List<FieldError> _errors = [];

    public IReadOnlyList<FieldError> Errors => _errors;

    public string? Text(string name, int longest = 256)
    {
        var text = query[name].ToString();
        return text.Length <= longest ? (text.Length == 0 ? null : text) : Fail<string>(name, $"must have at most {longest} characters");
    }

    public int Number(string name, int least, int most, int otherwise)
    {
        var text = Text(name);
        return text is null ? otherwise
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
            : Fail<int>(name, $"must be a whole number from {least} to {most}");
    }

    public DateTimeOffset? Instant(string name)
    {
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        var text = Text(name);
        return text is null ? null
            : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, Utc, out var instant) && instant.Year is >= 2000 and <= 2100 ? instant
            : Fail<DateTimeOffset?>(name, "must be a date or an instant (ISO 8601) between 2000 and 2100");
    }

    public bool Flag(string name) => Text(name) switch
    {
        null or "false" => false,
        "true" => true,
        _ => Fail<bool>(name, "must be true or false"),
    };

    public Guid? Guid(string name)
    {
        var text = Text(name);
        return text is null ? null : System.Guid.TryParseExact(text, "D", out var id) ? id : Fail<Guid?>(name, "must be a GUID");
    }

    /// <summary>The id of a record in Autotask.</summary>
    public long? RecordId(string name)
    {
        var text = Text(name);
        return text is null ? null
            : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id
            : Fail<long?>(name, "must be the id of a record in Autotask");
    }

    public DateOnly? Date(string name)
    {
        var text = Text(name);
        return text is null ? null
            : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and <= 2100 ? day
            : Fail<DateOnly?>(name, "must be a date as yyyy-MM-dd in the years 2000 to 2100");
    }

    /// <summary>Notes what only the whole of the parameters shows to be wrong.</summary>
    public void Refuse(string name, string message) => _errors.Add(new FieldError(name, message));

    public void Require(string name)
    {
        if (query[name].ToString().Length == 0)
        {
            _errors.Add(new FieldError(name, "is required"));
        }
    }

    /// <param name="alias">Another spelling that is taken too.</param>
    public T? Name<T>(string name, (string Alias, T Value)? alias = null)
        where T : struct, Enum
    {
        var text = Text(name);
        return text is null ? null
            : text == alias?.Alias ? alias.Value.Value
            : Enum.TryParse<T>(text, out var value) && Enum.GetName(value) == text ? value
            : Fail<T?>(name, $"must be one of {string.Join(", ", Enum.GetNames<T>())}");
    }

    public IReadOnlyList<T>? Names<T>(string name)
        where T : struct, Enum
    {
        var names = Text(name, 1000)?.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (names is null)
        {
            return null;
        }

        var known = Enum.GetNames<T>();
        return names.All(known.Contains)
            ? [.. names.Select(Enum.Parse<T>)]
            : Fail<IReadOnlyList<T>>(name, $"must be names out of {string.Join(", ", known)}, separated by |");
    }

    public string? Position(PageTokens tokens)
    {
        var token = Text(PageTokens.Parameter, 1000);
        return token is null ? null : tokens.Read(token)
            ?? Fail<string>(PageTokens.Parameter, "is not one that we gave for this list with these filters: begin again without it");
    }

    private T? Fail<T>(string name, string message)
    {
        _errors.Add(new FieldError(name, message));
        return default;
    }
}
