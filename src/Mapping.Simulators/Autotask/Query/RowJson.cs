using System.Globalization;
using System.Text.Json.Nodes;
using Mapping.Simulators.Autotask.Entities;

namespace Mapping.Simulators.Autotask.Query;

internal static class RowJson
{
    public static JsonObject Write(EntityRow row, IReadOnlyList<string>? fields, bool seesCosts, bool milliseconds)
    {
        var json = new JsonObject();
        foreach (var field in row.Definition.Fields)
        {
            if (field.IsWriteOnly || (fields is not null && !fields.Contains(field.Name)))
                continue;
            json[field.Name] = field.IsCost && !seesCosts ? null : Value(row[field.Name], milliseconds);
        }

        if (row.Definition.HasUserDefinedFields && fields is null)
        {
            json["userDefinedFields"] = new JsonArray(
                [.. row.UserDefinedFields.Select(field => new JsonObject { ["name"] = field.Key, ["value"] = field.Value })]);
        }

        return json;
    }

    private static JsonValue? Value(object? value, bool milliseconds) => value switch
    {
        null => null,
        long number => JsonValue.Create(number),
        decimal number => JsonValue.Create(number),
        bool truth => JsonValue.Create(truth),
        DateTimeOffset instant => JsonValue.Create(
            instant.UtcDateTime.ToString(milliseconds ? "yyyy-MM-ddTHH:mm:ss.fffZ" : "yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)),
        _ => JsonValue.Create(value.ToString()),
    };
}
