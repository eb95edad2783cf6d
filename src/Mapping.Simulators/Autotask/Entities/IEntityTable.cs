namespace Mapping.Simulators.Autotask.Entities;

internal interface IEntityTable
{
    EntityDefinition Definition { get; }

    EntityRow? Find(long id);

    /// <param name="equal">The value that a field must equal in every wanted row, where the caller knows one: a table may use it to skip the rest.</param>
    /// <returns>Ascending by id.</returns>
    IEnumerable<EntityRow> Rows(Func<string, long?> equal);
}
