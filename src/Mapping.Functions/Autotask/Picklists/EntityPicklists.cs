using System.Text.Json;
using Mapping.Functions.Autotask.Wire;

namespace Mapping.Functions.Autotask.Picklists;

/// <summary>The picklists of one entity, as they were read.</summary>
internal sealed class EntityPicklists(string entity, FieldsAnswer answer)
{
    public Picklist this[string field] => new($"{entity}.{JsonNamingPolicy.CamelCase.ConvertName(field)}", Values(field));

    private IReadOnlyList<PicklistItem> Values(string field) =>
        answer.Fields?.FirstOrDefault(candidate => string.Equals(candidate.Name, field, StringComparison.OrdinalIgnoreCase))?.PicklistValues ?? [];
}
