using Mapping.Simulators.Autotask.Databases;
using Mapping.Simulators.Autotask.Entities;
using Mapping.Simulators.Autotask.Http;

namespace Mapping.Simulators.Autotask.Writes;

/// <summary>An inactive record counts as absent.</summary>
internal static class References
{
    public static EntityRow? Company(AutotaskDatabase database, string field, object? id) => Active(database.Companies, field, "Company", id);

    public static EntityRow? Service(AutotaskDatabase database, string field, object? id) => Active(database.Services, field, "Service", id);

    public static EntityRow? Contract(AutotaskDatabase database, string field, object? id) =>
        id is long value ? database.Contracts.Find(value) ?? throw AutotaskRefusal.Reference(field, "Contract") : null;

    private static EntityRow? Active(StoredTable table, string field, string entity, object? id)
    {
        if (id is not long value)
            return null;
        var row = table.Find(value);
        return row?.Boolean("isActive") == true ? row : throw AutotaskRefusal.Reference(field, entity);
    }
}
