using System.Collections.Concurrent;

namespace Mapping.Simulators.Autotask.Databases;

internal sealed class AutotaskDatabases
{
    private readonly ConcurrentDictionary<string, AutotaskDatabase> _byKey = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<AutotaskDatabase> All => _byKey.Values.OrderBy(database => database.Key, StringComparer.Ordinal);

    public AutotaskDatabase? Find(string key) => _byKey.GetValueOrDefault(key);

    public AutotaskDatabase? FindByZone(string zone) =>
        _byKey.TryGetValue(zone, out var database) && IsIn(database, zone) ? database : _byKey.Values.FirstOrDefault(other => IsIn(other, zone));

    public AutotaskDatabase? FindByUser(string userName) => _byKey.Values.FirstOrDefault(database => database.Users.Find(userName) is not null);

    public void Put(AutotaskDatabase database) => _byKey[database.Key] = database;

    public bool Remove(string key) => _byKey.TryRemove(key, out _);

    public void Clear() => _byKey.Clear();

    private static bool IsIn(AutotaskDatabase database, string zone) => string.Equals(database.Zone, zone, StringComparison.OrdinalIgnoreCase);
}
