using System.Text.Json;

namespace Mapping.Functions.Triggers.RequestReading;

/// <summary>The fields of one JSON object. Opening it reports every name that is unknown, or given twice.</summary>
internal sealed class RequestObject
{
    private readonly Dictionary<string, JsonElement> _values = new(StringComparer.Ordinal);
    private readonly string _path;
    private readonly FieldErrors _errors;

    private RequestObject(string path, FieldErrors errors)
    {
        _path = path;
        _errors = errors;
    }

    public static RequestObject? Open(JsonElement element, string path, IReadOnlyCollection<string> names, FieldErrors errors)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            errors.Add(path, "must be a JSON object");
            return null;
        }

        var fields = new RequestObject(path, errors);
        foreach (var property in element.EnumerateObject().TakeWhile(_ => !errors.IsFull))
        {
            fields.Add(property, names);
        }

        return fields;
    }

    /// <summary>Must be given, and not be null.</summary>
    public RequestField Required(string name)
    {
        var field = Optional(name);
        if (!field.IsGiven)
        {
            field.Fail("is required");
        }

        return field;
    }

    /// <summary>Null is as good as absent.</summary>
    public RequestField Optional(string name) => new(FieldPath.Of(_path, name), _values.GetValueOrDefault(name), _errors);

    private void Add(JsonProperty property, IReadOnlyCollection<string> names)
    {
        if (property.TryGetName() is not { } name)
        {
            _errors.Add(_path, "has a property whose name is not valid Unicode");
        }
        else if (!names.Contains(name, StringComparer.Ordinal))
        {
            _errors.Add(FieldPath.Of(_path, name), "is not a known property");
        }
        else if (!_values.TryAdd(name, property.Value))
        {
            _errors.Add(FieldPath.Of(_path, name), "is given more than once");
        }
    }
}
