using System.Collections.Concurrent;

namespace Mapping.Functions.Autotask.Http;

/// <summary>One door per set of credentials, so that new ones are tried at once.</summary>
internal sealed class AutotaskDoors(TimeProvider time) : IDisposable
{
    private readonly ConcurrentDictionary<AutotaskConnection, AutotaskDoor> _doors = new();

    public AutotaskDoor Of(AutotaskConnection connection) => _doors.GetOrAdd(connection, _ => new AutotaskDoor(time));

    public void Dispose()
    {
        foreach (var door in _doors.Values)
        {
            door.Dispose();
        }
    }
}
