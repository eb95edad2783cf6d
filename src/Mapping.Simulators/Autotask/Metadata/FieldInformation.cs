using System.Globalization;
using System.Text.Json.Nodes;
using Mapping.Simulators.Autotask.Entities;
using Mapping.Simulators.Autotask.Http;

namespace Mapping.Simulators.Autotask.Metadata;

internal static class FieldInformation
{
    public static AutotaskAnswer Answer(AutotaskCall call) => AutotaskAnswers.Ok(new JsonObject
    {
        ["fields"] = new JsonArray([.. call.Entity!.Fields.Where(field => !field.IsWriteOnly).Select(field => Field(call, field))]),
    });

    private static JsonObject Field(AutotaskCall call, FieldDefinition field) => new()
    {
        ["name"] = field.Name,
        ["dataType"] = DataType(field.Type),
        ["length"] = field.Length,
        ["isRequired"] = field.IsRequired,
        ["isReadOnly"] = field.Access == FieldAccess.ReadOnly || field.IsFlaggedReadOnly,
        ["isQueryable"] = field.IsQueryable,
        ["isReference"] = field.References is not null,
        ["referenceEntityType"] = field.References ?? "",
        ["isPickList"] = field.IsPicklist,
        ["picklistValues"] = field.IsPicklist ? Values(call, field) : null,
        ["picklistParentValueField"] = "",
        ["isSupportedWebhookField"] = false,
    };

    /// <summary>The value is a string, although the field is a number.</summary>
    private static JsonArray Values(AutotaskCall call, FieldDefinition field) =>
        [.. call.Database.Picklists.Of(call.Entity!.Name, field.Name).Select((value, index) => new JsonObject
        {
            ["value"] = value.Value.ToString(CultureInfo.InvariantCulture),
            ["label"] = value.Label,
            ["isDefaultValue"] = value.IsDefaultValue,
            ["sortOrder"] = index + 1,
            ["parentValue"] = "",
            ["isActive"] = value.IsActive,
            ["isSystem"] = value.IsSystem,
        })];

    private static string DataType(FieldType type) => type switch
    {
        FieldType.Integer => "integer",
        FieldType.Long => "long",
        FieldType.Decimal => "decimal",
        FieldType.Boolean => "boolean",
        FieldType.DateTime => "datetime",
        _ => "string",
    };
}
