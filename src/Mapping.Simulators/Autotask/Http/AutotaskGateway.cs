using Mapping.Simulators.Autotask.Access;
using Mapping.Simulators.Autotask.Databases;
using Microsoft.AspNetCore.Http;

namespace Mapping.Simulators.Autotask.Http;

/// <summary>What stands before every call: credentials, limits, path, rights.</summary>
internal sealed class AutotaskGateway(AutotaskDatabases databases)
{
    public async Task<AutotaskAnswer> PassAsync(AutotaskCall call, IHeaderDictionary headers, CancellationToken cancellationToken)
    {
        var database = call.Database;
        var (user, refusal) = Authenticator.Authenticate(databases, database, headers);
        if ((refusal ?? AutotaskLimits.CountCall(database)) is { } refused)
            return refused;
        if (call.Route.Refusal is { } unknown)
            return unknown;
        var code = user!.IntegrationCode;
        var limit = database.Switches.ThreadLimitEnforced ? database.Switches.ThreadLimit : int.MaxValue;
        if (!database.Threads.TryEnter(code, call.Route.Bucket, limit))
            return AutotaskLimits.ThreadRefusal(database);
        try
        {
            var latency = AutotaskLimits.Latency(database);
            if (latency > TimeSpan.Zero)
                await Task.Delay(latency, database.Time, cancellationToken);
            return AutotaskPermissions.Refusal(call.Route, user, headers, database.Switches) ?? AutotaskOperations.Execute(call with { User = user });
        }
        finally
        {
            database.Threads.Leave(code, call.Route.Bucket, TimeSpan.FromMilliseconds(database.Switches.ThreadReleaseLagMilliseconds));
        }
    }
}
