using Mapping.Functions.Autotask;
using Mapping.Functions.Storage.Connections;

namespace Mapping.Functions.Connections.Access;

/// <summary>Tries a connection, a closed one too: are the credentials accepted, and which right is missing. Writes nothing to Autotask.</summary>
internal sealed class ConnectionTester(AutotaskSessions sessions, IAutotaskClient autotask, ConnectionEditor editor, ConnectionStore connections)
{
    public const string SeeCosts = nameof(SeeCosts);

    /// <exception cref="AutotaskException">Autotask could not be asked.</exception>
    public async Task<ConnectionTestResult> TestAsync(Connection connection, CancellationToken cancellationToken)
    {
        AutotaskSession? session = null;
        try
        {
            session = await sessions.OpenAsync(connection, cancellationToken);
            var door = session.Autotask with { IsInteractive = true };
            // One call alone: each try with wrong credentials brings the API user's lock nearer.
            var usage = await autotask.ReadThresholdAsync(door, cancellationToken);
            var open = await editor.OpenAgainAsync(session.Connection, cancellationToken);
            return new ConnectionTestResult(open, Refusal: null, await CheckAsync(door, cancellationToken), usage);
        }
        catch (AutotaskException refused) when (refused.Failure == AutotaskFailure.Unauthorized)
        {
            return await sessions.RefusedAsync(connection, session?.Autotask, cancellationToken)
                ? throw new AutotaskException(AutotaskFailure.Unavailable, "Autotask moved the database to another zone, or the credentials were set anew. Test again.")
                : new ConnectionTestResult(await AfterAsync(connection, cancellationToken), refused.Message, [], Usage: null);
        }
    }

    private async Task<IReadOnlyList<RightCheck>> CheckAsync(AutotaskConnection connection, CancellationToken cancellationToken)
    {
        var entities = NeededRight.All.Select(right => right.Entity).Distinct().ToArray();
        var access = await Task.WhenAll(entities.Select(entity => autotask.ReadAccessAsync(connection, entity, cancellationToken)));
        var checks = NeededRight.All.Select(right => right.Check(access[Array.IndexOf(entities, right.Entity)])).ToList();
        if (checks.TrueForAll(check => check.Entity != AutotaskEntity.Services || check.IsGranted))
        {
            checks.Add(await CheckCostsAsync(connection, cancellationToken));
        }

        return checks;
    }

    /// <summary>Costs are not refused but left out of every service.</summary>
    private async Task<RightCheck> CheckCostsAsync(AutotaskConnection connection, CancellationToken cancellationToken)
    {
        var services = await autotask.FindServicesAsync(connection, new RecordSearch(Prefix: null, MaxRecords: 5), cancellationToken);
        var isSeen = services.Records.Count == 0 || services.Records.Any(service => service.UnitCost is not null);
        return new RightCheck(
            AutotaskEntity.Services, SeeCosts, isSeen, isSeen ? null : "Security level of the API user → Other: can view internal cost data.");
    }

    private async Task<Connection> AfterAsync(Connection connection, CancellationToken cancellationToken) =>
        await connections.FindAsync(connection.Tenant, connection.Context, connection.Id, cancellationToken) ?? connection;
}
