using System.Security.Cryptography;
using System.Text;

namespace Mapping.Functions.Autotask.Http;

/// <summary>
/// One door per set of credentials, whoever uses them and for what, so that new ones are tried at once. A door knows its credentials by a hash alone,
/// and goes when nobody has used it for a while.
/// </summary>
internal sealed class AutotaskDoors(TimeProvider time) : IDisposable
{
    /// <summary>Longer than a door knows anything, and than any call is under way.</summary>
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(10);

    /// <summary>Of this process alone: nobody can look a secret up by its hash.</summary>
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    private readonly Dictionary<string, AutotaskDoor> _doors = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private DateTimeOffset _sweptAt = time.GetUtcNow();

    public AutotaskDoor Of(AutotaskConnection connection)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            Sweep(now);
            var name = NameOf(connection);
            if (!_doors.TryGetValue(name, out var door))
            {
                _doors[name] = door = new AutotaskDoor(time);
            }

            door.UsedAt = now;
            return door;
        }
    }

    public void Dispose()
    {
        foreach (var door in _doors.Values)
        {
            door.Dispose();
        }
    }

    private void Sweep(DateTimeOffset now)
    {
        if (now - _sweptAt < Idle)
        {
            return;
        }

        _sweptAt = now;
        foreach (var (name, door) in _doors.Where(door => now - door.Value.UsedAt >= Idle).ToList())
        {
            _doors.Remove(name);
            door.Dispose();
        }
    }

    private string NameOf(AutotaskConnection connection)
    {
        string[] parts = [connection.ZoneUri.AbsoluteUri, connection.UserName.ToUpperInvariant(), connection.Secret, connection.IntegrationCode];
        // With its length before it, no part can pass for the end of another.
        var text = string.Concat(parts.Select(part => $"{part.Length}:{part}"));
        return Convert.ToHexString(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(text)));
    }
}
