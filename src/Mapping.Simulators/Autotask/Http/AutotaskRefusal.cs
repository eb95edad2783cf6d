namespace Mapping.Simulators.Autotask.Http;

/// <summary>A business or validation failure: HTTP 500 with <c>errors[]</c>.</summary>
internal sealed class AutotaskRefusal(string text) : Exception(text)
{
    public static AutotaskRefusal Required(string field) => new($"Value does not exist for the required field {field}.");

    public static AutotaskRefusal Picklist(string field, object value) => new($"Picklist value [{value}] does not exist for {field}");

    public static AutotaskRefusal Reference(string field, string entity) => new($"Reference value on field: {field} of type: {entity} does not exist or is invalid.");

    public static AutotaskRefusal NotNumeric(string field) => new($"Can not convert data to numeric in field: {field}.");

    public static AutotaskRefusal NoPermission(string operation) =>
        new($"The logged in Resource does not have the adequate permissions to {operation} this entity type.");

    public static AutotaskRefusal NoMatch(string operation) =>
        new($"No matching records found. The logged in Resource may not have the required permissions to {operation} the data.");

    public static AutotaskRefusal UnknownField(string field, string entity) => new($"Unable to find {field} in the {entity} Entity.");
}
