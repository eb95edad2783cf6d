using System.Collections.Concurrent;
using Azure;
using Mapping.Functions.Storage.Connections;
using Microsoft.Extensions.Logging;

namespace Mapping.Functions.Health;

/// <summary>Notes that Autotask served a connection, at most every few minutes.</summary>
internal sealed partial class ConnectionPulse(ConnectionStore connections, TimeProvider time, ILogger<ConnectionPulse> logger)
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(5);
    private readonly ConcurrentDictionary<(string Tenant, string Id), DateTimeOffset> _noted = new();

    /// <summary>The note is for people: a step goes on without it.</summary>
    public async Task NoteAsync(Connection connection, CancellationToken cancellationToken)
    {
        var (key, now) = ((connection.Tenant, connection.Id), time.GetUtcNow());
        if (_noted.TryGetValue(key, out var at) && now - at < Between)
        {
            return;
        }

        _noted[key] = now;
        try
        {
            await connections.NoteSuccessAsync(connection, now, cancellationToken);
        }
        catch (RequestFailedException failure)
        {
            _noted.TryRemove(key, out _);
            Log.NotNoted(logger, connection.Id, failure);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "That Autotask served connection {ConnectionId} could not be noted")]
        public static partial void NotNoted(ILogger logger, string connectionId, Exception failure);
    }
}
