namespace Mapping.Simulators.Autotask.Entities;

internal sealed class StoredTable(EntityDefinition definition, long firstId) : IEntityTable
{
    private readonly SortedDictionary<long, EntityRow> _rows = [];
    private long _nextId = firstId;

    public EntityDefinition Definition { get; } = definition;

    public int Count => _rows.Count;

    public IEnumerable<EntityRow> All => _rows.Values;

    public EntityRow? Find(long id) => _rows.GetValueOrDefault(id);

    public EntityRow Add(EntityRow row)
    {
        if (row["id"] is null)
            row.Id = _nextId;
        _rows.Add(row.Id, row);
        _nextId = Math.Max(_nextId, row.Id + 1);
        return row;
    }

    public void Clear() => _rows.Clear();

    public IEnumerable<EntityRow> Rows(Func<string, long?> equal) =>
        equal("id") is { } id ? Find(id) is { } row ? [row] : [] : _rows.Values;
}
