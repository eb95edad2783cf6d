using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Mapping.Functions.Autotask;
using Mapping.Functions.Rules.AzureCosts;
using Mapping.Functions.Triggers.Answers;
using Mapping.TestKit.OpenApi;

namespace Mapping.Conventions.Tests.OpenApi;

/// <summary>Holds records, as the app writes them, against their schemas: names, kinds, null, and the names of enumerations.</summary>
internal sealed class AnswerSchemas
{
    private static readonly JsonSerializerOptions Options = new(JsonAnswer.Options) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

    private static readonly Dictionary<Type, (string Type, string? Format)> Kinds = new()
    {
        [typeof(string)] = ("string", null),
        [typeof(bool)] = ("boolean", null),
        [typeof(int)] = ("integer", "int32"),
        [typeof(long)] = ("integer", "int64"),
        [typeof(decimal)] = ("number", "decimal"),
        [typeof(Guid)] = ("string", "uuid"),
        [typeof(DateTimeOffset)] = ("string", "date-time"),
        [typeof(DateOnly)] = ("string", "date"),
        [typeof(Month)] = ("string", null),
        [typeof(JsonNode)] = ("object", null),
    };

    private readonly Dictionary<string, Type> _seen = [];

    /// <summary>The schemas that were reached.</summary>
    public IEnumerable<string> Seen => _seen.Keys;

    public IEnumerable<string> Differences(string name, Type type)
    {
        if (!_seen.TryAdd(name, type))
            return _seen[name] == type ? [] : [$"{name} is {_seen[name].Name} and {type.Name}"];
        var schema = ApiDocument.Schemas[name] as JsonObject;
        return schema is null ? [$"{name} is not there"] : type.IsEnum ? OfEnum(name, type, schema) : OfRecord(name, type, schema);
    }

    private static IEnumerable<string> OfEnum(string name, Type type, JsonObject schema)
    {
        var names = (schema["enum"] ?? schema["x-extensible-enum"])?.AsArray().Select(value => value!.GetValue<string>()) ?? [];
        return names.SequenceEqual(Enum.GetNames(type)) ? [] : [$"{name}: {string.Join(", ", names)}, not {string.Join(", ", Enum.GetNames(type))}"];
    }

    private IEnumerable<string> OfRecord(string name, Type type, JsonObject schema)
    {
        var written = Options.GetTypeInfo(type).Properties.Where(property => property.Get is not null).ToDictionary(property => property.Name);
        var described = schema["properties"]!.AsObject();
        var required = schema["required"]!.AsArray().Select(value => value!.GetValue<string>()).ToHashSet();
        return
        [
            .. written.Keys.Except(described.Select(property => property.Key)).Select(missing => $"{name}.{missing} is not described"),
            .. described.Select(property => property.Key).Except(written.Keys).Select(unknown => $"{name}.{unknown} is not written"),
            .. written.Keys.Where(key => required.Contains(key) == IsLeftOut(type, written[key])).Select(key => $"{name}.{key} is required or not"),
            .. written.Values.Where(property => described.ContainsKey(property.Name))
                .SelectMany(property => OfProperty($"{name}.{property.Name}", property.PropertyType, property.IsGetNullable, described[property.Name]!.AsObject())),
        ];
    }

    /// <summary>Evidence comes as it is stored: without what is null.</summary>
    private static bool IsLeftOut(Type type, JsonPropertyInfo property) => type == typeof(CallEvidence) && property.IsGetNullable;

    private IEnumerable<string> OfProperty(string path, Type type, bool isNullable, JsonObject schema)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        var others = schema["oneOf"]?.AsArray().Select(one => one!.AsObject()).ToList();
        var may = others?.Exists(IsNull) == true || (schema["type"] is JsonArray types && types.Any(one => one!.GetValue<string>() == "null"));
        var at = others?.Find(one => !IsNull(one)) ?? schema;
        return [.. may == isNullable ? Array.Empty<string>() : [$"{path}: null is {(isNullable ? "" : "not ")}written"], .. OfKind(path, bare, at)];
    }

    private IEnumerable<string> OfKind(string path, Type type, JsonObject schema)
    {
        var name = schema["$ref"]?.GetValue<string>().Split('/')[^1];
        var resolved = ApiDocument.Resolve(schema);
        if (Kinds.TryGetValue(type, out var kind))
            return (TypeOf(resolved), resolved["format"]?.GetValue<string>()) == kind ? [] : [$"{path} is {kind}, not {resolved.ToJsonString()}"];
        if (type == typeof(JsonElement))
            return OfKind(path, typeof(IReadOnlyList<CallEvidence>), schema);
        if (type.IsGenericType && type.Namespace!.StartsWith("System.", StringComparison.Ordinal))
            return TypeOf(resolved) == "array" ? OfProperty($"{path}[]", type.GetGenericArguments()[0], isNullable: false, resolved["items"]!.AsObject()) : [$"{path} is a list"];
        return name is null ? [$"{path} has no schema of its own"] : Differences(name, type);
    }

    private static string? TypeOf(JsonObject schema) => schema["type"] switch
    {
        JsonArray types => types.Select(one => one!.GetValue<string>()).First(one => one != "null"),
        var one => one?.GetValue<string>(),
    };

    private static bool IsNull(JsonObject schema) => schema["type"] is JsonValue type && type.GetValue<string>() == "null";
}
