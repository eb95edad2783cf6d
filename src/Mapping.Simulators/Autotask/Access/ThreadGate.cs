namespace Mapping.Simulators.Autotask.Access;

/// <summary>Simultaneous calls per integration code and entity; a slot may stay taken for a moment after the answer.</summary>
internal sealed class ThreadGate(TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Slot> _slots = new(StringComparer.OrdinalIgnoreCase);

    public bool TryEnter(string integrationCode, string entity, int limit)
    {
        lock (_gate)
        {
            var key = Key(integrationCode, entity);
            if (!_slots.TryGetValue(key, out var slot))
                _slots[key] = slot = new Slot();
            var now = time.GetUtcNow();
            slot.Lagging.RemoveAll(until => until <= now);
            if (slot.Active + slot.Lagging.Count >= limit)
                return false;
            slot.Active++;
            slot.Highest = Math.Max(slot.Highest, slot.Active);
            return true;
        }
    }

    public void Leave(string integrationCode, string entity, TimeSpan lag)
    {
        lock (_gate)
        {
            var slot = _slots[Key(integrationCode, entity)];
            slot.Active--;
            if (lag > TimeSpan.Zero)
                slot.Lagging.Add(time.GetUtcNow() + lag);
        }
    }

    public IReadOnlyDictionary<string, int> Highest()
    {
        lock (_gate)
            return _slots.ToDictionary(slot => slot.Key, slot => slot.Value.Highest);
    }

    private static string Key(string integrationCode, string entity) => $"{integrationCode} {entity}";

    private sealed class Slot
    {
        public int Active { get; set; }

        public int Highest { get; set; }

        public List<DateTimeOffset> Lagging { get; } = [];
    }
}
