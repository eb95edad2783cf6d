using System.Text.Json;
using Mapping.Simulators.Autotask.Entities;
using Mapping.Simulators.Autotask.Http;
using Mapping.Simulators.Autotask.Switches;

namespace Mapping.Simulators.Autotask.Writes;

/// <summary>The part of a write that every entity shares: which properties count, types, required fields, picklists.</summary>
internal static class FieldWriter
{
    /// <returns>The values to set; properties that the entity does not have are ignored, as the real one does.</returns>
    public static Dictionary<string, object?> Read(EntityDefinition definition, WriteRequest request, Func<FieldDefinition, bool>? isWritable = null)
    {
        var values = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        foreach (var field in definition.Fields)
        {
            var sent = request.Body[field.Name];
            var writable = isWritable?.Invoke(field) ?? IsWritable(field, request.Mode);
            if (sent is not null && !writable)
                RefuseReadOnly(field, request);
            else if (sent is not null)
                values[field.Name] = FieldReader.Read(field, sent.Value);
            else if (request.Mode == WriteMode.Replace && writable)
                values[field.Name] = null;
        }

        CheckRequired(definition, values, request.Mode);
        CheckPicklists(definition, values, request);
        return values;
    }

    public static void Set(EntityRow row, IReadOnlyDictionary<string, object?> values)
    {
        foreach (var (name, value) in values)
            row[name] = value;
    }

    public static void SetUserDefinedFields(EntityRow row, JsonBody body)
    {
        if (!row.Definition.HasUserDefinedFields || body["userDefinedFields"] is not { ValueKind: JsonValueKind.Array } fields)
            return;
        foreach (var field in fields.EnumerateArray().Select(JsonBody.Of))
        {
            if (field["name"]?.GetString() is { } name)
                row.UserDefinedFields[name] = field["value"] is { ValueKind: not JsonValueKind.Null } value ? value.ToString() : null;
        }
    }

    public static long RequiredId(WriteRequest request) => request.Body["id"] is { ValueKind: not JsonValueKind.Null } id
        ? (long)FieldReader.Read(FieldDefinition.Id, id)!
        : throw AutotaskRefusal.Required("id");

    private static bool IsWritable(FieldDefinition field, WriteMode mode) =>
        field.Access == FieldAccess.Writable || (field.Access == FieldAccess.CreateOnly && mode == WriteMode.Create);

    private static void RefuseReadOnly(FieldDefinition field, WriteRequest request)
    {
        if (request.Database.Switches.ReadOnlyFields == ReadOnlyFields.Refused && !string.Equals(field.Name, "id", StringComparison.OrdinalIgnoreCase))
            throw new AutotaskRefusal($"The field {field.Name} is read only.");
    }

    private static void CheckRequired(EntityDefinition definition, Dictionary<string, object?> values, WriteMode mode)
    {
        foreach (var field in definition.Fields.Where(field => field.IsRequired))
        {
            var isMissing = values.TryGetValue(field.Name, out var value) ? value is null or "" : mode == WriteMode.Create;
            if (isMissing)
                throw AutotaskRefusal.Required(field.Name);
        }
    }

    private static void CheckPicklists(EntityDefinition definition, Dictionary<string, object?> values, WriteRequest request)
    {
        foreach (var field in definition.Fields.Where(field => field.IsPicklist))
        {
            if (values.GetValueOrDefault(field.Name) is long value && !request.Database.Picklists.Has(definition.Name, field.Name, value))
                throw AutotaskRefusal.Picklist(field.Name, value);
        }
    }
}
